"""Every use case that somebody asks for: the leave it needs, a cheap way to ask for it.

The use cases are found by inspection (``asked_found``); this table says, a second time
and in one place, which action each needs. A use case without a line is a failure.
"""

from __future__ import annotations

from datetime import date

from desk_app.domain.case.events import EventKind, NotCompletedReason, PauseReason
from desk_app.domain.case.person import Household, Person
from desk_app.domain.case.progress import PaperState
from desk_app.domain.waiting.cohort import Period
from desk_app.services.cpr_numbers import KeepCpr
from desk_app.services.opening.intake import Newcomer
from desk_app.services.paper.checklists import Way
from desk_app.services.ports import CaseFilter
from desk_app.services.privacy.retention import CASE_DAYS
from desk_app.services.reports.figures import Question
from desk_app.services.safekeeping.values import Rehearsal
from desk_app.services.staff import Action, Role
from desk_app.services.steps import PaperMark, Wait, Written
from tests.proof.asked_office import Ask

HOME = Household("Prøvevej 1, 1000 København K", None, "0101")
_SOMEBODY = Person("Prøve", "Ida", date(1990, 3, 4), "DEU")
NEWCOMER = Newcomer(_SOMEBODY, "EU_WORKER")
_QUESTION = Question(Period(date(2026, 11, 1), date(2026, 11, 30)))
_PASSWORD = "ni ravne på et tag"  # noqa: S105 - opens nothing but a proof's desk
_NUMBER = "251248-9996"
_WEEK = "2026-W46"

