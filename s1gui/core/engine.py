"""What an engine is asked and what it tells: the whole contract, as messages.

An engine grows *streams*. A stream is a row of token ids whose attention memory the engine keeps (its *trunk*). `Grow`
continues it; `Fork` samples a side branch from some length of it and leaves the trunk alone. Forks of a stream that is
growing advance in the same forward passes. No engine knows of budgets or thinking.

Each request has a number of the caller's choosing, used once, and ends in exactly one of `Ended`, `Failed`, or the
reply it asked for (`Loaded`, `Unloaded`, `Prepared`). Positions and lengths count tokens from the start of the stream,
the prompt included.
"""

from dataclasses import dataclass
from typing import Literal, Protocol

from s1gui.core.formats import Ids, Marks
from s1gui.core.sampling import Sampling
from s1gui.core.wire import Codec

PROTOCOL = 3
"""Version of these messages; a worker of another version is refused."""

Top = tuple[tuple[int, str, float], ...]
"""The likeliest tokens at a position: id, text piece, log-probability (natural, temperature 1), best first."""

WhyEnded = Literal["stop", "length", "context", "cancelled"]
Device = str
Dtype = Literal["auto", "float32", "bfloat16", "float16", "int8", "nf4"]
"""Of the weights; "int8" and "nf4" are made while loading, and computed in bfloat16 or float32."""


@dataclass(frozen=True, slots=True)
class Load:
    """Load a model from a folder, in place of the one before. Answered by Loading…, then Loaded or Failed.

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


@dataclass(frozen=True, slots=True)
class Hello:
    """The worker's first line. devices: what Load.device may name, a text for people, free bytes (0: unknown)."""

    protocol: int
    versions: tuple[tuple[str, str], ...]
    devices: tuple[tuple[str, str, int], ...]
    pid: int


@dataclass(frozen=True, slots=True)
class Loading:
    """How far a load has come: 0 to 1, and what it is doing."""

    request: int
    fraction: float
    doing: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """The model is ready.

    family: transformers' model type; parameters: their number; context: tokens a stream may reach; vocabulary: ids that
    may be sampled; bytes: memory of weights and KV; format_reason: how the thinking format was recognised;
    template: the source of the chat template in use; notes: sentences the user should know (slower fallbacks, a smaller
    context than the model's).
    """

    request: int
    model: str
    family: str
    parameters: int
    device: str
    dtype: str
    context: int
    vocabulary: int
    weight_bytes: int
    kv_bytes: int
    lanes: int
    format: str
    format_reason: str
    marks: Marks
    notes: tuple[str, ...] = ()
    template: str = ""


@dataclass(frozen=True, slots=True)
class Unloaded:
    """No model is loaded any more."""

    request: int


@dataclass(frozen=True, slots=True)
class Prepared:
    """The prompt exactly as it will be sent, opening marker included, and the wait string's ids.

    pieces: the text of each of `ids` by itself, for people. words, word_pieces: those asked for, as ids and as the text
    that each of them adds.
    """

    request: int
    prompt: str
    ids: Ids
    wait: Ids
    pieces: tuple[str, ...] = ()
    words: Ids = ()
    word_pieces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Appended:
    """Given ids now stand in the stream or branch from position `start` on.

    pieces: their texts, one each. reused: of the ids before the first sampled one, how many needed no forward pass;
    resumed: the prefix had been lost and was computed again.
    """

    request: int
    start: int
    ids: Ids
    pieces: tuple[str, ...]
    reused: int = 0
    resumed: bool = False


@dataclass(frozen=True, slots=True)
class Sampled:
    """Tokens sampled since the last such message; all tuples have one item per token (`top` may be empty).

    logprobs: natural log at temperature 1; entropies: nats; passes: the number of the forward pass each came from.
    """

    request: int
    ids: Ids
    pieces: tuple[str, ...]
    logprobs: tuple[float, ...]
    entropies: tuple[float, ...]
    passes: tuple[int, ...]
    top: tuple[Top, ...] = ()


@dataclass(frozen=True, slots=True)
class Ended:
    """The request is over. stop: the id that ended it, which is not part of the stream, with its log-probability.

    rest: text of an unfinished character at the end, if any.
    """

    request: int
    why: WhyEnded
    stop: int | None = None
    stop_logprob: float = 0.0
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Failed:
    """The request could not be carried out; the engine goes on. kind: the name of one of core's error classes."""

    request: int
    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """The worker is alive: forward passes so far, what it is doing, and memory in bytes (0: unknown).

    used: of the weights and of what streams hold; weights: of the weights alone, so that `used - weights` is KV; free:
    where a model goes by default; process: what the worker holds of the machine's memory, all in all.
    joules: energy the GPUs with the model took since the worker began, all programs on them together; 0: not measured.
    """

    passes: int
    doing: str
    used: int = 0
    free: int = 0
    weights: int = 0
    process: int = 0
    joules: float = 0.0


@dataclass(frozen=True, slots=True)
class Lost:
    """The engine is gone (made by the client, never sent by a worker). reason: a sentence; detail: its last words."""

    reason: str
    detail: str = ""


Command = Load | Unload | Prepare | Grow | Fork | Limit | Hurry | Cancel | Release
Told = Hello | Loading | Loaded | Unloaded | Prepared | Appended | Sampled | Ended | Failed | Heartbeat

COMMANDS: Codec[Command] = Codec((Load, Unload, Prepare, Grow, Fork, Limit, Hurry, Cancel, Release))
TOLD: Codec[Told] = Codec((Hello, Loading, Loaded, Unloaded, Prepared, Appended, Sampled, Ended, Failed, Heartbeat))


class Engine(Protocol):
    """Where commands go. What the engine tells comes back to whoever made it, by the callback given there."""

    def start(self) -> None:
        """Start, or start again after a loss. Raises EngineError where that is impossible."""

    def send(self, command: Command) -> None:
        """Pass a command on; returns at once. A lost engine swallows it: Lost has been or will be told."""

    def stop(self) -> None:
        """End the engine and everything it started, at once."""
