"""The tables of the run store, as the steps that lead from each version to the next."""

Step = tuple[str, ...]

APPLICATION = 0x73316775
"""SQLite's application_id of a store: "s1gu"."""

_FIRST: Step = (
    """CREATE TABLE run (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        created REAL NOT NULL,
        state TEXT NOT NULL,
        detail TEXT NOT NULL,
        settings TEXT,
        question TEXT NOT NULL,
        seed INTEGER,
        budget TEXT,
        prompt TEXT NOT NULL,
        format TEXT NOT NULL,
        model TEXT NOT NULL,
        model_hash TEXT NOT NULL,
        loaded TEXT,
        versions TEXT NOT NULL,
        answer TEXT NOT NULL,
        thinking INTEGER NOT NULL,
        title TEXT NOT NULL DEFAULT '',
        starred INTEGER NOT NULL DEFAULT 0,
        deleted REAL
    ) STRICT""",
    """CREATE TABLE event (
        run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
        n INTEGER NOT NULL,
        line TEXT NOT NULL,
        PRIMARY KEY (run, n)
    ) STRICT""",
    """CREATE TABLE tag (
        run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
        tag TEXT NOT NULL,
        PRIMARY KEY (run, tag)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX run_open ON run(id) WHERE state = 'open'",
    "CREATE TABLE desk (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT",
    """CREATE VIRTUAL TABLE found USING fts5(
        title, question, answers, thinking, tags, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    )""",
)
"""run: one row a run. times: Unix seconds; state: "open", "refused", or an End; detail: a sentence about it. settings,
budget, loaded: lines of JSON as the codecs write them; versions: pairs in JSON; answer and thinking tokens: at the end,
or so far; deleted: when it was put into the trash. event: what happened, `n` counting from 0 in each run, the line as
RUN_EVENTS writes it. found: what the search looks through, its rowid the run's id."""

_ALONG_AND_BEGINNING: Step = ()
"""Settings know answers along the trace, and a trace that begins with another's."""

STEPS: tuple[Step, ...] = (_FIRST, _ALONG_AND_BEGINNING)
"""Step n makes a store of version n + 1 from one of version n. What was released is never changed, only added to.

A field or class added to what is kept as a line (Settings, Budget, LoadedAs, the events) is a step too, be it an empty
one: a program that can't read the line then refuses the store instead of failing at it.
"""
