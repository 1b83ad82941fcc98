"""Every municipality has a centre, or its own Borgerservice."""

from datetime import date, time

from desk_app.domain.rules.places import Effect
from desk_app.domain.rules.rulebook import read_rulebook
from tests.rule_builders import RULES, bundle_with, somebody

PLACES = RULES.places
MONDAY = date(2026, 11, 23)
TUESDAY = date(2026, 11, 24)


def test_all_98_municipalities_are_known():
    assert len(RULES.municipalities) == 98
    assert RULES.municipalities["0101"].name == "København"
    assert "0411" not in RULES.municipalities


def test_every_municipality_is_served_by_a_centre_or_by_itself():
    served = {code: PLACES.centre_of(code) for code in RULES.municipalities}

    for code, centre in served.items():
        assert bool(centre) is bool(RULES.municipalities[code].centre), code
    assert (
        sum(centre is not None and centre.id == "East" for centre in served.values())
        == 38
    )
    assert served["0151"] is None


def test_each_centre_serves_its_host():
    assert len(RULES.centres) == 6
    for centre in RULES.centres.values():
        assert PLACES.centre_of(centre.host) is centre
        assert RULES.municipalities[centre.host].role == "host"


def test_the_doubtful_partners_must_be_confirmed():
    doubtful = {one.name for one in RULES.municipalities.values() if not one.confirmed}

    assert doubtful == {"Tønder", "Vejle"}


def test_the_centre_in_copenhagen_is_closed_on_tuesdays():
    east = RULES.centres["East"]

    assert east.open_on(MONDAY) == ((time(9), time(15)),)
    assert east.open_on(TUESDAY) == ()


def test_hours_that_were_not_found_are_unknown_and_unconfirmed():
    for name in ("South", "Sønderborg"):
        centre = RULES.centres[name]

        assert centre.hours is None
        assert centre.open_on(MONDAY) == ()
        assert not centre.provenance.confirmed


def test_a_centre_may_close_for_lunch():
    rules = read_rulebook(
        bundle_with(
            "centres.toml",
            'wed = ["11:00-17:00"]',
            'wed = ["09:00-12:00", "13:00-17:00"]',
        )
    )

    assert rules.centres["East"].open_on(date(2026, 11, 25)) == (
        (time(9), time(12)),
        (time(13), time(17)),
    )


def test_exceptions_are_for_the_named_people_only():
    student = somebody("IND", municipality="0147", student=True)
    worker = somebody("IND", municipality="0147")

    assert PLACES.serving(student) is None
    assert PLACES.serving(worker).id == "East"
    assert PLACES.exceptions_for(worker) == ()


def test_a_doubtful_exception_asks_the_clerk_to_check():
    facts = somebody("IND", municipality="0190")

    assert PLACES.serving(facts).id == "East"
    assert [rule.effect for rule in PLACES.exceptions_for(facts)] == [Effect.CHECK]


def test_an_unknown_address_has_no_centre():
    assert PLACES.centre_of("") is None
    assert PLACES.serving(somebody()) is None
