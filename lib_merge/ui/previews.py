"""Handles a click on Preview in any WebUI: makes pictures of the merge, or of the original and the merge."""

from __future__ import annotations

import html
import json
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from lib_merge.errors import LiveMergeError, UserError
from lib_merge.explore.pictures.items import Item
from lib_merge.recipe import LocatedRecipe
from lib_merge.recipe.reading.text import parse_recipe_text
from lib_merge.sentences import Sentence, spoken, t
from lib_merge.session import Session
from lib_merge.session.data_files.preview_files import saved_file
from lib_merge.session.exploring.book import Shot
from lib_merge.session.exploring.runs import Exploring
from lib_merge.session.requests.comparison import Comparison, fingerprint

COMPARE = "compare"
"""Sent by the page if the original's picture is wanted, too. If another recipe's is wanted, the page sends its JSON."""
TXT2IMG, IMG2IMG = "txt2img", "img2img"
"""The tabs of a host that previews are made from."""
SEEDS = ("txt2img_seed", "txt2img_subseed")
STRENGTH = "txt2img_subseed_strength"
"""How much of the variation's seed, the second, is in a picture."""
LARGEST_SEED = 2**32 - 2
EXPLORE = "explore"
"""The kind of a run of an exploration; its order comes in the recipe's place."""
ELEMENTS = {
    "prompt": "txt2img_prompt",
    "negative": "txt2img_neg_prompt",
    "seed": SEEDS[0],
    "steps": "txt2img_steps",
    "sampler": "txt2img_sampling",
    "scheduler": "txt2img_scheduler",
    "cfg": "txt2img_cfg_scale",
    "width": "txt2img_width",
    "height": "txt2img_height",
}
"""The host's component for each value of an item."""
ONE_PICTURE = {"txt2img_batch_size": 1, "txt2img_batch_count": 1}
Shown = tuple[Sequence[Any], str, str]
"""Pictures, infotext as HTML, a line of HTML on time and errors."""


@dataclass(frozen=True)
class Made:
    """What one run of the host gave: pictures, infotext and remarks as HTML; whether it ran to its end.

    `texts`: the infotexts as they are, one a picture; empty where the host tells none.
    """

    images: Sequence[Any]
    info: str
    remarks: str
    whole: bool
    texts: Sequence[str] = ()


def made_of(answer: Sequence[Any], whole: bool) -> Made:
    """What the host's txt2img or img2img answered: pictures first, infotext and remarks last.

    Between them the text for its own page, and in Forge Neo, whose pictures are an update of its gallery, a video.
    """
    pictures, *between, info, remarks = answer
    images = pictures.get("value") if isinstance(pictures, dict) else pictures
    return Made(images or [], info, remarks, whole, next(filter(None, map(_texts, between)), ()))


def _texts(told: Any) -> Sequence[str]:
    """The infotexts in what the host tells its own page of the pictures, as JSON, less that of a grid of them."""
    try:
        about = json.loads(told)
        return [str(text) for text in about["infotexts"]][int(about.get("index_of_first_image", 0)) :]
    except (TypeError, ValueError, KeyError, AttributeError):
        return ()


Run = Callable[[Sequence[Any]], Made]
"""Runs the host's own txt2img or img2img with the values of its tab's fields."""


class Previews:
    """Previews of one session, and the runs of its explorations."""

    def __init__(self, session: Session, exploring: Exploring) -> None:
        self._session = session
        self._exploring = exploring
        self._comparison: Comparison[Made] = Comparison(session)

    def merged(self, recipe: str, values: Sequence[Any], run: Run, start: str = "") -> Shown:
        """Apply the panel's recipe, then run the host with the values of its fields.

        `start`: stands for the picture that img2img starts from; empty for txt2img.
        """
        try:
            self._session.apply(self._session.recipe(parse_recipe_text(recipe)))
        except LiveMergeError as error:
            return refusal(error)
        made = run(values)
        return made.images, made.info, self._marked(0, made.images, made, start)

    def both(self, recipe: str, kind: str, values: Sequence[Any], run: Run, options: Any, start: str = "") -> Shown:
        """The original's pictures, or another recipe's, and the merge's, in this order, from the same values (of which
        the seed is one).

        `options`: what the pictures depend on besides the values. `start`: as of `merged`.
        """
        try:
            wanted, other = self._session.recipe(parse_recipe_text(recipe)), compared_with(kind, self._session)
            original, merged = self._comparison.make(
                wanted,
                [options, values],
                lambda: run(values),
                lambda made: made.whole and len(made.images) > 0,
                other,
            )
        except LiveMergeError as error:
            return refusal(error)
        if merged is None:
            return original.images, original.info, original.remarks
        images = [*original.images, *merged.images]
        return images, merged.info, self._marked(len(original.images), images, merged, start)

    def _marked(self, originals: int, images: Sequence[Any], made: Made, start: str) -> str:
        """The mark of these pictures, and the host's remarks."""
        files = self._session.preview_files.note([saved_file(image) for image in images])
        return mark(originals, len(images), made.whole, files, start) + made.remarks

    def explore(self, order: str, components: Sequence[Any], values: Sequence[Any], run: Run, options: Any) -> str:
        """Make the pictures of an exploration's order; returns HTML on what is wrong, and that it has ended."""
        names = [getattr(component, "elem_id", None) for component in components]

        @cache  # a seed that is drawn is the item's from then on
        def given(item: Item) -> list[Any]:
            return with_item(names, values, item)

        def make(item: Item) -> Shot | None:
            made = run(given(item))
            return Shot(made.images[0], infotext_of(made)) if made.whole and made.images else None

        try:
            self._exploring.make(order, lambda item: [options, given(item)], make)
        except LiveMergeError as error:
            return alert(error.sentence) + ended()
        return ended()


