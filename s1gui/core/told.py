"""What an engine tells, as messages; the contract they belong to is in `s1gui.core.engine`."""

from dataclasses import dataclass
from typing import Literal

from s1gui.core.formats import Ids, Marks
from s1gui.core.sampling import Sampling
from s1gui.core.wire import Codec

Top = tuple[tuple[int, str, float], ...]
"""The likeliest tokens at a position: id, text piece, log-probability (natural, temperature 1), best first."""

WhyEnded = Literal["stop", "length", "context", "cancelled"]


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
    context than the model's); recommended: how its makers sample, None where they don't or don't say.
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
    recommended: Sampling | None = None


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


Told = Hello | Loading | Loaded | Unloaded | Prepared | Appended | Sampled | Ended | Failed | Heartbeat

TOLD: Codec[Told] = Codec((Hello, Loading, Loaded, Unloaded, Prepared, Appended, Sampled, Ended, Failed, Heartbeat))
