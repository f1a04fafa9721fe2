"""HTTP routes under /live-merge/v1: what the tab's script uses, and for anyone else."""

from lib_merge.api.routes import PREFIX, add_routes

__all__ = ["PREFIX", "add_routes"]
