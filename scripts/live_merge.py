"""The script that the host executes at every load: creates the session and registers tab, routes and hooks."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import gradio as gr
import modules.img2img
import modules.scripts
import modules.txt2img
from fastapi import HTTPException
from modules import call_queue, script_callbacks, sd_models, shared

from lib_merge.api import add_routes
from lib_merge.api.access import Access, new_token
from lib_merge.errors import LiveMergeError, UserError
from lib_merge.hosts import settings
from lib_merge.hosts.choice import this_host
from lib_merge.hosts.webuis.img2img import Img2imgTab
from lib_merge.hosts.webuis.webui import plain_base, virtual_name
from lib_merge.recipe import LocatedRecipe
from lib_merge.sentences import t
from lib_merge.sentences.languages import in_language
from lib_merge.session import LiveUpdates, Saving, Session
from lib_merge.session.exploring.runs import Exploring
from lib_merge.session.requests import infotext
from lib_merge.session.requests.request import (
    Plotted,
    as_before,
    at_end,
    cell_of,
    fail,
    plotted_checkpoints,
    plotted_of,
    recipe_of,
    set_plotted,
    set_recipe,
    size_of,
)
from lib_merge.session.requests.request_recipe import request_recipe
from lib_merge.ui.compat import unchanged, unsaved
from lib_merge.ui.host_menu import complete_menu
from lib_merge.ui.inputs import click_inputs, page_of
from lib_merge.ui.page import Img2img, Page
from lib_merge.ui.previews import (
    EXPLORE,
    IMG2IMG,
    TXT2IMG,
    Made,
    Previews,
    Run,
    drawn_seeds,
    made_of,
    refusal,
    start_of,
)
from lib_merge.ui.tab import build_tab

logger = logging.getLogger(__name__)

KINDS = {bool: gr.Checkbox, int: gr.Number, str: gr.Textbox}

# A reload of the host's UI runs this file again; the session is kept, so that it still knows what is live.
session: Session = vars(shared).setdefault("live_merge_session", Session(this_host()))
session.virtual.show()  # first, as the host may load the checkpoint of its settings at once
updates = LiveUpdates(session)
saving = Saving(session)
exploring = Exploring(session)
previews = Previews(session, exploring)
access = Access(new_token(), tuple((shared.cmd_opts.api_auth or "").split(",")) if shared.cmd_opts.api_auth else ())
img2img = Img2imgTab(modules.img2img.img2img)
generate_buttons: dict[str, gr.Button] = {}  # the host's, by its tab
inputs: dict[str, list] = {TXT2IMG: [], IMG2IMG: []}  # the components that each of them sends, without the task
checkpoint_menus: list = []  # the host's own, one at most
pasted_boxes: list = []  # what a paste changes, one a tab


class LiveMergeScript(modules.scripts.Script):
    """Makes the wanted recipe live before each picture, and writes it into the picture's infotext."""

    def title(self) -> str:
        return "Live Merge"

    def show(self, is_img2img: bool) -> object:
        return modules.scripts.AlwaysVisible

    def ui(self, is_img2img: bool):
        # Invisible: this component lets API requests pass a recipe as an argument of an always-on script.
        box = unsaved(gr.Textbox(value="", visible=False, label=t("hosts.recipe_of_request")))
        # A paste into the page reads every field's value, which is how we notice one. The host's own paste callback is
        # also called by the route that reads a picture's infotext.
        self.infotext_fields = [(box, on_paste)]
        pasted_boxes.append(box)
        return [box]

    def setup(self, p, *args) -> None:
        if args and args[0]:
            at_end(p, lambda: as_before(session))
            known = (sd_models.get_closet_checkpoint_match(value) for value in plotted_checkpoints(p))
            set_plotted(p, Plotted(bases=tuple(info.name for info in known if info is not None)))

    def before_process(self, p, *args) -> None:
        # A refresh of the host's list drops virtual checkpoints, and for a missing name the host takes another model.
        session.virtual.show()
        asked = p.override_settings.get("sd_model_checkpoint") or shared.opts.sd_model_checkpoint
        if asked and asked not in sd_models.checkpoint_aliases:
            with stops_picture(p):
                session.virtual.check_asked(asked)

    def process(self, p, *args) -> None:
        # Hosts make shallow copies of a request for each picture of a script, so these may be another model's fields.
        for field in (infotext.FIELD, infotext.OTHER_EFFECTS):
            p.extra_generation_params.pop(field, None)
        with stops_picture(p):
            own = request_recipe(session, args[0] if args else None, cell_of(p), user_presets(), plotted_of(p))
            if own is not None:
                at_end(p, lambda: as_before(session))
            own = own or virtual_asked(p)
            set_recipe(p, own)
            check_other_parts(p)
            recipe = session.before_picture(own)
            if recipe is not None:
                p.sd_model_name, p.sd_model_hash = infotext.picture_names(session, recipe)
                p.extra_generation_params[infotext.FIELD] = session.live_text()
            else:
                name_plain_base(p)
            session.picture_begins(size_of(p))

    def before_process_batch(self, p, *args, **kwargs) -> None:
        # A refiner or a hires checkpoint may have replaced the merge during the previous batch.
        if kwargs.get("batch_number", 0) > 0:
            prompts, p.prompts = p.prompts, []  # otherwise an interrupted batch would give its noise as pictures
            with stops_picture(p):
                session.before_picture(recipe_of(p))
                p.prompts = prompts

    def postprocess_batch(self, p, *args, **kwargs) -> None:
        ratio = getattr(p, "get_token_merging_ratio", lambda: 0)()
        p.extra_generation_params.pop(infotext.OTHER_EFFECTS, None)
        session.other_effects = infotext.other_effects({"Token merging ratio": ratio, **p.extra_generation_params})
        if session.other_effects and infotext.FIELD in p.extra_generation_params:
            p.extra_generation_params[infotext.OTHER_EFFECTS] = "; ".join(session.other_effects)

    def postprocess(self, p, processed, *args) -> None:
        session.picture_ended()
        # A refiner or a hires checkpoint may still be loaded, but the page shows and changes the chosen one.
        if session.wanted:
            session.host.ensure_chosen_checkpoint_loaded()
        if processed.images and not (shared.state.interrupted or shared.state.skipped):
            first = processed.images[getattr(processed, "index_of_first_image", 0)]
            session.virtual.pictured(p.sd_model_name or "", p.sd_model_hash or "", first)


