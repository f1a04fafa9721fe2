"""What version this claims to be."""


def git_tag() -> str:
    return "1.10.1"
