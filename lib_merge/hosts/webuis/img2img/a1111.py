"""AUTOMATIC1111's WebUI, and what was made from it while it had gradio 3: reForge, the first Forge, Forge Classic.

gradio's own editor gives picture and mask as one value.
"""

from __future__ import annotations

PICTURES = {
    "img2img": ("init_img",),
    "Sketch": ("sketch",),
    "Inpaint": ("init_img_with_mask",),
    "Inpaint sketch": ("inpaint_color_sketch", "inpaint_color_sketch_orig"),
    "Inpaint upload": ("init_img_inpaint", "init_mask_inpaint"),
    "Batch": (),
}
