"""What an engine is asked (`asked`) and what it tells (`told`): the whole contract.

An engine grows *streams*. A stream is a row of token ids whose attention memory the engine keeps (its *trunk*). `Grow`
continues it; `Fork` samples a side branch from some length of it and leaves the trunk alone. Forks of a stream that is
growing advance in the same forward passes. No engine knows of budgets or thinking.

Each request has a number of the caller's choosing, used once, and ends in exactly one of `Ended`, `Failed`, or the
reply it asked for (`Loaded`, `Unloaded`, `Prepared`). Positions and lengths count tokens from the start of the stream,
the prompt included.
"""

from typing import Protocol

from s1gui.core.asked import (
    COMMANDS,
    Cancel,
    Command,
    Device,
    Dtype,
    Fork,
    Grow,
    Hurry,
    Limit,
    Load,
    Prepare,
    Release,
    Unload,
)
from s1gui.core.told import (
    TOLD,
    Appended,
    Ended,
    Failed,
    Heartbeat,
    Hello,
    Loaded,
    Loading,
    Lost,
    Prepared,
    Sampled,
    Told,
    Top,
    Unloaded,
    WhyEnded,
)

__all__ = [
    "COMMANDS",
    "PROTOCOL",
    "TOLD",
    "Appended",
    "Cancel",
    "Command",
    "Device",
    "Dtype",
    "Ended",
    "Engine",
    "Failed",
    "Fork",
    "Grow",
    "Heartbeat",
    "Hello",
    "Hurry",
    "Limit",
    "Load",
    "Loaded",
    "Loading",
    "Lost",
    "Prepare",
    "Prepared",
    "Release",
    "Sampled",
    "Told",
    "Top",
    "Unload",
    "Unloaded",
    "WhyEnded",
]

PROTOCOL = 4
"""Version of these messages; a worker of another version is refused."""


class Engine(Protocol):
    """Where commands go. What the engine tells comes back to whoever made it, by the callback given there."""

    def start(self) -> None:
        """Start, or start again after a loss. Raises EngineError where that is impossible."""

    def send(self, command: Command) -> None:
        """Pass a command on; returns at once. A lost engine swallows it: Lost has been or will be told."""

    def stop(self) -> None:
        """End the engine and everything it started, at once."""
