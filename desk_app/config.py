"""Where the desk keeps its things on this computer."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path

DATA_DIR_VARIABLE = "ANKOMST_DATA_DIR"
STAFF_VARIABLE = "ANKOMST_STAFF"
OFFICE_RULES = "rules"  # the office's own rule files, in the data folder
WINDOW_STATE = "window.ini"


def default_data_dir() -> Path:
    """The user's own folder for Ankomst; it need not exist."""
    return user_data_path("Ankomst", appauthor=False)