def virtual_asked(p) -> LocatedRecipe | None:
    """The recipe of the virtual checkpoint that the request itself names: it gets that, whatever is wanted besides."""
    name = virtual_name(sd_models.checkpoint_aliases.get(p.override_settings.get("sd_model_checkpoint")))
    return session.virtual.of(name).recipe if name else None


def check_other_parts(p) -> None:
    """Refuse a refiner or a checkpoint for hires that would be the base of a virtual one, or one itself.

    Raises:
        UserError: the host would load a file there, or take what is loaded for it.
    """
    main = session.host.loaded()
    asked = {"refiner": getattr(p, "refiner_checkpoint", None)}
    if getattr(p, "enable_hr", False):
        asked["hires"] = getattr(p, "hr_checkpoint_name", None)
    for part, title in asked.items():
        info = sd_models.get_closet_checkpoint_match(title) if title else None
        if info is None or main is None or info.name == main.key:
            continue
        if virtual_name(info):
            raise UserError(t("virtual.in_part", name=info.name, part=t(f"virtual.part_{part}")))
        if main.virtual and Path(info.filename).resolve() == main.files[-1]:
            named = {"name": info.name, "part": t(f"virtual.part_{part}"), "main": main.virtual}
            raise UserError(t("virtual.same_base", **named))


def name_plain_base(p) -> None:
    """A picture of the base alone is not called by the virtual checkpoint under which the host has loaded it."""
    base = plain_base(sd_models.model_data.sd_model)
    if base is not None:
        p.sd_model_name, p.sd_model_hash = base.name_for_extra, base.shorthash or ""


@contextmanager
def stops_picture(p) -> Iterator[None]:
    """Stop the picture if an error is raised within the block, and report the error to API requests.

    The host only logs what a script raises and makes the picture anyway; a wrong picture must not be made.
    """
    try:
        yield
    except LiveMergeError as error:
        sentence, status = str(error), 400 if isinstance(error, UserError) else 409
    except Exception as error:
        logger.exception("a picture could not be prepared")
        sentence, status = t("error.internal", kind=type(error).__name__, error=error), 500
    else:
        return
    p.comment(f"Live Merge: {in_language(sentence, language())}")
    shared.state.interrupt()
    if getattr(p, "is_api", False):
        fail(p, HTTPException(status, f"Live Merge: {sentence}"))


def language() -> str:
    """The language of the host's page."""
    return settings.language(lambda name: getattr(shared.opts, name, None))


def user_presets() -> dict[str, object]:
    """The user's own presets by name."""
    return {preset.name: preset.weights for preset in session.presets.all().values()}


def preview(task_id: str, recipe: str, kind: str, request: gr.Request, *values):
    """Run the host's own txt2img with the panel's recipe, or with the original and the recipe."""

    def run(given) -> Made:
        return ran(lambda: modules.txt2img.txt2img(task_id, request, *given))

    if kind == EXPLORE:  # the page fetches these pictures itself, those in its gallery stay
        return unchanged(), unchanged(), previews.explore(recipe, inputs[TXT2IMG], values, run, shared.opts.data)
    return previewed(TXT2IMG, recipe, kind, values, run)


