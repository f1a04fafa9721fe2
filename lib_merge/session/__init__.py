"""The session of a running host: which recipe is wanted, what is live, and what is being saved."""

from lib_merge.session.saving import Saving
from lib_merge.session.session import Session
from lib_merge.session.updates import LiveUpdates

__all__ = ["LiveUpdates", "Saving", "Session"]
