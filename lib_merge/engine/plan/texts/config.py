"""What a text encoder's weights do not show: CLIP's vocabulary, or that of a folder which the `.yaml` beside it names.

Such a folder is as transformers writes it: `vocab.json`, `merges.txt`, and `config.json` with the number of heads.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from lib_merge.checkpoint.headers.bounded_json import read_json
from lib_merge.engine.plan.texts.tokens import END, START, WORDS, Vocabulary, clip_vocabulary
from lib_merge.engine.sources.prediction import yaml_beside
from lib_merge.errors import SourceError
from lib_merge.sentences import t

_FOLDER = re.compile(r"""["']?\bversion["']?[ \t]*:[ \t]*["']?([^"'\s,}#]+)""")
_HEAD = 64
"""Numbers that each head of attention works on, in every text encoder of CLIP's kin."""


@dataclass(frozen=True)
class TextConfig:
    """A vocabulary, and how many heads the text encoder has; None: as many as CLIP has at its width."""

    vocabulary: Vocabulary
    heads: int | None = None

    def heads_at(self, width: int) -> int:
        """The number of heads of a text encoder of that width."""
        return self.heads or max(1, width // _HEAD)


def text_config(base: Sequence[Path], words: int) -> TextConfig:
    """That of a base whose text encoder knows so many tokens.

    Raises:
        SourceError: it is not CLIP's vocabulary, and its own is not beside it or cannot be read.
    """
    if words == WORDS:
        return TextConfig(clip_vocabulary())
    for path in base:
        for named in _FOLDER.findall(yaml_beside(path)):
            folder = path.parent / named
            if (folder / "vocab.json").is_file() and (folder / "merges.txt").is_file():
                return _read(folder, words)
    names = " + ".join(path.name for path in base)
    raise SourceError(t("plan.erase_other_vocabulary", base=names, n=words, clip=WORDS))


def _read(folder: Path, words: int) -> TextConfig:
    try:
        numbers = _object(folder / "vocab.json")
        lines = (folder / "merges.txt").read_text(encoding="utf-8").splitlines()
        merges = [line for line in lines if line.strip() and not line.startswith("#version")]
        heads = _object(folder / "config.json").get("num_attention_heads")
        known = {piece: number for piece, number in numbers.items() if isinstance(number, int) and 0 <= number < words}
        vocabulary = Vocabulary({START: known[START], END: known[END], **known}, merges)
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise SourceError(t("plan.erase_vocabulary_unreadable", folder=folder.name, error=error)) from error
    return TextConfig(vocabulary, heads if isinstance(heads, int) and heads > 0 else None)


def _object(path: Path) -> Mapping[str, object]:
    found = read_json(path)
    if not isinstance(found, dict):
        raise TypeError(path.name)
    return cast("dict[str, object]", found)
