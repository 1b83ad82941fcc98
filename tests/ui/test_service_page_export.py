"""The service level in a file, asked for on its page: the kind, the place, the log."""

import csv
import json
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desk_app.bootstrap.reports import FORMS
from desk_app.services.staff import Role, Staff
from tests.kept_cases import keep, november
from tests.ui.idle import tasks, until_idle
from tests.ui.service_page import chosen, service, staff, wiring
from ui.wiring import service_wiring

__all__ = ["chosen", "keep", "november", "service", "staff", "tasks", "wiring"]


@pytest.fixture
def counted(qtbot, service, wiring, tasks, november):
    """The page with the figures of November on it."""
    wiring.read_again()
    until_idle(qtbot, tasks)
    return service


@pytest.fixture
def export(qtbot, counted, tasks):
    """Choose a kind of file by keyboard, and wait until it is there."""

    def export(form):
        button = counted.export
        QTest.keyClick(counted, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        kinds = [line.key for line in button.list.lines]
        for _ in range(kinds.index(form)):
            QTest.keyClick(button.list, Qt.Key.Key_Down)
        QTest.keyClick(button.list, Qt.Key.Key_Return)
        until_idle(qtbot, tasks)
        return counted.trouble.words.text()

    return export


def exports(desk):
    """Who took what out of the office, as the log says."""
    with desk.store.reading() as reader:
        lines = reader.log_between(_FIRST, _LAST)
    return [(it.actor, it.purpose) for it in lines if it.action == "export"]


_FIRST = datetime.fromisoformat("2026-01-01T00:00+00:00")
_LAST = datetime.fromisoformat("2027-01-01T00:00+00:00")


def test_every_kind_of_file_there_is_can_be_chosen(qtbot, counted):
    qtbot.mouseClick(counted.export, Qt.MouseButton.LeftButton)

    offered = [line.key for line in counted.export.list.lines]
    assert offered == ["pdf", "xlsx", "csv", "json"]
    assert set(offered) == set(FORMS)
    assert counted.export.list.current_key() == "pdf"


@pytest.mark.parametrize(
    ("form", "begins"),
    [("pdf", b"%PDF-"), ("xlsx", b"PK"), ("csv", b"figure,value"), ("json", b"{")],
)
def test_the_chosen_kind_is_written_and_logged_once(export, desk, chosen, form, begins):
    said = export(form)

    [written] = chosen[0].parent.glob("report*")
    assert said == f"Saved as report.{form}."
    assert written.name == f"report.{form}"
    assert written.read_bytes().startswith(begins)
    assert exports(desk) == [("Bo K.", "report")]


def test_the_table_hides_small_numbers_and_the_exact_form_does_not(export, chosen):
    export("csv")
    export("json")

    with chosen[0].with_suffix(".csv").open(encoding="utf-8", newline="") as file:
        rows = dict(list(csv.reader(file))[1:])
    exact = json.loads(chosen[0].with_suffix(".json").read_text(encoding="utf-8"))
    assert rows["started"] == "*"
    assert rows["k2_cpr.open_late"] == "<5"
    assert exact["k2_cpr"]["open_late"] == 1


def test_whoever_changes_their_mind_leaves_no_line_in_the_log(export, desk, chosen):
    chosen.clear()

    assert export("pdf") == ""
    assert exports(desk) == []


def test_a_clerk_may_not_take_the_figures_out(export, desk, chosen, staff):
    staff.append(Staff("Anna L.", Role.CLERK))

    assert "team lead" in export("pdf")
    assert not list(chosen[0].parent.glob("report*"))
    assert exports(desk) == []


def test_a_place_that_cannot_be_written_is_told(export, chosen):
    chosen.append(chosen[0].parent / "nowhere" / "report.csv")

    assert "cannot be written" in export("xlsx")


@pytest.mark.parametrize(
    ("typed", "written"), [("report", "report.pdf"), ("a.pdf", "a.pdf"), ("", None)]
)
def test_the_dialog_offers_one_kind_and_its_ending(
    monkeypatch, service, tmp_path, typed, written
):
    asked = []

    def ask(_parent, _title, name, kind):
        asked.append((name, kind))
        return (str(tmp_path / typed) if typed else "", kind)

    monkeypatch.setattr(service_wiring.QFileDialog, "getSaveFileName", ask)

    chosen = service_wiring.ask_where(service, "ankomst_2026-11.pdf")

    assert asked == [("ankomst_2026-11.pdf", "PDF (*.pdf)")]
    assert chosen == (tmp_path / written if written else None)
