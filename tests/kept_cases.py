"""Cases in a desk's file for tests of lists and figures, one line a case."""

from datetime import date

import pytest

from desk_app.domain.case.case import Case
from desk_app.domain.case.case_record import CaseRecord
from desk_app.domain.case.person import Household, Person
from tests.domain.waiting.timelines import a_past

TODAY = date(2026, 11, 23)
BEGAN = ("applied 2026-11-02", "informed 2026-11-02")
# One case for each place a case can have in the figures of November.
NOVEMBER = {
    "fast": (*BEGAN, "cpr_issued 2026-11-03", "mitid_issued 2026-11-03"),
    "within": (*BEGAN, "cpr_issued 2026-11-06"),
    "late": (*BEGAN, "cpr_issued 2026-11-16"),
    "open-late": BEGAN,
    "in-time": ("applied 2026-11-19", "informed 2026-11-19"),
    "paused": ("applied 2026-11-20", "informed 2026-11-20", "paused 2026-11-20 siri"),
    "not-started": ("applied 2026-11-20",),
    "given-up": (*BEGAN, "not_completed 2026-11-05 no_show"),
    "child": (
        "applied 2026-11-10",
        "informed 2026-11-10",
        "cpr_issued 2026-11-11",
        "not_completed 2026-11-11 no_mitid",
    ),
}


@pytest.fixture
def keep(desk, rules):
    """Keep a case: ``keep("A", "applied 2026-11-02", family_name="Holm")``."""

    def keep(reference, *past, pathway="EU_WORKER", municipality="0101", **person):
        named = {"family_name": f"Holm {reference}", "given_names": "Åse"}
        record = CaseRecord(
            reference=reference,
            pathway=pathway,
            rules_version="",
            party=reference,
            person=Person(**named | {"citizenship": "DEU"} | person),
            household=Household(municipality=municipality),
            events=a_past(*past),
        )
        case = Case(record, rules.path(pathway), TODAY)
        with desk.store.unit() as unit:
            unit.add(record, case.standing())

    return keep


@pytest.fixture
def november(keep):
    """Nine cases, each of which stands differently."""
    for reference, past in NOVEMBER.items():
        pathway = "EU_STUDENT" if reference == "not-started" else "EU_WORKER"
        keep(reference, *past, pathway=pathway)
