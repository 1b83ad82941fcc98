"""Sentences to show a citizen who does not share a language with the clerk."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache
from itertools import chain
from typing import Any

from desk_app.domain.case.case_view import CaseView
from desk_app.domain.rules.pathway import Milestone, Step
from desk_app.domain.rules.rulebook import Rulebook
from desk_app.domain.rules.wording import Wording
from desk_app.domain.waiting.day_counts import Calendar, DayKind
from desk_app.services.paper.translations import LANGUAGES, translation
from resources import resource

# Offices a newcomer is sent on to; their names are the same in every language.
PLACES = (
    "Borgerservice",
    "SIRI",
    "Udlændingestyrelsen",
    "Skattestyrelsen",
    "Familieretshuset",
    "Jobcenter",
)
DAYS_OFFERED = 15
_BLANK = re.compile(r"\s*(\{\w+\})$")  # always at the end
_DESK = ("da", "en")
_ALTERNATIVES = 2
_ABOUT_PAPERS = ("bring_original", "show_paper", "bring_translation")
_STAMPED = "bring_apostille"
_AT_CPR = ("check_details", "whole_family", "cpr_private", "health_card")
_AT_MITID = ("phone", "photo", "check_details", "sign")
_AT_THE_END = ("finished", "thank_you")
_MEETING = ("passport", "english", "interpreter")


@dataclass(frozen=True, slots=True)
class Saying:
    """One sentence, ready to be shown.

    Attributes:
        key: which sentence, and about which paper, e.g. ``bring_original/passport``.
        own: in the citizen's language; what matters most (a paper, a day, a place)
            stands on a line of its own.
        da: in Danish.
        en: in English, for a clerk who reads English.
        fits: it belongs to what this case needs now.
    """

    key: str
    own: str
    da: str
    en: str
    fits: bool = False


@dataclass(frozen=True, slots=True)
class Blanks:
    """What is put into the sentences.

    Attributes:
        day: the day to come back on.
        place: the office to go to.
    """

    day: date
    place: str


def days_offered(calendar: Calendar, today: date) -> tuple[date, ...]:
    """The next days on which the office is open, from tomorrow on."""
    weeks = (today + timedelta(days=n) for n in range(1, 5 * DAYS_OFFERED))
    open_days = (day for day in weeks if calendar.is_counted(DayKind.OPENING, day))
    return tuple(day for day, _ in zip(open_days, range(DAYS_OFFERED), strict=False))


def sayings(
    language: str, blanks: Blanks, rules: Rulebook, case: CaseView | None = None
) -> tuple[Saying, ...]:
    """Return every sentence, those that fit the case now first.

    A language without words of its own is shown in English.
    """
    language = language if language in LANGUAGES else "en"
    fitting = tuple(dict.fromkeys(_fitting(case, rules))) if case else ()
    papers = tuple(rules.documents)
    rest = chain(
        (name for name in names() if name not in {*_ABOUT_PAPERS, _STAMPED}),
        (f"{name}/{paper}" for name in _ABOUT_PAPERS for paper in papers),
        (
            f"{_STAMPED}/{paper}"
            for paper in papers
            if rules.documents[paper].authentication
        ),
    )
    keys = (*fitting, *(key for key in rest if key not in fitting))
    own, da, en = (_Speaker(code, blanks, rules) for code in (language, *_DESK))
    return tuple(
        Saying(
            key,
            own.say(key),
            da.say(key),
            en.say(key),
            fits=at < len(fitting),
        )
        for at, key in enumerate(keys)
    )


def one_line(sentence: str) -> str:
    """The same sentence where there is room for one line only."""
    return " ".join(sentence.split("\n"))


def names() -> tuple[str, ...]:
    """The names of all sentences, in the order of the Danish file."""
    return tuple(name for name in sentences_in("da") if name != "reviewed")


@lru_cache(maxsize=len(LANGUAGES))
def sentences_in(language: str) -> dict[str, str]:
    """The sentences of one language by name, and who has ``reviewed`` them."""
    text = resource(f"say_it/{language}.toml").read_text(encoding="utf-8")
    return dict(tomllib.loads(text))


@lru_cache(maxsize=len(LANGUAGES))
def _calendar_words(language: str) -> dict[str, Any]:
    text = resource(f"texts/paper_{language}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def day_words(day: date, language: str) -> str:
    """Return the day written out: nobody takes the day for the month."""
    words = _calendar_words(language)
    month = words["months"][day.month - 1]
    return str(words["long_date"].format(day=day.day, month=month, year=day.year))


@dataclass(frozen=True)
class _Speaker:
    """Says sentences in one language."""

    language: str
    blanks: Blanks
    rules: Rulebook

    def say(self, key: str) -> str:
        name, _, paper = key.partition("/")
        sentence = sentences_in(self.language).get(name) or sentences_in("en")[name]
        return _BLANK.sub(r"\n\1", sentence).format(
            document=self._paper(paper) if paper else "",
            date=day_words(self.blanks.day, self.language),
            place=self.blanks.place,
        )

    def _paper(self, paper: str) -> str:
        rule = self.rules.documents[paper]
        if self.language in _DESK:
            return rule.title.in_language(self.language)
        return self._wording.say(f"document.{paper}.title", rule.title.en)

    @cached_property
    def _wording(self) -> Wording:
        return translation(self.language, self.rules).wording


def _fitting(case: CaseView, rules: Rulebook) -> Iterator[str]:
    """The sentences that this case may need now: first what it lacks."""
    step = case.present_step
    if step is None or case.progress.ended_on is not None:
        yield from _AT_THE_END
        return
    lacking = tuple(dict.fromkeys(_papers_missing(case, step)))
    yield from (f"bring_original/{paper}" for paper in lacking)
    if step.milestone is Milestone.CPR:
        yield from _AT_CPR
    elif step.milestone is Milestone.MITID:
        yield from _AT_MITID
    elif step is case.steps[0]:
        yield from _MEETING
    if lacking:
        yield from ("come_back", "photocopy")
    for paper in lacking:
        if rules.documents[paper].authentication:
            yield from (f"bring_translation/{paper}", f"{_STAMPED}/{paper}")


def _papers_missing(case: CaseView, now: Step) -> Iterator[str]:
    """Papers the case lacks, those of the present step first."""
    for step in (now, *(step for step in case.steps if step is not now)):
        for wanted in case.papers_missing(step):
            # One of several is enough; the others are found by typing.
            yield from wanted.any_of[: _ALTERNATIVES if step is now else 1]
