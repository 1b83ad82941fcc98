"""Which small picture stands beside a line, so that it is found without reading."""

from __future__ import annotations

from desk_app.domain.rules.lines import Line, Place

PAPER_ICON = "document"
_OF_LINES = {
    "identity": "eu_worker eu_self_employed eu_student eu_own_means eu_family"
    " eu_au_pair permit withdrawal_document residence_card cpr special_act_expiry",
    "home": "letterbox move_again",
    "health": "health_card insurance_country special_health_card own_doctor",
    "phone": "mitid mitid_young mitid_activate",
    "bank": "bank nemkonto a_kasse",
    "tax": "tax_card tax_number tax_abroad",
    "school": "danish_lessons danish_lessons_free school child_school danish_test_a1"
    " danish_test_a2 career_course",
    "family": "children day_care child_day_care",
    "post": "digital_post",
    "car": "driving_licence driving_licence_eu",
    "travel": "permit_abroad nordic_move departure reentry_book",
    "talk": "welcome_interview integration",
}
_BY_LINE = {line: icon for icon, lines in _OF_LINES.items() for line in lines.split()}
_BY_PLACE = {
    Place.CENTRE: "talk",
    Place.MUNICIPALITY: "talk",
    Place.AUTHORITY: "identity",
    Place.ONLINE: "phone",
    Place.BANK: "bank",
    Place.POST: "post",
    Place.HOME: "home",
    Place.SCHOOL: "school",
}
ICONS = frozenset({PAPER_ICON, *_OF_LINES})


def icon_of(line: Line) -> str:
    """Return the name of the picture: of the line, else of the place it is done."""
    return _BY_LINE.get(line.id) or _BY_PLACE[line.place]
