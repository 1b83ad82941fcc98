"""A rule file made to hang or break the program is refused like any wrong one."""

from time import thread_time

import pytest

from desk_app.domain.rules.rule_files import parse
from desk_app.errors import DeskError

MONSTERS = {
    "lists in lists": "a = " + "[" * 100_000,
    "lists in lists, over lines": "a = " + "[\n" * 5_000,
    "tables in tables": "a = " + "{b = " * 4_000,
    "a number of 5,000 digits": "a = " + "1" * 4_900,
    "a key of many names": ".".join("a" * 20_000) + " = 1",
    "a table of many names": "[" + ".".join("a" * 20_000) + "]",
    "a NUL": 'a = "\x00"',
    "no such day": "a = 9999-99-99",
    "a line without end": "# " + "x" * 200_000,
    "very many lines": "# x\n" * 200_000,
}


@pytest.mark.parametrize("text", MONSTERS.values(), ids=MONSTERS.keys())
def test_a_monster_is_refused_at_once(text):
    began_s = thread_time()

    with pytest.raises(DeskError) as refused:
        parse("pathways/MONSTER.toml", text)

    assert refused.value.code == "rule-file-wrong"
    assert refused.value.details["file"] == "pathways/MONSTER.toml"
    assert thread_time() - began_s < 2
