"""A double of the modules of AUTOMATIC1111's WebUI 1.10.1 that an extension meets.

Written from facts measured in the running host, not from its code; as small as the tests of Live Merge allow. The same
tests run in a genuine WebUI when WEBUI_ROOT names one: where this passes and the genuine one fails, this is wrong.
"""
