"""Installs the database's functions, one per file of `sql/`, and compares those of a database with the files.

A function is identified by the SHA-256 of its file, which is kept in its comment. Every function of the schema whose
name begins with `credits_` belongs to these files: one that no file declares is dropped.

A movement is one call. It begins with `credits_begin`, which locks the account's balance, so that movements of one
account happen one after another. It answers jsonb, `{"outcome": "ok", ...}` or a refusal with its numbers, after which
nothing was moved. In the bodies `p_` is a parameter, `v_` a variable, and any other name a column.
"""

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

FOLDER = Path(__file__).with_name("sql")
INSTALL_LOCK = 0x66756E6374696F6E  # "function", the key of a PostgreSQL advisory lock
PATIENCE = timedelta(seconds=5)
INSTALLED = """
    SELECT proname, oid::regprocedure::text, obj_description(oid, 'pg_proc'), prosrc FROM pg_proc
    WHERE pronamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
        -- not LIKE, where `_` matches any character: `creditsafe` is not one of these functions
        AND prokind = 'f' AND starts_with(proname, 'credits_') ORDER BY 2
"""
VALIDATE = """
    SELECT CASE lanname WHEN 'sql' THEN fmgr_sql_validator(pg_proc.oid) ELSE plpgsql_validator(pg_proc.oid) END
    FROM pg_proc JOIN pg_language ON pg_language.oid = prolang WHERE pg_proc.oid = %s::regproc
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What an installation did: names of the functions that it created, signatures of those that it dropped."""

    created: tuple[str, ...]
    dropped: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InstalledFunction:
    name: str
    signature: str
    comment: str | None
    body: str

    def is_from(self, text: str | None) -> bool:
        """Whether this text made it. The body counts too: CREATE OR REPLACE by hand leaves the comment as it was."""
        return text is not None and self.comment == comment_for(text) and self.body in text


def declared(*, folder: Path = FOLDER) -> dict[str, str]:
    """The text of every function by its name."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.sql"))}


def comment_for(text: str) -> str:
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def install(*, folder: Path = FOLDER, patience: timedelta = PATIENCE) -> Changes:
    """Make the database's functions those of the files, in one transaction; what is right already stays.

    Processes that install at the same time wait for each other. Movements of credits wait while functions are replaced;
    those that are under way are waited for, but no longer than `patience`: django.db.OperationalError.
    """
    texts = declared(folder=folder)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [INSTALL_LOCK])
        installed = _installed(cursor)
        stale = [function.signature for function in installed if not function.is_from(texts.get(function.name))]
        missing = texts.keys() - {function.name for function in installed if function.signature not in stale}
        if stale or missing:
            _let_movements_wait(cursor, patience)
            _drop(cursor, stale)
            _create(cursor, {name: texts[name] for name in sorted(missing)})
    return Changes(created=tuple(sorted(missing)), dropped=tuple(stale))


def differing() -> list[str]:
    """The names of functions that are missing, not declared, or not as their file says."""
    texts = declared()
    with connection.cursor() as cursor:
        installed = _installed(cursor)
    missing = texts.keys() - {function.name for function in installed}
    return sorted(missing | {function.name for function in installed if not function.is_from(texts.get(function.name))})


def _installed(cursor: CursorWrapper) -> list[InstalledFunction]:
    cursor.execute(INSTALLED)
    return [
        InstalledFunction(name=name, signature=signature, comment=comment, body=body)
        for name, signature, comment, body in cursor.fetchall()
    ]


def _let_movements_wait(cursor: CursorWrapper, patience: timedelta) -> None:
    """Against the lock that every movement takes first (`statements.CALL`); reads and backups go on."""
    # set_config, because SET takes no parameters; `true` limits it to the transaction.
    cursor.execute("SELECT set_config('lock_timeout', %s, true)", [f"{patience // timedelta(milliseconds=1)}ms"])
    cursor.execute("LOCK TABLE credits_creditbalance IN EXCLUSIVE MODE")


def _drop(cursor: CursorWrapper, signatures: list[str]) -> None:
    # In one statement, so that none stands in another's way. Without CASCADE: a view over one of them is a refusal.
    if signatures:
        cursor.execute(f"DROP FUNCTION {', '.join(signatures)}")


def _create(cursor: CursorWrapper, texts: dict[str, str]) -> None:
    """Always CREATE: OR REPLACE refuses a renamed parameter, and makes a second function of an added one."""
    # Bodies are checked when all functions exist, so that they may call each other in any order.
    cursor.execute("SET LOCAL check_function_bodies = off")
    for name, text in texts.items():
        cursor.execute(text)
        cursor.execute(f"COMMENT ON FUNCTION {name} IS '{comment_for(text)}'")
    cursor.execute("SET LOCAL check_function_bodies = on")
    for name in texts:
        cursor.execute(VALIDATE, [name])
