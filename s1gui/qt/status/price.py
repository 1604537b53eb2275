"""Asks what computing costs."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from s1gui.core.price import Per, Price
from s1gui.qt.card import Caption
from s1gui.qt.words import marked, tr

PER: tuple[tuple[Per, str], ...] = (
    ("hour", marked("for one hour of the GPU")),
    ("1,000 tokens", marked("for 1,000 tokens")),
)
EXPLANATION = marked("What a run costs stands in the line at the bottom. A price of 0 shows nothing.")


class PriceDialog(QDialog):
    """chosen(Price | None) tells what was agreed to; None for no price. It deletes itself."""

    chosen = Signal(object)

    def __init__(self, price: Price | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Price of computing"))
        self._amount = QDoubleSpinBox(decimals=4, maximum=1_000_000.0, value=price.amount if price else 0.0)
        self._currency = QLineEdit(price.currency if price else "$", maxLength=8)
        self._per = QComboBox()
        for name, words in PER:
            self._per.addItem(tr(words), name)
        self._per.setCurrentIndex(max(0, self._per.findData(price.per if price else "hour")))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(lambda: self.chosen.emit(self.price))
        self.finished.connect(self.deleteLater)
        form = QFormLayout()
        form.addRow(tr("Price"), self._amount)
        form.addRow(tr("Currency"), self._currency)
        form.addRow(tr("What for"), self._per)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(Caption(tr(EXPLANATION)))
        layout.addWidget(buttons)
        self._amount.setFocus()
        self._amount.selectAll()  # what is typed takes the old price's place, not one before its first digit

    @property
    def price(self) -> Price | None:
        """The price as it stands there."""
        if not self._amount.value():
            return None
        return Price(self._amount.value(), self._per.currentData(), self._currency.text().strip())
