"""Which pictures a map asks for, and what it makes of them, with changes that are known."""

from __future__ import annotations

import numpy as np
import pytest

from lib_merge.explore.sensitivity.blocks import Bars, Found, bars_of, interacting, most_trials, next_trials, vector_of
from lib_merge.explore.sensitivity.measures import Difference

THIRDS = [(0,), (1, 2, 3), (4, 5, 6)]
EVERY = (0, 1, 2, 3, 4, 5, 6)
STRENGTH = [0.4, 0.3, 0.2, 0.1, 0.0, 0.0, 0.0]


def changed(blocks, scale=1.0) -> Difference:
    total = scale * sum(STRENGTH[block] for block in blocks)
    return Difference(total, 10 * total, total / 2, 20 * total)


def made(trials, found, scales=(1.0, 2.0), noise=0.0):
    """What the pictures of these trials add to what was found."""
    for item, blocks, again in trials:
        one = found[item]
        if again:
            found[item] = Found(one.parts, Difference(noise, noise, noise, noise))
        else:
            found[item] = Found({**one.parts, blocks: changed(blocks, scales[item])}, one.noise)
    return found


def test_the_stages_come_in_order_and_quiet_thirds_are_not_taken_apart():
    found = [Found({}), Found({})]
    first = next_trials(THIRDS, found)
    assert first == [(0, (), 0), (0, (), 1), (0, EVERY, 0), (0, (0,), 0), (0, (1, 2, 3), 0), (0, (4, 5, 6), 0)]
    made(first[:4], found)
    assert next_trials(THIRDS, found) == first[4:]  # taken up again where it was stopped
    made(first[4:], found)
    second = next_trials(THIRDS, found)
    assert second == [(0, (1,), 0), (0, (2,), 0), (0, (3,), 0)]
    made(second, found)
    third = next_trials(THIRDS, found)
    assert third == [(1, (), 0), (1, EVERY, 0), (1, (0,), 0), (1, (1,), 0), (1, (2,), 0), (1, (3,), 0)]
    made(third, found)
    assert next_trials(THIRDS, found) == []
    assert len(first + second + third) <= most_trials(THIRDS, 2) == 1 + 2 + 2 * (7 + 2)


def test_bars_are_shares_of_the_whole_change_averaged_over_the_items():
    found = [Found({}), Found({})]
    while trials := next_trials(THIRDS, found):
        made(trials, found)
    found[1] = Found({**found[1].parts, (0,): changed((0,), 3.0)})  # of 2.0: a share of 0.6
    bars = bars_of(THIRDS, found, [1, 3])
    assert all(isinstance(one, Bars) for one in bars)
    assert bars[0].colour.share == pytest.approx((0.4 + 3 * 0.6) / 4)
    assert (bars[0].colour.low, bars[0].colour.high) == (pytest.approx(0.4), pytest.approx(0.6))
    assert bars[1].layout.share == pytest.approx(0.3) and bars[1].items == 2 and not bars[1].together
    assert bars[5].visible.share == 0 and bars[5].together and bars[5].items == 1


def test_what_no_picture_tells_has_no_bars():
    assert bars_of(THIRDS, [Found({})], [1]) == [None] * 7


def test_bars_within_twice_the_noise_are_marked_and_a_change_that_is_noise_is_no_measure():
    found = made(next_trials(THIRDS, [Found({})]), [Found({})], noise=0.25)
    bars = bars_of(THIRDS, found, [1])
    assert bars[0].layout.is_noise and bars[0].layout.share == pytest.approx(0.4)
    assert not bars[0].visible.is_noise
    found = made(next_trials(THIRDS, [Found({})]), [Found({})], noise=5)
    assert bars_of(THIRDS, found, [1])[0].layout.share is None


def test_a_trial_takes_blocks_out_or_puts_them_in():
    desk = [0.5, 0.2, 1.0]
    assert vector_of("out", desk, ()).tolist() == desk
    assert vector_of("out", desk, (1,)).tolist() == [0.5, 0, 1.0]
    assert vector_of("in", desk, ()).tolist() == [0, 0, 0]
    assert vector_of("in", desk, (0, 2)).tolist() == [1, 0, 1]
    assert desk == [0.5, 0.2, 1.0]


def test_a_block_with_two_readings_works_through_others():
    def bars(*shares):
        return bars_of(
            [(n,) for n in range(3)],
            [Found({(0, 1, 2): changed(EVERY), **{(n,): Difference(*[s] * 4) for n, s in enumerate(shares)}})],
            [1],
        )

    assert interacting(bars(2, 18, 6), bars(12, 19, 6.5)) == [True, False, False]
    assert interacting(bars(2, 18, 6), [None] * 3) == [False] * 3


def test_the_trial_with_all_blocks_is_model_a_or_model_b():
    assert np.array_equal(vector_of("out", [0.3, 0.7], (0, 1)), [0, 0])
    assert np.array_equal(vector_of("in", [0.3, 0.7], (0, 1)), [1, 1])
