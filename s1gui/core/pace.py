"""How fast tokens came."""

from dataclasses import dataclass

_SHORTEST = 0.02


@dataclass(slots=True)
class Pace:
    """Owner of a run's times. first: seconds from the prompt to the first token; pauses between turns don't count.

    worked: seconds the run was under way, its answers included and its rests not.
    """

    first: float | None = None
    tokens: int = 0
    seconds: float = 0.0
    last: float | None = None
    worked: float = 0.0
    _now: float | None = None

    def passed(self, time: float, *, is_running: bool) -> None:
        """It is this time now, in seconds. is_running: whether the run was under way until now."""
        if is_running and self._now is not None:
            self.worked += max(0.0, time - self._now)
        self._now = time

    def saw(self, tokens: int, time: float) -> None:
        """So many sampled tokens came, at a time in seconds."""
        if self.last is not None and time > self.last:
            self.seconds += time - self.last
            self.tokens += tokens
        self.last = time

    def pause(self) -> None:
        """What comes next was not waited for."""
        self.last = None

    @property
    def rate(self) -> float | None:
        """Sampled thinking tokens a second; None before it can be said."""
        return self.tokens / self.seconds if self.seconds > _SHORTEST and self.tokens > 1 else None
