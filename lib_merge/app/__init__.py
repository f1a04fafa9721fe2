"""The stand-alone app: the tab in a small page of its own, with txt2img, over the stand-alone host."""
