"""Which GPUs a run has or might have: their memory, what they compute in a second, and how much of it a run reaches."""

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass

from s1gui.core.errors import S1Error

_QUERY = ("--query-gpu=name,memory.total,memory.free", "--format=csv,noheader,nounits")
_SECONDS = 5.0


class CardError(S1Error):
    """A description of GPUs that can't be read."""


@dataclass(frozen=True, slots=True)
class Card:
    """bytes: as torch reports them as the card's total; peak: dense bf16 FLOP/s by the vendor, 0 where not known."""

    name: str
    bytes: int
    peak: float


@dataclass(frozen=True, slots=True)
class Cards:
    """So many of one kind. free: bytes not taken by others on the fullest of them; equal to the card's if unknown."""

    count: int
    card: Card
    free: int

    @property
    def words(self) -> str:
        """For people."""
        return f"{self.count} × {self.card.name}"


_TERA = 1e12
KNOWN = (
    Card("H200-141", 150_120_000_000, 989 * _TERA),
    Card("H100-80", 84_940_000_000, 989 * _TERA),
    Card("H100-96", 100_000_000_000, 989 * _TERA),
    Card("B200-180", 191_500_000_000, 2250 * _TERA),
    Card("A100-80", 84_980_000_000, 312 * _TERA),
    Card("A100-40", 42_300_000_000, 312 * _TERA),
    Card("L40S-48", 47_700_000_000, 362 * _TERA),
    Card("A6000-48", 50_900_000_000, 155 * _TERA),
    Card("A10-24", 23_600_000_000, 125 * _TERA),
    Card("RTX5090-32", 33_600_000_000, 209 * _TERA),
    Card("RTX4090-24", 25_300_000_000, 165 * _TERA),
    Card("RTX3090-24", 25_300_000_000, 71 * _TERA),
    Card("T4-16", 15_640_000_000, 65 * _TERA),
)
"""Vendors' data sheets, without sparsity; consumer cards with float32 accumulation."""


def parse_cards(text: str) -> Cards:
    """ "16xH100-80", "H100-80", "4xRTX4090-24". Raises CardError naming what there is."""
    found = re.fullmatch(r"(?:(\d{1,4})\s*[x×*]\s*)?([\w-]+)", text.strip())
    card = next((card for card in KNOWN if found and card.name.lower() == found[2].lower()), None)
    if found is None or card is None or found[1] == "0":
        names = ", ".join(card.name for card in KNOWN)
        raise CardError(f"{text!r} names no GPUs. Write such as 16xH100-80; the cards known are {names}.")
    return Cards(int(found[1] or 1), card, card.bytes)


def cards_here(run: Callable[[], str] | None = None) -> Cards | None:
    """This computer's NVIDIA GPUs, the smallest standing for all; None without any. run: prints as nvidia-smi does."""
    rows = [row.split(",") for row in (run or _nvidia_smi)().splitlines()]
    found = [(row[0].strip(), int(row[1]), int(row[2])) for row in rows if len(row) == 3 and _are_numbers(row[1:])]
    if not found:
        return None
    name, total, _ = min(found, key=lambda one: one[1])
    return Cards(len(found), Card(name, total * 2**20, _peak(name)), min(free for _, _, free in found) * 2**20)


def _are_numbers(cells: list[str]) -> bool:
    return all(cell.strip().isdecimal() for cell in cells)


def _peak(name: str) -> float:
    """Of the known card whose name's first part is a word of this one ("NVIDIA GeForce RTX 4090")."""
    words = name.upper().replace("RTX ", "RTX").replace("-", " ").split()
    return next((card.peak for card in KNOWN if card.name.split("-")[0].upper() in words), 0.0)


def _nvidia_smi() -> str:
    program = shutil.which("nvidia-smi")
    if program is None:
        return ""
    try:
        return subprocess.run((program, *_QUERY), capture_output=True, text=True, timeout=_SECONDS, check=True).stdout
    except (OSError, subprocess.SubprocessError):
        return ""
