"""The guide's wishes and the use cases that fulfil them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from desk_app.domain.case.case_record import CaseRecord
from desk_app.domain.case.events import Event, EventKind
from desk_app.errors import DeskError
from desk_app.services.desk import Desk
from desk_app.services.steps import Ticket
from ui.desk.desk_page import DeskPage
from ui.desk.words import happened_words, hint_words, say
from ui.i18n import QT_TRANSLATE_NOOP, format_date
from ui.shell import Shell
from ui.tasks import Tasks
from ui.tokens import Tone
from ui.wiring.cpr_wiring import CprWiring
from ui.wiring.hall_wiring import HallWiring
from ui.wiring.open_case import OpenCase, Who
from ui.wiring.paper_wiring import wire_paper
from ui.wiring.printing import Printing
from ui.wiring.say_it_wiring import wire_say_it
from ui.wiring.taking_wiring import wire_putting_back, wire_taking
from ui.wiring.today_wiring import wire_today

Rewind = Callable[[Ticket], tuple[CaseRecord, Event]]


def wire_guide(  # noqa: PLR0913, PLR0917 - one of each part of the program
    page: DeskPage,
    desk: Desk,
    who: Who,
    tasks: Tasks,
    printing: Printing,
    shell: Shell,
) -> OpenCase:
    """Join the desk page to the desk; return the case that is open there."""
    case = OpenCase(page, desk, who, shell)

    def wire() -> None:
        _wire_forms(case, page)
        _wire_case(case, page)
        _wire_rewinding(case, page)
        wire_putting_back(page, case)

    page.guide_built.connect(wire)
    page.case_chosen.connect(case.open_case)
    CprWiring(page, case, shell)
    wire_paper(page, case, printing)
    wire_say_it(page, case, shell)
    wire_today(page, case, tasks)
    wire_taking(page, case)
    HallWiring(page, case)
    return case


def _wire_forms(case: OpenCase, page: DeskPage) -> None:
    """Fields, papers, and the two numbers."""
    guide, steps, who = page.guide, case.desk.steps, case.who
    guide.written.connect(
        lambda said: case.do(lambda it: steps.write_down(who(), it, said))
    )
    guide.finish_wanted.connect(
        lambda step, said: case.go_on(lambda it: steps.finish(who(), it, step, said))
    )
    guide.paper_marked.connect(
        lambda mark: case.do(lambda it: steps.mark_paper(who(), it, mark))
    )
    guide.paper_skipped.connect(
        lambda mark: case.answer(lambda it: steps.mark_paper(who(), it, mark))
    )
    guide.mitid_wanted.connect(
        lambda said: case.go_on(lambda it: steps.issue_mitid(who(), it, said))
    )

    def wrong_number(error: DeskError) -> bool:
        if error.code.startswith("cpr-") and error.code != "cpr-already-issued":
            guide.page.cpr.refuse(case.words(error))
            guide.page.cpr.field.setFocus()
            return True
        return False

    def issue_cpr(number: str) -> None:
        if case.do(lambda it: steps.issue_cpr(who(), it, number), wrong_number):
            guide.go_to_present()

    guide.cpr_wanted.connect(issue_cpr)
    guide.cpr_typed.connect(lambda typed: _say_hints(case, page, typed))


def _say_hints(case: OpenCase, page: DeskPage, typed: str) -> None:
    """Say what is odd about a number once it is whole; nothing stops the clerk."""
    entry, sheet = page.guide.page.cpr, page.guide.sheet
    entry.say_hints(())
    if sheet is None or not entry.is_whole:
        return
    person = sheet.case.record.person
    try:
        reading = case.desk.steps.read_number(typed, person.birth_date)
    except DeskError as error:
        entry.refuse(case.words(error))
        return
    hints = list(reading.hints)
    if person.sex in {"F", "M"} and person.sex != reading.sex_hint:
        hints.append("cpr-sex-differs")
    day = format_date(reading.birth_date)
    born = format_date(person.birth_date) if person.birth_date else ""
    entry.say_hints([hint_words(hint, day, born) for hint in hints])


def _wire_case(case: OpenCase, page: DeskPage) -> None:
    """Waiting, leaving out, ending, and setting right."""
    guide, steps, who = page.guide, case.desk.steps, case.who
    guide.pause_wanted.connect(
        lambda wait: case.answer(lambda it: steps.pause(who(), it, wait))
    )
    guide.resume_wanted.connect(
        lambda step: case.answer(lambda it: steps.resume(who(), it, step))
    )
    guide.skip_wanted.connect(
        lambda step, why: case.go_on(lambda it: steps.skip(who(), it, step, why))
    )
    guide.refuse_wanted.connect(
        lambda step, why: case.answer(lambda it: steps.refuse(who(), it, step, why))
    )
    guide.take_up_wanted.connect(
        lambda step: case.answer(lambda it: steps.take_up(who(), it, step))
    )
    guide.give_up_wanted.connect(
        lambda reason: case.answer(lambda it: steps.give_up(who(), it, reason))
    )
    guide.reopen_wanted.connect(lambda: case.go_on(lambda it: steps.reopen(who(), it)))

    def correct(kind: EventKind, day: date, why: str) -> None:
        case.answer(lambda it: steps.correct(who(), it, kind, day, why))

    def reroute(code: str) -> None:
        additions = guide.sheet.case.record.additions if guide.sheet else ()
        case.go_on(
            lambda it: case.desk.intake.change_pathway(
                who(), (it.case, it.rev), code, additions
            )
        )

    guide.day_corrected.connect(correct)
    guide.pathway_wanted.connect(reroute)


def _wire_rewinding(case: OpenCase, page: DeskPage) -> None:
    """Undo and redo say what they took back, and show the step it was in."""
    guide, steps, who = page.guide, case.desk.steps, case.who

    def rewind(rewind_one: Rewind, told: str) -> None:
        found: list[Event] = []
        if case.do(lambda it: found.append(rewind_one(it)[1])) and guide.sheet:
            guide.show_step(found[0].step)
            what = happened_words(found[0], guide.sheet.rules)
            guide.tell(say(told).format(what=what), Tone.ACCENT)

    guide.undo_wanted.connect(lambda: rewind(lambda it: steps.undo(who(), it), _UNDONE))
    guide.redo_wanted.connect(lambda: rewind(lambda it: steps.redo(who(), it), _REDONE))


_UNDONE = QT_TRANSLATE_NOOP("Guide", "Undone: {what}")
_REDONE = QT_TRANSLATE_NOOP("Guide", "Redone: {what}")
