"""Forge with gradio 4, and Forge Neo: their canvas gives picture and drawing as two values."""

from __future__ import annotations

PICTURES = {
    "img2img": ("init_img",),
    "Sketch": ("sketch", "sketch_fg"),
    "Inpaint": ("init_img_with_mask", "init_img_with_mask_fg"),
    "Inpaint sketch": ("inpaint_color_sketch", "inpaint_color_sketch_fg"),
    "Inpaint upload": ("init_img_inpaint", "init_mask_inpaint"),
    "Batch": (),
}
