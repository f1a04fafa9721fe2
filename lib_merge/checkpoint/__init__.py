"""Model files: reading them without running anything, writing them whole or not at all."""

from __future__ import annotations

from lib_merge.checkpoint.dtypes import DTYPE_OF, NAME_OF, SAVE_DTYPES, save_dtype, stored_name
from lib_merge.checkpoint.formats.opening import open_tensors
from lib_merge.checkpoint.formats.vae import fits_shape, vae_keys, vae_shape
from lib_merge.checkpoint.hashes import autov3, file_sha256, legacy_hash
from lib_merge.checkpoint.headers.header import Header, plan_header
from lib_merge.checkpoint.metadata import MergedModel, ModelSpec, recipe_in, save_metadata
from lib_merge.checkpoint.reading.tensor_file import Stamp, TensorFile, TensorInfo
from lib_merge.checkpoint.same_file import is_same_file
from lib_merge.checkpoint.writing.target import check_target
from lib_merge.checkpoint.writing.writer import SafetensorsWriter, SavedFile

__all__ = [
    "TensorFile",
    "TensorInfo",
    "Stamp",
    "open_tensors",
    "Header",
    "plan_header",
    "SafetensorsWriter",
    "SavedFile",
    "check_target",
    "is_same_file",
    "DTYPE_OF",
    "NAME_OF",
    "SAVE_DTYPES",
    "save_dtype",
    "stored_name",
    "file_sha256",
    "autov3",
    "legacy_hash",
    "MergedModel",
    "ModelSpec",
    "save_metadata",
    "recipe_in",
    "vae_keys",
    "vae_shape",
    "fits_shape",
]
