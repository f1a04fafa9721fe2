"""The settings, with what is to happen when one changes."""

import json
from pathlib import Path


class OptionInfo:
    def __init__(self, default=None, label="", component=None, component_args=None, onchange=None, **_rest) -> None:
        self.default, self.label, self.onchange = default, label, onchange
        self.component, self.component_args, self.section = component, component_args, None


class Options:
    def __init__(self, defaults: dict[str, object], path: Path) -> None:
        self.__dict__["data_labels"] = {key: OptionInfo(value) for key, value in defaults.items()}
        self.__dict__["data"] = {}
        if path.exists():
            self.data.update(json.loads(path.read_text()))

    def __getattr__(self, key: str):
        if key in self.data:
            return self.data[key]
        if key in self.data_labels:
            return self.data_labels[key].default
        raise AttributeError(key)

    def __setattr__(self, key: str, value: object) -> None:
        self.data[key] = value  # no callback

    def add_option(self, key: str, info: OptionInfo) -> None:
        self.data_labels[key] = info

    def onchange(self, key: str, function, call: bool = True) -> None:
        self.data_labels[key].onchange = function
        if call:
            function()

    def set(self, key: str, value: object, is_api: bool = False, run_callbacks: bool = True) -> bool:
        """Change a setting; False when it had the value already. A failing callback is reported, not raised."""
        from modules import errors

        old = self.data.get(key)
        if old == value:
            return False
        self.data[key] = value
        if run_callbacks and self.data_labels[key].onchange is not None:
            try:
                self.data_labels[key].onchange()
            except Exception:
                errors.report(f"changing setting {key} to {value}")
                self.data[key] = old
                return False
        return True

    def save(self, path: str) -> None:
        Path(path).write_text(json.dumps(self.data, indent=4))
