"""The img2img tab of the WebUIs: how each calls its own img2img, and where the pictures in its tab are.

One file a WebUI, found without a list: each names the parameters of that WebUI's `img2img` that hold pictures.
"""

from __future__ import annotations

from lib_merge.hosts.webuis.img2img.tab import Img2imgTab, Pictures

__all__ = ["Img2imgTab", "Pictures"]
