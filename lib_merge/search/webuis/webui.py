"""One WebUI: whether it has what a study needs, and pictures by a recipe of their own."""

from __future__ import annotations

import base64
import hashlib
import io
import json
from collections.abc import Mapping
from typing import Any

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from lib_merge.explore.pictures.items import Item
from lib_merge.search.run_end import RunEnd
from lib_merge.search.space import Space
from lib_merge.search.webuis.http import Address, Refused, RouteMissing, Unavailable, ask
from lib_merge.sentences import Sentence, t

OURS = "/live-merge/v1"
HASHING = 1800.0
"""Seconds in which a WebUI can hash one file, however slow its disk is."""
_SCRIPT = "Live Merge"
_FIELDS = {
    "prompt": "prompt",
    "negative": "negative_prompt",
    "seed": "seed",
    "steps": "steps",
    "sampler": "sampler_name",
    "scheduler": "scheduler",
    "cfg": "cfg_scale",
    "width": "width",
    "height": "height",
}
NEEDED = ("prompt", "seed", "steps", "sampler", "cfg", "width", "height")
"""What an item must say here, where no txt2img tab fills in the rest."""


class WebUI:
    """A WebUI with Live Merge, or the stand-alone app.

    Args:
        address: as the user typed it.
        space: of the study; whose recipe's files it is to have.
        over: the end of the run, at which no answer is waited for.
    """

    def __init__(self, address: Address, space: Space, over: RunEnd | None = None) -> None:
        self.address, self._over = address, over
        self.label = "webui-" + hashlib.sha256(address.url.encode()).hexdigest()[:8]
        """Names it in a journal, which may be given away, without its address."""
        self.notes: list[Sentence] = []
        """What a person should know of it; new ones with every check."""
        self._space = space
        self._override: dict[str, Any] = {}

    def check(self) -> tuple[dict[str, str], dict[str, str]]:
        """What it is, and the hash of each of the recipe's files there by its place.

        Raises:
            Unavailable, Refused: it cannot make the study's pictures; the message says why.
        """
        self.notes = []
        state = self._ask(f"{OURS}/state")
        if state.get("problem"):
            raise Refused(t("scored.problem", problem=state["problem"]))
        about, hashes = self._files()
        self._override = self._settings_for(state)
        return about, hashes

    def is_idle(self) -> bool:
        """Whether it makes no picture for anybody.

        Raises:
            Unavailable, Refused: it does not answer.
        """
        state = self._ask("/sdapi/v1/progress?skip_current_image=true").get("state") or {}
        return not (state.get("job_count") or state.get("job"))

    def picture(self, recipe: Mapping[str, Any] | None, item: Item, seconds: float) -> bytes:
        """A picture of an item as PNG, by a recipe, or with None by the base alone.

        Raises:
            Unavailable: it does not answer as it should. Refused: it cannot make this picture.
        """
        own = self._space.with_hashes(recipe or self._space.base())
        values = {_FIELDS[name]: value for name, value in item.values().items()}
        body = {
            **values,
            "batch_size": 1,
            "n_iter": 1,
            "send_images": True,
            "save_images": False,
            "alwayson_scripts": {_SCRIPT: {"args": [json.dumps(own)]}},
            **({"override_settings": self._override} if self._override else {}),
        }
        return _png_in(self._ask("/sdapi/v1/txt2img", body, seconds))

    def _ask(self, path: str, body: Mapping[str, Any] | None = None, seconds: float = 30.0) -> Any:
        return ask(self.address, path, body, seconds, self._over)

    def _files(self) -> tuple[dict[str, str], dict[str, str]]:
        """About the host, and the hash of each file, once it has hashed all of them."""
        asked = {"recipe": dict(self._space.document)}
        before = -1
        while True:
            try:
                answer = self._ask(f"{OURS}/explore/files", asked, HASHING)
            except RouteMissing as error:
                raise Refused(t("scored.too_old")) from error
            files = answer["files"]
            lacking = next((one["file"] for one in files if one["missing"]), None)
            if lacking is not None:
                raise Refused(t("scored.lacks", file=lacking))
            hashes = {one["place"]: one["sha256"] for one in files if one["sha256"]}
            if len(hashes) == len(files):
                return {str(name): str(value) for name, value in answer["about"].items()}, hashes
            if len(hashes) == before:  # several hold the same file: one call more may be needed, never two
                raise Unavailable(t("scored.no_hashes"))
            before = len(hashes)

    def _settings_for(self, state: Mapping[str, Any]) -> dict[str, Any]:
        """The settings that a request needs here: the base, where another model is loaded."""
        base = self._space.document["base"]
        named = base[-1] if isinstance(base, list) else base
        wanted = named["file"] if isinstance(named, Mapping) else named
        loaded = (state.get("checkpoint") or {}).get("name", "")
        try:
            options = self._ask("/sdapi/v1/options")
        except RouteMissing as error:
            if not _is_same(loaded, wanted):
                raise Refused(t("scored.other_base", loaded=loaded, wanted=wanted)) from error
            return {}
        if options.get("randn_source", "CPU") != "CPU":
            self.notes.append(t("scored.noise_source", source=options["randn_source"]))
        return {} if _is_same(loaded, wanted) else {"sd_model_checkpoint": wanted}


def _is_same(loaded: str, wanted: str) -> bool:
    """Whether a host's name of a checkpoint is a recipe's, which may lack the suffix and the folder."""
    names = {loaded, loaded.replace("\\", "/").rpartition("/")[2]}
    return wanted in names or wanted in {name.rpartition(".")[0] for name in names}


def _png_in(answer: Any) -> bytes:
    """The first picture of an answer, as PNG with its infotext, whatever the host's settings make of its files."""
    try:
        data = base64.b64decode(answer["images"][0].rpartition(",")[2], validate=True)
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "WEBP")) as image:
            image.load()
            return data if image.format == "PNG" else _as_png(image, json.loads(answer["info"])["infotexts"][0])
    except (LookupError, TypeError, AttributeError, OSError, SyntaxError, ValueError) as error:
        raise Unavailable(t("scored.no_picture", error=error)) from error
    except Image.DecompressionBombError as error:
        raise Refused(t("scored.no_picture", error=error)) from error


def _as_png(image: Image.Image, infotext: str) -> bytes:
    about, file = PngInfo(), io.BytesIO()
    about.add_text("parameters", infotext)
    image.save(file, "PNG", pnginfo=about)
    return file.getvalue()
