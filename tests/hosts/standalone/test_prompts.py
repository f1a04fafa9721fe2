"""Prompt weights and stretches of the stand-alone app, against what AUTOMATIC1111's WebUI gives for such prompts."""

from __future__ import annotations

import importlib.util

import pytest
import torch

from lib_merge.errors import UserError
from lib_merge.hosts.standalone.prompt.emphasis import check, parse

needs_tokens = pytest.mark.skipif(importlib.util.find_spec("tokenizers") is None, reason="tokenizers is not installed")

# Written down from the WebUI's own reading (version 1.10.1).
READ = [
    ("a house", [("a house", 1.0)]),
    ("a (red) house", [("a ", 1.0), ("red", 1.1), (" house", 1.0)]),
    ("a ((red)) house", [("a ", 1.0), ("red", 1.21), (" house", 1.0)]),
    ("a [red] house", [("a ", 1.0), ("red", 1 / 1.1), (" house", 1.0)]),
    ("(red:1.3) [(sky: .5 )]", [("red", 1.3), (" ", 1.0), ("sky", 0.5 / 1.1)]),
    ("(a (b:2) c:-1)", [("a ", -1.0), ("b", -2.0), (" c", -1.0)]),
    (r"smile \(mouth\) \[x\] \\", [("smile (mouth) [x] \\", 1.0)]),
    ("(never closed, [too", [("never closed, ", 1.1), ("too", 1.0)]),
    ("never opened) ] :1.2)", [("never opened) ] :1.2)", 1.0)]),
    ("time 12:30", [("time 12:30", 1.0)]),
    ("", []),
]


@pytest.mark.parametrize(("prompt", "pieces"), READ)
def test_brackets_weigh_words(prompt, pieces):
    (stretch,) = parse(prompt)
    found = [(text, weight) for text, weight in stretch if text]
    assert [text for text, _ in found] == [text for text, _ in pieces]
    assert [weight for _, weight in found] == pytest.approx([weight for _, weight in pieces])


def test_break_begins_a_new_stretch():
    assert parse("a cat BREAK (a dog BREAK a bird:1.2)") == [[("a cat", 1.0)], [("a dog", 1.2)], [("a bird", 1.2)]]
    assert parse("BREAKFAST") == [[("BREAKFAST", 1.0)]]


@pytest.mark.parametrize(
    ("prompt", "said"),
    [
        ("a <lora:style:0.8> house", "<lora:style…> in the prompt is not read here; add the LoRA as an adapter"),
        ("a <LYCO:x:1>", "add the LoRA as an adapter"),
        ("a cat AND a dog", "AND in the prompt"),
        ("a [cat:dog:0.5]", "[cat:dog:0.5] in the prompt (a change while sampling)"),
        ("a [cat|dog]", "[cat|dog] in the prompt (words in turn)"),
        ("<hypernet:x:1>", "<hypernet:…>"),
    ],
)  # fmt: skip
def test_what_is_not_read_is_refused_in_a_sentence(prompt, said):
    with pytest.raises(UserError) as refused:
        check(prompt)
    assert said in str(refused.value)


@pytest.mark.parametrize("prompt", ["sand, land and hand", r"a \[cat:dog:0.5\]", "[less], 16:9", "(cat:1.2) x < y"])
def test_what_only_looks_like_it_is_read(prompt):
    check(prompt)


def test_a_weight_that_is_no_number_is_refused():
    with pytest.raises(UserError, match=r"':1\.2\.3\)' in the prompt is not a weight"):
        parse("(red:1.2.3)")


@needs_tokens
def test_long_prompts_go_on_after_a_comma():
    from lib_merge.hosts.standalone.prompt.tokens import clip_tokens, fill

    tokens = clip_tokens()
    near = "cat " * 60 + ", " + "dog " * 20  # full 14 tokens after the comma: these go on together
    far = "cat " * 50 + ", " + "dog " * 30  # 24 tokens after it
    (dog,), (comma,) = tokens.of("dog"), tokens.of(",")
    first, second = fill(tokens, parse(near), tokens.end, 75)
    assert first.ids[61] == comma and first.ids[62:] == [tokens.end] * 15
    assert second.ids[1:21] == [dog] * 20 and second.ids[21] == tokens.end
    first, second = fill(tokens, parse(far), tokens.end, 75)
    assert first.ids[75] == dog and second.ids[1:7] == [dog] * 6 and second.ids[7] == tokens.end
    assert len(fill(tokens, parse("BREAK cat"), tokens.end, 75)) == 2
    assert len(fill(tokens, parse("cat BREAK"), tokens.end, 75)) == 1
    assert len(fill(tokens, parse(""), tokens.end, 75)) == 1


@needs_tokens
def test_weights_belong_to_their_tokens():
    from lib_merge.hosts.standalone.prompt.tokens import clip_tokens, fill

    (row,) = fill(clip_tokens(), parse("a (red fox:1.5) [sky]"), 0, 75)
    assert row.weights[:6] == pytest.approx([1, 1, 1.5, 1.5, 1 / 1.1, 1])
    assert len(row.ids) == len(row.weights) == 77
    assert row.ids[6:] == [0] * 71


def test_states_are_weighted_and_their_mean_stays():
    from lib_merge.hosts.standalone.prompt.text import _weighted

    states = torch.randn(2, 77, 8, generator=torch.Generator().manual_seed(3)) + 0.3
    weights = torch.ones(2, 77)
    assert _weighted(states, weights) is states
    weights[0, 3:5] = 1.4
    changed = _weighted(states, weights)
    by_hand = states[0] * weights[0][:, None]
    torch.testing.assert_close(changed[0], by_hand * (states[0].mean() / by_hand.mean()))
    torch.testing.assert_close(changed[1], states[1])
    torch.testing.assert_close(changed.mean((1, 2)), states.mean((1, 2)))
