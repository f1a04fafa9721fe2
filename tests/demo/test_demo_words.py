"""The captions' vocabulary: CLIP's format, one token a word."""

from __future__ import annotations

import json

import pytest
import torch

from demo import configs
from demo.shapes import all_captions
from demo.words import WORDS, byte_symbols, encode, merges, vocabulary


def test_each_word_is_one_token_and_captions_have_distinct_numbers():
    for word in WORDS:
        assert f"{word}</w>" in vocabulary()
    rows = [tuple(encode(caption).tolist()) for caption in all_captions()]
    assert len(set(rows)) == len(rows)
    assert all(len(row) == 77 and row[4:] == (row[-1],) * 73 for row in rows)


def test_vocabulary_counts_up_without_a_gap():
    assert list(vocabulary().values()) == list(range(512 + len(merges()) + 2))
    assert len(set(byte_symbols())) == 256
    assert list(vocabulary())[-2:] == ["<|startoftext|>", "<|endoftext|>"]


def test_other_words_are_spelled_in_known_tokens():
    found = encode("red hot").tolist()
    assert found[1] == vocabulary()["red</w>"]
    assert found[2:5] == [vocabulary()["h"], vocabulary()["o"], vocabulary()["t</w>"]]


def test_the_empty_caption_is_start_and_ends():
    assert encode("").tolist() == [vocabulary()["<|startoftext|>"]] + [vocabulary()["<|endoftext|>"]] * 76


def test_transformers_reads_the_same_numbers(tmp_path):
    transformers = pytest.importorskip("transformers")
    for name, content in configs.files().items():
        if name.startswith("tokenizer/"):
            file = tmp_path / name.removeprefix("tokenizer/")
            file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    tokenizer = transformers.CLIPTokenizer.from_pretrained(tmp_path)
    for caption in (*all_captions(), "", "a red hot star"):
        found = tokenizer(caption, padding="max_length", max_length=77, truncation=True).input_ids
        assert torch.equal(torch.tensor(found), encode(caption))
