"""A desk with closed cases on it, and what forgetting needs."""

from datetime import timedelta

from db.safekeeping.forgetting import SqliteForgetter
from db.training import training_access
from desk_app.domain.case.events import EventKind, NotCompletedReason
from desk_app.domain.case.person import Household, Person, Relation
from desk_app.services.opening.intake import Newcomer
from desk_app.services.privacy.forgetting import Forgetting
from desk_app.services.staff import Role, Staff
from desk_app.services.steps import Ticket
from tests.conftest import NOON

ADMIN = Staff("Admin", Role.ADMIN)
HOME = Household("Prøvevej 1, 1000 København K", None, "0101")


def forgetting(folder, desk, days=60, drafts=None):
    """Forgetting so many days after the cases were opened and closed."""

    def then():
        return NOON + timedelta(days=days)

    forgetter = SqliteForgetter(training_access(folder), then)
    return Forgetting(forgetter, desk.store, then, drafts)


def closed_case(desk, clerk, *names, why="no flat"):
    """Open a party, skip a step with a typed reason, and give everybody up."""
    first = Relation.PRINCIPAL if names[1:] else Relation.ALONE
    party = [
        Newcomer(
            Person(name, "Åse", citizenship="DEU", phone="20123456", relation=relation),
            "EU_WORKER",
        )
        for name, relation in zip(names, (first, Relation.SPOUSE), strict=False)
    ]
    cases = desk.intake.open_party(clerk, party, HOME, f"key {names}")
    for case in cases:
        rev = revision(desk, case)
        kind = EventKind.APPLIED_CORRECTED
        desk.steps.correct(
            clerk, Ticket(case, rev, f"day {case}"), kind, NOON.date(), why
        )
        give_up(desk, clerk, case)
    return cases


def give_up(desk, clerk, case):
    ticket = Ticket(case, revision(desk, case), f"up {case}")
    desk.steps.give_up(clerk, ticket, NotCompletedReason.NO_HOUSING)


def revision(desk, case):
    return record(desk, case).rev


def record(desk, case):
    with desk.store.reading() as reader:
        return reader.get(case)
