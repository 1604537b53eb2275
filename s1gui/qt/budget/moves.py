"""The moves of a run's budget: thinned out while it is dragged, and what each of them means for the run."""

from PySide6.QtCore import QObject, QTimer, Signal

from s1gui.core.budget import Budget
from s1gui.core.record import RunRecord
from s1gui.core.session import Session
from s1gui.qt.budget.gesture import meaning, widened

BUDGET_INTERVAL_MS = 50
REST_MS = 150
"""A handle that stands for so long rests: an answer is asked for there, where there is none yet."""
SETTLED_MS = 400


class BudgetMoves(QObject):
    """Owner of what was sent of one run's budget, and of the largest maximum that run has had.

    settled: no budget was sent for a while, so the run's own is what holds. wish: what was moved to, until the run has
    told that it is there.
    """

    settled = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._run: RunRecord | None = None
        self._wanted: tuple[Budget, bool] | None = None
        self._sent: set[Budget] = set()
        self.wish: Budget | None = None
        self.widest: int | None = None
        self._throttle = QTimer(self, singleShot=True, interval=BUDGET_INTERVAL_MS)
        self._throttle.timeout.connect(self._send)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._send)
        self._settle = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settle.timeout.connect(self._on_settled)

    @property
    def is_settling(self) -> bool:
        """Whether a budget was moved a short while ago."""
        return self._settle.isActive() or self._rest.isActive()

    def begin(self, run: RunRecord | None, widest: int | None) -> None:
        """The budget is this run's from here on. widest: the largest maximum it has had, None for no limit."""
        self._run, self.widest, self._wanted, self.wish = run, widest, None, None
        self._sent.clear()
        self._rest.stop()

    def settle_later(self) -> None:
        """What holds is known in a while."""
        self._settle.start()

    def move(self, budget: Budget, *, is_final: bool) -> bool:
        """It was moved; whether the run stands there already, as far as that can be foreseen.

        Where it can, only a handle that rests is sent: on its way no answers are asked for. Else the run is thinking,
        and moves in quick succession are sent together.
        """
        self._wanted, self.wish = (budget, is_final), budget
        is_foreseen = self.foresee()
        if is_foreseen and not is_final:
            self._rest.start()
        elif is_final or not self._throttle.isActive():
            self._send()
            self._throttle.start()
        return is_foreseen

    def told(self, budget: Budget) -> None:
        """The run has this one now. A maximum it raised itself counts at once, a dragged one when it is let go."""
        if budget in self._sent:
            self._sent.remove(budget)
        else:
            self.widest = widened(self.widest, budget.max_thinking_tokens)

    def arrived(self) -> None:
        """The run has told where its handle is: nothing is left to foresee where it has the budget that was wished."""
        if self._run is not None and self._run.budget == self.wish:
            self.wish = None

    def foresee(self) -> bool:
        """Show what was moved to before the run tells of it; whether there was anything to foresee."""
        return self.wish is not None and self._run is not None and self._run.look_ahead(self.wish)

    def _on_settled(self) -> None:
        self.wish = None
        if self._run is not None:
            self._run.is_ahead = False
        self.settled.emit()

    def _send(self) -> None:
        if self._wanted is None or self._run is None:
            return
        (budget, is_final), self._wanted = self._wanted, None
        self._rest.stop()
        self._settle.start()
        wish = meaning(self._run, budget, widest=self.widest, is_final=is_final)
        if wish.budget is not None:
            self._sent.add(wish.budget)
            self._session.set_budget(self._run.number, wish.budget)
        if wish.waits:
            self._session.wait_now(self._run.number)
        if is_final:
            self.widest = widened(self.widest, budget.max_thinking_tokens)
