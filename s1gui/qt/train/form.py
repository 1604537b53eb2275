"""The recipe as a form: base and data, a preset, the few fields that matter, and all others folded away."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from s1gui.qt.card import Title
from s1gui.qt.plain_text import PlainLabel, set_tip
from s1gui.qt.train.field import FieldBox
from s1gui.qt.train.fields import Typed, read, recipe_fields
from s1gui.qt.train.source import SourcePicker
from s1gui.qt.train.still_choice import StillChoice
from s1gui.qt.train.words import COMMON, GROUPS, LABELS
from s1gui.qt.words import tr
from trainer.recipe import Recipe

OF_DATA = ("subset", "split", "question", "thinking", "answer")
"""Fields that are about the data and nothing else, beside its name."""


class RecipeForm(QScrollArea):
    """Owner of what is typed. changed: the recipe may be another; preset_asked(path): fill in from this file."""

    changed = Signal()
    preset_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("New training"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fields = recipe_fields()
        self.base, self.data = SourcePicker("base", has_files=False), SourcePicker("data", has_files=True)
        self.preset = StillChoice()
        self.preset.setAccessibleName(tr("Preset"))
        self.preset.setPlaceholderText(tr("own"))
        set_tip(
            self.preset,
            tr("Fills in every field below; base and data stay. What is changed after that is a recipe of your own."),
        )
        self.boxes: dict[str, FieldBox | SourcePicker] = {
            name: {"base": self.base, "data": self.data}.get(name) or FieldBox(field)
            for name, field in self._fields.items()
        }
        self.more, self._folded = QToolButton(), QWidget()
        self._inside, self._labels = QWidget(), list[PlainLabel]()
        self._lay_out()
        self.data.changed.connect(self._forget_columns)
        for box in self.boxes.values():
            box.changed.connect(self._on_changed)
        self.preset.activated.connect(lambda index: self.preset_asked.emit(self.preset.itemData(index)))

    def typed(self) -> Typed:
        """The recipe of what stands here, or what is wrong with it; wrong fields say so."""
        found = read(self._fields, {name: box.typed for name, box in self.boxes.items()})
        missing = {
            name: tr("Choose a base model.") if name == "base" else tr("Choose data to train on.")
            for name in ("base", "data")
            if not self.boxes[name].typed
        }
        wrong = {**missing, **found.wrong}
        for name, box in self.boxes.items():
            box.show_wrong(wrong.get(name, ""))
        self._unfold_to(wrong)
        return Typed(None if wrong else found.recipe, wrong)

    def show_recipe(self, recipe: Recipe) -> None:
        """Show this recipe, without a signal."""
        for name, value in asdict(recipe).items():
            self.boxes[name].show_value(value)
        self.typed()

    def show_presets(self, presets: Iterable[tuple[str, Path]]) -> None:
        """Offer these presets, by name and file."""
        self.preset.clear()
        for name, path in presets:
            self.preset.addItem(name, path)
        self.preset.setCurrentIndex(-1)

    def show_preset(self, path: Path | None) -> None:
        """Say which preset stands in the form; None: none of them."""
        self.preset.setCurrentIndex(-1 if path is None else self.preset.findData(path))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for all of it: it only scrolls up and down."""
        width = self._inside.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, super().minimumSizeHint().height())

    def _forget_columns(self) -> None:
        """Other data has parts and columns of its own."""
        for name in OF_DATA:
            self.boxes[name].show_value("")

    def _on_changed(self) -> None:
        self.changed.emit()

    def _unfold_to(self, wrong: Mapping[str, str]) -> None:
        """A field that is wrong is never folded away."""
        if any(name in wrong for _, names in GROUPS for name in names):
            self.more.setChecked(True)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self._inside)
        layout.setContentsMargins(2, 2, 14, 8)
        layout.setSpacing(8)
        layout.addWidget(Title(tr("New training")))
        layout.addLayout(self._form(("base", self.base), ("data", self.data), ("", self.preset), *self._named(COMMON)))
        self.more.setCheckable(True)
        self.more.setAutoRaise(True)
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more.setText(tr("All fields"))
        self.more.setArrowType(Qt.ArrowType.RightArrow)
        self.more.setAccessibleName(tr("All fields"))
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.toggled.connect(self._on_unfolded)
        layout.addWidget(self.more)
        folded = QVBoxLayout(self._folded)
        folded.setContentsMargins(0, 0, 0, 0)
        for title, names in GROUPS:
            folded.addSpacing(8)
            folded.addWidget(Title(tr(title)))
            folded.addLayout(self._form(*self._named(names)))
        self._folded.hide()
        layout.addWidget(self._folded)
        layout.addStretch(1)
        widest = max(label.sizeHint().width() for label in self._labels)
        for label in self._labels:
            label.setMinimumWidth(widest)  # the boxes of all parts stand below each other
        self.setWidget(self._inside)

    def _on_unfolded(self, is_open: bool) -> None:
        self._folded.setVisible(is_open)
        self.more.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)

    def _named(self, names: tuple[str, ...]) -> list[tuple[str, QWidget]]:
        return [(name, self.boxes[name]) for name in names]

    def _form(self, *rows: tuple[str, QWidget]) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, box in rows:
            words = tr(LABELS[name].name) if name else tr("Preset")
            is_switch = isinstance(box, FieldBox) and box.field.kind == "switch"
            label = PlainLabel("" if is_switch else words)
            label.setBuddy(box)
            self._labels.append(label)
            form.addRow(label, box)
        return form
