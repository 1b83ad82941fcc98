"""Invented people: their names, birth dates, homes and replacement numbers."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from desk_app.domain.case.case_view import STUDY_PATHWAYS
from desk_app.domain.case.person import Household, MaritalStatus, Person, Relation
from desk_app.domain.identity.cpr import Cpr
from desk_app.domain.rules.conditions import CitizenshipGroup, Facts
from desk_app.domain.rules.rulebook import Rulebook
from desk_app.services.demo.cast import Character
from desk_app.services.demo.days import OfficeDays
from desk_app.services.demo.materials import Materials, Place, pick, wheel

_MITID_FROM_YEARS = 13
ADULT_FROM_YEARS = 18
REENTRY = "REENTRY"
_DAYS_IN_YEAR = 365.25
_PROTECTED = 0.005
_HAD_CPR = 0.03
_FROM_ELSEWHERE = 0.06
_ID_CARD = 0.35
_ELSEWHERE = ("SWE", "DEU", "NOR", "GBR", "NLD")
_ID_CARD_GROUPS = {CitizenshipGroup.NORDIC, CitizenshipGroup.EU}
_DOORS = ("st. tv", "st. th", "1. tv", "1. th", "2. tv", "2. th", "3. tv", "4. th")
_TIES = wheel(
    [
        (MaritalStatus.UNMARRIED, 72),
        (MaritalStatus.MARRIED, 17),
        (MaritalStatus.DIVORCED, 9),
        (MaritalStatus.WIDOWED, 2),
    ]
)
_YOUNG_YEARS = 27
# Replacement numbers: the birth date with 60 added to the day (handbook 3.5).
_REPLACEMENT = 60
_NINETEEN_HUNDREDS, _TWO_THOUSANDS = (0, 2000), (4000, 2500)
_PRIME = 619


def old_enough_for_mitid(born: date, day: date) -> bool:
    """From the day one turns 13."""
    turned = (born.year + _MITID_FROM_YEARS, born.month, born.day)
    return turned <= (day.year, day.month, day.day)


class People:
    """Invents people and homes."""

    def __init__(
        self, materials: Materials, rules: Rulebook, days: OfficeDays, random: Random
    ) -> None:
        self._days = days
        self._random = random.random
        self._doctors = materials.doctors
        self._numbers: dict[tuple[date, bool], int] = {}
        self._places = {
            student: _served(materials.places, rules, days, student=student)
            for student in (True, False)
        }

    def birth_date(self, who: Character, applied: int) -> date:
        """So many years before; for some the first of January."""
        born = date.fromordinal(applied - int(who.years * _DAYS_IN_YEAR) - 1)
        if self._random() < who.nation.january:
            return date(born.year, 1, 1)
        return born

    def home(self, first: Character, applied: int) -> tuple[Household, date]:
        """The home of everybody who came together, and when they moved in."""
        random = self._random
        place = pick(random, self._places[first.pathway in STUDY_PATHWAYS])
        street, number = pick(random, place.streets), int(random() * 180) + 1
        moved_in = self._days.day(applied - int(random() * 14))
        home = Household(
            f"{street} {number}, {pick(random, _DOORS)}, {place.town}",
            moved_in,
            place.municipality,
            random() < first.host,
        )
        return home, moved_in

    def cpr(self, born: date, *, woman: bool) -> Cpr | None:
        """A replacement number nobody else has; None when a birth date has run out."""
        start, room = _TWO_THOUSANDS if born.year >= 2000 else _NINETEEN_HUNDREDS  # noqa: PLR2004
        taken = self._numbers.get((born, woman), 0)
        if taken == room:
            return None
        self._numbers[born, woman] = taken + 1
        serial = start + (taken * _PRIME + born.day * 37) % room * 2 + (not woman)
        day = born.day + _REPLACEMENT
        return Cpr(f"{day}{born.month:02d}{born.year % 100:02d}{serial:04d}")

    def had_cpr(self, who: Character) -> bool:
        """Danes who come home have a number; some others too."""
        if who.nation.group is CitizenshipGroup.DK:
            return who.relation is not Relation.CHILD
        return self._random() < _HAD_CPR

    def person(
        self,
        who: Character,
        born: date,
        moved_in: date,
        cpr: Cpr | None,
        *,
        had_cpr: bool,
    ) -> Person:
        """Everything the desk asked this person, the number included."""
        random = self._random
        nation, woman = who.nation, who.woman
        adult = who.years >= ADULT_FROM_YEARS
        given = pick(random, nation.women if woman else nation.men)
        chance = random()
        digits = int(random() * 1_000_000)
        return Person(
            (nation.family_women if woman else nation.family)[who.family_name],
            given,
            born,
            nation.code,
            "F" if woman else "M",
            pick(random, nation.towns),
            self._document(who, chance),
            date(
                moved_in.year + 2 + digits % 8,
                1 + digits % 12,
                1 + digits % 28,
            ),
            self._moved_from(who, chance),
            moved_in - timedelta(days=digits % 15),
            had_cpr,
            self._ties(who, random()),
            who.with_children,
            who.one_parent,
            f"+45 00 {digits // 10000:02d} {digits // 100 % 100:02d} {digits % 100:02d}"
            if adult
            else "",
            pick(random, self._doctors) if cpr else "",
            ("counter" if digits % 5 else "app") if cpr and adult else "",
            adult and digits % 3 == 0,
            adult and digits % 11 == 0,
            digits < _PROTECTED * 1_000_000,
            False,  # noqa: FBT003 - the names were compared
            who.relation,
            cpr,
        )

    def _document(self, who: Character, chance: float) -> str:
        group = who.nation.group
        if who.pathway == "DK_RETURN":
            return "danish_passport"
        if group in _ID_CARD_GROUPS and chance < _ID_CARD:
            return "national_id"
        return "passport"

    def _moved_from(self, who: Character, chance: float) -> str:
        if who.pathway != "DK_RETURN" and chance > 1 - _FROM_ELSEWHERE:
            return pick(self._random, _ELSEWHERE)
        return pick(self._random, who.nation.comes_from)

    def _ties(self, who: Character, chance: float) -> MaritalStatus:
        if who.married:
            return MaritalStatus.MARRIED
        if who.years < _YOUNG_YEARS:
            return MaritalStatus.UNMARRIED
        return _TIES[int(chance * len(_TIES))]


def _served(
    places: tuple[Place, ...], rules: Rulebook, days: OfficeDays, *, student: bool
) -> tuple[Place, ...]:
    """The homes this centre serves: some municipalities keep their students."""
    today = days.day(days.today)
    return wheel(
        (place, place.share)
        for place in places
        if rules.places.serving(
            Facts("DEU", None, today, municipality=place.municipality, student=student)
        )
    )
