"""TEST PAGE ONLY: a session that keeps everything in memory and merges nothing, behind the routes that the tab uses.

Methods, architectures, block maps, presets and the reading of weights are the library's own, so that what the page
shows and what it is refused are the real thing. What a host would do (load, apply, save) is only remembered.
"""

from __future__ import annotations

import gzip
import json
import re
import threading
import time
from dataclasses import asdict
from pathlib import Path

from lib_merge.api.fields import read as read_fields
from lib_merge.api.schema import schema
from lib_merge.api.weight_text import read_weights as read_weight_text
from lib_merge.architectures import by_id
from lib_merge.architectures.block_maps import DEFAULT_BLOCK_MAP
from lib_merge.architectures.kinds import kinds_of
from lib_merge.errors import LiveMergeError, RecipeError
from lib_merge.recipe import Recipe

KEYS = Path(__file__).resolve().parents[1] / "data" / "keys"
CHECKPOINT = {"name": "anime.safetensors", "architecture": "sd1", "dtype": "fp16", "title": "anime [7f3a9c01d2]"}
IDLE_SAVE = {"state": "idle", "progress": 0, "text": "", "error": "", "asks": None}


ADAPTERS = ["hll.safetensors", "style/ink.safetensors", "loha_v2.pt"]


def read_weights(body: dict) -> dict:
    """As the route does it."""
    block_map = body.get("block_map", DEFAULT_BLOCK_MAP.id)
    return read_weight_text(body["text"], body["architecture"], block_map, adapter=body.get("adapter") is True)


def layers(checkpoint: dict | None) -> dict:
    """Parts of a whole model of the pretended checkpoint's architecture."""
    if checkpoint is None:
        return {"checkpoint": "", "slots": {}}
    architecture = by_id(checkpoint["architecture"])
    shapes = json.loads(gzip.decompress((KEYS / f"{architecture.id}.json.gz").read_bytes()))
    found = kinds_of(shapes, architecture)
    slots = {slot: [asdict(kind) for kind in kinds] for slot, kinds in found.items()}
    return {"checkpoint": checkpoint["name"], "slots": slots}


