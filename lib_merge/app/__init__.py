"""The stand-alone app: a page with the tab and txt2img, on the stand-alone host."""
