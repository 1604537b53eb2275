"""The command line: everything that needs no window, and the door to the window."""

from s1gui.cli.commands import main

__all__ = ["main"]
