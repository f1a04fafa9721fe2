"""The fields of each route's body: one table, by which bodies are checked, and which /docs shows.

A field has an OpenAPI schema, of which `type`, that of its `items`, `enum`, `minimum`, `maximum` and `maxLength` are
checked. Pydantic models are not used, as the versions in the hosts have no common way to report a mistake as one
sentence.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from lib_merge.adapters.written_names import STYLES
from lib_merge.architectures import architectures
from lib_merge.architectures.block_maps import BLOCK_MAPS, DEFAULT_BLOCK_MAP
from lib_merge.checkpoint.dtypes import SESSION_DTYPES
from lib_merge.engine.lora.order import DTYPES as LORA_DTYPES
from lib_merge.errors import RecipeError
from lib_merge.explore.knobs import GROUPS
from lib_merge.explore.sensitivity.blocks import READINGS
from lib_merge.sentences import t
from lib_merge.session.saving import FILE_NAME
from lib_merge.weights import presets

Schema = dict[str, Any]

_TYPES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "object": (dict,),
    "array": (list,),
}


@dataclass(frozen=True)
class Field:
    """One field of a body; `default` is the value if an optional field is absent."""

    name: str
    schema: Schema
    required: bool = False
    default: Any = None

    def read(self, body: Mapping[str, Any]) -> Any:
        """The field's value.

        Raises:
            RecipeError: it is missing, or does not match its schema; the place is the field's name.
        """
        if not self.required and self.name not in body:
            return self.default
        value: Any = body.get(self.name)
        if not _has_type(value, self.schema["type"]):
            raise RecipeError(self.name, t("routes.field_missing"))
        if wrong := _wrong_item(value, self.schema):
            raise RecipeError(self.name + wrong, t("routes.item_type"))
        allowed, longest = self.schema.get("enum"), self.schema.get("maxLength")
        if allowed and value not in allowed:
            raise RecipeError(
                self.name, t("routes.expected_one_of", n=len(allowed), allowed=allowed, found=repr(value))
            )
        least, most = self.schema.get("minimum"), self.schema.get("maximum")
        if least is not None and value < least:
            raise RecipeError(self.name, t("routes.too_small", least=least, found=value))
        if most is not None and value > most:
            raise RecipeError(self.name, t("routes.too_great", most=most, found=value))
        if longest and len(value) > longest:
            raise RecipeError(self.name, t("routes.too_long", characters=len(value), longest=longest))
        return value


def read(path: str, body: Mapping[str, Any]) -> dict[str, Any]:
    """The value of every field of a route's body, by name.

    Raises:
        RecipeError: a field is missing or does not match its schema; the first one is named.
    """
    return {field.name: field.read(body) for field in BODIES[path]}


def body_schema(path: str) -> Schema:
    """The OpenAPI schema of a route's body."""
    fields = BODIES[path]
    required = [field.name for field in fields if field.required]
    properties = {field.name: field.schema for field in fields}
    return {"type": "object", "properties": properties, **({"required": required} if required else {})}


def _wrong_item(value: object, schema: Schema) -> str:
    """The place of the first part of a list that is of another type than its schema says, as "[2]"; "" if none is."""
    of_each: Schema | None = schema.get("items")
    if of_each is None or not isinstance(value, list):
        return ""
    for number, item in enumerate(cast(list[object], value)):
        if not _has_type(item, of_each["type"]):
            return f"[{number}]"
        if inside := _wrong_item(item, of_each):
            return f"[{number}]{inside}"
    return ""


def _has_type(value: object, types: str | list[str]) -> bool:
    allowed = tuple(one for name in ([types] if isinstance(types, str) else types) for one in _TYPES[name])
    return isinstance(value, allowed) and (bool in allowed or not isinstance(value, bool))


