"""How much is kept on a card, and what gives way: arithmetic."""

from __future__ import annotations

import pytest

from lib_merge.engine.compute.memory.budget import DEFAULT_LIMIT, WITHOUT_ANSWER, budget, giving_way, is_too_little

GIGABYTE = 1 << 30


@pytest.mark.parametrize(
    ("limit", "free", "peak", "wanted"),
    [
        (DEFAULT_LIMIT, 20 * GIGABYTE, 3 * GIGABYTE, 2 * GIGABYTE),
        (DEFAULT_LIMIT, 5 * GIGABYTE, 3 * GIGABYTE, GIGABYTE),
        (DEFAULT_LIMIT, 2 * GIGABYTE, 3 * GIGABYTE, 0),
        (DEFAULT_LIMIT, None, 0, WITHOUT_ANSWER),
        (8 * GIGABYTE, 24 * GIGABYTE, 4 * GIGABYTE, 8 * GIGABYTE),
        (0, 20 * GIGABYTE, 0, 0),
        (GIGABYTE // 2, None, 0, GIGABYTE // 2),
    ],
)
def test_the_budget(limit, free, peak, wanted):
    assert budget(limit, free, peak) == wanted


def test_what_gives_way():
    older = [(3, 10), (1, 20), (2, 30)]
    assert giving_way(older, used=100, wanted=5, most=110) == []
    assert giving_way(older, used=100, wanted=15, most=110) == [3]
    assert giving_way(older, used=100, wanted=35, most=110) == [3, 1]
    assert giving_way(older, used=100, wanted=0, most=40) == [3, 1, 2]
    assert giving_way(older, used=100, wanted=80, most=110) == []  # it would not be enough


def test_when_a_picture_has_too_little():
    assert is_too_little(1, 2) and not is_too_little(2, 2)
    assert not is_too_little(None, 2) and not is_too_little(1, None)
