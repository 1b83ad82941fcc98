"""Every use case with every role, at a real encrypted desk. Denied by default."""

import pytest

from desk_app.services.staff import Action, Role, Staff, authorize
from tests.proof.asked import ASKS
from tests.proof.asked_found import NO_USE_CASES, found, without_a_line
from tests.proof.asked_office import Ask
from tests.proof.roles import an_office, prove, went_wrong


@pytest.fixture(scope="module", params=list(Role))
def role_and_office(request, tmp_path_factory):
    with an_office(tmp_path_factory.mktemp("roles") / "desk") as office:
        yield request.param, office


@pytest.mark.parametrize("name", ASKS)
def test_whoever_may_not_is_refused_before_anything_is_read_or_written(
    role_and_office, name
):
    role, office = role_and_office

    assert went_wrong(office, ASKS[name], Staff(role, role, "4")) == ""


def test_every_use_case_stands_in_the_table_and_the_table_has_no_other():
    assert without_a_line() == set()
    assert len(set(found())) > 100


def test_a_use_case_without_a_line_would_be_seen(monkeypatch):
    monkeypatch.delitem(ASKS, "Steps.undo")

    assert without_a_line() == {"Steps.undo"}


@pytest.mark.parametrize(
    ("name", "action", "seen"),
    [
        ("FigureReports.log_export", Action.SEE_CASE, "refused"),
        ("Taking.take", Action.EXPORT, "let in: done"),
        ("Steps.undo", Action.EXPORT, "let in: nothing-to-undo"),
    ],
)
def test_a_role_let_in_or_kept_out_by_mistake_would_be_seen(
    tmp_path, name, action, seen
):
    clerk = Staff("clerk", Role.CLERK)

    with an_office(tmp_path / "desk") as office:
        assert went_wrong(office, Ask(action, ASKS[name].by), clerk) == seen


def test_a_look_before_the_refusal_would_be_seen(tmp_path):
    def nosy(office, who):
        with office.store.reading() as reader:
            reader.get(office.case)
        authorize(who, Action.EXPORT)

    clerk = Staff("clerk", Role.CLERK)

    with an_office(tmp_path / "desk") as office:
        assert went_wrong(office, Ask(Action.EXPORT, nosy), clerk) != ""


def test_what_is_asked_without_leave_is_no_more_than_is_known():
    assert set(NO_USE_CASES) == {
        *("LookLog", "authorize", "change_case", "look", "mine_of")
    }


def test_the_whole_product_is_kept(tmp_path):
    assert [it for it in prove(1, tmp_path) if not it.kept] == []
