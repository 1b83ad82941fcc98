"""The ground under the desk: the lock file, the top level, the promised commands."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDERS = {"db", "desk_app", "docs", "resources", "tests", "ui"}
FILES = {"CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md"}
FILES |= {"build.spec", "pyproject.toml", "requirements.lock"}
MADE_HERE = {"__pycache__", "bench.json", "build", "dist", "proof.json", "tour"}


def locked() -> list[str]:
    """One text per locked package: its name, its version, its hashes."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    lines = (line for line in lock.splitlines() if not line.lstrip().startswith("#"))
    return re.split(r"\n(?=\S)", "\n".join(lines).strip())


def name_of(requirement: str) -> str:
    return re.match(r"[A-Za-z0-9._-]+", requirement)[0].lower().replace("_", "-")


def test_every_locked_package_is_known_by_one_version_and_its_hashes():
    packages = locked()

    loose = [p for p in packages if "==" not in p or "--hash=sha256:" not in p]

    assert len(packages) > 20
    assert loose == []


def test_the_lock_says_nothing_about_where_packages_come_from():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")

    assert "://" not in lock
    assert "index" not in lock


def test_every_dependency_that_is_asked_for_is_locked():
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    wanted = asked["project"]["dependencies"] + asked["dependency-groups"]["dev"]

    assert {name_of(w) for w in wanted} <= {name_of(p) for p in locked()}


def test_the_top_level_holds_what_it_should_and_nothing_else():
    seen = {p.name for p in ROOT.iterdir() if not p.name.startswith(".")}

    assert seen - MADE_HERE == FOLDERS | FILES


def test_every_make_command_in_the_documents_exists():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))

    documents = [ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
    text = "\n".join(d.read_text(encoding="utf-8") for d in documents)
    promised = set(re.findall(r"^make ([a-z-]+)|`make ([a-z-]+)", text, re.MULTILINE))

    assert {a or b for a, b in promised} <= targets
    assert ("run", "") in promised
    assert ("test", "") in promised


def test_every_make_command_says_what_it_does_unless_it_is_a_part_of_check():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    parts = re.search(r"^check: ([a-z -]+?)  ##", makefile, re.MULTILINE)[1].split()

    silent = set(re.findall(r"^([a-z-]+):(?!.*##)", makefile, re.MULTILINE))

    assert silent - set(parts) == {"system"}
