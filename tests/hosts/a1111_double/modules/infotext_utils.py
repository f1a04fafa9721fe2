"""The text that a picture carries."""

import json
import re

PARAMETER = re.compile(r'\s*([\w ]+):\s*("(?:\\.|[^\\"])+"|[^,]*)(?:,|$)')


def quote(value):
    text = str(value)
    return json.dumps(value, ensure_ascii=False) if any(mark in text for mark in ",\n:") else text


def unquote(text: str) -> str:
    return json.loads(text) if len(text) > 1 and text[0] == text[-1] == '"' else text


def paste(infotext: str) -> list[object]:
    """What the button beside the prompt does: the fields' values by the infotext, those of scripts among them."""
    from modules import script_callbacks, scripts

    parameters = parse_generation_parameters(infotext)
    script_callbacks.infotext_pasted_callback(infotext, parameters)
    fields = [field for script in scripts.scripts_txt2img.scripts for field in script.infotext_fields or ()]
    return [key(parameters) if callable(key) else parameters.get(key) for _component, key in fields]


def parse_generation_parameters(infotext: str) -> dict[str, str]:
    *prompt, last = infotext.strip().split("\n")
    return {"Prompt": "\n".join(prompt), **{key: unquote(value) for key, value in PARAMETER.findall(last)}}
