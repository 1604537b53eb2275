"""What an engine is asked, as messages; the contract they belong to is in `s1gui.core.engine`."""

from dataclasses import dataclass
from typing import Literal

from s1gui.core.formats import Ids
from s1gui.core.sampling import Sampling
from s1gui.core.wire import Codec

Device = str
Dtype = Literal["auto", "float32", "bfloat16", "float16", "int8", "nf4"]
"""Of the weights; "int8" and "nf4" are made while loading, and computed in bfloat16 or float32."""


@dataclass(frozen=True, slots=True)
class Load:
    """Load a model from a folder, in place of the one before. Answered by Loading…, then Loaded or Failed.

    Requests under way are cancelled. Where it fails, the engine may have the model before still; the Load that made it,
    sent next, is then answered at once.
    device: "auto", "cpu", "cuda:N", or "balanced" (layers spread over all GPUs). context: tokens a stream may reach,
    0 for the model's own limit (or what fits, and the reply says so). lanes: streams that can grow at once.
    format: a built-in format's name, the path of a JSON file that defines one, or "" to recognise it.
    base: the folder of the model that an adapter is for, where `model` is an adapter; "" looks beside it.
    template: a chat template (Jinja source) in place of the model's own; "" keeps that.
    """

    request: int
    model: str
    device: Device = "auto"
    dtype: Dtype = "auto"
    context: int = 0
    lanes: int = 8
    format: str = ""
    base: str = ""
    template: str = ""


@dataclass(frozen=True, slots=True)
class Unload:
    """Give back the memory of the model and of all streams; requests under way are cancelled. Answered by Unloaded."""

    request: int


@dataclass(frozen=True, slots=True)
class Prepare:
    """Turn a question into a prompt. Answered by Prepared or Failed.

    prompt: the exact text to send instead (question and system are then not used); wait: the text injected when the
    model wants to stop too early; words: a text that will be put into the thinking, "" for none.
    """

    request: int
    question: str
    system: str | None = None
    prompt: str | None = None
    wait: str = "Wait"
    words: str = ""


@dataclass(frozen=True, slots=True)
class Grow:
    """Append `ids` to a stream and sample on. Answered by Appended, Sampled…, Ended.

    stream: a new number begins a new stream (start = 0). start: the stream's length the caller knows, after which
    `ids` are put; it must be the stream's length, or 0 with the whole stream's ids for one that the engine lost.
    at_least: so many sampled tokens come before a stop id may; at_most: sample no more than this.
    stops: an id of these ends the request ("stop") and is not appended. top: how many likeliest tokens to report.
    grown: with start = 0, how many of `ids` at their end came after a prompt, as its growth; an engine that computes
    them as it would have then gives the same numbers to the bit.
    """

    request: int
    stream: int
    start: int
    ids: Ids
    at_least: int
    at_most: int
    stops: Ids
    sampling: Sampling
    top: int = 0
    grown: int = 0


@dataclass(frozen=True, slots=True)
class Fork:
    """When the stream has `at` tokens (now or later), put `ids` after them and sample a branch. Answered as Grow is.

    newline: put before `ids` where the stream's text up to `at` does not end in a line break.
    can_wait: nobody waits for it; where not everything can be computed at once, growth and other forks go before it.
    """

    request: int
    stream: int
    at: int
    newline: Ids
    ids: Ids
    at_most: int
    stops: Ids
    sampling: Sampling
    top: int = 0
    can_wait: bool = False


@dataclass(frozen=True, slots=True)
class Limit:
    """Change `at_most` of a Grow under way; what was already sampled stays. Not answered; ignored when too late."""

    request: int
    at_most: int


@dataclass(frozen=True, slots=True)
class Hurry:
    """Somebody waits for a fork that could wait when it was asked for. Not answered; ignored when too late."""

    request: int


@dataclass(frozen=True, slots=True)
class Cancel:
    """End a request within one pass ("cancelled"); a load too. Not answered by itself; ignored when too late."""

    request: int


@dataclass(frozen=True, slots=True)
class Release:
    """The stream is no longer needed: its requests are cancelled, its memory may be reused when there is need."""

    stream: int


Command = Load | Unload | Prepare | Grow | Fork | Limit | Hurry | Cancel | Release

COMMANDS: Codec[Command] = Codec((Load, Unload, Prepare, Grow, Fork, Limit, Hurry, Cancel, Release))
