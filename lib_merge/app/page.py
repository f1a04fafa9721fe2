"""The app's page in gradio: checkpoint, txt2img, and the same tab as in the WebUIs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import gradio as gr

from lib_merge.hosts.standalone.pictures import MOST_PICTURES, Settings
from lib_merge.hosts.standalone.samplers import SAMPLERS
from lib_merge.sentences import t
from lib_merge.sentences.languages import in_language, language_for
from lib_merge.ui.page import Page
from lib_merge.ui.previews import Shown
from lib_merge.ui.tab import build_tab
from lib_merge.ui.wording import worded

PROGRESS_SCRIPT = "liveMergeStandaloneProgress"


@dataclass(frozen=True)
class Actions:
    """Functions that the page calls, so that it knows nothing of sessions and models.

    checkpoints: names of the list, read anew when told to; loaded: the loaded one's name and picture size in pixels.
    load: switches; an error's sentence comes back, or nothing.
    paste: an infotext and the fields as they are; the fields as the infotext has them, and a line of HTML on it.
    """

    checkpoints: Callable[[bool], Sequence[str]]
    loaded: Callable[[], tuple[str, int]]
    load: Callable[[str], str]
    txt2img: Callable[..., Shown]
    preview: Callable[..., Shown]
    paste: Callable[..., tuple[Any, ...]]
    interrupt: Callable[[], None]


def build_page(actions: Actions, token: str) -> gr.Blocks:
    """The whole page."""
    with gr.Blocks(analytics_enabled=False, title="Live Merge", fill_width=True) as page:
        with gr.Row(elem_id="lms_head"):
            checkpoint = gr.Dropdown(
                label=t("txt2img.checkpoint"), choices=[], elem_id="lms_checkpoint", container=False
            )
            refresh = gr.Button(t("txt2img.refresh"), elem_id="lms_refresh", size="sm", scale=0, min_width=110)
            synchronise = gr.Button(t("txt2img.synchronise"), elem_id="lms_synchronise", elem_classes=["lms-hidden"])
        note = gr.HTML(elem_id="lms_note")
        with gr.Tabs(elem_id="tabs"):
            with gr.Tab("txt2img", id="txt2img", elem_id="tab_txt2img"):
                fields = _txt2img(actions)
            with gr.Tab("Live Merge", id="live_merge", elem_id="tab_live_merge"):
                build_tab(Page(token, actions.preview, fields, actions.interrupt, PROGRESS_SCRIPT))
        _keep(page, fields)
        _connect(page, actions, (checkpoint, fields[5], fields[6]), note, refresh, synchronise)
        _word(page)
    return page


def _keep(page: Any, fields: Sequence[Any]) -> None:
    """Put back the fields as the browser kept them, and keep every change.

    The server has no part in it: by the time of its answer, the user may have typed something else.
    """
    page.load(None, list(fields), list(fields), js="(...values) => liveMergeStandaloneRestored(values)")
    for field in fields:
        field.change(None, list(fields), js="(...values) => liveMergeStandaloneKeep(values)", show_progress="hidden")


def _txt2img(actions: Actions) -> list[Any]:
    """The fields in the order of `Settings`, and their buttons."""
    usual = Settings()
    with gr.Row(elem_id="lms_txt2img"):
        with gr.Column(min_width=280):
            prompt = gr.Textbox(
                label=t("txt2img.prompt"), lines=3, elem_id="txt2img_prompt", placeholder=t("txt2img.prompt_empty")
            )
            negative = gr.Textbox(label=t("txt2img.negative"), lines=2, elem_id="txt2img_neg_prompt")
            with gr.Row():
                sampler = gr.Dropdown(
                    list(SAMPLERS), value=usual.sampler, label=t("txt2img.sampler"), elem_id="txt2img_sampling"
                )
                steps = gr.Slider(1, 150, value=usual.steps, step=1, label=t("txt2img.steps"), elem_id="txt2img_steps")
            with gr.Row():
                width = gr.Slider(
                    64, 2048, value=usual.width, step=8, label=t("txt2img.width"), elem_id="txt2img_width"
                )
                height = gr.Slider(
                    64, 2048, value=usual.height, step=8, label=t("txt2img.height"), elem_id="txt2img_height"
                )
            with gr.Row():
                cfg = gr.Slider(1, 30, value=usual.cfg, step=0.5, label=t("txt2img.cfg"), elem_id="txt2img_cfg_scale")
                batch = gr.Slider(
                    1, MOST_PICTURES, value=1, step=1, label=t("txt2img.batch"), elem_id="txt2img_batch_size"
                )
            seed = gr.Number(value=1, precision=0, label=t("txt2img.seed"), elem_id="txt2img_seed")
            with gr.Row():
                read = gr.Button(t("txt2img.read"), elem_id="lms_read", size="sm", min_width=120)
                gr.HTML(_from_picture("en"), elem_id="lms_from_picture")
            pasted = gr.HTML(elem_id="lms_pasted")
        with gr.Column(min_width=280):
            with gr.Row():
                generate = gr.Button(t("txt2img.generate"), variant="primary", elem_id="txt2img_generate")
                interrupt = gr.Button(t("tab.interrupt"), elem_id="txt2img_interrupt")
            gr.HTML(_progress("en"), elem_id="lms_progress_block")
            gallery = gr.Gallery(
                label=t("txt2img.batch"), show_label=False, columns=2, preview=True, object_fit="contain",
                elem_id="txt2img_gallery",
            )  # fmt: skip
            info = gr.HTML(elem_id="html_info_txt2img")
            took = gr.HTML(elem_id="html_log_txt2img")
            task = gr.Textbox(visible=False, label="Task")
    fields = [prompt, negative, steps, sampler, cfg, width, height, seed, batch]
    script = "(...values) => liveMergeStandaloneTask(...values)"
    outputs = [gallery, info, took]
    generate.click(
        actions.txt2img, [task, *fields], outputs, js=script, show_progress="hidden", trigger_mode="multiple"
    )
    interrupt.click(actions.interrupt, queue=False, show_progress="hidden")
    script = "(...values) => liveMergeStandaloneInfotext(...values)"
    read.click(actions.paste, [task, *fields], [*fields, pasted], js=script, show_progress="hidden")
    return fields


def _from_picture(language: str) -> str:
    def say(id: str) -> str:
        return escape(in_language(t(id), language))

    return (
        f'<button type="button" id="lms_open" title="{say("txt2img.from_picture_title")}">'
        f"{say('txt2img.from_picture')}</button>"
        f'<input type="file" id="lms_file" accept="image/png" aria-label="{say("txt2img.file")}" hidden>'
    )


def _progress(language: str) -> str:
    """HTML for the progress bar and the picture that is being made, with their labels."""
    bar, glimpse = (escape(in_language(t(id), language)) for id in ("txt2img.bar", "txt2img.glimpse"))
    return f'<div id="lms_progress" data-bar="{bar}" data-glimpse="{glimpse}"></div>'


def _in(language: str, texts: Mapping[str, str]) -> dict[str, Any]:
    return {field: in_language(text, language) for field, text in texts.items()}


_HTML = {"lms_from_picture": _from_picture, "lms_progress_block": _progress}
"""What makes the HTML of an element in a language."""


def _word(page: Any) -> None:
    """Give every text of the page in the language of each browser that opens it."""
    sentences = list(worded(page))
    made = [(block, _HTML[block.elem_id]) for block in page.blocks.values() if block.elem_id in _HTML]

    def texts(request: gr.Request) -> list[Any]:
        language = language_for(request.headers.get("accept-language", ""))
        said: list[Any] = [gr.update(**_in(language, own)) for _, own in sentences]
        return [*said, *(make(language) for _, make in made)]

    outputs = [block for block, _ in (*sentences, *made)]
    page.load(texts, outputs=outputs, show_progress="hidden")


def _connect(
    page: Any, actions: Actions, shown: tuple[Any, Any, Any], note: Any, refresh: Any, synchronise: Any
) -> None:
    """Connect the list of checkpoints with the loaded model; `shown` is the list, width and height.

    The server tells the size that a model was trained on; the browser compares it with what stands in the fields then.
    """
    checkpoint, width, height = shown
    size = gr.Number(visible=False, precision=0)

    def look(again: bool = False) -> Any:
        return gr.update(choices=list(actions.checkpoints(again)), value=actions.loaded()[0] or None)

    def start() -> tuple[Any, int]:
        return look(), actions.loaded()[1]

    def load(name: str | None) -> tuple[Any, int, str]:
        problem = actions.load(name) if name and name != actions.loaded()[0] else ""
        return look(), actions.loaded()[1], problem

    started = page.load(start, outputs=[checkpoint, size], show_progress="hidden")
    chosen = checkpoint.input(load, [checkpoint], [checkpoint, size, note], show_progress="minimal")
    for told in (started, chosen):
        script = "(...values) => liveMergeStandaloneSize(...values)"
        told.then(None, [size, width, height], [width, height], js=script, show_progress="hidden")
    refresh.click(lambda: look(True), outputs=[checkpoint], show_progress="hidden")
    synchronise.click(look, outputs=[checkpoint], show_progress="hidden")
