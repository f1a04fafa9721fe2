"""The page by gradio: as much of the txt2img tab as a preview needs, the tabs of extensions, and Reload UI."""

import gradio as gr

from modules import call_queue, infotext_utils, script_callbacks, scripts, shared, txt2img


def _component(kind, elem_id: str, **values):
    """A component, with the callbacks that scripts registered."""
    script_callbacks.run("before_component", None, elem_id=elem_id, **values)
    component = kind(elem_id=elem_id, **values)
    script_callbacks.run("after_component", component, elem_id=elem_id, **values)
    return component


def _txt2img_tab() -> gr.Textbox:
    """The component that stands for the task, which img2img sends, too."""
    button = _component(gr.Button, "txt2img_generate", value="Generate")
    task = gr.Textbox(visible=False)
    values = [
        _component(gr.Textbox, "txt2img_prompt", label="Prompt", value=""),
        _component(gr.Textbox, "txt2img_neg_prompt", label="Negative prompt", value=""),
        _component(gr.Slider, "txt2img_batch_count", minimum=1, maximum=100, step=1, label="Batch count", value=1),
        _component(gr.Slider, "txt2img_batch_size", minimum=1, maximum=8, step=1, label="Batch size", value=1),
        _component(gr.Slider, "txt2img_cfg_scale", minimum=1.0, maximum=30.0, step=0.5, label="CFG Scale", value=7.0),
        _component(gr.Slider, "txt2img_height", minimum=64, maximum=2048, step=8, label="Height", value=512),
        _component(gr.Slider, "txt2img_width", minimum=64, maximum=2048, step=8, label="Width", value=512),
        _component(gr.Slider, "txt2img_steps", minimum=1, maximum=150, step=1, label="Sampling steps", value=20),
        _component(gr.Number, "txt2img_seed", label="Seed", value=-1),
    ]
    for script in scripts.scripts_txt2img.alwayson_scripts:
        script.ui(False)
    paste = gr.Button(value="Paste", elem_id="paste")
    paste.click(fn=_paste, inputs=[values[0]], outputs=[], show_progress=False)
    outputs = [gr.Gallery(elem_id="txt2img_gallery"), gr.Textbox(visible=False), gr.HTML(), gr.HTML()]
    handler = call_queue.wrap_gradio_gpu_call(txt2img.txt2img, extra_outputs=[None, "", ""])
    button.click(fn=handler, _js="submit", inputs=[task, *values], outputs=outputs, show_progress=False)
    return task


def _img2img_tab(task: gr.Textbox) -> None:
    button = _component(gr.Button, "img2img_generate", value="Generate")
    prompt = _component(gr.Textbox, "img2img_prompt", label="Prompt", value="")
    button.click(fn=lambda *values: values[-1], inputs=[task, task, prompt], outputs=[gr.HTML()])


def _paste(text: str) -> None:
    infotext_utils.paste(text)


def _page() -> gr.Blocks:
    with gr.Blocks(analytics_enabled=False) as txt2img_tab:
        task = _txt2img_tab()
    with gr.Blocks(analytics_enabled=False) as img2img_tab:
        _img2img_tab(task)
    with gr.Blocks(analytics_enabled=False) as settings:
        reload = gr.Button(value="Reload UI", elem_id="settings_restart_gradio")
        reload.click(fn=shared.state.request_restart, _js="restart_reload", inputs=[], outputs=[])
    tabs = [
        (txt2img_tab, "txt2img", "txt2img"),
        (img2img_tab, "img2img", "img2img"),
        *script_callbacks.ui_tabs_callback(),
        (settings, "Settings", "set"),
    ]
    with gr.Blocks(analytics_enabled=False, title="Stable Diffusion") as demo, gr.Tabs(elem_id="tabs"):
        for tab, label, elem_id in tabs:
            with gr.TabItem(label, id=elem_id, elem_id=f"tab_{elem_id}"):
                tab.render()
    return demo


def serve(port: int, logins: str | None):
    """Serve a new page; its app, and what closes it."""
    shared.demo = _page().queue(64)
    auth = [tuple(login.split(":")) for login in logins.split(",")] if logins else None
    app, _, _ = shared.demo.launch(
        server_name="127.0.0.1", server_port=port, auth=auth, prevent_thread_lock=True, quiet=True, share=False,
        app_kwargs={"docs_url": "/docs", "redoc_url": "/redoc"},
    )  # fmt: skip
    # gradio lets every site in; the WebUI takes that away.
    app.user_middleware = [m for m in app.user_middleware if m.cls.__name__ != "CORSMiddleware"]
    app.middleware_stack = app.build_middleware_stack()
    return app, shared.demo.close
