"""A model from a folder: checked, loaded, and ready to be asked."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import torch
from torch import nn
from transformers import MODEL_FOR_CAUSAL_LM_MAPPING, AutoConfig, AutoModelForCausalLM, BitsAndBytesConfig
from transformers.utils import logging as bars

from s1gui.core.engine import Load, Loaded, Loading, Told
from s1gui.core.errors import InputError, ModelError
from s1gui.core.formats import Ids
from s1gui.core.sampling import Sampling
from s1gui.engines.local import adapters, generation, precision
from s1gui.engines.local import device as devices
from s1gui.engines.local.adapters import Adapter
from s1gui.engines.local.fit import Fit, Wish, fit, free_bytes, slot_bytes
from s1gui.engines.local.folder import Folder, inspect
from s1gui.engines.local.growing import Grower
from s1gui.engines.local.plan import grower_for
from s1gui.engines.local.precision import Precision
from s1gui.engines.local.quantizing import config_for, held_bytes, made_safe
from s1gui.engines.local.tokens import Tokens, load_tokens

_CAUSAL = ("CausalLM", "LMHeadModel", "ConditionalGeneration")


class LoadCancelled(Exception):
    """The load was called off; not a mistake."""


@dataclass(frozen=True, slots=True)
class LocalModel:
    """A loaded model with everything that belongs to it."""

    path: str
    family: str
    parameters: int
    device: str
    dtype: str
    weight_bytes: int
    lanes: int
    fit: Fit
    tokens: Tokens
    grower: Grower
    module: nn.Module
    notes: tuple[str, ...]
    recommended: Sampling | None = None

    @property
    def context(self) -> int:
        return self.fit.context

    def check_ids(self, ids: Ids, *, length: int) -> None:
        """Raises InputError where ids do not exist, or where a row of `length` does not fit into the context."""
        if any(not 0 <= token < self.tokens.vocabulary for token in ids):
            raise InputError(
                f"There are token ids that this model does not have; it has 0 to {self.tokens.vocabulary - 1}."
            )
        if length > self.context:
            raise InputError(
                f"{length:,} tokens are more than the context of {self.context:,}. Shorten the prompt, or load the "
                "model with a longer context."
            )

    def loaded(self, request: int) -> Loaded:
        """What is told about it."""
        tokens = self.tokens
        return Loaded(
            request=request,
            model=self.path,
            family=self.family,
            parameters=self.parameters,
            device=self.device,
            dtype=self.dtype,
            context=self.context,
            vocabulary=tokens.vocabulary,
            weight_bytes=self.weight_bytes,
            kv_bytes=self.fit.slots * self.fit.slot_bytes,
            lanes=self.lanes,
            format=tokens.form.name,
            format_reason=tokens.reason,
            marks=tokens.marks,
            notes=self.notes,
            template=tokens.template,
            recommended=self.recommended,
        )


def load(
    command: Load,
    tell: Callable[[Told], None],
    *,
    evict: Callable[[], bool],
    is_cancelled: Callable[[int], bool],
    give_up: Callable[[], None] = lambda: None,
    freed: Callable[[str], int] = lambda device: 0,
    kv_limit: int = 0,
) -> LocalModel:
    """Load a model, telling how far it has come. evict: gives back the memory of an idle stream.

    give_up: called once all is known to be well that can be told without the memory of the model before, to have that
    memory too; freed: bytes of it on a device. Raises ModelError or FormatError for what the user can mend,
    LoadCancelled where it was called off.
    """

    def reached(fraction: float, doing: str) -> None:
        if is_cancelled(command.request):
            raise LoadCancelled
        tell(Loading(command.request, fraction, doing))

    reached(0.0, "looking at the files")
    if command.lanes < 1 or command.context < 0:
        raise InputError("Ask for at least one lane, and for a context of 0 (as long as possible) or more tokens.")
    adapter = adapters.opened(Path(command.model), command.base)
    folder = inspect(adapter.base if adapter else Path(command.model))
    config = _config(folder)
    device = devices.resolved(command.device)
    held = precision.resolved(command.dtype, device, folder=folder, stored=config.dtype)
    quantization = config_for(held)
    fitting = partial(_fit, command, folder, config, device, held, extra=adapter.bytes if adapter else 0)
    fitting(kv_limit, free=free_bytes(device) + freed(device))
    reached(0.05, "reading the tokenizer")
    tokens = _tokens(command, folder, config, adapter)
    reached(0.1, "loading weights")
    give_up()
    room = fitting(kv_limit, free=free_bytes(device))
    model = _module(folder, device, held, quantization, adapter, reached)
    reached(0.92, "trying it out")
    parameters, weight_bytes = model.num_parameters(), held_bytes(model)  # type: ignore[operator]
    grower, notes = _grower(model, room, evict)
    reached(1.0, "ready")
    return LocalModel(
        path=command.model,
        family=config.model_type,
        parameters=parameters,
        device=device,
        dtype=held.name,
        weight_bytes=weight_bytes,
        lanes=command.lanes,
        fit=room,
        tokens=tokens,
        grower=grower,
        module=model,
        notes=tuple(note for note in (_adapter_note(adapter, held), room.note, *notes) if note),
        recommended=generation.recommended(folder),
    )


def _tokens(command: Load, folder: Folder, config: Any, adapter: Adapter | None) -> Tokens:
    source = adapter.file_or_base("tokenizer.json") if adapter else folder.path
    rows = config.get_text_config().vocab_size
    return load_tokens(
        source, wish=command.format, ends=generation.ends(folder, config), rows=rows, template=command.template
    )


def _module(
    folder: Folder,
    device: str,
    held: Precision,
    quantization: BitsAndBytesConfig | None,
    adapter: Adapter | None,
    reached: Callable[[float, str], None],
) -> nn.Module:
    """The weights, with the adapter's if there is one."""
    model = _weights(folder, device, held, quantization, lambda share: reached(0.1 + 0.8 * share, "loading weights"))
    if adapter:
        reached(0.9, "putting the adapter on")
        model = _with_adapter(adapter, model, held)
    return model


