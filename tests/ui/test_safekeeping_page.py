"""The page of backups: who may do what, and what comes of it."""

import pytest
from PySide6.QtCore import Qt

from desk_app.errors import DeskError
from desk_app.services.safekeeping.values import Finding, Reason, State
from desk_app.services.staff import Role, Staff
from tests.services.safekeeping.fake_vault import FakeVault, counts, minutes_old
from tests.ui.idle import tasks, until_idle
from tests.ui.keeping import SlowVault, keeping
from ui.safekeeping.backups_page import BackupsPage
from ui.wiring.safekeeping_wiring import BackupsWiring

__all__ = ["tasks"]  # a fixture

ADMIN = Staff("Admin", Role.ADMIN)
BO = Staff("Bo K.", Role.LEAD)
ANNA = Staff("Anna L.", Role.CLERK)


@pytest.fixture
def page(qtbot, looks):
    page = BackupsPage()
    page.resize(1200, 700)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


@pytest.fixture
def wire(qtbot, page, desk, tasks, tmp_path):
    """Join the page to a vault, for whoever sits there."""

    def wire(who, vault=None):
        vault = vault or FakeVault(held=counts(12), kept=[minutes_old(5)])
        safe = keeping(desk.store, tmp_path / "desk", vault)
        wiring = BackupsWiring(
            page, safe, lambda: who, tasks, lambda it, lang: b"%PDF " + lang.encode()
        )
        wiring.read_again()
        until_idle(qtbot, tasks)
        return wiring

    return wire


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def cells(page):
    model = page.table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def may(page):
    buttons = (page.back_up, page.rehearse, page.restore, page.second.choose)
    return [button.isEnabled() for button in buttons]


def test_a_backup_is_listed_with_when_why_how_much_and_where(page, wire):
    vault = FakeVault(
        kept=[
            minutes_old(5),
            minutes_old(60 * 20, reason=Reason.CLOSING),
            minutes_old(60 * 24 * 9, counts(4, 1), elsewhere=True),
        ]
    )

    wire(ADMIN, vault)

    size = "1.4\N{NO-BREAK SPACE}MB"
    assert cells(page) == [
        ["Today 11:55", "newest", "automatic", "3", size, "this computer"],
        ["Yesterday 16:00", "", "at closing", "3", size, "this computer"],
        ["Saturday 14 November 12:00", "", "automatic", "1", size, "second folder"],
    ]


@pytest.mark.parametrize(
    ("who", "allowed"),
    [
        (ANNA, [True, False, False, False]),
        (BO, [True, True, False, True]),
        (ADMIN, [True, True, True, True]),
    ],
)
def test_each_role_may_do_its_part_and_reads_why_not_the_rest(page, wire, who, allowed):
    wire(who)

    assert may(page) == allowed
    assert page.why_not.isVisible() == (not all(allowed))
    assert page.second.why_not.isVisible() == (not allowed[3])


def test_a_backup_is_made_by_hand_and_stands_in_the_log(qtbot, page, wire, tasks, desk):
    wiring = wire(ANNA)

    with qtbot.waitSignal(wiring.backed_up):
        qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    until_idle(qtbot, tasks)

    assert cells(page)[0][2] == "by hand"
    assert "made and checked" in page.told.words.text()
    newest = "SELECT actor, action FROM audit ORDER BY seq DESC LIMIT 1"
    assert tuple(desk.store._writer.execute(newest).fetchone()) == (
        "Anna L.",
        "back-up",
    )


def test_a_backup_that_fails_is_told_in_the_page(qtbot, page, wire, tasks):
    refused = DeskError("backup-no-room", free_mb=12, needed_mb=40)
    wire(ANNA, FakeVault(refuses=refused))

    press(qtbot, page.back_up)
    until_idle(qtbot, tasks)

    assert "12" in page.told.words.text()
    assert page.back_up.isEnabled()


def test_a_slow_backup_can_be_stopped(qtbot, page, wire, tasks):
    vault = SlowVault()
    wire(ANNA, vault)

    press(qtbot, page.back_up)
    assert not page.back_up.isEnabled()
    qtbot.waitUntil(page.busy.cancel.isVisible, timeout=3000)
    press(qtbot, page.busy.cancel)
    until_idle(qtbot, tasks)

    assert vault.kept == []
    assert page.back_up.isEnabled()


