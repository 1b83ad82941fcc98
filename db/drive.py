"""May the desk's file lie on this drive? Not on a network or a removable one."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from desk_app.errors import DeskError

# Locks and fsync do not hold there, or the stick is pulled out while writing.
_NETWORK_TYPES = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "9p", "ncpfs", "davfs"}
)
_REMOVABLE_TYPES = frozenset({"vfat", "msdos", "exfat"})
_MOUNTS = Path("/proc/mounts")
_WINDOWS_KINDS = {2: "removable", 4: "network"}


def refuse_unsafe_drive(folder: Path) -> None:
    """Check the drive of an existing folder.

    Raises:
        DeskError: ``drive-not-local`` (kind: ``network`` or ``removable``).
    """
    if kind := _unsafe_kind(folder.resolve()):
        raise DeskError("drive-not-local", kind=kind)


def unsafe_mount(folder: Path, mounts: str) -> str:
    """Return ``network``, ``removable`` or nothing, by a text like /proc/mounts."""
    best, kind = -1, ""
    for line in mounts.splitlines():
        _, point, filesystem, *_ = line.split(" ")
        mounted_at = Path(point.replace("\\040", " "))
        depth = len(mounted_at.parts)
        if folder.is_relative_to(mounted_at) and depth >= best:
            best, kind = depth, _kind(filesystem)
    return kind


def _kind(filesystem: str) -> str:
    if filesystem in _NETWORK_TYPES or filesystem.startswith("fuse."):
        return "network"
    return "removable" if filesystem in _REMOVABLE_TYPES else ""


def _unsafe_kind(folder: Path) -> str:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 (windll is only there)

        if folder.drive.startswith("\\\\"):
            return "network"
        drive_type = ctypes.windll.kernel32.GetDriveTypeW(f"{folder.drive}{os.sep}")
        return _WINDOWS_KINDS.get(drive_type, "")
    if not _MOUNTS.exists():
        return ""
    return unsafe_mount(folder, _MOUNTS.read_text(encoding="utf-8", errors="replace"))
