"""What the button Generate of img2img calls. The double's page has no such tab.

Extensions look at the names of its values.
"""

import gradio as gr


def img2img(
    id_task: str, request: gr.Request, mode: int, prompt: str, init_img, sketch, init_img_with_mask,
    inpaint_color_sketch, inpaint_color_sketch_orig, init_img_inpaint, init_mask_inpaint, *args,
):  # fmt: skip
    raise NotImplementedError("the double's page has no img2img")
