"""A pathway of an office's own: its steps must fit together."""

import pytest

from desk_app.domain.rules.rulebook import read_rulebook
from tests.rule_builders import EU, RULES, line_with, refusal_of


def own_pathway(*steps):
    """A pathway file with these steps only, and where they stand."""
    head = RULES.files[EU].split("[[steps]]", maxsplit=1)[0]
    return head + "\n".join(f"[[steps]]\n{step}\n" for step in steps)


@pytest.mark.parametrize(
    ("steps", "reason", "to_blame"),
    [
        (('use = "identity"', 'use = "identity"'), "repeated-step", None),
        (('use = "identity"\nafter = ["cpr"]', 'use = "cpr"'), "later-step", "after ="),
        (('use = "identity"\nafter = ["identity"]',), "later-step", "after ="),
        (('use = "identity"\nafter = ["te"]',), "unknown-step", "after ="),
        (('use = "identity"',), "no-end", "[[steps]]"),
        (
            ('use = "identity"', 'use = "refer_tax"\nrefer_to = "x"'),
            "unknown-text",
            '"x"',
        ),
        (
            (
                'use = "identity"',
                'use = "cpr"\nafter = []',
                'id = "again"\nuse = "cpr"\nafter = []',
            ),
            "milestone-twice",
            'id = "again"',
        ),
        (
            ('use = "identity"', 'use = "cpr"\nafter = []', 'use = "refer_tax"'),
            "no-end",
            "[[steps]]",
        ),
    ],
)
def test_steps_that_do_not_fit_together_are_refused(steps, reason, to_blame):
    text = own_pathway(*steps)

    told = refusal_of({**RULES.files, EU: text})

    assert (told["file"], told["reason"]) == (EU, reason)
    if to_blame:
        assert told["line"] == line_with(text, to_blame)


def test_a_pathway_may_bring_a_step_of_its_own():
    own = """id = "welcome"
kind = "check"
title = { da = "Velkomst", en = "Welcome" }
ask = { da = "Vil du have en rundvisning?", en = "Would you like a tour?" }
why = { da = "Vores egen skik.", en = "Our own custom." }
sources = ["GK"]
confirmed = false
"""
    text = RULES.files[EU] + "\n[[steps]]\n" + own

    rules = read_rulebook({**RULES.files, EU: text})

    assert rules.path("EU_WORKER").steps[-1].title.en == "Welcome"


def test_the_name_of_a_pathway_file_is_its_code():
    text = RULES.files[EU].replace('code = "EU_WORKER"', 'code = "EU_JOB"')

    told = refusal_of({**RULES.files, EU: text})

    assert (told["reason"], told["line"]) == ("unknown-code", line_with(text, "EU_JOB"))
