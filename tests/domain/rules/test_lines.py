"""Deadlines and words of the citizen's checklist."""

from datetime import date

import pytest

from desk_app.domain.case.events import PauseReason
from desk_app.domain.rules.lines import Period, deadline_of, expected_on
from tests.rule_builders import RULES, somebody, somebody_on


def lines_on(code, **more):
    return [line.id for line in RULES.lines_for(code, somebody_on(code, **more))]


@pytest.mark.parametrize(
    ("line", "start", "first", "last"),
    [
        ("cpr", "conditions_met", date(2026, 2, 26), date(2026, 3, 3)),
        ("eu_worker", "entered", date(2026, 11, 30), date(2027, 2, 28)),
        ("danish_test_a1", "cpr_issued", date(2026, 8, 31), date(2027, 2, 28)),
        ("danish_test_a1", "cpr_issued", date(2027, 8, 31), date(2028, 2, 29)),
        ("danish_test_a2", "cpr_issued", date(2026, 5, 31), date(2027, 2, 28)),
        ("a_kasse", "entered", date(2026, 12, 1), date(2027, 1, 26)),
        ("driving_licence", "moved_in", date(2026, 1, 1), date(2026, 6, 30)),
        ("own_doctor", "birth_date", date(2012, 2, 29), date(2027, 2, 28)),
    ],
)
def test_deadlines_end_on_a_real_day(line, start, first, last):
    assert deadline_of(RULES.lines[line], {start: first}) == last


def test_no_deadline_is_given_while_its_first_day_is_unknown():
    assert deadline_of(RULES.lines["cpr"], {"entered": date(2026, 3, 1)}) is None
    assert deadline_of(RULES.lines["bank"], {"cpr_issued": date(2026, 3, 1)}) is None


def test_the_health_card_is_expected_three_weeks_after_the_number():
    issued = {"cpr_issued": date(2026, 12, 11)}

    assert expected_on(RULES.lines["health_card"], issued) == date(2027, 1, 1)
    assert deadline_of(RULES.lines["health_card"], issued) is None


def test_units_of_a_period_add_up():
    period = Period("entered", years=1, months=1, weeks=1, days=1)

    assert period.end({"entered": date(2026, 1, 31)}) == date(2027, 3, 8)


def test_the_list_follows_the_order_of_the_steps():
    lines = lines_on("EU_WORKER", employed=True)

    wanted = ["eu_worker", "cpr", "health_card", "mitid", "tax_card"]
    assert [line for line in lines if line in wanted] == wanted
    assert len(set(lines)) == len(lines)


def test_age_decides_about_mitid_and_digital_post():
    assert "mitid_young" not in lines_on("CHILD", age=12)
    assert "mitid_young" in lines_on("CHILD", age=13)
    assert "digital_post" not in lines_on("CHILD", age=14)
    assert {"mitid", "digital_post"} <= set(lines_on("CHILD", age=15))
    assert "mitid_young" not in lines_on("CHILD", age=15)


def test_children_are_offered_day_care_or_school_by_age():
    assert "child_day_care" in lines_on("CHILD", age=2)
    assert "child_school" not in lines_on("CHILD", age=2)
    assert "child_school" in lines_on("CHILD", age=9)
    assert "child_day_care" not in lines_on("CHILD", age=9)


def test_a_dane_from_germany_states_the_health_insurance_country():
    from_germany = RULES.lines_for("DK_RETURN", somebody("DNK", moved_from="DEU"))
    from_japan = RULES.lines_for("DK_RETURN", somebody("DNK", moved_from="JPN"))

    assert "insurance_country" in [line.id for line in from_germany]
    assert "insurance_country" not in [line.id for line in from_japan]


def test_only_foreign_drivers_read_about_licences():
    assert "driving_licence" in lines_on("NONEU_WORK", drives=True)
    assert "driving_licence_eu" in lines_on("EU_WORKER", drives=True)
    assert "driving_licence" not in lines_on("NONEU_WORK")


def test_danish_and_english_have_the_same_words():
    danish, english = RULES.wordings["da"], RULES.wordings["en"]

    assert danish.phrases.keys() == english.phrases.keys()
    same = {name for name, said in danish.phrases.items() if said == english.say(name)}
    assert same <= {
        name
        for name in danish.phrases
        if name.endswith((".title", "bring.mitid")) or name.startswith("line.")
    }


def test_every_line_says_what_and_what_if_nothing_is_done():
    for line in RULES.lines.values():
        for words in RULES.wordings.values():
            for part in ("title", "what", "if_nothing"):
                if words.language in {"da", "en"}:
                    assert words.say(f"line.{line.id}.{part}"), (line.id, part)


def test_lines_that_borrow_their_words_say_the_same():
    danish = RULES.wordings["da"]

    assert danish.say("line.eu_student.title") == danish.say("line.eu_document.title")


def test_what_nobody_has_reviewed_says_so():
    assert RULES.wordings["da"].reviewed == ""


def test_the_desk_has_words_for_each_reason_to_wait():
    for reason in PauseReason:
        assert RULES.wordings["da"].has(f"pause.{reason}.title")
