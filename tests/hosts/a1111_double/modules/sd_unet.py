"""A replacement of the U-Net, as by TensorRT; none by default."""

current_unet = None


def apply_unet(option=None) -> None:
    pass
