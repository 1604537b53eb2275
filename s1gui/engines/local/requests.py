"""Which requests are under way, which wait for a lane or for their stream to come so far, and how each of them ends."""

from collections import Counter
from collections.abc import Callable
from contextlib import suppress

from s1gui.core.engine import Ended, Failed, Fork, Grow, Told, WhyEnded
from s1gui.core.errors import EngineError, InputError
from s1gui.engines.local.model import LocalModel
from s1gui.engines.local.streams import Branch, Stream
from s1gui.engines.local.text import Pieces

PROBES = 16
"""Forks that advance at once, of those that can wait as of those that can't; further ones wait their turn."""


class Requests:
    """Owner of all streams and branches of one loaded model. active: the branches that grow now, oldest first."""

    def __init__(self, model: LocalModel, tell: Callable[[Told], None]) -> None:
        self.active: list[Branch] = []
        self.streams: dict[int, Stream] = {}
        self._model, self._tell = model, tell
        self._waiting: list[Branch] = []
        self._clock = 0

    # Commands

    def grow(self, grow: Grow) -> None:
        """Queue a stream's growth. Raises InputError for what can't be."""
        stream = self.streams.get(grow.stream)
        if any(branch.at is None and branch.stream.number == grow.stream for branch in self._branches()):
            raise InputError(f"Stream {grow.stream} is growing already. Wait for its end or cancel it.")
        if grow.start == 0 and not grow.ids:
            raise InputError("The prompt is empty. Write a question.")
        if grow.start != 0 and (stream is None or grow.start != len(stream.ids)):
            known = "unknown" if stream is None else f"{len(stream.ids)} tokens long"
            raise InputError(f"Stream {grow.stream} is {known} here, not {grow.start}. Send all its ids from 0 on.")
        self._model.check_ids(grow.ids, length=grow.start + len(grow.ids))
        if grow.start == 0 or stream is None:
            self.release(grow.stream)
            stream = self.streams[grow.stream] = Stream(grow.stream, Pieces(self._model.tokens.tokenizer))
        self._waiting.append(Branch.of_grow(grow, stream))

    def fork(self, fork: Fork) -> None:
        """Queue a fork, or plan it for when the stream has come so far. Raises InputError for what can't be."""
        stream = self.streams.get(fork.stream)
        if stream is None:
            raise InputError(f"There is no stream {fork.stream} to fork. Send all its ids from 0 on.")
        if fork.at < 1:
            raise InputError("A fork needs at least one token before it.")
        given = fork.newline + fork.ids
        self._model.check_ids(given, length=fork.at + len(given))
        branch = Branch.of_fork(fork, stream)
        (self._waiting if fork.at <= len(stream.ids) else stream.forks).append(branch)

    def limit(self, request: int, at_most: int) -> None:
        """Change how many tokens a request may sample."""
        for branch in self._branches():
            if branch.request == request:
                branch.at_most = at_most
                if branch in self.active:
                    self.end_where_full(branch)

    def hurry(self, request: int) -> None:
        """A fork goes before those that can wait."""
        for branch in self._branches():
            if branch.request == request:
                branch.can_wait = False

    def cancel(self, request: int) -> None:
        """End a request."""
        for branch in self._branches():
            if branch.request == request:
                self._end(branch, "cancelled")

    def cancel_all(self) -> None:
        """End every request."""
        for branch in self._branches():
            self._end(branch, "cancelled")

    def release(self, number: int) -> None:
        """Cancel a stream's requests and free its number; nothing where there is no such stream."""
        stream = self.streams.pop(number, None)
        if stream is None:
            return
        for branch in [branch for branch in (*self.active, *self._waiting, *stream.forks) if branch.stream is stream]:
            self._end(branch, "cancelled")
        if stream.memory is None:
            return
        # Its memory stays, under a number nobody asks for, until there is need of it: a prompt may share it.
        self._clock += 1
        stream.number, stream.touched = -self._clock, 0
        self.streams[stream.number] = stream

    # What passes ask

    def admit(self) -> None:
        """Let waiting requests in where there are lanes and places for forks: first come, first served, but growth and
        forks that somebody waits for go before those that can wait."""
        if not self._waiting:
            return
        held = {branch.stream.number for branch in self.active}
        forks = Counter(branch.can_wait for branch in self.active if branch.at is not None)
        for branch in sorted(self._waiting, key=lambda branch: branch.can_wait):
            is_lane_free = branch.stream.number in held or len(held) < self._model.lanes
            if is_lane_free and (branch.at is None or forks[branch.can_wait] < PROBES):
                self._waiting.remove(branch)
                held.add(branch.stream.number)
                forks[branch.can_wait] += branch.at is not None
                self._begin(branch)
        if not self.active:  # what began has ended at once, and forks that it woke may begin now
            self.admit()

    def _begin(self, branch: Branch) -> None:
        self._clock += 1
        branch.stream.touched = self._clock
        self.active.append(branch)
        branch.put_given(self._model.tokens.tokenizer)
        self.wake(branch.stream)
        if branch.at_most <= 0 or branch.length >= self._model.context:
            if branch.at is None:
                with suppress(EngineError):  # no room: whoever needs the stream's memory will be told
                    self.share(branch.stream)
            branch.tell_given(self._tell, resumed=False)
            self.end_where_full(branch)

    def share(self, stream: Stream) -> None:
        """Let a stream that nothing was computed of take over what another one has of its beginning."""
        if not stream.fed and not stream.lost:
            self._model.grower.share(stream, self.streams.values())

    def wake(self, stream: Stream) -> None:
        """Forks that the stream has reached may begin."""
        if stream.forks:
            length = len(stream.ids)
            reached = [fork for fork in stream.forks if fork.at is not None and fork.at <= length]
            self._waiting += reached
            stream.forks = [fork for fork in stream.forks if fork not in reached]

    def end_where_full(self, branch: Branch) -> None:
        """End a branch that has sampled all it may, or reached the end of the context."""
        if branch.sampled >= branch.at_most:
            self._end(branch, "length")
        elif branch.length >= self._model.context:
            self._end(branch, "context")

    def stop(self, branch: Branch, token: int, logprob: float) -> None:
        """End a branch that sampled one of its stops."""
        self._end_with(branch, Ended(branch.request, "stop", token, logprob, branch.rest()))

    def fail(self, branch: Branch, sentence: str) -> None:
        """End a branch that can't go on."""
        self._end_with(branch, Failed(branch.request, "EngineError", sentence))

    def flush(self, branch: Branch) -> None:
        """Tell what a branch sampled since the last time."""
        message = branch.told.taken(branch.request)
        if message:
            self._tell(message)

    def evict(self) -> bool:
        """Give back the memory of the stream that was idle longest; False where none is idle."""
        busy = {branch.stream.number for branch in self.active}
        idle = [stream for stream in self.streams.values() if stream.memory is not None and stream.number not in busy]
        if not idle:
            return False
        stream = min(idle, key=lambda held: held.touched)
        stream.lost = max(stream.lost, stream.fed)
        self._model.grower.forget(stream)
        if stream.number < 0:
            del self.streams[stream.number]
        return True

    def _branches(self) -> list[Branch]:
        """All requests that have not ended."""
        return [*self.active, *self._waiting, *(fork for stream in self.streams.values() for fork in stream.forks)]

    def _end(self, branch: Branch, why: WhyEnded) -> None:
        self._end_with(branch, Ended(branch.request, why, rest=branch.rest()))

    def _end_with(self, branch: Branch, last: Ended | Failed) -> None:
        self.flush(branch)
        self._tell(last)
        for holder in (self.active, self._waiting, branch.stream.forks):
            if branch in holder:
                holder.remove(branch)
        if branch.at is not None and branch.memory is not None:
            self._model.grower.forget(branch)