_FLAG: Schema = {"type": "boolean"}
_TEXT: Schema = {"type": "string"}
_KEYS: Schema = {"type": "array", "items": _TEXT}
_NUMBERS: Schema = {"type": "array", "items": {"type": "number"}}
_SOURCE: Schema = {
    "oneOf": [
        _TEXT,
        {
            "type": "object",
            "properties": {"file": _TEXT, "sha256": {"type": ["string", "null"]}},
            "required": ["file"],
        },
    ]
}
_DOCUMENT: Schema = {
    "type": "object",
    "description": "a recipe: base and steps; files by name, never by path",
    "properties": {
        "live_merge": {"type": "integer", "enum": [1]},
        "base": {"oneOf": [*_SOURCE["oneOf"], {"type": "array", "items": _SOURCE, "minItems": 1}]},
        "steps": {"type": "array", "items": {"type": "object"}},
        "architecture": {"type": ["string", "null"]},
        "block_map": _TEXT,
        "vae": {"oneOf": [*_SOURCE["oneOf"], {"type": "null"}]},
    },
    "required": ["live_merge", "base"],
    "example": {
        "live_merge": 1,
        "base": "anime.safetensors",
        "steps": [{"method": "weighted_sum", "b": "photo.safetensors", "alpha": {"default": 0.5, "M00": 1}}],
    },
}
_WRITTEN_BY_A1111 = json.dumps(
    {
        "type": "webui",
        "primary_model_hash": "aa",
        "secondary_model_hash": "bb",
        "interp_method": "Weighted sum",
        "multiplier": 0.5,
    }
)
"""An example: what AUTOMATIC1111's Checkpoint Merger writes into its files."""

_RECIPE = Field("recipe", _DOCUMENT, required=True)
_FILE = {"type": "string", "minLength": 1, "pattern": FILE_NAME}
_DTYPE = Field("dtype", {"type": "string", "enum": [*SESSION_DTYPES]})
_DROP_EMA = Field("drop_ema", _FLAG, default=False)
_OVERWRITE = Field("overwrite", _FLAG, default=False)
_STUDY = Field("study", {"type": "string", "description": "its name"}, required=True)
_ITEMS = Field(
    "items",
    {
        "type": "array",
        "items": {"type": "object"},
        "description": "pictures to be made, each by its txt2img values; what is left out is as in the tab",
        "example": [{"prompt": "a star", "seed": 1}],
    },
)

_WEIGHTS_OF = (
    Field("recipe", _DOCUMENT, required=True),
    Field("step", {"type": "integer", "minimum": 0, "description": "number of the step, from 0"}, required=True),
    Field("field", {"type": "string", "description": "its parameter with block weights"}, required=True),
    Field("index", {"type": "integer", "minimum": 0, "description": "which model's, of several"}),
)
_VOTER = (
    Field("voter", {"type": "string", "description": "who votes"}, default=""),
    Field("pooled", {"type": "boolean", "description": "learn from all persons' votes"}, default=False),
)

