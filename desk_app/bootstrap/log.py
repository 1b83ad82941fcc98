"""The log of the program: ids only, what looks like a person covered, never long."""

from __future__ import annotations

import faulthandler
import logging
import os
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType

from desk_app.bootstrap.masking import masked
from desk_app.config import LOG_FILE

_log = logging.getLogger(__name__)

END_FILE = "ended.log"
MOST_BYTES = 256 * 1024
_PRIVATE, _PRIVATE_FOLDER = 0o600, 0o700
_FORM = "%(asctime)s %(levelname)s %(name)s %(message)s"
_OURS = ("desk_app", "ui", "db", "resources")
_SOURCES = Path(__file__).parents[2]


class Masks(logging.Filter):
    """Covers what may be a person's in every line, whoever wrote it."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let the record pass, without values."""
        try:
            said = record.getMessage()
        except (TypeError, ValueError):  # blanks that nothing fills
            said = str(record.msg)
        record.msg, record.args = masked(said), None
        if record.exc_info:
            kind, _, at = record.exc_info
            record.msg += f" [{kind.__name__ if kind else ''} {' < '.join(places(at))}]"
        record.exc_info = record.exc_text = record.stack_info = None
        return True


class ShortLog(logging.FileHandler):
    """A file that only its owner may read; when it is full, the one before goes."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write the line, and begin a new file when there is no room for the next."""
        super().emit(record)
        if self.stream is not None and self.stream.tell() > MOST_BYTES:
            self.stream.close()
            file = Path(self.baseFilename)
            with suppress(OSError):  # another program has it open: it grows a bit
                file.replace(file.with_suffix(".old.log"))
            self.stream = self._open()

    def _open(self) -> TextIOWrapper:
        flags = os.O_CREAT | os.O_APPEND | os.O_WRONLY
        opened = os.open(self.baseFilename, flags, _PRIVATE)
        return os.fdopen(opened, "a", encoding="utf-8")


def keep_log(folder: Path) -> logging.Handler | None:
    """Write warnings, and what our own files tell, into a short file of our own.

    Args:
        folder: is made when it is not there.

    Returns:
        what writes; None where nothing can be written: the program goes on without.
    """
    try:
        folder.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
        handler = ShortLog(folder / LOG_FILE, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter(_FORM))
    handler.addFilter(Masks())
    logging.raiseExceptions = False  # a full disk is no reason to print what was said
    root = logging.getLogger()
    root.addFilter(Masks())
    root.addHandler(handler)
    for name in _OURS:
        logging.getLogger(name).setLevel(logging.INFO)
    _listen_for_the_end(folder / END_FILE)
    return handler


def places(at: TracebackType | None) -> list[str]:
    """Where it happened, innermost last: files, lines and functions, no values."""
    found = []
    while at is not None:
        code = at.tb_frame.f_code
        found.append(f"{_short(code.co_filename)}:{at.tb_lineno} {code.co_name}")
        at = at.tb_next
    return found


def _listen_for_the_end(file: Path) -> None:
    """If the program is ended from below, it says where it was: no values, but paths.

    Those are covered at the next start, when what the file says comes into the log.
    """
    # Open for good, and only added to: another program may have it open too.
    end = os.fdopen(os.open(file, os.O_CREAT | os.O_APPEND | os.O_RDWR, _PRIVATE), "a+")
    end.seek(0)
    for line in end.read(MOST_BYTES).splitlines():
        if line.strip():
            _log.error("the program was ended: %s", line)
    end.truncate(0)
    faulthandler.enable(end)


def _short(file: str) -> str:
    """The file below our folders; of others only its name."""
    path = Path(file)
    if path.is_relative_to(_SOURCES):
        return path.relative_to(_SOURCES).as_posix()
    return path.name
