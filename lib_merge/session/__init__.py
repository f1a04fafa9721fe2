"""One running host with one loaded model: what is wanted, what is live, what is being saved."""

from lib_merge.session.saving import Saving
from lib_merge.session.session import Session
from lib_merge.session.updates import LiveUpdates

__all__ = ["LiveUpdates", "Saving", "Session"]
