"""Every message is one line of JSON: typed dataclasses out, checked dataclasses in."""

import dataclasses
import json
import math
import types
import typing
from collections.abc import Iterable
from functools import cache
from typing import Any, Generic, Literal, TypeVar, Union, cast

from s1gui.core.errors import S1Error, WireError

MAX_LINE = 16 * 2**20
TAG = "is"


Message = TypeVar("Message")


class Codec(Generic[Message]):
    """Encodes and decodes the dataclasses it was made for; every object on the wire names its class under "is"."""

    def __init__(self, kinds: Iterable[type]) -> None:
        self._kinds = {kind.__name__: kind for kind in kinds}

    def encode(self, message: Message) -> str:
        """One line without its line break. Raises WireError for what `decode` refuses (nan, huge numbers, length)."""
        try:
            line = json.dumps(_plain(message), allow_nan=False, separators=(",", ":"))
        except ValueError as error:
            raise WireError(f"{type(message).__name__} can't be written as a line: {error}.") from None
        if len(line) > MAX_LINE:
            raise WireError(f"{type(message).__name__} is {len(line):,} characters long; {MAX_LINE:,} are allowed.")
        return line

    def decode(self, line: str | bytes) -> Message:
        """The message in a line. Raises WireError for anything that is not exactly one of this codec's messages."""
        if len(line) > MAX_LINE:
            raise WireError(f"A line of {len(line):,} bytes is longer than the {MAX_LINE:,} allowed.")
        try:
            data = json.loads(line, parse_constant=_refuse_constant)
        except (ValueError, RecursionError) as error:
            raise WireError(f"Not a line of JSON: {error}.") from None
        name = data.get(TAG) if isinstance(data, dict) else None
        if not isinstance(name, str) or name not in self._kinds:
            raise WireError(f"Unknown message {str(name)[:60]!r}.")
        return cast(Message, _build(self._kinds[name], data, name))


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is no number here")


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        fields = {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
        return {TAG: type(value).__name__, **fields}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, int) and not -(2**63) <= value < 2**63:
        raise ValueError(f"the number {value:.3g} is too large")
    return value


@cache
def _fields(kind: type) -> dict[str, tuple[Any, bool]]:
    """Name -> (annotation, whether it may be left out)."""
    hints = typing.get_type_hints(kind)
    missing = dataclasses.MISSING
    return {
        field.name: (hints[field.name], field.default is not missing or field.default_factory is not missing)
        for field in dataclasses.fields(kind)
    }


def _build(kind: type, data: Any, where: str) -> Any:
    if not isinstance(data, dict) or data.get(TAG) != kind.__name__:
        raise WireError(f"{where} should be a {kind.__name__}.")
    fields = _fields(kind)
    unknown = data.keys() - fields.keys() - {TAG}
    if unknown:
        raise WireError(f"{where} has the unknown field {sorted(unknown)[0][:60]!r}.")
    values = {}
    for name, (hint, optional) in fields.items():
        if name in data:
            values[name] = _value(hint, data[name], f"{where}.{name}")
        elif not optional:
            raise WireError(f"{where} lacks the field {name!r}.")
    try:
        return kind(**values)
    except S1Error as error:
        raise WireError(f"{where}: {error}") from None


def _value(hint: Any, data: Any, where: str) -> Any:
    origin = typing.get_origin(hint)
    if origin in (Union, types.UnionType):
        return _union(typing.get_args(hint), data, where)
    if origin is tuple:
        return _tuple(typing.get_args(hint), data, where)
    if origin is Literal:
        if data not in typing.get_args(hint):
            raise WireError(f"{where} is {str(data)[:60]!r}, not one of {typing.get_args(hint)}.")
        return data
    if dataclasses.is_dataclass(hint):
        return _build(cast(type, hint), data, where)
    return _scalar(hint, data, where)


def _union(hints: tuple[Any, ...], data: Any, where: str) -> Any:
    if data is None and type(None) in hints:
        return None
    if isinstance(data, dict):
        for hint in hints:
            if getattr(hint, "__name__", None) == data.get(TAG):
                return _build(hint, data, where)
    rest = [hint for hint in hints if hint is not type(None) and not dataclasses.is_dataclass(hint)]
    if not rest:
        raise WireError(f"{where} is none of {[getattr(hint, '__name__', hint) for hint in hints]}.")
    return _value(rest[0], data, where)


def _tuple(hints: tuple[Any, ...], data: Any, where: str) -> tuple[Any, ...]:
    if not isinstance(data, list):
        raise WireError(f"{where} should be a list.")
    if len(hints) == 2 and hints[1] is Ellipsis:
        if hints[0] is int and all(type(item) is int and -(2**63) <= item < 2**63 for item in data):
            return tuple(data)
        return tuple(_value(hints[0], item, f"{where}[{index}]") for index, item in enumerate(data))
    if len(data) != len(hints):
        raise WireError(f"{where} should have {len(hints)} items.")
    return tuple(_value(hint, item, where) for hint, item in zip(hints, data, strict=True))


def _scalar(hint: Any, data: Any, where: str) -> Any:
    if hint is float and type(data) in (int, float) and math.isfinite(data):
        return float(data)
    if hint is int and type(data) is int and -(2**63) <= data < 2**63:
        return data
    if hint is bool and type(data) is bool:
        return data
    if hint is str and type(data) is str:
        # A lone surrogate is legal JSON and would crash whoever writes it to a file or a database later.
        return data.encode("utf-8", "replace").decode("utf-8") if not _is_unicode(data) else data
    raise WireError(f"{where} should be of type {getattr(hint, '__name__', hint)}.")


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
