"""reForge since it has Forge's canvas: one canvas for all, whose use a list beside it chooses."""

from __future__ import annotations

PICTURES = {
    "img2img": ("init_img_bg", "init_img_fg", "method"),
    "Inpaint upload": ("init_img_inpaint", "init_mask_inpaint"),
    "Batch": (),
}
