"""`python -m xlate` is the command line."""

import sys

from xlate.cli import main

if __name__ == "__main__":
    sys.exit(main())
