"""What reads files and texts from strangers, as functions of bytes that may raise errors of ours and no others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import mutations

from lib_merge import architectures
from lib_merge.architectures.block_maps import BLOCK_MAPS, DEFAULT_BLOCK_MAP
from lib_merge.checkpoint import open_tensors
from lib_merge.checkpoint.pickles.machine import unpickle
from lib_merge.checkpoint.pickles.objects import BrokenPickleError
from lib_merge.errors import RecipeError, SourceError
from lib_merge.recipe import Recipe
from lib_merge.recipe.reading.parse import check_slots
from lib_merge.recipe.reading.text import parse_recipe_text
from lib_merge.weights import BlockWeights
from lib_merge.weights.shorthand import read_shorthand, write_text


@dataclass(frozen=True)
class Target:
    """`run(content, folder)` may raise `refusals`; `seeds` names the folder of its corpus, `make` damages it."""

    run: Callable[[bytes, Path], None]
    make: Callable[..., bytes]
    refusals: tuple[type[Exception], ...]
    seeds: str


def model_file(content: bytes, folder: Path) -> None:
    """Opened, and pieces of every tensor read, as a merge would."""
    path = folder / "fuzz.ckpt"
    path.write_bytes(content)
    with open_tensors(path) as file:
        for key, info in list(file.tensors.items())[:20]:
            assert file.read(key, 0, min(info.numel, 300)).numel() == min(info.numel, 300)
            assert file.read(key, max(info.numel - 3, 0)).dtype == info.dtype
        assert all(isinstance(text, str) for text in file.metadata.values())
    path.unlink()
    assert not list(folder.iterdir()), "nothing is unpacked or written"


def pickled(content: bytes, _: Path) -> None:
    """The pickle machine alone."""
    unpickle(content)


def recipe_document(text: str, yaml: bool) -> None:
    """Read, checked for every architecture, named by its id, and read again from what it says."""
    recipe = Recipe.from_dict(parse_recipe_text(text, yaml=yaml), names_only=True)
    for architecture in architectures.architectures():
        try:
            check_slots(recipe, architecture)
        except RecipeError:
            continue
    again = Recipe.from_dict(recipe.to_dict(), names_only=True)
    assert again.id == recipe.id
    assert all(not Path(source.file).is_absolute() for source in recipe.sources())


def recipe_json(content: bytes, _: Path) -> None:
    """As a recipe file, as the body of a request, and as the field of a picture's infotext."""
    recipe_document(content.decode("utf-8", "surrogateescape"), yaml=False)


def recipe_yaml(content: bytes, _: Path) -> None:
    """As a recipe file."""
    recipe_document(content.decode("utf-8", "replace"), yaml=True)


def recipe_file(content: bytes, folder: Path) -> None:
    """From the disk: encodings, byte order marks."""
    path = folder / "r.json"
    path.write_bytes(content)
    Recipe.load(path)


def weights(content: bytes, _: Path) -> None:
    """Comma text, names and ranges, presets, JSON: what is pasted into the tab. What is written back means the same."""
    read = BlockWeights.parse(read_shorthand(content.decode("utf-8", "replace")), "weights")
    assert BlockWeights.parse(read.to_json(), "weights").canonical() == read.canonical()
    for architecture in architectures.architectures():
        for adapter in (False, True):
            try:
                found = read.resolve(architecture, DEFAULT_BLOCK_MAP, "weights", adapter=adapter)
            except RecipeError:
                continue
            assert list(found) == list(architecture.slots)
            again = BlockWeights.parse(read_shorthand(write_text(found, architecture)), "weights")
            assert again.resolve(architecture, BLOCK_MAPS["live_merge"], "weights") == found


TARGETS = {
    "safetensors": Target(model_file, mutations.safetensors_input, (SourceError,), "safetensors"),
    "ckpt": Target(model_file, mutations.torch_input, (SourceError,), "ckpt"),
    "pickle": Target(pickled, mutations.pickle_input, (BrokenPickleError,), "pickle"),
    "json": Target(recipe_json, mutations.text_input, (RecipeError,), "json"),
    "yaml": Target(recipe_yaml, mutations.text_input, (RecipeError,), "yaml"),
    "file": Target(recipe_file, mutations.text_input, (RecipeError, SourceError), "json"),
    "weights": Target(weights, mutations.text_input, (RecipeError,), "weights"),
}
