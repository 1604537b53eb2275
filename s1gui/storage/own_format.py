"""The thinking format of a model that is here, as its files tell it before it is loaded; no template is run."""

import json
import re
from pathlib import Path
from typing import Any

from s1gui.core.formats import recognised

_MOST_CONFIG, _MOST_TOKENIZER = 2**24, 2**26
_CHATML = "<|im_start|>assistant"
_LONGEST_END = 200
_END = re.compile(r"""(['"]\+)?['"]*-?[}%]\}(\{%-?endif-?%\})*""")


def own_format(folder: Path) -> str:
    """Its name; "" where the files do not tell, and the engine, which renders a prompt, may still.

    Reads up to tens of megabytes, so not for the window's thread.
    """
    template = _template(folder)
    if not template:
        return ""
    prompt_end = _CHATML if _ends_in_chatml(template) else ""
    found = recognised(template=template, added=_added(folder), prompt_end=prompt_end)
    return found[0].name if found else ""


def _ends_in_chatml(template: str) -> bool:
    """Whether its last words open the assistant's turn and nothing more, as s1's do: told without running it."""
    before, _, end = template.rpartition(_CHATML)
    bare = "".join(end[:_LONGEST_END].split()).replace("\\n", "")
    return bool(before) and len(end) <= _LONGEST_END and _END.fullmatch(bare) is not None


def _template(folder: Path) -> str:
    """The chat template's source; of several all of them, as the engine looks at them."""
    file = folder / "chat_template.jinja"
    try:
        if file.is_file():
            return file.read_text(encoding="utf-8") if file.stat().st_size <= _MOST_CONFIG else ""
    except (OSError, ValueError):
        return ""
    kept = _json(folder / "tokenizer_config.json").get("chat_template")
    if isinstance(kept, list):
        return "\n".join(str(one.get("template", "")) for one in kept if isinstance(one, dict))
    return kept if isinstance(kept, str) else ""


def _added(folder: Path) -> set[str]:
    """The special and added tokens: from the smallest file that lists them."""
    listed = _json(folder / "tokenizer_config.json").get("added_tokens_decoder")
    if isinstance(listed, dict) and listed:
        return _contents(list(listed.values()))
    if by_text := _json(folder / "added_tokens.json"):
        return set(by_text)
    return _contents(_json(folder / "tokenizer.json", most=_MOST_TOKENIZER).get("added_tokens"))


def _contents(tokens: Any) -> set[str]:
    return {str(one.get("content")) for one in tokens if isinstance(one, dict)} if isinstance(tokens, list) else set()


def _json(file: Path, *, most: int = _MOST_CONFIG) -> dict[str, Any]:
    """A file's object, an empty one where it can't be had."""
    try:
        read = json.loads(file.read_text(encoding="utf-8")) if file.stat().st_size <= most else None
    except (OSError, ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}