def with_item(names: Sequence[str | None], values: Sequence[Any], item: Item) -> list[Any]:
    """The host's values with an item's in their place, for one picture; `names` are its components' ids.

    Raises:
        UserError: the host has no component for a value of the item.
    """
    wanted = {ELEMENTS[name]: value for name, value in item.values().items()}
    missing = next((name for name in item.values() if ELEMENTS[name] not in names), None)
    if missing is not None and missing != "scheduler":  # older hosts have it in the sampler's name
        raise UserError(t("explore.no_field", field=missing))
    given = [{**ONE_PICTURE, **wanted}.get(name or "", value) for name, value in zip(names, values, strict=False)]
    seed = drawn(given[names.index(SEEDS[0])] if SEEDS[0] in names else None)
    steady = {SEEDS[0]: seed, SEEDS[1]: seed}  # a variation's seed is drawn by hosts even where it has no strength
    return [
        steady[name] if name in SEEDS and drawn(value) != value else value
        for name, value in zip(names, given, strict=False)
    ]


def infotext_of(made: Made) -> str:
    """The infotext of the first picture, as plain text."""
    if made.texts:
        return made.texts[0]
    about = getattr(made.images[0], "info", {})
    if isinstance(about, dict) and about.get("parameters"):
        return str(about["parameters"])
    return html.unescape(re.sub(r"<[^>]*>", "", re.sub(r"<br\s*/?>\n?", "\n", made.info))).strip()


def compared_with(kind: str, session: Session) -> LocatedRecipe | None:
    """The recipe that a preview of this kind is compared with; None for the original.

    Raises:
        LiveMergeError: the text is not a recipe, or a file is missing.
    """
    return None if kind == COMPARE else session.recipe(parse_recipe_text(kind))


def refusal(error: LiveMergeError) -> Shown:
    """What is shown if no picture was made."""
    return [], "", alert(error.sentence) + ended()


def alert(sentence: Sentence) -> str:
    """A sentence on what went wrong, as HTML."""
    return paragraph(sentence, 'class="lm-error" role="alert"')


def paragraph(sentence: Sentence, attributes: str) -> str:
    """A sentence as HTML, with the data that the page's script needs to translate it."""
    told = html.escape(json.dumps(spoken(sentence)))
    return f'<p {attributes} data-sentences="{told}">{html.escape(sentence)}</p>'


def mark(originals: int, pictures: int, whole: bool = True, files: Sequence[str] = (), start: str = "") -> str:
    """Tells the page's script how many pictures there are, how many of them, the first, are the original's, and whether
    they were made to their end. `files`: the id of each among the files of previews, "" where the host did not save it.
    `start`: stands for the picture that img2img started from; empty for txt2img.

    A number makes each mark different, so that the script notices new pictures.
    """
    counts = f'data-originals="{originals}" data-pictures="{pictures}" data-whole="{int(whole)}"'
    counts += f' data-files="{" ".join(file or "-" for file in files)}"'
    counts += f' data-start="{html.escape(start)}"'
    data = f'{counts} data-number="{random.getrandbits(48)}"'
    return f'<span class="lm-made" {data} hidden></span>'


def ended() -> str:
    """Tells the page's script that there is an answer, even where it says the same as the one before."""
    return f'<span class="lm-ran" data-number="{random.getrandbits(48)}" hidden></span>'


def start_of(tab: str, pictures: Sequence[Any]) -> str:
    """What stands for the pictures that img2img starts from, in the tab for pictures that is chosen there.

    Pictures that cannot be compared count as other ones each time.
    """
    return (fingerprint([tab, pictures]) or f"{random.getrandbits(64):016x}")[:16]


def drawn_seeds(components: Sequence[Any], values: Sequence[Any], tab: str = TXT2IMG) -> list[Any]:
    """The values with a seed drawn wherever the host would draw one, so that two pictures have the same.

    A variation's seed that has no strength is left: no picture depends on it, and another one each time would count as
    another setting.

    Raises:
        UserError: there is no component for the seed.
    """
    names = [getattr(component, "elem_id", None) for component in components]
    seed, variation, strength = (name.replace(TXT2IMG, tab) for name in (*SEEDS, STRENGTH))
    if seed not in names:
        raise UserError(t("hosts.no_seed_field"))
    given = dict(zip(names, values, strict=False))
    counting = (seed, variation) if given.get(strength, 1) else (seed,)
    return [drawn(value) if name in counting else value for name, value in zip(names, values, strict=False)]


def drawn(seed: Any) -> int:
    """The number in a seed field; a random one if it is −1, empty or not a number."""
    try:
        number = int(seed)
    except (TypeError, ValueError):
        number = -1
    return random.randint(0, LARGEST_SEED) if number == -1 else number
