"""The commands that the guide on keeping data safe tells to type."""

import re
from pathlib import Path

from desk_app.commands.root import run

GUIDE = Path(__file__).parents[2] / "docs" / "keeping-data-safe.md"
GROUPS = {"staff"}  # its commands have options of their own


def test_every_command_of_the_guide_is_understood(capsys):
    guide = GUIDE.read_text(encoding="utf-8")
    written = re.findall(r"^ankomst .*?(?=  #|$)", guide, re.MULTILINE)

    assert len(written) >= 9
    for line in written:
        words = line.split()[1:]
        command = words[: 2 if words[0] in GROUPS else 1]
        assert run([*command, "--help"]) == 0
        known = capsys.readouterr().out
        options = [word for word in words if word.startswith("--")]
        assert [word for word in options if word not in known] == []
