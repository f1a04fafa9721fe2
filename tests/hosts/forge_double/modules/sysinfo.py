"""Setting several settings at once: what concerns the model is only noted, and loaded by the next generation."""

from modules_forge import main_entry

from modules import sd_models, shared


def set_config(values: dict[str, object], is_api: bool = False, run_callbacks: bool = True, save_config: bool = True):
    changed = False
    for key, value in values.items():
        if value == shared.opts.data.get(key):
            continue
        if key == "sd_model_checkpoint":
            if value is not None and value not in sd_models.checkpoint_aliases:
                raise RuntimeError(f"model {value!r} not found")
            changed |= main_entry.checkpoint_change(value, save=False, refresh=False)
        elif key == "forge_additional_modules":
            changed |= main_entry.modules_change(value, save=False, refresh=False)
        else:
            shared.opts.set(key, value, is_api=is_api, run_callbacks=run_callbacks)
            changed |= key == "forge_inference_memory"  # the storage dtype alone is stored and not applied
    if changed:
        main_entry.refresh_model_loading_parameters()
    if save_config:
        shared.opts.save(shared.config_filename)
