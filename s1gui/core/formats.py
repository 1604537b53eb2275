"""How a model family opens and closes its thinking, and what that is in the token ids of one tokenizer."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, fields

from s1gui.core.errors import FormatError

Ids = tuple[int, ...]

QWEN_EARLY_STOP = (
    "\n\nConsidering the limited time by the user, I have to give the solution based on the thinking directly now.\n"
)


@dataclass(frozen=True, slots=True)
class ThinkingFormat:
    """The texts around a trace.

    opening: put after the prompt where the chat template does not already end in it.
    closing: the marker a model samples to end its thinking; its first token must be one that ordinary text never
        contains (a special or added token), for that token is how the wish to stop is recognised.
    own_close: what stands between the trace and the answer after the model's own stop (begins with the marker).
    early_stop: a sentence put before the marker when the budget ends the thinking.
    answer_cue: what follows `own_close` when the budget ends the thinking ("Final Answer:" in s1).
    line_break: whether a forced close first ends the line that was cut.
    answer_ends: further texts that end the answer, beside the tokenizer's end of text.
    """

    name: str
    opening: str
    closing: str
    own_close: str
    early_stop: str = ""
    answer_cue: str = ""
    line_break: bool = True
    answer_ends: tuple[str, ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True)
class Marks:
    """A thinking format in the ids of one tokenizer.

    stops: sampled while thinking, any of these means the model wants to stop.
    newline: put before `forced_close` where the cut trace does not end in a line break; empty where the format
        brings its own.
    own_close, forced_close: what leads from the trace to the answer.
    answer_stops: these end the answer.
    """

    stops: Ids
    newline: Ids
    own_close: Ids
    forced_close: Ids
    answer_stops: Ids

    def end_thinking(self, ids: Ids) -> bool:
        """Whether there is an id among these that thinking can't hold."""
        return not {*self.stops, *self.answer_stops}.isdisjoint(ids)


S1 = ThinkingFormat(
    name="s1",
    opening="<|im_start|>think\n",
    closing="<|im_start|>",
    own_close="<|im_start|>answer",
    answer_cue="\nFinal Answer:",
    about="s1 and s1.1: <|im_start|>think … <|im_start|>answer (arXiv 2501.19393, appendix D)",
)
THINK = ThinkingFormat(
    name="think",
    opening="<think>\n",
    closing="</think>",
    own_close="</think>",
    answer_cue="\n\n",
    about="<think> … </think>: R1 and its distills, QwQ, GLM, and most others",
)
QWEN3 = ThinkingFormat(
    name="qwen3",
    opening="<think>\n",
    closing="</think>",
    own_close="</think>",
    early_stop=QWEN_EARLY_STOP,
    answer_cue="\n\n",
    line_break=False,
    about="<think> … </think> with the early-stop sentence that Qwen publishes",
)
HARMONY = ThinkingFormat(
    name="harmony",
    opening="<|channel|>analysis<|message|>",
    closing="<|end|>",
    own_close="<|end|><|start|>assistant<|channel|>final<|message|>",
    line_break=False,
    answer_ends=("<|return|>", "<|call|>"),
    about="gpt-oss: an analysis message, then a final message",
)
SEED_OSS = ThinkingFormat(
    name="seed-oss",
    opening="<seed:think>",
    closing="</seed:think>",
    own_close="</seed:think>",
    about="<seed:think> … </seed:think>: Seed-OSS",
)
FORMATS = {known.name: known for known in (S1, THINK, QWEN3, HARMONY, SEED_OSS)}


def named(name: str) -> ThinkingFormat:
    """The built-in format of that name. Raises FormatError with the names there are."""
    if name not in FORMATS:
        raise FormatError(f"There is no thinking format {name!r}. Choose one of: {', '.join(FORMATS)}, or define one.")
    return FORMATS[name]


def defined(table: Mapping[str, object]) -> ThinkingFormat:
    """A user's own format from a table of its fields (`own_close` defaults to `closing`). Raises FormatError."""
    known = {field.name: field.type for field in fields(ThinkingFormat)}
    unknown = table.keys() - known.keys()
    if unknown:
        raise FormatError(f"A thinking format has no field {sorted(unknown)[0]!r}; its fields: {', '.join(known)}.")
    values: dict[str, object] = {"name": "user-defined", "own_close": table.get("closing"), **table}
    for name in ("name", "opening", "closing", "own_close"):
        if not isinstance(values.get(name), str) or not values[name]:
            raise FormatError(f"A thinking format needs the text {name!r}.")
    for name in ("early_stop", "answer_cue", "about"):
        if not isinstance(values.get(name, ""), str):
            raise FormatError(f"{name!r} of a thinking format must be a text.")
    ends = values.get("answer_ends", ())
    if not isinstance(ends, list | tuple) or not all(isinstance(end, str) for end in ends):
        raise FormatError("'answer_ends' of a thinking format must be a list of texts.")
    if not isinstance(values.get("line_break", True), bool):
        raise FormatError("'line_break' of a thinking format must be true or false.")
    return ThinkingFormat(**{**values, "answer_ends": tuple(ends)})  # type: ignore[arg-type]


def recognised(*, template: str, added: Collection[str], prompt_end: str) -> tuple[ThinkingFormat, str] | None:
    """The format of a model, with the reason in words; None where nothing tells.

    template: the chat template's source; added: the tokenizer's special and added tokens; prompt_end: the end of a
    rendered prompt, generation prompt included.
    """
    if "<|channel|>" in added and "<|message|>" in added:
        return HARMONY, "its tokenizer has the channels of gpt-oss"
    if "<seed:think>" in added or "<seed:think>" in template:
        return SEED_OSS, "its tokenizer or template has <seed:think>"
    if "</think>" in added:
        if "enable_thinking" in template or ("Qwen" in template and "<think>" in template):
            return QWEN3, "its tokenizer has </think> and its template is Qwen3's"
        if prompt_end.rstrip().endswith("<think>"):
            return THINK, "its template opens <think> itself"
        return THINK, "its tokenizer has </think>"
    if "<|im_start|>" in added and prompt_end.rstrip().endswith("<|im_start|>assistant"):
        return S1, "its chat format is ChatML without think tags, as s1's"
    return None


def bind(
    form: ThinkingFormat, *, encode: Callable[[str], list[int]], single: Callable[[str], int | None], ends: Ids
) -> Marks:
    """The format in token ids.

    encode: text to ids, special tokens in the text recognised, nothing added around; single: the id of a special or
    added token, None where the text is none; ends: the ids that end a text or turn.
    Raises FormatError where the closing marker does not begin with a token of its own.
    """
    closing = encode(form.closing)
    marker = single(form.closing)
    if marker is None:
        raise FormatError(
            f"The format {form.name} closes its thinking with {form.closing!r}, which is {len(closing)} ordinary "
            "tokens in this tokenizer, not one of its own. Choose the format this model was trained on."
        )
    extra = tuple(end for text in form.answer_ends if (end := single(text)) is not None)
    return Marks(
        stops=_distinct((marker, *ends)),
        newline=tuple(encode("\n")) if form.line_break else (),
        own_close=tuple(encode(form.own_close)),
        forced_close=tuple(encode(form.early_stop + form.own_close + form.answer_cue)),
        answer_stops=_distinct((*ends, *extra)),
    )


def _distinct(ids: Ids) -> Ids:
    return tuple(dict.fromkeys(ids))
