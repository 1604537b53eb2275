"""A question as the model is asked it: the chat template's text, thinking opened, in ids."""

from s1gui.core.engine import Prepare, Prepared
from s1gui.core.errors import InputError
from s1gui.engines.local.text import Pieces
from s1gui.engines.local.tokens import Tokens, rendered


def prepare(command: Prepare, tokens: Tokens) -> Prepared:
    """The prompt and its ids. Raises InputError for an empty one, and where the template refuses."""
    if command.prompt is not None:
        text = command.prompt
    else:
        if not command.question.strip():
            raise InputError("The question is empty. Write one.")
        text = opened(rendered(tokens.tokenizer, command.question, command.system), tokens.form.opening)
    ids = tokens.encoded(text)
    if not ids:
        raise InputError("The prompt is empty. Write a question.")
    pieces = tuple(map(tokens.texts.of, ids))
    words, wait = tokens.encoded(command.words), tuple(tokens.encoded(command.wait))
    added = Pieces(tokens.tokenizer)
    word_pieces = tuple(map(added.add, words))
    return Prepared(command.request, text, tuple(ids), wait, pieces, tuple(words), word_pieces)


def opened(text: str, opening: str) -> str:
    """The text with the opening marker at its end; a template that opens the thinking itself is left as it is."""
    if text.rstrip().endswith(opening.strip()):
        return text
    return text + opening
