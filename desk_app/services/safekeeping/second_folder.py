"""May backups also be kept in this folder? It must be there, apart and writable."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryFile

from desk_app.errors import DeskError
from desk_app.services.limits import PATH, checked


def usable_second_folder(chosen: Path, desk: Path) -> Path:
    """Return the folder, whole, after writing something there and taking it away.

    Args:
        chosen: on another disk or share.
        desk: the folder of the desk.

    Raises:
        DeskError: ``second-folder-missing``, ``second-folder-inside``,
            ``second-folder-not-writable`` (each with path); ``text-too-long``,
            ``text-bad-character``.
    """
    try:
        folder = Path(checked(str(chosen), "second-folder", PATH)).resolve()
        if not folder.is_dir():
            raise DeskError("second-folder-missing", path=str(chosen))
        if folder.is_relative_to(desk.resolve()):
            raise DeskError("second-folder-inside", path=str(folder))
        with TemporaryFile(dir=folder) as trial:
            trial.write(b"ankomst")
    except OSError as refused:
        raise DeskError("second-folder-not-writable", path=str(chosen)) from refused
    return folder
