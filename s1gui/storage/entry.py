"""One run on its way to the disk, and how its row is written."""

import json
import sqlite3
from dataclasses import dataclass, field

from s1gui.core.budget import Budget
from s1gui.core.settings import Settings
from s1gui.storage.digest import Digest
from s1gui.storage.kept import BUDGETS, LOADED, SETTINGS, LoadedAs, RunKey, Surroundings

_UPSERT = """
    INSERT INTO run (key, created, state, detail, settings, question, seed, budget, prompt, format, model, model_hash,
                     loaded, versions, answer, thinking)
    VALUES (:key, :created, :state, :detail, :settings, :question, :seed, :budget, :prompt, :format, :model,
            :model_hash, :loaded, :versions, :answer, :thinking)
    ON CONFLICT (key) DO UPDATE SET
        state = excluded.state, detail = excluded.detail, settings = excluded.settings, question = excluded.question,
        seed = excluded.seed, budget = excluded.budget, prompt = excluded.prompt, format = excluded.format,
        model = excluded.model, model_hash = excluded.model_hash, loaded = excluded.loaded,
        versions = excluded.versions, answer = excluded.answer, thinking = excluded.thinking
"""
_ANNOUNCE = """
    INSERT INTO found (rowid, title, question, answers, thinking, tags)
    SELECT id, title, question, '', '', '' FROM run
    WHERE key = ? AND NOT EXISTS (SELECT 1 FROM found WHERE found.rowid = run.id)
"""
_INDEX = """
    UPDATE found SET question = :question, answers = :answers, thinking = thinking || :thinking
    WHERE rowid = (SELECT id FROM run WHERE key = :key)
"""


@dataclass(slots=True)
class Entry:
    """Owner of what is known of one run in this session.

    created: Unix seconds; lines: events told so far, on the disk or not, so the next one's number; is_cut: an event
    could not be kept, so none after it is.
    """

    key: RunKey
    created: float
    surroundings: Surroundings = field(default_factory=Surroundings)
    digest: Digest = field(default_factory=Digest)
    lines: int = 0
    is_cut: bool = False
    _asked: tuple[Settings, str] | None = None

    def write(self, connection: sqlite3.Connection) -> None:
        """Write the row as it now is, and what is ripe for the search. Inside a transaction."""
        connection.execute(_UPSERT, self._row())
        connection.execute(_ANNOUNCE, (self.key,))
        if self.digest.has_rested:
            answers = "\n".join(self.digest.answers.values())
            texts = {"question": self.digest.question, "answers": answers, "thinking": "".join(self.digest.ripe)}
            connection.execute(_INDEX, {"key": self.key} | {name: storable(text) for name, text in texts.items()})

    def _row(self) -> dict[str, str | int | float | None]:
        digest, around = self.digest, self.surroundings
        return {
            "key": self.key,
            "created": self.created,
            "state": digest.state,
            "detail": storable(digest.detail),
            "settings": self._settings_line(),
            "question": storable(digest.question),
            "seed": digest.settings.sampling.seed if digest.settings else None,
            "budget": _line(digest.budget),
            "prompt": storable(digest.prompt),
            "format": storable(digest.format),
            "model": storable(digest.model),
            "model_hash": around.model_hash,
            "loaded": _line(around.loaded),
            "versions": json.dumps(around.versions),
            "answer": storable(digest.answer),
            "thinking": digest.thinking,
        }

    def _settings_line(self) -> str | None:
        """Made once: a branch's settings hold all its trace begins with, and the row is written again and again."""
        settings = self.digest.settings
        if settings is None:
            return None
        if self._asked is None or self._asked[0] is not settings:
            self._asked = settings, SETTINGS.encode(settings)
        return self._asked[1]


def storable(text: str) -> str:
    """The text without lone surrogates, which SQLite's UTF-8 can't hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _line(value: Budget | LoadedAs | None) -> str | None:
    match value:
        case None:
            return None
        case Budget():
            return BUDGETS.encode(value)
        case LoadedAs():
            return LOADED.encode(value)
