"""`python -m lib_merge`: the command line."""

import sys

from lib_merge.cli.main import main

sys.exit(main(sys.argv[1:]))
