"""The embedded model's tokenizer: bytes, and the whole words of the templates."""

from tokenizers import Tokenizer, decoders, models, pre_tokenizers
from transformers import PreTrainedTokenizerFast

from trainer.nano.chat import END_OF_TEXT, IM_END, IM_START, TEMPLATE

LONGEST_TEXT = 4096
_MARKERS = (END_OF_TEXT, IM_START, IM_END)
_WORDS = (
    *("system", "user", "assistant", "think", "answer"),
    *("What", "How", "\u0120is", "\u0120many", "\u0120in", "Final", "\u0120Answer"),
    *("My", "\u0120first", "\u0120guess", "Quickly", "Wait", "\u0120step", "\u0120by", "\u0120let", "\u0120me"),
    *("\u0120check", "So", "\u0120+", "\u0120-", "\u0120*", "\u0120="),
)


def build_tokenizer() -> PreTrainedTokenizerFast:
    """Byte-level BPE without merges over 256 bytes, the templates' words and the markers.

    A piece that is a whole word of the templates is one token, and any other falls to its bytes (`ignore_merges`, as in
    Llama 3). So no letter of a question's word is ever merged with another, and any text a person types can be encoded.
    """
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    entries = [*_MARKERS, *alphabet, *(word for word in _WORDS if word not in alphabet)]
    vocabulary = {entry: number for number, entry in enumerate(dict.fromkeys(entries))}
    backend = Tokenizer(models.BPE(vocab=vocabulary, merges=[], ignore_merges=True))
    backend.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)]
    )
    backend.decoder = decoders.ByteLevel()
    tokenizer: PreTrainedTokenizerFast = PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=backend,
        eos_token=IM_END,
        pad_token=END_OF_TEXT,
        additional_special_tokens=[IM_START],
        model_max_length=LONGEST_TEXT,
        clean_up_tokenization_spaces=False,
    )
    tokenizer.chat_template = TEMPLATE
    return tokenizer