ASKS: dict[str, Ask] = {
    "AccessRequests.access": Ask(
        Action.PRINT_ACCESS, lambda o, who: o.desk.access.access(who, o.case, "da")
    ),
    "Checklists.checklist_of": Ask(
        Action.PRINT_CHECKLIST,
        lambda o, who: o.desk.checklists.checklist_of(who, o.case, "en"),
    ),
    "Checklists.hand_out": Ask(
        Action.PRINT_CHECKLIST,
        lambda o, who: o.desk.checklists.hand_out(who, o.case, Way.SAVED),
    ),
    "Extracts.extract": Ask(
        Action.PRINT_EXTRACT, lambda o, who: o.desk.extracts.extract(who, o.case, "da")
    ),
    "FigureReports.case_table": Ask(
        Action.EXPORT, lambda o, who: list(o.desk.figures.case_table(who))
    ),
    "FigureReports.explain": Ask(
        Action.SEE_FIGURES, lambda o, who: o.desk.figures.explain(who, o.case)
    ),
    "FigureReports.levels": Ask(
        Action.SEE_FIGURES, lambda o, who: o.desk.figures.levels(who, _QUESTION)
    ),
    "FigureReports.log_export": Ask(
        Action.EXPORT, lambda o, who: o.desk.figures.log_export(who, "report")
    ),
    "FigureReports.report": Ask(
        Action.SEE_FIGURES, lambda o, who: o.desk.figures.report(who, _QUESTION)
    ),
    "Forgetting.choose_limit": Ask(
        Action.CHANGE_SETTINGS,
        lambda o, who: o.forgetting.choose_limit(who, CASE_DAYS, 90),
    ),
    "Forgetting.forget": Ask(Action.FORGET, lambda o, who: o.forgetting.forget(who)),
    "Forgetting.forget_case": Ask(
        Action.FORGET, lambda o, who: o.forgetting.forget_case(who, o.case)
    ),
    "Forgetting.hold": Ask(
        Action.SET_HOLD, lambda o, who: o.forgetting.hold(who, o.case, "asked")
    ),
    "Forgetting.holds": Ask(Action.SET_HOLD, lambda o, who: o.forgetting.holds(who)),
    "Forgetting.preview": Ask(
        Action.SEE_RETENTION, lambda o, who: o.forgetting.preview(who)
    ),
    "Forgetting.release": Ask(
        Action.SET_HOLD, lambda o, who: o.forgetting.release(who, o.case)
    ),
    "Forgetting.rules": Ask(
        Action.SEE_RETENTION, lambda o, who: o.forgetting.rules(who)
    ),
    "Importing.take_in": Ask(
        Action.IMPORT,
        lambda o, who: o.desk.importing.take_in(
            who, o.folder / "none.csv", dry_run=False
        ),
    ),
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
    "LockSetting.choose": Ask(
        Action.CHANGE_SETTINGS, lambda o, who: o.desk.lock_setting.choose(who, 3)
    ),
    "LogReview.looks_at": Ask(
        Action.SEE_LOG, lambda o, who: o.desk.review.looks_at(who, o.case)
    ),
    "LogReview.sign_off": Ask(
        Action.REVIEW_LOG, lambda o, who: o.desk.review.sign_off(who, _WEEK)
    ),
    "LogReview.weekly_sample": Ask(
        Action.REVIEW_LOG, lambda o, who: o.desk.review.weekly_sample(who, _WEEK)
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
    "People.add": Ask(
        Action.MANAGE_STAFF,
        lambda o, who: o.people.add(who, "Ny N.", Role.CLERK, _PASSWORD),
    ),
    "People.add, an administrator": Ask(
        Action.RE_KEY,
        lambda o, who: o.people.add(who, "Ny A.", Role.ADMIN, _PASSWORD),
    ),
    "People.change_password": Ask(
        Action.CHANGE_PASSWORD,
        lambda o, who: o.people.change_password(who, "wrong", _PASSWORD),
    ),
    "People.change_role": Ask(
        Action.MANAGE_STAFF,
        lambda o, who: o.people.change_role(who, "clerk", Role.LEAD),
    ),
    "People.change_role, to administrator": Ask(
        Action.RE_KEY,
        lambda o, who: o.people.change_role(who, "lead", Role.ADMIN),
    ),
    "People.everybody": Ask(
        Action.MANAGE_STAFF, lambda o, who: o.people.everybody(who)
    ),
    "People.give_password": Ask(
        Action.MANAGE_STAFF,
        lambda o, who: o.people.give_password(who, "clerk", _PASSWORD),
    ),
    "People.give_password, to an administrator": Ask(
        Action.RE_KEY,
        lambda o, who: o.people.give_password(who, "admin", _PASSWORD),
    ),
    "People.leave": Ask(
        Action.MANAGE_STAFF, lambda o, who: o.people.leave(who, "clerk")
    ),
    "People.leave, an administrator": Ask(
        Action.RE_KEY, lambda o, who: o.people.leave(who, "admin")
    ),
    "Safekeeping.back_up_now": Ask(
        Action.BACK_UP, lambda o, who: o.keeping.back_up_now(who)
    ),
    "Safekeeping.backups": Ask(
        Action.SEE_BACKUPS, lambda o, who: o.keeping.backups(who)
    ),
    "Safekeeping.choose_second_folder": Ask(
        Action.CHANGE_SETTINGS,
        lambda o, who: o.keeping.choose_second_folder(who, None),
    ),
    "Safekeeping.confirm_restored": Ask(
        Action.RESTORE, lambda o, who: o.keeping.confirm_restored(who)
    ),
    "Safekeeping.losses": Ask(
        Action.SEE_BACKUPS, lambda o, who: o.keeping.losses(who, o.backup)
    ),
    "Safekeeping.note_back_up": Ask(
        Action.BACK_UP, lambda o, who: o.keeping.note_back_up(who, o.backup)
    ),
    "Safekeeping.note_rehearsal": Ask(
        Action.REHEARSE,
        lambda o, who: o.keeping.note_rehearsal(
            who, Rehearsal(o.backup, o.now(), 0.1, o.backup.counts, ())
        ),
    ),
    "Safekeeping.rehearse": Ask(
        Action.REHEARSE, lambda o, who: o.keeping.rehearse(who)
    ),
    "Safekeeping.restore": Ask(
        Action.RESTORE, lambda o, who: o.keeping.restore(who, o.backup)
    ),
    "Safekeeping.salvage": Ask(Action.SALVAGE, lambda o, who: o.keeping.salvage(who)),
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
