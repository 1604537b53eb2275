"""How the words of each origin look, and the markers that stand around a trace."""

from PySide6.QtGui import QTextCharFormat

from s1gui.core.record import RunRecord
from s1gui.core.trace import Origin
from s1gui.qt.plain_text import visible
from s1gui.qt.style import Theme


def formats_of(theme: Theme) -> dict[Origin, QTextCharFormat]:
    """The format of each origin; they differ by more than colour."""
    return {"sampled": _sampled(theme), "injected": _injected(theme), "forced": _forced(theme)}


def marker_before(run: RunRecord) -> str:
    """The end of the prompt, which opens the thinking."""
    prompt = run.started.prompt.rstrip("\n") if run.started is not None else ""
    return visible(prompt[prompt.rfind("\n") + 1 :][-200:])


def marker_after(run: RunRecord) -> str:
    """What was forced after the whole of the thinking to get its answer; "" where the answer is elsewhere."""
    answer = run.answer
    if answer is None or run.handle is None or run.handle.at != run.head:
        return ""
    return visible(answer.forced.strip("\n")).replace("\n", "⏎")[:200]


def _sampled(theme: Theme) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(theme.color("text"))
    return form


def _injected(theme: Theme) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(theme.color("injected"))
    form.setBackground(theme.color("injected_tint"))
    form.setFontWeight(700)
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    return form


def _forced(theme: Theme) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(theme.color("forced"))
    form.setFontItalic(True)
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
    return form
