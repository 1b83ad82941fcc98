"""A family's paper: what they share once, the rest for each; nobody's home on it."""

from __future__ import annotations

from dataclasses import replace

from tests.services.paper.newcomers import ANNA, ERIK, HOME, opened


def ids(checklist):
    return {item.id for item in checklist.to_do}


def test_what_all_share_stands_once_and_not_on_each_list(desk, clerk):
    anna, erik = opened(desk, clerk, ANNA, replace(ERIK, drives=True))

    common, hers, his = desk.checklists.family_of(clerk, anna, "en")

    assert common.given_name == "Anna Maria, Erik"
    assert "letterbox" in ids(common)
    assert [hers.reference, his.reference] == [anna, erik]
    assert not ids(common) & (ids(hers) | ids(his))
    assert "driving_licence" in ids(his)
    assert (hers.besides, his.besides) == (True, True)


def test_what_each_does_alone_has_a_box_for_each_name(desk, clerk):
    anna, _ = opened(desk, clerk, ANNA, ERIK)

    common = desk.checklists.family_of(clerk, anna, "en")[0]
    ticks = {item.id: item.ticks for item in common.to_do}

    assert ticks["mitid"] == ("Anna Maria", "Erik")
    assert ticks["letterbox"] == ()


def test_a_protected_member_shares_nothing_and_their_part_names_no_place(desk, clerk):
    anna, erik = opened(desk, clerk, ANNA, replace(ERIK, protected=True))

    lists = desk.checklists.family_of(clerk, anna, "en")
    his = next(one for one in lists if one.reference == erik)

    assert len(lists) == 2
    assert "Erik" not in str(lists)
    assert "Nyropsgade" not in str(his)
    assert "København" not in str(his)
    assert HOME.address not in str(lists)


def test_somebody_alone_gets_the_usual_list(desk, clerk):
    [anna] = opened(desk, clerk, ANNA)

    [alone] = desk.checklists.family_of(clerk, anna, "en")

    assert alone == desk.checklists.checklist_of(clerk, anna, "en")


def test_the_strips_code_opens_the_case_also_with_the_signs_of_another_keyboard(
    desk, clerk
):
    anna, erik = opened(desk, clerk, ANNA, ERIK)

    for scanned in (erik, erik.replace("-", "+"), erik.replace("-", "'")):
        assert desk.lookup.search(clerk, scanned)[0].reference == erik
    assert desk.lookup.search(clerk, anna)[0].reference == anna
