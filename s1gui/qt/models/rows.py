"""The models of the library as rows: those here, and those that could be fetched, each with what fits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from s1gui.qt.sentences import told
from s1gui.qt.words import marked, number, tr
from s1gui.storage import catalogue
from s1gui.storage.catalogue import Entry
from s1gui.storage.known_models import DTYPES, KnownModel, Verdict, best_dtype, fits_as_stored, known_models, verdict
from s1gui.storage.machine import free_memory
from s1gui.storage.own_format import own_format
from s1gui.storage.own_numbers import own_numbers
from s1gui.storage.trainings import trained_models

SIGNS: dict[Verdict, str] = {"fits": marked("✓ fits"), "tight": marked("~ tight"), "no": marked("✗ no")}
HEAD = (
    marked("Model"),
    marked("Size"),
    marked("Context"),
    marked("Format"),
    marked("Licence"),
    "bf16",
    "int8",
    "nf4",
    marked("Where"),
)


@dataclass(frozen=True, slots=True)
class ModelRow:
    """One model. cells: as HEAD; path: of what is here; repo: of what can be fetched; problem: why it can't be loaded.

    dtype: the one to load it with here, "auto" where nothing is known of it.
    """

    cells: tuple[str, ...]
    path: Path | None = None
    repo: str = ""
    problem: str = ""
    dtype: str = "auto"

    @property
    def name(self) -> str:
        return self.cells[0]


@dataclass(frozen=True, slots=True)
class Library:
    """What there is to choose from. device, free: where models are judged to fit, in bytes."""

    rows: tuple[ModelRow, ...]
    device: str
    free: int


def library(folders: Sequence[Path] = (), home: Path | None = None) -> Library:
    """Look at the disk and the catalogue; takes up to seconds, so not for the window's thread.

    home: the data folder, whose trainings have made models.
    """
    found = free_memory()
    device, free = max(found, key=lambda one: (one[0] != "cpu", one[1]))
    trained = trained_models(home) if home is not None else []
    made = {entry.path for entry in trained}
    found_here = [entry for entry in catalogue.models(folders) if entry.path not in made]
    here = [*found_here, *trained, *catalogue.cached()]
    return Library(rows(here, known_models(), free), device, free)


def rows(here: Iterable[Entry], known: Sequence[KnownModel], free: int) -> tuple[ModelRow, ...]:
    """What is here first, then what could be fetched."""
    entries = list(here)
    by_repo = {model.repo: model for model in known}
    held = {entry.repo for entry in entries}
    return (
        *(_row(entry, by_repo.get(entry.repo), free) for entry in entries),
        *(_known_row(model, free) for model in known if model.repo not in held),
    )


def size(amount: int) -> str:
    """Bytes for people."""
    return (
        tr("{size} GB", size=number(amount / 1e9, ",.1f"))
        if amount >= 10**9
        else tr("{size} MB", size=number(amount / 1e6, ",.0f"))
    )


def _row(entry: Entry, known: KnownModel | None, free: int) -> ModelRow:
    place = tr("embedded") if entry.embedded else tr("hub cache") if entry.repo else str(entry.path.parent)
    kind = tr("adapter of {model}", model=told(entry.adapter_of)) if entry.adapter_of else entry.family
    where = told(entry.problem) or ", ".join(filter(None, (place, kind)))
    is_whole = not entry.problem and not entry.adapter_of
    own = own_numbers(entry.path, entry.name, entry.weight_bytes) if known is None and is_whole else known
    form = known.format if known else "" if entry.problem else own_format(entry.path)
    about = (number(own.context), form, own.licence) if own else ("", form, "")
    cells = (entry.name, size(entry.weight_bytes), *about, *_fits(own, free), where)
    # A model that was fetched in part can be fetched on.
    repo = entry.repo if entry.problem else ""
    return ModelRow(cells, entry.path, repo, entry.problem, _dtype(entry, known, own, free))


def _dtype(entry: Entry, known: KnownModel | None, own: KnownModel | None, free: int) -> str:
    """The one to load it with: a model of one's own stays as its files are, where that fits."""
    if own is None or (known is None and fits_as_stored(own, entry.weight_bytes, free)):
        return "auto"
    return best_dtype(own, free) or "auto"


def _known_row(model: KnownModel, free: int) -> ModelRow:
    where = tr("to fetch; its terms must be accepted first") if model.gated else tr("to fetch")
    about = (
        tr("{billions} B par.", billions=number(model.parameters / 1e9, ",.1f")),
        number(model.context),
        model.format,
        model.licence,
    )
    return ModelRow(
        (model.repo, *about, *_fits(model, free), where), None, model.repo, "", best_dtype(model, free) or "auto"
    )


def _fits(model: KnownModel | None, free: int) -> tuple[str, ...]:
    return tuple("" if model is None else tr(SIGNS[verdict(model, dtype, free)]) for dtype in DTYPES)
