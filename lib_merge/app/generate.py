"""What the page's buttons do: apply a recipe, make pictures, and save them with their infotext."""

from __future__ import annotations

import html
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from PIL.Image import Image
from PIL.PngImagePlugin import PngInfo

from lib_merge.errors import LiveMergeError, MemoryShortage, UserError
from lib_merge.explore.pictures.items import Item
from lib_merge.hosts.standalone.host import Standalone
from lib_merge.hosts.standalone.infotext import infotext
from lib_merge.hosts.standalone.infotext_reading import sampler_of
from lib_merge.hosts.standalone.pictures import Made, Settings
from lib_merge.recipe import LocatedRecipe
from lib_merge.recipe.reading.text import parse_recipe_text
from lib_merge.sentences import Sentence, t
from lib_merge.session import Session
from lib_merge.session.exploring.book import Shot
from lib_merge.session.exploring.runs import Exploring
from lib_merge.session.requests import infotext as merge_infotext
from lib_merge.session.requests.comparison import Comparison
from lib_merge.session.requests.request import as_before
from lib_merge.session.requests.request_recipe import request_recipe
from lib_merge.ui.compat import unchanged
from lib_merge.ui.previews import EXPLORE, Shown, alert, compared_with, ended, mark, paragraph, refusal


@dataclass(frozen=True)
class _Pictures:
    """Pictures of one state of the model: their files, the infotext of the first, and whether they were interrupted."""

    files: tuple[str, ...]
    text: str
    interrupted: bool

    def whole(self) -> bool:
        """Whether they were finished and still exist."""
        return not self.interrupted and all(Path(file).exists() for file in self.files)


@dataclass(frozen=True)
class Taken:
    """Pictures for a program: each with its infotext, and the seed of the first."""

    images: Sequence[Image]
    infotexts: Sequence[str]
    seed: int
    interrupted: bool


