"""A protected name and address: on the citizen's own open case, and nowhere else."""

import io
from datetime import date

import pytest

from desk_app.bootstrap.program import Program
from desk_app.bootstrap.tour import TourClock
from desk_app.bootstrap.training import make_training_desk
from desk_app.domain.case.person import Household, Person, Relation
from desk_app.services.drafts import HalfTyped, LeftBehind
from desk_app.services.opening.intake import Newcomer
from desk_app.services.paper.checklists import Way
from desk_app.services.ports import CaseFilter
from desk_app.services.reports.exports import write_case_table
from tests.ui.everything_said import owner_of, said_everywhere
from ui.tour.clerk import CTRL, Clerk, Qt
from ui.wiring.draft_offer import DraftOffer

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

FAMILY, GIVEN, STREET = "ZIMMERLUND", "QUINTESSA", "Hemmeligvej 77"
SECRETS = (FAMILY, GIVEN, STREET)
HOME = Household(f"{STREET}, 2200 København N", date(2026, 11, 1), "0101")


@pytest.fixture
def program(qapp, tmp_path):
    clock = TourClock()
    make_training_desk(tmp_path / "desk", (12, 1, 1), clock=clock)
    program = Program(qapp, tmp_path / "desk", "en", clock)
    program.open()
    yield program
    program.close()


@pytest.fixture
def window(program):
    program.window.shell.resize(1440, 900)
    return program.window


@pytest.fixture
def clerk(window):
    return Clerk(window.shell, None)


@pytest.fixture
def family(window):
    """A protected citizen and the spouse who came along: their case numbers."""
    protected = Person(
        FAMILY,
        GIVEN,
        date(1990, 2, 3),
        "DEU",
        "F",
        protected=True,
        relation=Relation.PRINCIPAL,
    )
    spouse = Person(
        "OPENHEIM", "PAUL", date(1991, 4, 5), "DEU", "M", relation=Relation.SPOUSE
    )
    return window.desk.intake.open_party(
        window.who(),
        [Newcomer(protected, "EU_WORKER"), Newcomer(spouse, "EU_WORKER")],
        HOME,
        "family",
    )


@pytest.fixture
def other_case(window):
    with window.desk.store.reading() as reader:
        return next(it.reference for it in reader.open_rows(50) if not it.protected)


def told(window):
    """Which of the secrets anything in the program says, and what says it."""
    everything = "\n".join(said_everywhere()).casefold()
    return {
        secret: owner_of(secret, window.shell)
        for secret in SECRETS
        if secret.casefold() in everything
    }


def settle(window, qtbot):
    window.settle(lambda done, _why: qtbot.waitUntil(done, timeout=5000))


def test_the_citizens_own_case_names_them(window, family):
    window.open_case(family[0])

    window.desk_page.guide.show_step("housing")

    assert set(told(window)) == set(SECRETS)


@pytest.mark.parametrize("page", ["desk", "cases", "service", "settings", "backups"])
def test_no_page_tells_a_protected_name_or_address(window, qtbot, family, page):
    window.case.changed.emit()
    window.shell.show_page(page)
    settle(window, qtbot)

    assert told(window) == {}


def test_the_list_of_all_cases_tells_the_case_and_not_the_name(window, qtbot, family):
    window.shell.show_page("cases")
    settle(window, qtbot)

    assert any(family[0] in text for text in said_everywhere())
    assert told(window) == {}


@pytest.mark.parametrize("words", [FAMILY, GIVEN, "03.02.1990"])
def test_a_search_finds_the_case_and_does_not_say_the_name(
    window, clerk, qtbot, family, words
):
    clerk.press(Qt.Key.Key_K, CTRL)
    clerk.type_in(words)
    settle(window, qtbot)
    window.shell.top.search.clear()

    assert any(family[0] in text for text in said_everywhere())
    assert told(window) == {}


@pytest.mark.parametrize("step", ["identity", "housing", "cpr", "mitid"])
def test_the_case_of_a_family_member_tells_neither_name_nor_address(
    window, qtbot, family, step
):
    window.open_case(family[1])
    window.desk_page.guide.show_step(step)
    settle(window, qtbot)

    assert told(window) == {}