BODIES: Mapping[str, tuple[Field, ...]] = {
    "/live": (
        Field("client", {"type": "string", "description": "names the page", "maxLength": 100}, required=True),
        Field("sequence", {"type": "integer", "description": "grows with every update of the page"}, required=True),
        _RECIPE,
        Field("wait", {"type": "number", "description": "seconds to wait for it to be live, 60 at most"}),
    ),
    "/models/details": (
        Field("names", {"type": "array", "items": _TEXT, "description": "of GET /models"}, required=True),
    ),
    "/snapshots": (Field("recipes", {"type": "object", "description": "recipes by letter"}, required=True),),
    "/cancel": (Field("what", {"type": "string", "enum": ["live", "save", "search", "keeping"]}, required=True),),
    "/weights": (
        Field("text", {"type": "string", "example": "GRAD_V"}, required=True),
        Field("architecture", {"type": "string", "enum": [one.id for one in architectures()]}, required=True),
        Field("block_map", {"type": "string", "enum": [*BLOCK_MAPS]}, default=DEFAULT_BLOCK_MAP.id),
        Field("adapter", _FLAG, default=False),
    ),
    "/plan": (_RECIPE, Field("name", _FILE, required=True), _DTYPE, _DROP_EMA),
    "/doctor": (_RECIPE, Field("name", _TEXT), _DTYPE, Field("thorough", _FLAG, default=False)),
    "/save": (
        _RECIPE,
        Field("name", _FILE, required=True),
        _DTYPE,
        _OVERWRITE,
        _DROP_EMA,
        Field("vae", {"type": "string", "enum": ["recipe"], "description": "the recipe's VAE, whatever is live"}),
        Field("apart", {"type": "boolean", "description": "whatever is loaded stays as it is"}, default=False),
    ),
    "/draft": (Field("keep", _FLAG, required=True),),
    "/lora": (
        _RECIPE,
        Field("name", _FILE, required=True),
        Field("rank", {"type": "integer", "minimum": 1, "description": "of every layer; 64 where nothing is chosen"}),
        Field("conv_rank", {"type": "integer", "minimum": 1, "description": "of convolutions larger than 1×1; 32"}),
        Field("energy", {"type": "number", "description": "share that is kept in every layer, above 0, at most 1"}),
        Field("size", {"type": "integer", "minimum": 1, "description": "bytes of the file at most"}),
        Field("dtype", {"type": "string", "enum": [*LORA_DTYPES]}, default="fp16"),
        Field("names", {"type": "string", "enum": [*STYLES]}, default="kohya"),
        Field("text_encoders", _FLAG, default=True),
        _OVERWRITE,
        Field("block_ranks", {"type": "string", "description": "other ranks for some blocks", "example": "M00:16"}),
        Field(
            "adapters_alone",
            {"type": "boolean", "description": "what the recipe's adapters add, as `combine` does it"},
            default=False,
        ),
        Field("draft", {"type": "boolean", "description": "made to be looked at, not kept yet"}, default=False),
    ),
    "/conflicts": (_RECIPE,),
    "/import": (
        Field(
            "text",
            {
                "type": "string",
                "description": "another tool's recipe",
                "example": _WRITTEN_BY_A1111,
                "maxLength": 4 << 20,  # room for a history of thousands of merges
            },
        ),
        Field("name", {"type": "string", "description": "or a model file that carries one"}),
    ),
    "/search": (Field("recipe", _DOCUMENT),),
    "/load": (Field("name", {"type": "string", "description": "a name of GET /models"}, required=True),),
    "/virtual": (
        Field("keep", _TEXT),
        Field("recipe", _DOCUMENT),
        Field("picture", {"type": "string", "description": "a JPEG made with the recipe, as a data: address"}),
        Field("hash", _TEXT),
        Field("rename", _TEXT),
        Field("to", _TEXT),
        Field("delete", _TEXT),
    ),
    "/presets": (
        Field("save", _TEXT),
        Field(
            "weights",
            {
                "type": ["string", "number", "object"],
                "description": "block weights in any form",
                "example": presets.names()[0],
            },
        ),
        _OVERWRITE,
        Field("rename", _TEXT),
        Field("to", _TEXT),
        Field("delete", _TEXT),
    ),
    "/pasted": (Field("accept", _FLAG, required=True),),
    "/explore/new": (
        Field("name", _TEXT, required=True),
        Field("recipe", _DOCUMENT),
        _ITEMS,
        Field("knobs", {"type": "array", "items": {"type": "object"}}),
        Field("seed", {"type": "integer", "minimum": 0}),
    ),
    "/explore/files": (_RECIPE,),
    "/explore/open": (_STUDY,),
    "/explore/delete": (_STUDY,),
    "/explore/event": (
        _STUDY,
        Field("event", {"type": "string", "description": "its kind"}, required=True),
        Field("fields", {"type": "object", "description": "what belongs to the kind"}),
    ),
    "/explore/sets": (
        Field("open", _TEXT),
        Field("save", _TEXT),
        _ITEMS,
        Field("reference", {"type": "object", "description": "a recipe and its title"}),
        _OVERWRITE,
        Field("delete", _TEXT),
    ),
    "/explore/items": (Field("infotexts", {"type": "array", "items": _TEXT}, default=()), _ITEMS),
    "/explore/sheet": (
        _STUDY,
        Field("recipes", {"type": "array", "items": _TEXT, "description": "ids of the rows"}, required=True),
        Field("items", _ITEMS.schema, required=True),
    ),
    "/explore/archive": (_STUDY,),
    "/explore/measures": (
        _STUDY,
        Field("pairs", {"type": "array", "items": _KEYS, "description": "two keys of pictures each"}, required=True),
    ),
    "/explore/local": (_STUDY, _RECIPE),
    "/explore/search": (_STUDY,),
    "/explore/top": (_STUDY, *_VOTER),
    "/explore/vary": (
        _RECIPE,
        Field("step", {"type": "integer", "description": "its number, from 0"}, required=True),
        Field(
            "field", {"type": "string", "description": "the parameter that varies", "example": "alpha"}, required=True
        ),
        Field(
            "spread", {"type": "number", "description": "how far weights move: 0.1 is little, 0.4 much"}, default=0.15
        ),
        Field("count", {"type": "integer"}, default=3),
        Field("seed", {"type": "integer", "minimum": 0}, default=0),
        Field("groups", {"type": "string", "enum": [*GROUPS]}, default="none"),
        Field("locked", {"type": "array", "items": _TEXT, "description": "sliders that stay"}, default=()),
        Field("shares", {"type": "object", "description": "what each slider changes; that moves the less"}),
    ),
    "/explore/walk": (
        Field("first", _DOCUMENT, required=True),
        Field("second", _DOCUMENT, required=True),
        Field("frames", {"type": "integer"}, default=9),
        Field("to", {"type": "number", "description": "1 ends at the second, more goes beyond"}, default=1.0),
    ),
    "/explore/triangle": (
        _STUDY,
        Field(
            "corners", {"type": "array", "items": _DOCUMENT, "description": "three recipes of one base"}, required=True
        ),
        Field(
            "shares",
            {"type": "array", "items": _NUMBERS, "description": "three for each recipe that is wanted"},
            default=(),
        ),
        Field(
            "order", {"type": "integer", "minimum": 0, "description": "in place of shares: steps of a grid"}, default=0
        ),
        *_VOTER,
    ),
    "/explore/animation": (
        _STUDY,
        Field("keys", {"type": "array", "items": _TEXT, "description": "of its pictures, in order"}, required=True),
        Field("seconds", {"type": "number"}, default=3.0),
    ),
    "/explore/arrive": (
        Field("id", {"type": "string", "description": "8 to 40 letters and digits"}, required=True),
        Field("at", {"type": "integer", "description": "bytes that came before"}, required=True),
        Field("data", {"type": "string", "description": "base64"}, required=True),
        Field("last", _FLAG, default=False),
    ),
    "/explore/map": (
        _STUDY,
        *_WEIGHTS_OF,
        Field("reading", {"type": "string", "enum": [*READINGS]}, default="out"),
    ),
    "/explore/apart": (
        Field("recipe", _DOCUMENT, required=True),
        Field("step", {"type": "integer", "minimum": 0, "description": "number of the step, from 0"}, required=True),
    ),
    "/explore/space": (
        _STUDY,
        *_WEIGHTS_OF,
        Field("groups", {"type": "string", "enum": [*GROUPS]}, default="none"),
        Field("locked", {"type": "array", "items": _TEXT, "description": "sliders that stay"}, default=()),
        Field("finer", {"type": "boolean", "description": "stay near the best"}, default=False),
        Field("wider", {"type": "boolean", "description": "go beyond 0 and 1"}, default=False),
    ),
    "/explore/choose": (
        _STUDY,
        *_VOTER,
        Field("recipes", {"type": "array", "items": _DOCUMENT, "description": "what was shown"}, required=True),
        Field("item", {"type": "string", "description": "id of the prompt"}, required=True),
        Field("chosen", {"type": "integer", "minimum": 0, "description": "number of a recipe, from 0"}, required=True),
    ),
    "/explore/ballot": (
        _STUDY,
        *_VOTER,
        Field("count", {"type": "integer", "minimum": 0, "maximum": 9}, default=4),
        Field("ahead", _FLAG, default=False),
        Field("final", _FLAG, default=False),
    ),
    "/explore/vote": (
        _STUDY,
        *_VOTER,
        Field("ballot", {"type": "integer", "minimum": 0, "description": "its number"}, required=True),
        Field("chosen", {"type": "integer", "minimum": 0, "description": "number of a picture, from 0"}),
        Field("broken", {"type": "array", "items": {"type": "integer", "minimum": 0}}, default=()),
    ),
}
"""The fields of each route that takes a body, in the order in which they are checked."""
