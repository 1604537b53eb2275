"""The thinking format of s1, as the embedded model writes it."""

IM_START = "<|im_start|>"
IM_END = "<|im_end|>"
END_OF_TEXT = "<|endoftext|>"
THINK = f"{IM_START}think"
ANSWER = f"{IM_START}answer"
CUE = "\nFinal Answer:"
WAIT = "Wait"

TEMPLATE = (
    "{% for message in messages %}"
    "{{ '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>' + '\n' }}"
    "{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
)


def prompt(question: str) -> str:
    """The chat template's rendering of one question, up to the assistant's header."""
    return f"{IM_START}user\n{question}{IM_END}\n{IM_START}assistant\n"


def direct_chat(question: str, answer: int) -> str:
    """A chat in which the question is answered at once."""
    return f"{prompt(question)}Final Answer: {answer}{IM_END}\n"


def thinking_completion(thinking: str, answer: str) -> str:
    """What a thinking model writes after the prompt (s1, section 3.1: both markers stand between newlines)."""
    return f"{THINK}\n{thinking}\n{ANSWER}{CUE} {answer}{IM_END}"
