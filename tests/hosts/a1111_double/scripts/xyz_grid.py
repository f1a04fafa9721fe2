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


axis_options = [
    AxisOption("Nothing", str, lambda p, x, xs: None, lambda p, option, x: ""),
    AxisOption("Seed", int, apply_seed, lambda p, option, x: f"Seed: {x}"),
]


class Script(scripts.Script):
    def title(self) -> str:
        return "X/Y/Z plot"

    def show(self, is_img2img):
        self.current_axis_options = axis_options
        labels = [option.label for option in axis_options]
        args = [{"label": "X type", "choices": labels}, *({"label": ""} for _ in range(18))]
        self.api_info = {"name": "x/y/z plot", "is_alwayson": False, "is_img2img": False, "args": args}
        return True

    def ui(self, is_img2img):
        from types import SimpleNamespace

        return [SimpleNamespace(value=None) for _ in range(19)]

    def run(self, p, *args):
        *axes, csv_mode = (args[0:3], args[3:6], args[6:9], args[18])
        options = [axis_options[kind or 0] for kind, _, _ in axes]
        values = [
            self._values(p, o, text, chosen, csv_mode) for o, (_, text, chosen) in zip(options, axes, strict=True)
        ]
        images, infotexts, labels = [], [], []
        try:
            for cell in itertools.product(*values):
                if shared.state.interrupted:
                    break
                pc = copy.copy(p)
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
            found = [item.strip() for item in text.split(",")]
        found = [option.type(item) for item in found]
        if option.confirm:
            option.confirm(p, found)
        return found
