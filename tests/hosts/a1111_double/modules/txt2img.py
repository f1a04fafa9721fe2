"""What the button Generate does."""

from contextlib import closing

import gradio as gr

import modules.scripts
from modules import processing, shared

INPUTS = ("prompt", "negative_prompt", "n_iter", "batch_size", "cfg_scale", "height", "width", "steps", "seed")


def txt2img(id_task: str, request: gr.Request, *args):
    p = processing.StableDiffusionProcessingTxt2Img(sd_model=shared.sd_model, **dict(zip(INPUTS, args, strict=True)))
    p.n_iter, p.batch_size, p.steps, p.seed = int(p.n_iter), int(p.batch_size), int(p.steps), int(p.seed)
    p.scripts, p.script_args = modules.scripts.scripts_txt2img, ()
    with closing(p):
        processed = processing.process_images(p)
    shared.total_tqdm.clear()
    return [_shown(image) for image in processed.images], processed.js(), processed.info, processed.comments


def _shown(image):
    """gradio shows the library's pictures."""
    from PIL import Image

    return Image.fromarray(image.rows)
