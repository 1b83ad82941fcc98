"""What no statement may do once the desk is open, whoever wrote it."""

from __future__ import annotations

from sqlcipher3 import dbapi2  # type: ignore[import-untyped]

_ALLOWED: int = dbapi2.SQLITE_OK
_DENIED: int = dbapi2.SQLITE_DENY

# Other files could be read or written; tables, triggers and views could change.
_FORBIDDEN = frozenset(
    {
        dbapi2.SQLITE_ATTACH,
        dbapi2.SQLITE_DETACH,
        dbapi2.SQLITE_ALTER_TABLE,
        dbapi2.SQLITE_CREATE_INDEX,
        dbapi2.SQLITE_CREATE_TABLE,
        dbapi2.SQLITE_CREATE_TRIGGER,
        dbapi2.SQLITE_CREATE_VIEW,
        dbapi2.SQLITE_CREATE_VTABLE,
        dbapi2.SQLITE_CREATE_TEMP_INDEX,
        dbapi2.SQLITE_CREATE_TEMP_TABLE,
        dbapi2.SQLITE_CREATE_TEMP_TRIGGER,
        dbapi2.SQLITE_CREATE_TEMP_VIEW,
        dbapi2.SQLITE_DROP_INDEX,
        dbapi2.SQLITE_DROP_TABLE,
        dbapi2.SQLITE_DROP_TRIGGER,
        dbapi2.SQLITE_DROP_VIEW,
        dbapi2.SQLITE_DROP_VTABLE,
    }
)
_FORBIDDEN_FUNCTIONS = frozenset({"load_extension", "sqlcipher_export"})
# Looked at, never set. The search index asks for data_version by itself.
_READABLE_PRAGMAS = frozenset(
    {
        "data_version",
        "busy_timeout",
        "cache_size",
        "cell_size_check",
        "cipher_log_level",
        "cipher_memory_security",
        "foreign_keys",
        "journal_mode",
        "mmap_size",
        "query_only",
        "recursive_triggers",
        "secure_delete",
        "synchronous",
        "trusted_schema",
    }
)


def only_expected_words(
    action: int,
    first: str | None,
    second: str | None,
    _file: str | None,
    _trigger: str | None,
) -> int:
    """Say yes or no to one part of a statement; the engine asks before running it."""
    if action in _FORBIDDEN:
        return _DENIED
    if action == dbapi2.SQLITE_FUNCTION and second in _FORBIDDEN_FUNCTIONS:
        return _DENIED
    if action == dbapi2.SQLITE_PRAGMA and (
        second is not None or first not in _READABLE_PRAGMAS
    ):
        return _DENIED
    return _ALLOWED