def preview_img2img(task_id: str, recipe: str, kind: str, request: gr.Request, *values):
    """The same by the host's own img2img: its picture, mask, denoising and scripts."""

    def run(given) -> Made:
        return ran(lambda: img2img.run(task_id, request, given))

    try:
        start = img2img.given(values)
    except LiveMergeError as error:
        return refusal(error)
    return previewed(IMG2IMG, recipe, kind, values, run, start_of(start.tab, start.pictures))


def ran(host: Callable[[], Sequence[object]]) -> Made:
    """What a run of the host's txt2img or img2img gave."""
    shared.state.job_count, shared.state.job_no = -1, 0  # restarts the host's progress bar for a second picture
    answer = host()
    state = shared.state
    stopped = state.interrupted or state.skipped or getattr(state, "stopping_generation", False)
    return made_of(answer, whole=not stopped)


def previewed(tab: str, recipe: str, kind: str, values: Sequence, run: Run, start: str = ""):
    """Pictures of the merge or, as `kind` says, of the original or another recipe and the merge."""
    if not kind:
        return previews.merged(recipe, values, run, start)
    try:
        given = drawn_seeds(inputs[tab], values, tab)
    except LiveMergeError as error:
        return refusal(error)
    return previews.both(recipe, kind, given, run, shared.opts.data, start)


def on_paste(fields: dict) -> None:
    """Rebuild the merge of a picture whose infotext was pasted; the page's field keeps its value."""
    if infotext.FIELD in fields:
        updates.paste(fields[infotext.FIELD], str(fields.get("Model hash", "")))


def on_after_component(component, **kwargs) -> None:
    elem_id = str(kwargs.get("elem_id"))
    tab, _, name = elem_id.partition("_")
    if name == "generate" and tab in inputs:
        generate_buttons[tab] = component
    elif elem_id == "setting_sd_model_checkpoint":
        checkpoint_menus[:] = [component]
    elif elem_id == "footer" and checkpoint_menus:  # the host has connected all that changes its menu
        complete_menu(page_of(component), checkpoint_menus[0], checkpoint_menu, pasted_boxes, updates.wait_for_choice)


def checkpoint_menu() -> tuple[Sequence[str], str | None]:
    """What the host's menu of checkpoints offers, and what is chosen there."""
    session.virtual.show()
    return session.host.checkpoint_menu()


def on_ui_settings() -> None:
    """Our section of the settings page."""
    default = asdict(settings.Settings())
    choices = {"save_dtype": settings.SAVE_CHOICES, "pasted": settings.PASTED_CHOICES}
    for name, label in settings.LABELS.items():
        kind = gr.Radio if name in choices else KINDS[type(default[name])]
        values = {"choices": list(choices[name])} if name in choices else {}
        values |= {"precision": 0, "minimum": 0} if kind is gr.Number else {}
        said = in_language(label, language())
        option = shared.OptionInfo(default[name], said, kind, values, section=("live_merge", "Live Merge"))
        shared.opts.add_option(settings.PREFIX + name, option)


def on_ui_tabs():
    sent = {tab: click_inputs(button, generate_buttons.values()) for tab, button in generate_buttons.items()}
    inputs.update({tab: components[1:] for tab, components in sent.items()})
    page = Page(
        token=access.token,
        preview=call_queue.wrap_gradio_gpu_call(preview, extra_outputs=[None, ""]),
        txt2img_inputs=inputs[TXT2IMG],
        interrupt=session.host.interrupt,
        progress_js="requestProgress",
        language=language(),
        img2img=img2img_of_page(sent.get(IMG2IMG, [])),
    )
    return [(build_tab(page), "Live Merge", "live_merge")]


def img2img_of_page(sent: list) -> Img2img | None:
    """What the page needs of the host's img2img; `sent`: the components that its Generate sends."""
    if not sent:
        return None
    # Where two places have the same component, the host's script writes the task and the number of the tab there.
    mode = "get_tab_index" if sent[0] is sent[1] else ""
    handler = call_queue.wrap_gradio_gpu_call(preview_img2img, extra_outputs=[None, ""])
    return Img2img(handler, sent[1:], mode)


def on_app_started(_demo, app) -> None:
    session.virtual.show()
    add_routes(app, session, updates, saving, access, exploring)


def on_script_unloaded() -> None:
    """Restore the host's model; after a reload of the UI the recipe is applied again before the next picture."""
    updates.stop()
    saving.cancel()
    saving.wait()
    try:
        with session.host.exclusive():
            session.suspend_all()
    except LiveMergeError as error:
        sentence = t("live.not_restored", error=error)
        print(f"Live Merge: {sentence}")  # noqa: T201 — the host's console is all there is


script_callbacks.on_after_component(on_after_component)
script_callbacks.on_before_ui(session.virtual.show)
script_callbacks.on_ui_settings(on_ui_settings)
script_callbacks.on_ui_tabs(on_ui_tabs)
script_callbacks.on_app_started(on_app_started)
script_callbacks.on_script_unloaded(on_script_unloaded)