def _grower(model: nn.Module, room: Fit, evict: Callable[[], bool]) -> tuple[Grower, tuple[str, ...]]:
    try:
        return grower_for(model, room, evict)
    except (TypeError, ValueError, AttributeError, KeyError, IndexError, NotImplementedError) as error:
        kind = type(model).__name__
        raise ModelError(f"{kind} is a kind of model this program can't run: {_first_line(error)}") from None


def _config(folder: Folder) -> Any:
    try:
        config = AutoConfig.from_pretrained(folder.path, trust_remote_code=False, local_files_only=True)
    except (ValueError, TypeError, KeyError, AttributeError, OSError) as error:
        known = f"transformers can't use it: {_first_line(error)}"
        raise ModelError(f"{folder.path} is a model of the type {folder.config['model_type']!r}; {known}") from None
    kinds = folder.config.get("architectures") or []
    is_causal = type(config) in MODEL_FOR_CAUSAL_LM_MAPPING
    if not is_causal or (kinds and not any(str(kind).endswith(_CAUSAL) for kind in kinds)):
        raise ModelError(f"{folder.path} is no language model that continues text ({', '.join(map(str, kinds))}).")
    return config


def _fit(
    command: Load, folder: Folder, config: Any, device: str, held: Precision, kv_limit: int, *, extra: int, free: int
) -> Fit:
    text = config.get_text_config()
    smaller = precision.others(held, device, folder)
    return fit(
        weights=held.weight_bytes(folder) + extra,
        slot=slot_bytes(text, held.compute.itemsize),
        wish=Wish(command.context, command.lanes),
        own_limit=getattr(text, "max_position_embeddings", 2**15) or 2**15,
        free=free,
        kv_limit=kv_limit,
        where=device,
        smaller=tuple((other.name, other.weight_bytes(folder) + extra) for other in smaller),
    )


def _adapter_note(adapter: Adapter | None, held: Precision) -> str:
    if adapter is None:
        return ""
    how = f"computed beside its {held.name} weights" if held.quantized else "merged into its weights"
    return f"LoRA adapter on {adapter.base}, {how}."


def _with_adapter(adapter: Adapter, model: nn.Module, held: Precision) -> nn.Module:
    """Merged, unless the weights are quantized: then merging would round it away."""
    return adapters.applied(adapter, model, merge=not held.quantized)


def _weights(
    folder: Folder,
    device: str,
    held: Precision,
    quantization: BitsAndBytesConfig | None,
    reached: Callable[[float], None],
) -> nn.Module:
    previous = bars.set_tqdm_hook(lambda factory, args, kwargs: _Bar(args, kwargs, reached))
    try:
        loaded: Any = AutoModelForCausalLM.from_pretrained(
            folder.path,
            dtype=held.compute,
            device_map=device,
            **({"quantization_config": quantization} if quantization else {}),
            trust_remote_code=False,
            use_safetensors=True,
            local_files_only=True,
            output_loading_info=True,
        )
    except (ValueError, TypeError, KeyError, RuntimeError, OSError, ImportError, AttributeError) as error:
        if isinstance(error, torch.OutOfMemoryError):
            raise ModelError(f"The weights do not fit into the memory of {device}: {_first_line(error)}") from None
        raise ModelError(f"The weights of {folder.path} can't be loaded: {_first_line(error)}") from None
    finally:
        bars.set_tqdm_hook(previous)
    model, report = loaded
    for kind in ("missing_keys", "mismatched_keys", "unexpected_keys"):
        wrong = sorted(map(str, report.get(kind) or ()))
        if wrong:
            raise ModelError(
                f"The weights of {folder.path} do not fit its config.json: {len(wrong)} {kind.removesuffix('_keys')} "
                f"({wrong[0]}). They would be random numbers, or left out. Fetch the model again."
            )
    module: nn.Module = model.eval()
    return made_safe(module)


class _Bar:
    """Stands in for a progress bar of transformers; raising in it ends the load."""

    def __init__(self, args: tuple[Any, ...], kwargs: dict[str, Any], reached: Callable[[float], None]) -> None:
        self._items = list(args[0] if args else kwargs.get("iterable") or ())
        self._reached = reached

    def __iter__(self) -> Any:
        for number, item in enumerate(self._items, 1):
            yield item
            self._reached(number / len(self._items))

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *args, **kwargs: None

    def __enter__(self) -> "_Bar":
        return self

    def __exit__(self, *error: object) -> None:
        return None


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0][:300]