def test_a_rehearsal_shows_every_check_and_keeps_a_page(
    qtbot, page, wire, tasks, tmp_path
):
    wiring = wire(BO)
    wiring.ask_file = lambda _parent, name: tmp_path / name

    press(qtbot, page.rehearse)
    until_idle(qtbot, tasks)
    said = [line.title for line in page.result.checks.lines]
    assert "The file opens with the desk's key" in said
    assert "Cases: 3 of 3" in said
    assert "whole" in page.result.verdict.words.text()
    press(qtbot, page.result.save)
    until_idle(qtbot, tasks)

    [paper] = tmp_path.glob("*.pdf")
    assert paper.read_bytes() == b"%PDF en"
    assert "Saved as" in page.told.words.text()


def test_a_rehearsal_that_fails_says_what_is_wrong(qtbot, page, wire, tasks):
    bad = Finding("cipher-integrity", State.BAD, "page 12")
    wire(BO, FakeVault(kept=[minutes_old(5)], findings=(bad,)))

    press(qtbot, page.rehearse)
    until_idle(qtbot, tasks)

    assert "could not be brought back" in page.result.verdict.words.text()
    assert "page 12" in page.result.checks.lines[0].title


def test_before_a_restore_the_page_says_what_would_be_lost(qtbot, page, wire, tasks):
    vault = FakeVault(
        held=counts(14), kept=[minutes_old(5)], changed=("2026-11-0031", "2026-11-0007")
    )
    wiring = wire(ADMIN, vault)

    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    until_idle(qtbot, tasks)
    assert page.asking.loss.words.text() == "4 changes since today 11:55 would be lost."
    assert page.asking.cases.text() == "2026-11-0031, 2026-11-0007"
    with qtbot.waitSignal(wiring.restore_wanted) as told:
        press(qtbot, page.asking.go)

    assert told.args == [vault.kept[1]]
    assert vault.kept[0].reason is Reason.BEFORE_RESTORE


def test_escape_leaves_the_desk_as_it_is(qtbot, page, wire, tasks):
    wiring = wire(ADMIN)
    press(qtbot, page.restore)
    until_idle(qtbot, tasks)

    with qtbot.assertNotEmitted(wiring.restore_wanted):
        qtbot.keyClick(page, Qt.Key.Key_Escape)

    assert page.table.isVisible()
    assert page.table.hasFocus()


def test_without_room_for_a_backup_of_now_nothing_is_restored(qtbot, page, wire, tasks):
    vault = FakeVault(kept=[minutes_old(5)], refuses=DeskError("disk-full"))
    wiring = wire(ADMIN, vault)
    press(qtbot, page.restore)
    until_idle(qtbot, tasks)

    with qtbot.assertNotEmitted(wiring.restore_wanted):
        press(qtbot, page.asking.go)
        until_idle(qtbot, tasks)

    assert "disk is full" in page.told.words.text()


def test_a_second_folder_is_chosen_and_removed(qtbot, page, wire, tasks, tmp_path):
    wiring = wire(BO)
    (tmp_path / "stick").mkdir()
    wiring.ask_folder = lambda _parent, _folder: tmp_path / "stick"

    press(qtbot, page.second.choose)
    until_idle(qtbot, tasks)
    assert page.second.folder.text().replace("\u200b", "") == str(tmp_path / "stick")
    assert page.second.state.text() == "in order"
    press(qtbot, page.second.gone)
    until_idle(qtbot, tasks)

    assert not page.second.folder.isVisible()


def test_a_folder_that_cannot_be_the_second_one_is_refused(
    qtbot, page, wire, tasks, tmp_path
):
    wiring = wire(BO)
    wiring.ask_folder = lambda _parent, _folder: tmp_path / "nowhere"

    press(qtbot, page.second.choose)
    until_idle(qtbot, tasks)

    assert page.second.told.isVisible()
    assert not page.second.folder.isVisible()


def test_a_desk_without_backups_says_when_the_first_one_comes(page, wire):
    wire(ADMIN, FakeVault(kept=[]))

    assert page.empty.isVisible()
    assert "15 minutes" in page.empty.sentence.text()
    assert may(page)[:3] == [True, False, False]


def test_every_part_of_the_page_can_be_reached_and_is_named(qtbot, page, wire):
    wire(ADMIN)
    seen = set()

    page.table.setFocus()
    for _ in range(12):
        seen.add(page.focusWidget())
        assert page.focusWidget().accessibleName()
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)

    buttons = {page.back_up, page.rehearse, page.restore, page.second.choose}
    assert buttons <= seen
