"""The tab in gradio: HTML elements that the page's script fills, and the preview, which needs gradio.

Everything else on the tab (models, method, faders, text, status, saving) is made by `javascript/live_merge.js` inside
`#live_merge_root` and `#live_merge_actions`, over our own routes; `#live_merge_compare` shows two pictures of the
gallery side by side, `#live_merge_strip` the last ones, `#live_merge_infotext` the infotext in one line. The pictures,
the two buttons that make and stop them and the infotext are gradio's, because the host's queue, progress bar and
lightbox work on those.
"""

from __future__ import annotations

from html import escape

import gradio as gr  # pyright: ignore[reportMissingImports]  # the host's, never installed for the library

from lib_merge.sentences import t
from lib_merge.sentences.languages import in_language
from lib_merge.ui.compat import on_click, unsaved
from lib_merge.ui.page import Page
from lib_merge.ui.wording import word

ROUTES = "./live-merge/v1"  # relative to the page, which may be served under another path or by a proxy
_OWN_INPUTS = 3  # task id, recipe and kind of preview, before the host's


def build_tab(page: Page) -> gr.Blocks:
    """Build the tab for one host; call it where the host collects its tabs."""
    with gr.Blocks(analytics_enabled=False) as tab, gr.Row(elem_id="live_merge_tab"):
        with gr.Column(elem_id="live_merge_panel", min_width=0):
            unsaved(gr.HTML(_root(page), elem_id="live_merge_root_block"))
        with gr.Column(elem_id="live_merge_picture", min_width=0):
            with gr.Row(elem_id="live_merge_buttons"):
                preview = _preview_button("live_merge_preview")
                preview_img2img = _preview_button("live_merge_preview_img2img") if page.img2img else None
                interrupt = unsaved(gr.Button(t("tab.interrupt"), elem_id="live_merge_interrupt"))
            unsaved(gr.HTML('<div id="live_merge_actions"></div>', elem_id="live_merge_actions_block"))
            unsaved(gr.HTML('<div id="live_merge_compare"></div>', elem_id="live_merge_compare_block"))
            gallery = unsaved(
                gr.Gallery(
                    label=t("tab.preview"), show_label=False, elem_id="live_merge_gallery", columns=2, preview=True
                )
            )
            below = '<div id="live_merge_strip"></div><div id="live_merge_infotext"></div>'
            unsaved(gr.HTML(below, elem_id="live_merge_strip_block"))
            info = unsaved(gr.HTML(elem_id="live_merge_info"))
            result = unsaved(gr.HTML(elem_id="live_merge_result"))
            task = unsaved(gr.Textbox(visible=False, label="Task"))
            recipe = unsaved(gr.Textbox(visible=False, label="Recipe"))
            kind = unsaved(gr.Textbox(visible=False, label="Kind"))
        sent, shown = [task, recipe, kind], [gallery, info, result]
        on_click(
            preview,
            handler=page.preview,
            script="(...values) => liveMergePreviewArgs(...values)",
            inputs=[*sent, *page.txt2img_inputs],
            outputs=shown,
        )
        if page.img2img is not None:
            on_click(
                preview_img2img,
                handler=page.img2img.preview,
                script="(...values) => liveMergeImg2imgArgs(...values)",
                inputs=[*sent, *page.img2img.inputs],
                outputs=shown,
            )
        on_click(interrupt, handler=page.interrupt, queue=False)
    if page.language:
        word(tab, page.language)
    return tab


def _preview_button(elem_id: str) -> gr.Button:
    """One button a tab of the host that previews are made from, since each sends its own inputs; the page's script
    shows one of them."""
    return unsaved(gr.Button(t("tab.preview"), variant="primary", elem_id=elem_id))


def _root(page: Page) -> str:
    data = {
        "token": page.token,
        "api": ROUTES,
        "progress": page.progress_js,
        "language": page.language,
        "inputs": str(_OWN_INPUTS + len(page.txt2img_inputs)),
    }
    if page.img2img is not None:
        data |= {"img2img": str(_OWN_INPUTS + len(page.img2img.inputs)), "img2img-mode": page.img2img.mode_js}
    attributes = " ".join(f'data-{name}="{escape(value)}"' for name, value in data.items())
    loading = escape(in_language(t("tab.loading"), page.language or "en"))
    skeleton = f'<div class="lm-skeleton" aria-busy="true">{loading}</div>'  # until the script has started
    return f'<div id="live_merge_root" {attributes}>{skeleton}</div>'
