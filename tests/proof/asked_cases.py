"""Every use case of the counter: opening cases, moving them, finding them, the hall."""

from __future__ import annotations

from datetime import date

from desk_app.domain.case.events import EventKind, NotCompletedReason, PauseReason
from desk_app.domain.case.person import Household, Person
from desk_app.domain.case.progress import PaperState
from desk_app.domain.waiting.visits import VisitKind
from desk_app.services.cpr_numbers import KeepCpr
from desk_app.services.opening.intake import Newcomer
from desk_app.services.ports import CaseFilter
from desk_app.services.staff import Action
from desk_app.services.steps import PaperMark, Wait, Written
from tests.proof.asked_office import Ask

HOME = Household("Prøvevej 1, 1000 København K", None, "0101")
_SOMEBODY = Person("Prøve", "Ida", date(1990, 3, 4), "DEU")
NEWCOMER = Newcomer(_SOMEBODY, "EU_WORKER")
_NUMBER = "251248-9996"
_TICKET = 1  # the first one of the desk, if one was given

CASES: dict[str, Ask] = {
    "Hall.belongs": Ask(
        Action.MOVE_TICKET, lambda o, who: o.desk.hall.belongs(who, o.case)
    ),
    "Hall.call": Ask(
        Action.CALL_TICKET, lambda o, who: o.desk.hall.call(who, "call", _TICKET)
    ),
    "Hall.call_next": Ask(
        Action.CALL_TICKET, lambda o, who: o.desk.hall.call_next(who, "call next")
    ),
    "Hall.give": Ask(
        Action.GIVE_TICKET, lambda o, who: o.desk.hall.give(who, "give", o.case)
    ),
    "Hall.move": Ask(
        Action.MOVE_TICKET,
        lambda o, who: o.desk.hall.move(who, "move", _TICKET, VisitKind.SEATED),
    ),
    "Hall.undo": Ask(Action.UNDO, lambda o, who: o.desk.hall.undo(who, "undo ticket")),
    "Hall.view": Ask(Action.SEE_HALL, lambda o, who: o.desk.hall.view(who)),
    "Intake.change_pathway": Ask(
        Action.CHANGE_PATHWAY,
        lambda o, who: o.desk.intake.change_pathway(
            who, (o.case, o.rev), "EU_STUDENT", ()
        ),
    ),
    "Intake.join_party": Ask(
        Action.OPEN_CASE,
        lambda o, who: o.desk.intake.join_party(who, o.case, NEWCOMER, "join"),
    ),
    "Intake.open_party": Ask(
        Action.OPEN_CASE,
        lambda o, who: o.desk.intake.open_party(who, [NEWCOMER], HOME, "open"),
    ),
    "Lookup.count": Ask(
        Action.SEARCH, lambda o, who: o.desk.lookup.count(who, CaseFilter())
    ),
    "Lookup.in_hand": Ask(Action.SEARCH, lambda o, who: o.desk.lookup.in_hand(who)),
    "Lookup.last_saved": Ask(
        Action.SEE_CASE, lambda o, who: o.desk.lookup.last_saved(who, o.case)
    ),
    "Lookup.page": Ask(
        Action.SEARCH, lambda o, who: o.desk.lookup.page(who, CaseFilter(), None, 9)
    ),
    "Lookup.search": Ask(
        Action.SEARCH, lambda o, who: o.desk.lookup.search(who, "prøve")
    ),
    "Lookup.sheet": Ask(
        Action.SEE_CASE, lambda o, who: o.desk.lookup.sheet(who, o.case)
    ),
    "Numbers.choose": Ask(
        Action.CHANGE_SETTINGS,
        lambda o, who: o.desk.numbers.choose(who, KeepCpr.WHILE_OPEN),
    ),
    "Numbers.copy": Ask(
        Action.COPY_CPR, lambda o, who: o.desk.numbers.copy(who, o.case)
    ),
    "Numbers.show": Ask(
        Action.SHOW_CPR, lambda o, who: o.desk.numbers.show(who, o.case)
    ),
    "Numbers.type_again": Ask(
        Action.ISSUE_CPR,
        lambda o, who: o.desk.numbers.type_again(who, o.ticket, _NUMBER),
    ),
    "Steps.correct": Ask(
        Action.CORRECT_DAY,
        lambda o, who: o.desk.steps.correct(
            who, o.ticket, EventKind.APPLIED, date(2026, 11, 20), "typed wrong"
        ),
    ),
    "Steps.finish": Ask(
        Action.FINISH_STEP, lambda o, who: o.desk.steps.finish(who, o.ticket, "none")
    ),
    "Steps.give_up": Ask(
        Action.GIVE_UP,
        lambda o, who: o.desk.steps.give_up(who, o.ticket, NotCompletedReason.NO_SHOW),
    ),
    "Steps.issue_cpr": Ask(
        Action.ISSUE_CPR, lambda o, who: o.desk.steps.issue_cpr(who, o.ticket, _NUMBER)
    ),
    "Steps.issue_mitid": Ask(
        Action.ISSUE_MITID, lambda o, who: o.desk.steps.issue_mitid(who, o.ticket)
    ),
    "Steps.mark_paper": Ask(
        Action.MARK_PAPER,
        lambda o, who: o.desk.steps.mark_paper(
            who, o.ticket, PaperMark("identity", "passport", PaperState.ACCEPTED)
        ),
    ),
    "Steps.pause": Ask(
        Action.PAUSE,
        lambda o, who: o.desk.steps.pause(who, o.ticket, Wait(PauseReason.CITIZEN)),
    ),
    "Steps.redo": Ask(Action.REDO, lambda o, who: o.desk.steps.redo(who, o.ticket)),
    "Steps.refuse": Ask(
        Action.REFUSE_STEP,
        lambda o, who: o.desk.steps.refuse(who, o.ticket, "none", "no"),
    ),
    "Steps.reopen": Ask(
        Action.REOPEN, lambda o, who: o.desk.steps.reopen(who, o.ticket)
    ),
    "Steps.resume": Ask(
        Action.RESUME, lambda o, who: o.desk.steps.resume(who, o.ticket)
    ),
    "Steps.skip": Ask(
        Action.SKIP_STEP, lambda o, who: o.desk.steps.skip(who, o.ticket, "none", "no")
    ),
    "Steps.take_up": Ask(
        Action.TAKE_UP_STEP, lambda o, who: o.desk.steps.take_up(who, o.ticket, "none")
    ),
    "Steps.undo": Ask(Action.UNDO, lambda o, who: o.desk.steps.undo(who, o.ticket)),
    "Steps.write_down": Ask(
        Action.WRITE_DOWN,
        lambda o, who: o.desk.steps.write_down(who, o.ticket, Written(_SOMEBODY, HOME)),
    ),
    "Taking.put_back": Ask(
        Action.PUT_BACK, lambda o, who: o.desk.taking.put_back(who, o.case)
    ),
    "Taking.take": Ask(
        Action.TAKE_NEXT, lambda o, who: o.desk.taking.take(who, o.case)
    ),
    "Taking.take_next": Ask(
        Action.TAKE_NEXT, lambda o, who: o.desk.taking.take_next(who, "next")
    ),
}
