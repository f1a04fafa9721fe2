"""Live Merge without a WebUI: a checkpoint loaded into diffusers modules, pictures made by diffusers pipelines."""
