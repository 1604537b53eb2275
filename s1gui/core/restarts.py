"""How often a lost engine is started again by itself."""


class Restarts:
    """At most ALLOWED automatic restarts within WINDOW seconds, so an engine that dies at start does not spin."""

    ALLOWED = 3
    WINDOW = 300.0

    def __init__(self) -> None:
        self._times: list[float] = []

    def allow(self, now: float) -> int | None:
        """Which restart of the window this is (1 to ALLOWED); None where there have been enough. now: seconds."""
        self._times = [time for time in self._times if now - time < self.WINDOW]
        if len(self._times) >= self.ALLOWED:
            return None
        self._times.append(now)
        return len(self._times)

    def forgive(self) -> None:
        """The user asked for a restart: count anew."""
        self._times.clear()
