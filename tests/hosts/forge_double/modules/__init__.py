"""A double of the modules of Forge (stable-diffusion-webui-forge, 2.0.1 on 1.10.1) that an extension meets.

Written from facts measured in the running host, not from its code; as small as the tests of Live Merge allow. What is
not here is as in A1111, and taken from its double. The same tests run in a genuine Forge when WEBUI_ROOT names one:
where this passes and the genuine one fails, this is wrong.
"""

from pathlib import Path

__path__.append(str(Path(__file__).resolve().parents[2] / "a1111_double" / "modules"))