def test_what_a_family_member_saves_leaves_the_hidden_address_alone(window, family):
    window.open_case(family[1])
    guide = window.desk_page.guide
    guide.show_step("housing")

    guide.written.emit(guide.page.form.written())

    with window.desk.store.reading() as reader:
        assert reader.get(family[1]).household == HOME


def test_another_case_and_the_lock_tell_nothing(window, qtbot, family, other_case):
    window.open_case(other_case)
    settle(window, qtbot)
    assert told(window) == {}

    window.shell.lock_wanted.emit()

    assert told(window) == {}


def test_leaving_a_protected_case_takes_its_words_out_of_the_window(
    window, qtbot, family, other_case
):
    window.open_case(family[0])
    window.desk_page.guide.show_step("housing")
    window.open_case(other_case)
    settle(window, qtbot)

    assert told(window) == {}


def test_the_window_is_never_named_after_a_citizen(window, family):
    window.open_case(family[0])

    assert window.shell.windowTitle() == "Ankomst"


def test_the_paper_of_a_protected_citizen_is_asked_about_once_more(
    window, qtbot, family, monkeypatch
):
    window.open_case(family[0])
    page = window.desk_page
    printed = []
    monkeypatch.setattr(
        "ui.desk.printing.choose_printer", lambda *_: printed.append("asked")
    )
    page.paper_wanted.emit()
    settle(window, qtbot)

    page.preview.print_wanted.emit()
    before = list(printed)
    question, yes = page.preview.told.words.text(), page.preview.told.action
    yes.click()

    assert question.startswith("Name and address are protected.")
    assert (before, printed) == ([], ["asked"])
    with window.desk.store.reading() as reader:
        (purpose,) = reader._connection.execute(
            "SELECT purpose FROM audit WHERE action = 'print-checklist'"
            " ORDER BY seq DESC LIMIT 1"
        ).fetchone()
    assert purpose == f"protected {Way.PRINTED}"


def test_any_other_paper_is_printed_without_a_question(
    window, qtbot, other_case, monkeypatch
):
    window.open_case(other_case)
    printed = []
    monkeypatch.setattr(
        "ui.desk.printing.choose_printer", lambda *_: printed.append("asked")
    )
    window.desk_page.paper_wanted.emit()
    settle(window, qtbot)

    window.desk_page.preview.print_wanted.emit()

    assert printed == ["asked"]


def test_the_log_and_the_lists_for_export_hold_no_protected_name(window, family):
    with window.desk.store.reading() as reader:
        lines = reader._connection.execute("SELECT * FROM audit").fetchall()
        rows, _ = reader.page(CaseFilter(), None, 100)
    said = f"{lines}{rows}".casefold()

    assert [secret for secret in SECRETS if secret.casefold() in said] == []


@pytest.mark.parametrize("form", ["csv", "json"])
def test_the_table_of_cases_that_is_given_out_names_nobody(window, family, form):
    table = io.StringIO()

    write_case_table(window.desk.figures.case_table(window.who(), None), form, table)

    assert family[0] in table.getvalue()
    assert [it for it in SECRETS if it.casefold() in table.getvalue().casefold()] == []


def test_the_cases_behind_a_figure_tell_the_case_and_not_the_name(
    window, qtbot, family
):
    window.shell.show_page("service")
    window.shell.page("service").cases_wanted.emit("Late", list(family))
    settle(window, qtbot)

    assert any(family[0] in text for text in said_everywhere())
    assert told(window) == {}


def test_the_log_about_a_protected_case_tells_its_number_only(
    window, qtbot, family, other_case
):
    window.open_case(family[0])
    window.open_case(other_case)
    window.shell.show_page("log")
    window.shell.page("log").ask_about(family[0])
    settle(window, qtbot)

    assert window.shell.page("log").lines.model().rowCount() > 0
    assert told(window) == {}


def test_a_half_typed_form_is_offered_by_its_number_only(window, qtbot, family):
    settle(window, qtbot)
    (offer,) = window.desk_page.findChildren(DraftOffer)
    typed = {"address": STREET, "family_name": FAMILY}
    half = HalfTyped("housing", family[0], 1, typed, {}, window.desk.now(), "Bo K.", "")

    offer.offer([LeftBehind(half, crashed=True)])

    assert any(family[0] in text for text in said_everywhere())
    assert told(window) == {}
