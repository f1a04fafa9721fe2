"""Setting several settings at once."""

from modules import sd_models, shared


def set_config(values: dict[str, object], is_api: bool = False) -> None:
    name = values.get("sd_model_checkpoint")
    if name is not None and name not in sd_models.checkpoint_aliases:
        raise RuntimeError(f"model {name!r} not found")
    for key, value in values.items():
        shared.opts.set(key, value, is_api=is_api)
    shared.opts.save(shared.config_filename)
