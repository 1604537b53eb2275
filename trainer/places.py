"""Where the files that ship with the program lie."""

from pathlib import Path

_PACKAGES = Path(__file__).resolve().parent.parent


def resources() -> Path:
    """The folder of models, data and problems: beside the packages in a checkout, inside `s1gui` once installed."""
    checkout = _PACKAGES / "resources"
    return checkout if checkout.is_dir() else _PACKAGES / "s1gui" / "resources"
