"""What version this claims to be."""


def git_tag() -> str:
    return "f2.0.1v1.10.1-previous"
