"""The entries of the page's menus."""

from modules import sd_models


def list_checkpoint_tiles(use_short: bool = False) -> list[str]:
    return [info.title for info in sd_models.checkpoints_list.values()]
