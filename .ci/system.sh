#!/bin/sh
# Is there what pip cannot bring: Python with venv, and the system libraries Qt opens a window with?
# `system.sh builder` asks also for what PyInstaller needs. As root on a Debian-like system the missing packages are
# installed; else one sentence says what to do.
set -eu
python=${PYTHON:-python3}

stop() { echo "$*" >&2; exit 1; }

command -v "$python" >/dev/null || stop "Ankomst needs Python 3.11 or newer, and there is no $python here."
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  stop "Ankomst needs Python 3.11 or newer, and $python is $("$python" --version); name a newer one with: make PYTHON=python3.12 setup"

# Each library by the name Qt loads it with, then the Debian package that brings it.
libraries='
libGL.so.1 libgl1
libEGL.so.1 libegl1
libxkbcommon.so.0 libxkbcommon0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libglib-2.0.so.0 libglib2.0-0
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0
libxcb-xkb.so.1 libxcb-xkb1
libxcb-render-util.so.0 libxcb-render-util0
libxcb-image.so.0 libxcb-image0
'
# The loader is asked, not the package manager: so it is right on every Linux.
missing=$(printf '%s' "$libraries" | "$python" -c '
import ctypes.util, importlib.util, shutil, sys

for library, package in (line.split() for line in sys.stdin if line.strip()):
    try:
        if sys.platform == "linux":
            ctypes.CDLL(library)
    except OSError:
        print(package)
if not importlib.util.find_spec("ensurepip"):
    print("python%d.%d-venv" % sys.version_info[:2])
if "builder" in sys.argv and sys.platform == "linux":
    if not shutil.which("objdump"):
        print("binutils")
    # Only the system Python comes apart from its shared library.
    if sys.base_prefix == "/usr" and not ctypes.util.find_library("python%d.%d" % sys.version_info[:2]):
        print("libpython%d.%d" % sys.version_info[:2])
' "$@")
[ -n "$missing" ] || exit 0
missing=$(echo $missing)

command -v apt-get >/dev/null ||
  stop "Ankomst needs these libraries, here by their Debian names, from your system's own packages: $missing."
[ "$(id -u)" = 0 ] ||
  stop "Some system packages are missing; this line installs them: sudo apt-get update && sudo apt-get install --yes --no-install-recommends $missing"

echo "Installing system packages with apt-get: $missing"
export DEBIAN_FRONTEND=noninteractive
# What apt-get says is read only when it fails. A freshly started machine may be updating itself: wait for it.
wait='-o DPkg::Lock::Timeout=120'
said=$(apt-get $wait update 2>&1 && apt-get $wait install --yes --no-install-recommends $missing 2>&1) ||
  stop "$said"