class Generator:
    """Makes pictures of the live model, one generation at a time."""

    def __init__(self, host: Standalone, session: Session, outputs: Path, exploring: Exploring) -> None:
        self._host = host
        self._session = session
        self._exploring = exploring
        self._outputs = outputs
        self._comparison: Comparison[_Pictures] = Comparison(session)

    def txt2img(self, task: str, *fields: Any) -> Shown:
        """Make pictures of the model as it is."""
        return self._shown(task, fields, lambda settings: [self._pictures(settings)])

    def preview(self, task: str, recipe: str, kind: str, *fields: Any) -> Shown:
        """Apply the recipe in the panel, then make pictures; of the original first when the kind is "compare", of
        another recipe when it is that one's JSON. When the kind is "explore", `recipe` is an exploration's order."""
        if kind == EXPLORE:
            return unchanged(), unchanged(), self._explore(task, recipe, fields)

        def make(settings: Settings) -> list[_Pictures]:
            wanted = self._session.recipe(parse_recipe_text(recipe))
            if not kind:
                self._session.apply(wanted)
                return [self._pictures(settings)]
            other = compared_with(kind, self._session)
            both = self._comparison.make(
                wanted, asdict(settings), lambda: self._pictures(settings), _Pictures.whole, other
            )
            return [made for made in both if made is not None]

        return self._shown(task, fields, make)

    def answer(self, settings: Settings, given: object) -> Taken:
        """Pictures of the model as it is or, with a recipe as JSON or mapping, of that; what was live is live again.

        Raises:
            LiveMergeError: no picture can be made so.
        """
        settings = settings.checked()
        with self._host.exclusive(), self._host.generating("api"):
            presets = {preset.name: preset.weights for preset in self._session.presets.all().values()}
            own = request_recipe(self._session, given, (), presets)
            try:
                live = self._session.before_picture(own)
                made, about = self._made(settings), self._about(live)
            finally:
                if own is not None:
                    as_before(self._session)
        texts = [infotext(made.settings, number, *about) for number in range(len(made.images))]
        return Taken(made.images, texts, made.settings.seed, made.interrupted)

    def _explore(self, task: str, order: str, fields: Sequence[Any]) -> str:
        def make(item: Item) -> Shot | None:
            live = self._session.before_picture()
            made = self._made(settings_with(item, settings_of(fields)))
            return None if made.interrupted else Shot(made.images[0], infotext(made.settings, 0, *self._about(live)))

        with self._host.exclusive(), self._host.generating(task):
            try:
                now = settings_of(fields)
                self._exploring.make(order, lambda item: asdict(settings_with(item, now)), make)
            except LiveMergeError as error:
                return alert(error.sentence) + ended()
        return ended()

    def _shown(self, task: str, fields: Sequence[Any], make: Callable[[Settings], list[_Pictures]]) -> Shown:
        started = time.perf_counter()
        with self._host.exclusive(), self._host.generating(task):
            try:
                made = make(settings_of(fields).checked())
            except LiveMergeError as error:
                return refusal(error)
        files = [file for pictures in made for file in pictures.files]
        id = "app.interrupted_after" if made[-1].interrupted else "app.time_taken"
        took = paragraph(t(id, seconds=f"{time.perf_counter() - started:.1f}"), 'class="lm-took"')
        originals = len(made[0].files) if len(made) > 1 else 0
        kept = self._session.preview_files.note([Path(file) for file in files])
        return files, _paragraph(made[-1].text), mark(originals, len(files), not made[-1].interrupted, kept) + took

    def _pictures(self, settings: Settings) -> _Pictures:
        live = self._session.before_picture()
        made = self._made(settings)
        about = self._about(live)
        if not made.interrupted:
            self._session.virtual.pictured(about[0].get("Model", ""), about[0].get("Model hash", ""), made.images[0])
        texts = [infotext(made.settings, number, *about) for number in range(len(made.images))]
        return _Pictures(tuple(self._write(made, texts)), texts[0], made.interrupted)

    def _made(self, settings: Settings) -> Made:
        """Make the pictures; if memory runs out, the cache on the card is freed and they are made again."""
        self._session.picture_begins((settings.width, settings.height, settings.batch))
        try:
            made = self._host.make_pictures(settings)
        except MemoryShortage:
            if not self._session.give_back():
                raise
            made = self._host.make_pictures(settings)
        self._session.picture_ended()
        return made

    def _about(self, recipe: LocatedRecipe | None) -> tuple[Mapping[str, str], Mapping[str, str]]:
        """The infotext fields that name the model, and those with the recipe."""
        loaded = self._host.loaded()
        if loaded is None:
            return {}, {}
        self._host.learn_sha256(loaded.files if recipe is None else recipe.paths.values())
        if recipe is None:
            known = self._host.known_sha256(loaded.files).get(loaded.files[-1])
            return {**({"Model hash": known[:10]} if known else {}), "Model": Path(loaded.name).stem}, {}
        name, short = merge_infotext.picture_names(self._session, recipe)
        model = {"Model hash": short, "Model": name}
        return model, {merge_infotext.FIELD: self._session.live_text()}

    def _write(self, made: Made, texts: Sequence[str]) -> list[str]:
        folder = self._outputs / time.strftime("%Y-%m-%d")
        folder.mkdir(parents=True, exist_ok=True)
        number = max((int(path.name[:5]) for path in folder.glob("[0-9][0-9][0-9][0-9][0-9]-*.png")), default=0)
        files: list[str] = []
        for place, (image, text) in enumerate(zip(made.images, texts, strict=True)):
            path = folder / f"{number + 1 + place:05}-{made.settings.seed + place}.png"
            about = PngInfo()
            about.add_text("parameters", text)
            part = path.with_suffix(".part")
            image.save(part, "PNG", pnginfo=about)
            part.replace(path)  # so that programs that watch the folder see only whole pictures
            files.append(str(path))
        return files


def settings_of(fields: Sequence[Any]) -> Settings:
    """The page's fields, in the order of `Settings`.

    Raises:
        UserError: a number is missing.
    """
    prompt, negative, steps, sampler, cfg, width, height, seed, batch = fields
    numbers = {"steps": steps, "width": width, "height": height, "seed": -1 if seed is None else seed, "batch": batch}
    empty = [name for name, value in {**numbers, "cfg": cfg}.items() if value is None]
    if empty:
        raise UserError(t("app.field_is_empty", field=t(f"txt2img.{empty[0]}")))
    whole = {name: int(value) for name, value in numbers.items()}
    return Settings(prompt=prompt or "", negative=negative or "", sampler=sampler, cfg=float(cfg), **whole)


def settings_with(item: Item, now: Settings) -> Settings:
    """The page's settings with an item's in their place, for one picture.

    Raises:
        UserError: a value that no picture can be made with here.
    """
    values = item.values()
    asked, schedule = values.pop("sampler", None), values.pop("scheduler", "")
    found, notes = sampler_of(asked or "", schedule)
    if notes:
        raise UserError(notes[0])
    settings = replace(now, **values, **found, batch=1)
    if settings.seed == -1:
        raise UserError(t("explore.seed_needed"))
    return settings.checked()


def _paragraph(text: str) -> str:
    return "<p>" + "<br>\n".join(html.escape(line) for line in text.split("\n")) + "</p>"


def notice(notes: Sequence[Sentence]) -> str:
    """A line of HTML on what was done with an infotext."""
    told = t("infotext.read")
    for note in notes:
        told = t("infotext.and", first=told, then=note)
    return paragraph(told, 'class="lms-notice" role="status"')
