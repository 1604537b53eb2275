"""`python -m s1gui`: the same as the command `s1gui`."""

import sys

from s1gui.cli import main

if __name__ == "__main__":
    sys.exit(main())
