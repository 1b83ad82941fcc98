"""The paper on the screen: its language, how it is set, and what is remembered."""

import pytest

from desk_app.bootstrap.paper import checklist_bytes
from desk_app.services.opening.intake import Newcomer
from desk_app.services.paper.translations import LANGUAGES
from tests.ui.desk_at_work import ANNA, at_the_desk
from ui.desk.pdf_pages import page_count
from ui.desk.preview import PaperPage
from ui.settings.preferences import Preferences
from ui.wiring.paper_wiring import CitizensPaper
from ui.wiring.printing import Printing


@pytest.fixture
def at_work(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as at_work:
        yield at_work


def shown(at_work, qtbot, reference):
    """Open a case and its paper; wait until all of it is there."""
    at_work.case.open_case(reference)
    at_work.page.paper_wanted.emit()
    settled(at_work, qtbot)
    return at_work.page.preview


def settled(at_work, qtbot):
    tasks, preview = at_work.tasks, at_work.page.preview
    qtbot.waitUntil(lambda: tasks.is_idle and preview.content != b"", timeout=20_000)


def choose(choice, key):
    choice.setCurrentIndex(choice.findData(key))
    choice.activated.emit(choice.currentIndex())


def test_the_paper_is_offered_in_the_language_of_the_citizens_country(at_work, qtbot):
    preview = shown(at_work, qtbot, at_work.open_new(citizenship="POL"))

    offered = [preview.language.itemData(at) for at in range(preview.language.count())]
    assert preview.chosen_language == offered[0] == "pl"
    assert sorted(offered) == sorted(LANGUAGES)


def test_a_translation_nobody_has_reviewed_is_marked(at_work, qtbot):
    preview = shown(at_work, qtbot, at_work.open_new(citizenship="POL"))
    said = preview.language.currentText()

    choose(preview.language, "en")
    settled(at_work, qtbot)

    assert said == "Polish · Polski (not reviewed)"
    assert preview.language.currentText() == "English"


def test_the_choice_is_remembered_for_that_citizen_only(at_work, qtbot):
    first, second = at_work.open_new(), at_work.open_new(given_names="BO")
    preview = shown(at_work, qtbot, first)
    choose(preview.language, "ar")
    choose(preview.variant, "large")
    settled(at_work, qtbot)
    many = page_count(preview.content)

    other = shown(at_work, qtbot, second)
    others = (other.chosen_language, other.chosen_variant)
    again = shown(at_work, qtbot, first)

    assert others == ("pl", "normal")
    assert (again.chosen_language, again.chosen_variant) == ("ar", "large")
    assert page_count(again.content) == many


def test_every_page_is_shown_and_named(at_work, qtbot):
    preview = shown(at_work, qtbot, at_work.open_new())

    many = page_count(preview.content)
    names = [page.accessibleName() for page in preview.findChildren(PaperPage)]
    assert names == [f"Page {number} of {many}" for number in range(1, many + 1)]


def test_a_saved_paper_stands_in_the_log_of_prints(at_work, qtbot, monkeypatch):
    case = at_work.open_new()
    preview = shown(at_work, qtbot, case)
    offered = []

    def chosen(_parent, _title, name, _kinds):
        offered.append(name)
        return str(at_work.folder / "paper.pdf"), ""

    monkeypatch.setattr("ui.wiring.paper_wiring.QFileDialog.getSaveFileName", chosen)
    preview.save_button.click()
    settled(at_work, qtbot)
    qtbot.waitUntil(preview.told.isVisible)

    (line,) = at_work.desk.prints.on(ANNA, at_work.desk.lookup.today())
    assert offered == [f"{case}_2026-11-23.pdf"]
    assert (at_work.folder / "paper.pdf").read_bytes() == preview.content
    assert (line.case, line.how, line.language) == (case, "pdf", "pl")
    assert line.pages == page_count(preview.content)


def test_the_letter_about_missing_papers_is_one_choice_away(at_work, qtbot):
    case = at_work.open_new()
    preview = shown(at_work, qtbot, case)
    before = preview.content

    choose(preview.kind, "letter")
    settled(at_work, qtbot)

    assert preview.content.startswith(b"%PDF")
    assert preview.content != before
    assert preview.kind.findData("pack") == -1  # came alone


def test_a_family_pack_is_logged_for_everybody_on_it(at_work, qtbot, monkeypatch):
    case = at_work.open_new()
    child = Newcomer(at_work.sheet(case).case.record.person, "CHILD")
    mate = at_work.desk.intake.join_party(ANNA, case, child, at_work.key())
    preview = shown(at_work, qtbot, case)
    choose(preview.kind, "pack")
    settled(at_work, qtbot)
    file = at_work.folder / "pack.pdf"
    monkeypatch.setattr(
        "ui.wiring.paper_wiring.QFileDialog.getSaveFileName",
        lambda *_: (str(file), ""),
    )

    preview.save_button.click()
    qtbot.waitUntil(preview.told.isVisible)

    assert file.exists()
    logged = {it.case for it in at_work.desk.store.kept.log if "pdf pack" in it.purpose}
    assert logged == {case, mate}


@pytest.fixture
def papers(at_work):
    kept = Preferences(at_work.folder / "ready.ini")
    printing = Printing(
        at_work.desk, lambda: ANNA, at_work.tasks, kept, checklist_bytes
    )
    return CitizensPaper(at_work.page, at_work.case, printing)


def test_a_list_made_ready_is_there_at_once(at_work, qtbot, papers):
    at_work.case.open_case(at_work.open_new())
    papers.make_ready()
    qtbot.waitUntil(lambda: at_work.tasks.is_idle)

    papers.open()

    assert at_work.page.preview.content.startswith(b"%PDF")


def test_a_list_made_ready_is_not_shown_when_the_case_has_gone_on(
    at_work, qtbot, papers
):
    case = at_work.open_new()
    at_work.case.open_case(case)
    papers.make_ready()
    qtbot.waitUntil(lambda: at_work.tasks.is_idle)
    at_work.settle(case)

    papers.open()
    old = at_work.page.preview.content
    settled(at_work, qtbot)

    assert old == b""
    assert at_work.page.preview.content != b""
