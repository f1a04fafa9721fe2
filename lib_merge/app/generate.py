"""What the page's buttons do: apply, make pictures, write them to disk with their infotext."""

from __future__ import annotations

import html
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PIL.PngImagePlugin import PngInfo

from lib_merge.errors import LiveMergeError, UserError
from lib_merge.hosts.standalone.host import Standalone
from lib_merge.hosts.standalone.infotext import infotext
from lib_merge.hosts.standalone.pictures import Made, Settings
from lib_merge.recipe import Recipe
from lib_merge.recipe.text import parse_recipe_text
from lib_merge.session import Session
from lib_merge.session import infotext as merge_infotext

Shown = tuple[list[str], str, str]
"""Files of the pictures, their infotext as HTML, a line of HTML on time and errors."""


class Generator:
    """Makes pictures of whatever is live, one generation at a time."""

    def __init__(self, host: Standalone, session: Session, outputs: Path) -> None:
        self._host = host
        self._session = session
        self._outputs = outputs

    def txt2img(self, task: str, *fields: Any) -> Shown:
        """Pictures of the model as it was left."""
        return self._make(task, fields, lambda: None)

    def preview(self, task: str, recipe: str, *fields: Any) -> Shown:
        """Apply the recipe in the panel, then make pictures."""

        def apply() -> None:
            self._session.apply(self._session.recipe(parse_recipe_text(recipe)))

        return self._make(task, fields, apply)

    def _make(self, task: str, fields: Sequence[Any], apply: Callable[[], None]) -> Shown:
        started = time.perf_counter()
        live: list[Recipe | None] = []

        def before() -> None:
            apply()
            live.append(self._session.before_picture())

        with self._host.exclusive():
            try:
                made = self._host.make_pictures(_settings(fields), task, before)
                about = self._about(live[0])
            except LiveMergeError as error:
                return [], "", f'<p class="lm-error">{html.escape(str(error))}</p>'
        texts = [infotext(made.settings, number, *about) for number in range(len(made.images))]
        files = self._write(made, texts)
        said = "Interrupted after" if made.interrupted else "Time taken:"
        seconds = time.perf_counter() - started
        return files, _paragraph(texts[0]), f'<p class="lm-took">{said} <b>{seconds:.1f} s</b></p>'

    def _about(self, recipe: Recipe | None) -> tuple[Mapping[str, str], Mapping[str, str]]:
        """The fields of an infotext that name the model, and those that carry the recipe."""
        loaded = self._host.loaded()
        if loaded is None:
            return {}, {}
        if recipe is None:
            known = self._host.known_sha256(loaded.files).get(loaded.files[-1])
            return {**({"Model hash": known[:10]} if known else {}), "Model": Path(loaded.name).stem}, {}
        model = {"Model hash": merge_infotext.short_id(recipe), "Model": merge_infotext.model_name(recipe)}
        return model, {merge_infotext.FIELD: merge_infotext.recipe_text(recipe, self._host)}

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
            part.replace(path)  # whoever looks into the folder finds whole pictures
            files.append(str(path))
        return files


def _settings(fields: Sequence[Any]) -> Settings:
    """The page's fields, in the order of `Settings`."""
    prompt, negative, steps, sampler, cfg, width, height, seed, batch = fields
    numbers = {"steps": steps, "width": width, "height": height, "seed": -1 if seed is None else seed, "batch": batch}
    empty = [name for name, value in {**numbers, "CFG scale": cfg}.items() if value is None]
    if empty:
        raise UserError(f"{empty[0]} is empty; type a number")
    whole = {name: int(value) for name, value in numbers.items()}
    return Settings(prompt=prompt or "", negative=negative or "", sampler=sampler, cfg=float(cfg), **whole)


def _paragraph(text: str) -> str:
    return "<p>" + "<br>\n".join(html.escape(line) for line in text.split("\n")) + "</p>"
