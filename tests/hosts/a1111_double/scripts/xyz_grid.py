"""The plot, as far as axes of extensions meet it: its list of axes, how values are read, a copy of p for each cell."""

import copy
import itertools

import modules.scripts as scripts
from modules import errors, processing, sd_models, shared


class AxisOption:
    def __init__(
        self, label, type, apply, format_value=None, confirm=None, cost=0.0, choices=None, prepare=None
    ):  # fmt: skip
        self.label, self.type, self.apply, self.format_value = label, type, apply, format_value
        self.confirm, self.cost, self.choices, self.prepare = confirm, cost, choices, prepare


def apply_seed(p, x, xs) -> None:
    p.seed = x


def apply_checkpoint(p, x, xs) -> None:
    info = sd_models.get_closet_checkpoint_match(x)
    if info is None:
        raise RuntimeError(f"Unknown checkpoint: {x}")
    p.override_settings["sd_model_checkpoint"] = info.name


def confirm_checkpoints(p, xs) -> None:
    for x in xs:
        if sd_models.get_closet_checkpoint_match(x) is None:
            raise RuntimeError(f"Unknown checkpoint: {x}")


axis_options = [
    AxisOption("Nothing", str, lambda p, x, xs: None, lambda p, option, x: ""),
    AxisOption("Seed", int, apply_seed, lambda p, option, x: f"Seed: {x}"),
    AxisOption(
        "Checkpoint name",
        str,
        apply_checkpoint,
        lambda p, option, x: f"Checkpoint: {x}",
        confirm_checkpoints,
        1.0,
        lambda: sorted(sd_models.checkpoints_list),
    ),
]


class Script(scripts.Script):
    def title(self) -> str:
        return "X/Y/Z plot"

    def show(self, is_img2img):
        return True

    @property
    def api_info(self):
        args = [{"label": "X type", "choices": [o.label for o in axis_options]}, *({"label": ""} for _ in range(17))]
        return {"name": "x/y/z plot", "is_alwayson": False, "is_img2img": False, "args": args}

    def ui(self, is_img2img):
        from types import SimpleNamespace

        self.current_axis_options = list(axis_options)

        return [SimpleNamespace(value=None) for _ in range(18)]

    def run(self, p, *args):
        *axes, csv_mode = (args[0:3], args[3:6], args[6:9], args[17])
        options = [self.current_axis_options[kind or 0] for kind, _, _ in axes]
        values = [
            self._values(p, o, text, chosen, csv_mode) for o, (_, text, chosen) in zip(options, axes, strict=True)
        ]
        images, infotexts, labels = [], [], []
        try:
            for cell in itertools.product(*values):
                if shared.state.interrupted:
                    break
                pc = copy.copy(p)  # its dicts are all cells' own
                for option, value, all_ in zip(options, cell, values, strict=True):
                    option.apply(pc, value, all_)
                try:
                    made = processing.process_images(pc)
                except Exception:
                    errors.report("Error generating image for xyz plot")
                    continue
                images += made.images[:1]
                infotexts += made.infotexts[:1]
                labels.append([o.format_value(pc, o, v) for o, v in zip(options, cell, strict=True)])
        finally:
            sd_models.reload_model_weights()
        if not images:
            raise RuntimeError("Unexpected error: draw_xyz_grid failed to return even a single processed image")
        processed = processing.Processed(pc, [images[0], *images], [f"{infotexts[0]}, Script: X/Y/Z plot", *infotexts])
        print("drawn", labels, flush=True)  # noqa: T201
        return processed

    @staticmethod
    def _values(p, option, text: str, chosen: list, csv_mode: bool) -> list:
        if option.label == "Nothing":
            return [0]
        if option.choices is not None and not csv_mode:
            found = chosen
        elif option.prepare is not None:
            found = option.prepare(text)
        else:
            found = [item.strip() for item in text.split(",") if item.strip()]
        found = [option.type(item) for item in found]
        if option.confirm:
            option.confirm(p, found)
        return found
