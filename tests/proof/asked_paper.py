"""Every use case about paper for citizens."""

from __future__ import annotations

from datetime import date

from desk_app.services.paper.checklists import Way
from desk_app.services.paper.prints import How, PaperKind, Sent
from desk_app.services.staff import Action, Staff
from desk_app.services.welcome import Welcoming
from desk_app.services.welcome_file import shipped_offers
from tests.proof.asked_office import Ask, Office

_DAY = date(2026, 11, 20)


def _sent(office: Office) -> Sent:
    case, language = office.case, "en"
    return Sent(PaperKind.CHECKLIST, case, 1, language, "normal", 1, How.PDF)


def _welcome(office: Office, who: Staff) -> object:
    return Welcoming(office.desk.lookup, shipped_offers).page_of(who, office.case, "en")


PAPER: dict[str, Ask] = {
    "Checklists.checklist_of": Ask(
        Action.PRINT_CHECKLIST,
        lambda o, who: o.desk.checklists.checklist_of(who, o.case, "en"),
    ),
    "Checklists.hand_out": Ask(
        Action.PRINT_CHECKLIST,
        lambda o, who: o.desk.checklists.hand_out(who, o.case, Way.SAVED),
    ),
    "Checklists.composed": Ask(
        Action.PRINT_CHECKLIST,
        lambda o, who: o.desk.checklists.composed(who, o.case, "en"),
    ),
    "Checklists.composed_family": Ask(
        Action.PRINT_CHECKLIST,
        lambda o, who: o.desk.checklists.composed_family(who, o.case, "en"),
    ),
    "Checklists.composed_letter": Ask(
        Action.PRINT_CHECKLIST,
        lambda o, who: o.desk.checklists.composed_letter(who, o.case, "en"),
    ),
    "Checklists.family_of": Ask(
        Action.PRINT_CHECKLIST,
        lambda o, who: o.desk.checklists.family_of(who, o.case, "en"),
    ),
    "Checklists.letter_of": Ask(
        Action.PRINT_CHECKLIST,
        lambda o, who: o.desk.checklists.letter_of(who, o.case, "en"),
    ),
    "Checklists.shown": Ask(
        Action.PRINT_CHECKLIST,
        lambda o, who: o.desk.checklists.shown(who, o.case, "en"),
    ),
    "PrintLog.chosen": Ask(
        Action.PRINT_CHECKLIST, lambda o, who: o.desk.prints.chosen(who, [o.case])
    ),
    "PrintLog.keep": Ask(
        Action.PRINT_CHECKLIST, lambda o, who: o.desk.prints.keep(who, _sent(o))
    ),
    "PrintLog.on": Ask(
        Action.PRINT_CHECKLIST, lambda o, who: o.desk.prints.on(who, _DAY)
    ),
    "PrintLog.running": Ask(
        Action.PRINT_CHECKLIST, lambda o, who: o.desk.prints.running(who)
    ),
    "Welcoming.page_of": Ask(Action.PRINT_CHECKLIST, _welcome),
}
