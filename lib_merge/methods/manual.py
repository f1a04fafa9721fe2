"""The reference of the merge methods, and their texts in the table of sentences, written from what they declare:
`python -m lib_merge.methods.manual`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from lib_merge.methods import Method, methods
from lib_merge.methods.base import Parameter

TARGET = Path("docs", "methods.md")
SENTENCES = Path("lib_merge", "sentences", "en", "method.json")
_HEAD = """# Merge methods

Written by `python -m lib_merge.methods.manual` from the methods themselves; change them, not this page.

**A** is always the model so far. Weights marked *block weights* take a number, a mapping of blocks, comma text or the
name of a preset; the ends given are those of the slider, not limits. A slot that follows no slider under the recipe's
block map (the VAE) is merged only where a weight of the step names it, or a rule of its `layers` matches.
For methods of any number of models, *one a model* means one value for all or a list.
"""


def manual() -> str:
    """The whole page, Markdown."""
    fixed = [entry for entry in methods().values() if not entry.takes_many]
    many = [entry for entry in methods().values() if entry.takes_many]
    parts = [_HEAD, "## One, two or three models\n", *map(_section, fixed), "## Any number of models\n"]
    return "\n".join([*parts, *map(_section, many)])


def sentences() -> str:
    """The file of the table: what the page shows of each method, by the ids that /schema gives, for translation."""
    texts = {
        f"method.{entry.id}.{what}": text
        for entry in methods().values()
        for what, text in (
            ("label", entry.label),
            ("summary", entry.summary),
            *((f"{parameter.name}.help", parameter.help) for parameter in entry.parameters),
        )
    }
    return json.dumps(dict(sorted(texts.items())), indent=2, ensure_ascii=False) + "\n"


def _section(entry: Method) -> str:
    lines = [f"### {entry.label}: `{_call(entry)}`", "", entry.summary, ""]
    if entry.details:
        lines += [entry.details, ""]
    lines += [f"- `{name}`: {_sentence(text)}" for name, text in entry.model_help.items()]
    lines += [
        f"- `{parameter.name}` ({_kind(parameter)}): {_sentence(parameter.help)}" for parameter in entry.parameters
    ]
    if lines[-1]:
        lines.append("")
    lines += [f"Works on {_inputs(entry)}. Source: {entry.source}.", ""]
    return "\n".join(lines)


def _call(entry: Method) -> str:
    names = "; ".join(filter(None, [", ".join(entry.models), ", ".join(p.name for p in entry.parameters)]))
    return f"{entry.id}({names})"


def _inputs(entry: Method) -> str:
    if entry.inputs == "models":
        return "the models themselves"
    parents = (
        f"{_name(parent)} is the parent of {_names(children)}" for parent, children in entry.traits.parents.items()
    )
    return f"differences: {', '.join(parents)}"


def _names(names: tuple[str, ...]) -> str:
    return " and ".join("all models" if name == "models" else _name(name) for name in names)


def _name(name: str) -> str:
    return name.upper()


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


def _kind(parameter: Parameter) -> str:
    """Kind, range and default."""
    if parameter.random:
        return f"whole number, {parameter.default}"
    if parameter.kind == "choice":
        return f"{' or '.join(parameter.choices)}, {parameter.default}"
    if parameter.kind == "flag":
        return f"yes or no, {'yes' if parameter.default else 'no'}"
    kind = {"weight": "block weights", "number": "number", "integer": "whole number"}[parameter.kind]
    one = ", one a model" if parameter.per_model else ""
    return f"{kind}{one}, slider {parameter.low:g} to {parameter.high:g}, {float(parameter.default):g}"


def main(folder: Path) -> None:
    """Write both below the folder of the project."""
    for target, text in ((TARGET, manual()), (SENTENCES, sentences())):
        (folder / target).parent.mkdir(parents=True, exist_ok=True)
        (folder / target).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "."))
