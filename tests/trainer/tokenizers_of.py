"""Tokenizers with the markers and the small chat templates of model families, made in code."""

from transformers import PreTrainedTokenizerFast

from tests.engines import tiny

QWEN25 = (
    "{%- if messages[0]['role'] == 'system' %}{{- '<|im_start|>system\n' + messages[0]['content'] + '<|im_end|>\n' }}"
    "{%- else %}{{- '<|im_start|>system\nYou are Qwen, created by Alibaba Cloud. You are a helpful assistant."
    "<|im_end|>\n' }}{%- endif %}{%- for message in messages %}"
    '{%- if (message.role == "user") or (message.role == "system" and not loop.first) or '
    '(message.role == "assistant") %}'
    "{{- '<|im_start|>' + message.role + '\n' + message.content + '<|im_end|>' + '\n' }}{%- endif %}{%- endfor %}"
    "{%- if add_generation_prompt %}{{- '<|im_start|>assistant\n' }}{%- endif %}"
)
QWEN3 = (
    "{%- for message in messages %}{{- '<|im_start|>' + message.role + '\n' }}"
    "{%- if message.role == 'assistant' %}{{- '<think>\n\n</think>\n\n' + message.content.lstrip('\n') }}"
    "{%- else %}{{- message.content }}{%- endif %}{{- '<|im_end|>\n' }}{%- endfor %}"
    "{%- if add_generation_prompt %}{{- '<|im_start|>assistant\n' }}"
    "{%- if enable_thinking is defined and enable_thinking is false %}{{- '<think>\n\n</think>\n\n' }}{%- endif %}"
    "{%- endif %}"
)
R1 = (
    "{% for message in messages %}{% if message['role'] == 'user' %}{{ '<|User|>' + message['content'] }}"
    "{% elif message['role'] == 'assistant' %}{{ '<|Assistant|>' + message['content'] + '<|im_end|>' }}"
    "{% else %}{{ message['content'] }}{% endif %}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|Assistant|><think>\n' }}{% endif %}"
)
HARMONY = (
    "{% for message in messages %}{{ '<|start|>' + message['role'] }}"
    "{% if message['role'] == 'assistant' %}{{ '<|channel|>final' }}{% endif %}{{ '<|message|>' + message['content'] }}"
    "{{ '<|return|>' if message['role'] == 'assistant' else '<|end|>' }}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|start|>assistant' }}{% endif %}"
)
ADDED = {
    "qwen2.5": [],
    "chatml": [],
    "qwen3": ["<think>", "</think>"],
    "r1": ["<think>", "</think>", "<|User|>", "<|Assistant|>"],
    "harmony": ["<|start|>", "<|end|>", "<|message|>", "<|channel|>", "<|return|>"],
}
TEMPLATES = {"qwen2.5": QWEN25, "chatml": tiny.TEMPLATE, "qwen3": QWEN3, "r1": R1, "harmony": HARMONY}


def tokenizer_of(family: str) -> PreTrainedTokenizerFast:
    """Bytes, the markers of ChatML, and those of the family."""
    tokenizer = tiny.tokenizer(TEMPLATES[family])
    tokenizer.add_tokens(ADDED[family], special_tokens=True)
    return tokenizer
