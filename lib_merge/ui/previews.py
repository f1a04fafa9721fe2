"""A click on Preview, in any WebUI: makes pictures of the merge, or of the original and of the merge."""

from __future__ import annotations

import html
import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from lib_merge.errors import LiveMergeError, UserError
from lib_merge.recipe import LocatedRecipe
from lib_merge.recipe.reading.text import parse_recipe_text
from lib_merge.sentences import Sentence, spoken, t
from lib_merge.session import Session
from lib_merge.session.requests.comparison import Comparison

COMPARE = "compare"
"""What the page sends along when the original's picture is wanted, too; instead of it another recipe's JSON, when that
one's is."""
SEEDS = ("txt2img_seed", "txt2img_subseed")
LARGEST_SEED = 2**32 - 2
Shown = tuple[Sequence[Any], str, str]
"""Pictures, infotext as HTML, a line of HTML on time and errors."""


@dataclass(frozen=True)
class Made:
    """What one run of the host's txt2img gave: pictures, infotext and remarks as HTML; whether it ran to its end."""

    images: Sequence[Any]
    info: str
    remarks: str
    whole: bool


def made_of(answer: Sequence[Any], whole: bool) -> Made:
    """What the host's txt2img answered: pictures first, infotext and remarks last.

    Between them the text for its own page, and in Forge Neo, whose pictures are an update of its gallery, a video.
    """
    pictures, *_, info, remarks = answer
    images = pictures.get("value") if isinstance(pictures, dict) else pictures
    return Made(images or [], info, remarks, whole)


Txt2img = Callable[[Sequence[Any]], Made]


class Previews:
    """Previews of one session."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._comparison: Comparison[Made] = Comparison(session)

    def merged(self, recipe: str, values: Sequence[Any], txt2img: Txt2img) -> Shown:
        """Apply the recipe in the panel, then txt2img with the values of its fields."""
        try:
            self._session.apply(self._session.recipe(parse_recipe_text(recipe)))
        except LiveMergeError as error:
            return refusal(error)
        made = txt2img(values)
        return made.images, made.info, mark(0, len(made.images), made.whole) + made.remarks

    def both(self, recipe: str, kind: str, values: Sequence[Any], txt2img: Txt2img, options: Any) -> Shown:
        """The original's pictures, or another recipe's, and the merge's, in this order, from the same values (of which
        the seed is one).

        `options`: what the pictures depend on besides the values.
        """
        try:
            wanted, other = self._session.recipe(parse_recipe_text(recipe)), compared_with(kind, self._session)
            original, merged = self._comparison.make(
                wanted,
                [options, values],
                lambda: txt2img(values),
                lambda made: made.whole and len(made.images) > 0,
                other,
            )
        except LiveMergeError as error:
            return refusal(error)
        if merged is None:
            return original.images, original.info, original.remarks
        images = [*original.images, *merged.images]
        return images, merged.info, mark(len(original.images), len(images), merged.whole) + merged.remarks


def compared_with(kind: str, session: Session) -> LocatedRecipe | None:
    """The recipe that a preview of this kind is compared with; None for the original.

    Raises:
        LiveMergeError: the text is no recipe, or one of its files is not there.
    """
    return None if kind == COMPARE else session.recipe(parse_recipe_text(kind))


def refusal(error: LiveMergeError) -> Shown:
    """What is shown when there are no pictures."""
    return [], "", alert(error.sentence)


def alert(sentence: Sentence) -> str:
    """A sentence on what went wrong, as HTML."""
    return paragraph(sentence, 'class="lm-error" role="alert"')


def paragraph(sentence: Sentence, attributes: str) -> str:
    """A sentence as HTML, with what the page's script needs to say it in another language."""
    told = html.escape(json.dumps(spoken(sentence)))
    return f'<p {attributes} data-sentences="{told}">{html.escape(sentence)}</p>'


def mark(originals: int, pictures: int, whole: bool = True) -> str:
    """Tells the page's script how many pictures there are, how many of them, the first, are the original's, and whether
    they were made to their end.

    A number makes each mark different, so that the script notices new pictures.
    """
    counts = f'data-originals="{originals}" data-pictures="{pictures}" data-whole="{int(whole)}"'
    data = f'{counts} data-number="{random.getrandbits(48)}"'
    return f'<span class="lm-made" {data} hidden></span>'


def drawn_seeds(components: Sequence[Any], values: Sequence[Any]) -> list[Any]:
    """The values with a seed drawn wherever the host would draw one, so that two pictures have the same.

    Raises:
        UserError: there is no component for the seed.
    """
    names = [getattr(component, "elem_id", None) for component in components]
    if SEEDS[0] not in names:
        raise UserError(t("hosts.no_seed_field"))
    return [drawn(value) if name in SEEDS else value for name, value in zip(names, values, strict=False)]


def drawn(seed: Any) -> int:
    """A seed field's number; for −1, an empty field or what is no number, a random one."""
    try:
        number = int(seed)
    except (TypeError, ValueError):
        number = -1
    return random.randint(0, LARGEST_SEED) if number == -1 else number
