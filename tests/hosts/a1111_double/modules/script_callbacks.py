"""What scripts register for; all forgotten when the scripts are loaded anew."""

import collections

from modules import errors

_callbacks: dict[str, list] = collections.defaultdict(list)
NAMES = (
    "app_started", "model_loaded", "ui_tabs", "ui_settings", "before_ui", "before_component", "after_component",
    "script_unloaded", "before_reload", "infotext_pasted", "image_saved", "before_image_saved", "cfg_denoiser",
)  # fmt: skip


def clear_callbacks() -> None:
    _callbacks.clear()


def _register(kind: str):
    def on(callback, *, name: str | None = None) -> None:
        _callbacks[kind].append(callback)

    return on


for _name in NAMES:
    globals()[f"on_{_name}"] = _register(_name)


def run(kind: str, *args, **kwargs) -> list:
    """Every callback of a kind; one that fails is reported and the next one runs."""
    results = []
    for callback in _callbacks[kind]:
        try:
            results.append(callback(*args, **kwargs))
        except Exception:
            errors.report(f"Error executing callback {kind}")
    return results


def model_loaded_callback(model) -> None:
    run("model_loaded", model)


def app_started_callback(demo, app) -> None:
    run("app_started", demo, app)


def ui_tabs_callback() -> list:
    return [tab for tabs in run("ui_tabs") for tab in tabs or []]


def script_unloaded_callback() -> None:
    for callback in reversed(_callbacks["script_unloaded"]):
        try:
            callback()
        except Exception:
            errors.report("Error executing callback script_unloaded")


def infotext_pasted_callback(infotext: str, params: dict) -> None:
    run("infotext_pasted", infotext, params)