class PretendSession:
    """What a session would hold, plus a record of what arrived for the tests to look at."""

    def __init__(self, models: int) -> None:
        self.lock = threading.Lock()
        folders = ("", "anime/", "photo/", "style/2024/")
        many = [f"{folders[n % 4]}model_{n:03d}.safetensors" for n in range(models)]
        self.models = ["anime.safetensors", "photo.safetensors", "style.safetensors", "sub/watercolour_v3.safetensors"]
        self.models += many
        self.checkpoint: dict | None = dict(CHECKPOINT)
        self.problem = ""
        self.other: dict | None = None
        self.live: dict | None = None
        self.error: dict | None = None
        self.save = dict(IDLE_SAVE)
        self.handled: dict[str, int] = {}
        self.waiting: dict | None = None
        self.delay = 0.05
        self.received: list[dict] = []
        self.previews: list[dict] = []
        self.pasted: dict | None = None
        self.saved: list[str] = ["taken.safetensors"]
        self.saves: list[dict] = []
        self.draft: dict | None = None
        self.virtual: list[dict] = []
        self.doctored: list[dict] = []
        self.restored = 0
        self.interrupted = False
        self.busy = ""
        self.saved_live = ""
        self.language, self.table = "en", {}
        self.refuses = False
        threading.Thread(target=self._work, daemon=True).start()

    def post_live(self, body: dict) -> dict:
        with self.lock:
            self.received.append(body)
            if body["sequence"] > self.handled.get(body["client"], 0):
                self.waiting = body
        return {"stored": True}

    def _work(self) -> None:
        while True:
            time.sleep(0.005)
            with self.lock:
                update, self.waiting = self.waiting, None
                self.busy = "" if update is None else "applying"
            if update is None:
                continue
            time.sleep(self.delay)
            self.error = self._refusal(update)
            if self.error is None:
                self.live, self.saved_live, self.other = update["recipe"], "", None
            self.handled[update["client"]] = update["sequence"]
            self.busy = ""

    def _refusal(self, update: dict) -> dict | None:
        sources = [update["recipe"].get("base"), *(step.get("b") for step in update["recipe"]["steps"])]
        names = [source["file"] if isinstance(source, dict) else source for source in sources]
        missing = [name for name in names if name and name not in self.models]
        if not missing:
            return self._malformed(update)
        sentence = f"there is no model {missing[0]!r} in the model folders; choose another one."
        return {"sequence": update["sequence"], "error": sentence, "place": "steps[0].b"}

    def _malformed(self, update: dict) -> dict | None:
        try:
            Recipe.from_dict(update["recipe"])
        except RecipeError as error:
            return {"sequence": update["sequence"], "error": str(error), "place": error.place}
        return None

    def _steps(self) -> list[dict]:
        """Reports on the adapters: loha_v2 has a module too many."""
        steps = self.live["steps"] if self.live else []
        on = [(n, step["adapter"]) for n, step in enumerate(steps) if "adapter" in step and step.get("enabled", True)]
        odd = {"loha_v2: lora_te_x": "its rank is 0"}
        return [
            {"number": number, "file": file, "applied": 264 - ("loha" in file), "total": 264, "kinds": {"LoRA": 264}}
            | {"left_out": odd if "loha" in file else {}}
            for number, file in on
        ]

    def state(self) -> dict:
        recipe = self.live
        weights = [step.get("alpha") for step in recipe["steps"]] if recipe else []
        blocks = sorted({name for one in weights for name, value in _by_name(one).items() if value})
        live = {
            "recipe": recipe,
            "id": "" if recipe is None else recipe_identity_of(recipe),
            "tensors": 26 * len(blocks) + 10 * bool(blocks),
            "blocks": blocks,
            "seconds": 0.0 if recipe is None else 0.18,
            "saved": self.saved_live,
            "skipped": {},
            "steps": self._steps(),
            "warnings": [],
            "device": "cpu",
            "kept": {"deltas": 214 << 20, "budget": 256 << 20, "in_place": 2034 << 20},
        }
        return {
            "host": "Test page",
            "problem": self.problem,
            "checkpoint": self.checkpoint,
            "live": live,
            "waiting": self.waiting is not None or bool(self.busy),
            "busy": self.busy,
            "progress": 0.4 if self.busy else 0.0,
            "sequence": dict(self.handled),
            "error": self.error,
            "other": self.other,
            "pasted": self.pasted,
            "save": self.save,
            "draft": self._draft_state(),
        }

    def restore(self) -> dict:
        self.live, self.restored, self.error = None, self.restored + 1, None
        return {"done": True}

    def plan(self, body: dict) -> dict:
        name = checked_name(body["name"])
        size = {"fp32": 4_265_146_304, "base": 2_132_626_066}.get(body["dtype"], 2_132_626_066)
        exists = {"size": 2_132_626_066, "time": 1_700_000_000} if name in self.saved else None
        plan = {"path": f"models/Stable-diffusion/{name}", "size": size, "free": 58_400_000_000, "exists": exists}
        return {**plan, "vae": body["recipe"].get("vae", "the base's own"), "warnings": []}

    def doctor(self, body: dict) -> dict:
        self.doctored.append(body["recipe"])
        wrong = [step for step in body["recipe"]["steps"] if step.get("c") == "photo.safetensors"]
        findings = [
            {"check": "parent", "level": "warning", "text": "photo is not the parent of b", "place": "steps[0].c"}
        ]
        return {"findings": findings if wrong else [], "summary": "", "errors": 0, "warnings": len(wrong)}

    def start_save(self, body: dict) -> dict:
        name = checked_name(body["name"])
        if name in self.saved and not body.get("overwrite"):
            exists = {"name": name, "size": 2_132_626_066, "time": 1_700_000_000}
            self.save = {**IDLE_SAVE, "asks": {"exists": exists}}
            return {"started": False}
        self.saves.append(body)
        self.save = {**IDLE_SAVE, "state": "running", "text": "0 of 1133 tensors"}
        threading.Thread(target=self._save, args=(name,), daemon=True).start()
        return {"started": True}

    def start_lora(self, body: dict) -> dict:
        """As the route reads the body."""
        fields = read_fields("/lora", body)
        name = checked_name(fields["name"])
        self.saves.append(fields)
        if fields["draft"]:
            self.draft = {
                "adapter": name.replace(".safetensors", ".draft.safetensors"),
                "name": name,
                "path": f"models/Lora/{name}",
                "size": 98_000_000,
                "autov3": "0123456789ab",
            }
        self.save = {
            **IDLE_SAVE,
            "state": "done",
            "progress": 1.0,
            "text": "686 layers changed; lost of the change, rounding included: 12.5 %",
            "path": f"models/Lora/{name}",
            "name": name,
            "size": 98_000_000,
            "slots": [
                {"slot": "IN00", "layers": 3, "lowest": 32, "highest": 64, "lost": 0.25},
                {"slot": "M00", "layers": 9, "lowest": 32, "highest": 64, "lost": 0.5},
            ],
            "skipped": {"2 changed tensors": "no program reads them"},
            "warnings": [],
        }
        return {"started": True}

    def post_draft(self, body: dict) -> dict:
        self.saves.append(body)
        if body["keep"]:
            text = f"{self.draft['name']} is the file that was shown, byte for byte (0123456789ab)"
            self.save = {**IDLE_SAVE, "state": "running"}
            done = {**IDLE_SAVE, "state": "done", "text": text, "name": self.draft["name"]}
            threading.Timer(0.5, lambda: setattr(self, "save", done)).start()
        else:
            self.draft = None
        return {"done": True}

    def _draft_state(self) -> dict | None:
        steps = (self.live or {}).get("steps")
        return self.draft and {**self.draft, "shown": steps == [{"adapter": self.draft["adapter"]}]}

    def conflicts(self, body: dict) -> dict:
        """As the route answers, for the files of the recipe's steps of several adapters."""
        (step,) = body["recipe"]["steps"]
        pair = {"first": 0, "second": 1, "cosine": -0.25, "conflicts": 0.625}
        apart = {"first": 0, "second": 1, "cosine": 0.5, "conflicts": None}
        names = [one["file"] if isinstance(one, dict) else one for one in step["adapters"]]
        slots = [
            {"slot": "M00", "norms": [1.5, 0.75], "pairs": [pair]},
            {"slot": "OUT03", "norms": [2, 3], "pairs": [apart]},
        ]
        return {"adapters": names, "slots": slots}

    def _save(self, name: str) -> None:
        for part in range(1, 11):
            time.sleep(0.08)
            if self.save["state"] != "running":
                return
            self.save = {**self.save, "progress": part / 10, "text": f"{part * 113} of 1133 tensors"}
        self.saved.append(name)
        self.models.append(name)
        self.saved_live = name
        self.save = {
            **IDLE_SAVE,
            "state": "done",
            "progress": 1.0,
            "text": "saved in 5.1 s; saved = previewed ✓ (686 of 686 changed tensors equal their preview bit for bit; "
            "the file reads back as it was written)",
            "path": f"models/Stable-diffusion/{name}",
            "size": 2_132_626_066,
            "autov2": "7f3a9c01d2",
            "autov3": "b81e5f0c94aa",
            "verified": 1133,
        }

    def change_virtual(self, body: dict) -> dict:
        """As the route reads the body; hashing takes no time."""
        fields = read_fields("/virtual", body)
        if fields["keep"]:
            recipe = fields["recipe"]
            files = [recipe["base"], *(step["b"] for step in recipe["steps"])]
            sources = [{"file": file, "missing": file == "photo.safetensors"} for file in files]
            about = {"sha256": "5e" * 32, "size": 2_132_626_066, "sources": sources, "problem": ""}
            self.virtual.append({"name": fields["keep"], "recipe": recipe, "picture": fields["picture"], **about})
        if fields["rename"]:
            (one,) = (one for one in self.virtual if one["name"] == fields["rename"])
            one["name"] = fields["to"]
        self.virtual = [one for one in self.virtual if one["name"] != fields["delete"]]
        return {"virtual": self.virtual}

    def cancel(self, body: dict) -> dict:
        if body["what"] == "save" and self.save["state"] == "running":
            self.save = {**IDLE_SAVE, "state": "cancelled", "text": "cancelled; no file was written"}
        return {"done": True}

    def load(self, body: dict) -> dict:
        base = next((one["recipe"]["base"] for one in self.virtual if one["name"] == body["name"]), "")
        self.checkpoint = {**CHECKPOINT, "name": base or body["name"], "title": body["name"]}
        self.checkpoint["virtual"] = body["name"] if base else ""
        self.live = None
        return {"done": True}


def _by_name(weights: object) -> dict:
    """Weights of the sliders, where they are a mapping or a number for all."""
    if isinstance(weights, dict):
        return weights
    sliders = by_id("sd1").sliders
    return dict.fromkeys(sliders, weights) if isinstance(weights, int | float) else {}


def recipe_identity_of(recipe: dict) -> str:
    """A short stand-in for the recipe's id."""
    return format(abs(hash(json.dumps(recipe, sort_keys=True))) % 16**8, "08x")


def checked_name(name: str) -> str:
    if not name.removesuffix(".safetensors").strip() or re.search(r'[/\\:*?"<>|]', name):
        raise RecipeError("name", f"found {name!r}; give a file name without folders.")
    return name if name.endswith(".safetensors") else name + ".safetensors"


__all__ = ["LiveMergeError", "PretendSession", "layers", "read_weights", "schema"]
