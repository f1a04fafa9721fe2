"""Extensions' scripts: found, loaded, and called at their points of a generation."""

# ruff: noqa: PLW0603 — extensions look these up in the module, as the host keeps them

import inspect
import sys
import types
from pathlib import Path

from modules import builtin_lora, errors, paths, script_callbacks, script_loading, shared

AlwaysVisible = object()
current_basedir = str(paths.script_path)
scripts_data: list[types.SimpleNamespace] = []


class Script:
    name = None
    filename = None
    args_from = args_to = None
    alwayson = False
    is_txt2img = is_img2img = False
    infotext_fields = None
    paste_field_names = None
    api_info = None

    def title(self) -> str:
        raise NotImplementedError

    def ui(self, is_img2img: bool):
        return None

    def show(self, is_img2img: bool):
        return True


def _hook(name: str):
    return lambda self, p, *args, **kwargs: None


HOOKS = (
    "setup", "before_process", "process", "before_process_batch", "after_extra_networks_activate", "process_batch",
    "process_before_every_sampling", "before_hr", "post_sample", "postprocess_batch", "postprocess_batch_list",
    "postprocess_image", "postprocess_image_after_composite", "postprocess",
)  # fmt: skip
for _name in HOOKS:
    setattr(Script, _name, _hook(_name))


def basedir() -> str:
    return current_basedir


class ScriptRunner:
    """The scripts of txt2img; each always-on one is asked at each point, and a failing one is reported."""

    def __init__(self) -> None:
        self.scripts, self.alwayson_scripts, self.selectable_scripts = [], [], []

    def initialize_scripts(self, is_img2img: bool) -> None:
        for data in scripts_data:
            script = data.script_class()
            script.filename, script.is_txt2img, script.is_img2img = data.path, not is_img2img, is_img2img
            visible = script.show(is_img2img)
            script.alwayson = visible is AlwaysVisible
            if visible:
                self.scripts.append(script)
                (self.alwayson_scripts if script.alwayson else self.selectable_scripts).append(script)

    def default_args(self) -> list:
        """Room for every script's values: the first is the number of the selectable script, 0 for none."""
        args = [0]
        for script in self.scripts:
            values = [component.value for component in script.ui(script.is_img2img) or ()]
            script.args_from, script.args_to = len(args), len(args) + len(values)
            args += values
        return args

    def run(self, p, *args):
        """The selectable script that the first value names; None without one."""
        if args[0] == 0:
            return None
        script = self.selectable_scripts[args[0] - 1]
        return script.run(p, *args[script.args_from : script.args_to])

    def call(self, hook: str, p, *args, **kwargs) -> None:
        for script in self.alwayson_scripts:
            try:
                own = p.script_args[script.args_from : script.args_to]
                if hook in ("postprocess", "postprocess_image"):
                    getattr(script, hook)(p, *args, *own, **kwargs)
                else:
                    getattr(script, hook)(p, *own, **kwargs)
            except Exception:
                errors.report(f"Error running {hook}: {script.filename}")


scripts_txt2img = ScriptRunner()


def load_scripts() -> None:
    """Execute every script of every extension. The extension's folder is on the path only while its file loads."""
    global scripts_txt2img, current_basedir
    scripts_data.clear()
    script_callbacks.clear_callbacks()
    builtin_lora.register()  # a built-in extension, loaded first
    path_before = sys.path
    own = sorted(Path(paths.script_path, "scripts").glob("*.py"))
    for file in own + sorted(paths.extensions_dir.glob("*/scripts/*.py")):
        base = str(Path(file).parents[1])
        if Path(base).name in shared.opts.disabled_extensions:
            continue
        try:
            sys.path, current_basedir = [base, *path_before], base
            module = script_loading.load_module(str(file))
            for value in vars(module).values():
                if inspect.isclass(value) and issubclass(value, Script):
                    scripts_data.append(
                        types.SimpleNamespace(script_class=value, path=str(file), basedir=base, module=module)
                    )
        except Exception:
            errors.report(f"Error loading script: {file.name}")
        finally:
            sys.path, current_basedir = path_before, str(paths.script_path)
    scripts_txt2img = ScriptRunner()
