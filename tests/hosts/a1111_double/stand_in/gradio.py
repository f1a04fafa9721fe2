"""In the place of gradio where it is not installed: names for annotations. There is no tab then."""


class Button:
    """Never made."""


class Blocks:
    """Never made."""


class Request:
    """Who is asking; `username` after a login."""

    username: str | None = None


class Textbox:
    """Holds its value: an always-on script's, for the API."""

    def __init__(self, value: object = None, **_rest: object) -> None:
        self.value = value
