"""Which model was made of which, as far as their folders tell."""

from pathlib import Path

from s1gui.storage.catalogue import base_of

SUFFIX = "-base"


def base_and_tuned(model: Path) -> tuple[Path, Path] | None:
    """The model's base and the model, or the model and what was made of it; None where neither is known.

    An adapter names its base; a model NAME and its base NAME-base lie side by side, as the embedded ones do.
    """
    named = base_of(model)
    if named is not None:
        return named, model
    beside = model.with_name(model.name + SUFFIX)
    if beside.is_dir():
        return beside, model
    tuned = model.with_name(model.name.removesuffix(SUFFIX))
    return (model, tuned) if tuned != model and tuned.is_dir() else None
