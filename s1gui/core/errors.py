"""What a user can do wrong, and what can go wrong around them, as one small tree of errors.

S1Error                 its text says what happened and what to do
├── InputError          a question, prompt or number that can't be used
│   └── BudgetError     minimum above maximum, a budget beyond the context
├── FormatError         a thinking format that is unknown or does not fit the tokenizer
├── ModelError          a folder that is no model, weights that are refused, a model that does not fit
├── EngineError         the engine was lost, hangs, or ran out of memory
└── WireError           a line that is no message of the protocol
"""


class S1Error(Exception):
    """Base of everything that is shown to the user as a sentence instead of a traceback."""


class InputError(S1Error):
    """What was asked for can't be used as it is."""


class BudgetError(InputError):
    """The budget contradicts itself or the model's context."""


class FormatError(S1Error):
    """The thinking format is unknown, malformed, or has no place in this tokenizer."""


class ModelError(S1Error):
    """The model can't be loaded."""


class EngineError(S1Error):
    """The engine stopped working."""


class WireError(S1Error):
    """A line is not a message of the protocol."""


KINDS: dict[str, type[S1Error]] = {
    kind.__name__: kind for kind in (InputError, BudgetError, FormatError, ModelError, EngineError, WireError)
}
