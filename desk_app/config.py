"""Where the desk keeps its things on this computer."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path, user_log_path

DATA_DIR_VARIABLE = "ANKOMST_DATA_DIR"
STAFF_VARIABLE = "ANKOMST_STAFF"
PASSWORD_VARIABLE = "ANKOMST_PASSWORD"  # noqa: S105 (a name, no password)
NEW_PASSWORD_VARIABLE = "ANKOMST_NEW_PASSWORD"  # noqa: S105
KEYRING_SERVICE = "Ankomst"
DESK_FILE = "desk.db"  # in the data folder
OFFICE_RULES = "rules"  # the office's own rule files, in the data folder
WINDOW_STATE = "window.ini"
LOG_FILE = "ankomst.log"


def default_data_dir() -> Path:
    """The user's own folder for Ankomst; it need not exist."""
    return user_data_path("Ankomst", appauthor=False)


def default_log_dir() -> Path:
    """Where the program's own log is kept: never beside the citizens' data."""
    return user_log_path("Ankomst", appauthor=False)
