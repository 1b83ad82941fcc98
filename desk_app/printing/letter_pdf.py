"""The letter about missing papers, as a PDF in A4."""

from __future__ import annotations

import gettext
from dataclasses import replace
from functools import cache

from desk_app.domain.case.checklist import Checklist, ChecklistItem, Words
from desk_app.domain.identity.countries import country_name
from desk_app.domain.rules.documents import Authentication
from desk_app.printing.checklist_item import between, item_blocks, side_by_side
from desk_app.printing.checklist_pdf import (
    SHEETS,
    Page,
    Variant,
    drawn,
    languages_of,
    set_pages,
)
from desk_app.printing.checklist_pieces import section
from desk_app.printing.checklist_values import Languages
from desk_app.printing.flow import Part
from desk_app.printing.lines import printable
from desk_app.printing.pages import Block
from desk_app.printing.paper_words import PaperWords
from desk_app.services.paper.letters import Letter, MissingPaper

_NO_WORDS = Words("", "")
_COMMAS = {"ar": "\u060c ", "zh": "\u3001"}
_FOLDERS = {"zh": "zh_CN"}  # where the names of countries lie


def letter_pdf(letter: Letter, variant: Variant = Variant.NORMAL) -> bytes:
    """Return the letter as a PDF; the same letter gives the same bytes."""
    pages = letter_pages(letter, variant)
    return drawn(_as_list(letter, ()), pages, SHEETS[variant], _languages(letter).own)


def letter_pages(letter: Letter, variant: Variant = Variant.NORMAL) -> list[Page]:
    """Return what stands where on each page, before anything is drawn."""
    languages = _languages(letter, variant)
    items = tuple(_item(paper, letter, languages) for paper in letter.missing)
    own, da = languages.own, languages.da
    papers = [item_blocks(item, nr, languages) for nr, item in enumerate(items, 1)]
    papers[0].insert(0, section(own.to_do, da.to_do, len(papers), languages))
    for group in papers[:-1]:
        group.append(between(languages.sheet))
    papers[-1] += _rules_of_many(letter, languages)
    groups = [[_until(letter, languages)], *papers]
    return set_pages(_as_list(letter, items), languages, groups)


def _languages(letter: Letter, variant: Variant = Variant.NORMAL) -> Languages:
    found = languages_of(letter.language, variant)
    own, da = _worded(found.own), _worded(found.da)
    return found._replace(own=own, da=da, numbered=True)


def _worded(words: PaperWords) -> PaperWords:
    """The words of the list, where the letter has others."""
    return replace(
        words,
        heading=words.letter_heading,
        to_do=words.letter_papers,
        bring=words.letter_get,
        cost=words.letter_stamp,
        if_nothing=words.letter_language,
    )


def _as_list(letter: Letter, items: tuple[ChecklistItem, ...]) -> Checklist:
    """What the heading and the foot say is the same as on a list."""
    return Checklist(
        language=letter.language,
        given_name=letter.given_name,
        reference=letter.reference,
        printed_on=letter.written_on,
        office=letter.office,
        desk=letter.desk,
        done=(),
        to_do=items,
        phrase=_NO_WORDS,
        url=letter.url,
        rules_checked=letter.rules_checked,
        unconfirmed=letter.unconfirmed,
        training=letter.training,
        unreviewed=letter.unreviewed,
        in_english=letter.in_english,
    )


def _until(letter: Letter, languages: Languages) -> Block:
    """Why this letter, until when, what if not, and where to."""
    own = _said(letter, languages.own, letter.where.own)
    da = _said(letter, languages.da, letter.where.da)
    if languages.danish_only:
        own = da
    block = side_by_side(own, da, languages)
    return Block(
        block.height + 16, [mark._replace(y=mark.y - 14) for mark in block.marks]
    )


def _said(letter: Letter, words: PaperWords, where: str) -> list[list[Part]]:
    day = words.letter_until.format(day=words.day(letter.until))
    return [
        [Part("", words.letter_intro)],
        [Part(day, words.letter_late)],
        [Part(words.where, printable(where))],
    ]


def _alike(paper: MissingPaper, letter: Letter) -> list[MissingPaper]:
    """The papers that stamps and translations are asked of in the same words."""
    if not paper.country and not paper.languages:
        return []
    asked = (paper.country, paper.authentication, paper.languages)
    return [
        one
        for one in letter.missing
        if (one.country, one.authentication, one.languages) == asked
    ]


def _rules_of_many(letter: Letter, languages: Languages) -> list[Block]:
    """What is asked of several papers alike, said once."""
    found: list[Block] = []
    said: list[MissingPaper] = []
    for paper in letter.missing:
        alike = _alike(paper, letter)
        if paper in said or len(alike) <= 1:
            continue
        said += alike
        own = _of_many(alike, languages.own, letter.language)
        da = _of_many(alike, languages.da, "da")
        block = side_by_side(da if languages.danish_only else own, da, languages)
        found += [between(languages.sheet), block]
    return found


def _of_many(
    alike: list[MissingPaper], words: PaperWords, language: str
) -> list[list[Part]]:
    titles = [one.title.da if language == "da" else one.title.own for one in alike]
    rules = f"{_stamp(alike[0], words, language)} "
    rules += _translation(alike[0], words, language)
    return [[Part(printable(_comma(language).join(titles)), rules.strip())]]


def _item(paper: MissingPaper, letter: Letter, languages: Languages) -> ChecklistItem:
    own, da, language = languages.own, languages.da, letter.language
    alone = len(_alike(paper, letter)) == 1
    stamp = translation = _NO_WORDS
    if alone:
        stamp = Words(_stamp(paper, own, language), _stamp(paper, da, "da"))
        translation = Words(
            _translation(paper, own, language), _translation(paper, da, "da")
        )
    return ChecklistItem(
        id=paper.id,
        title=paper.title,
        what=Words(
            _shows(paper, own, language, [one.own for one in _enough(paper)]),
            _shows(paper, da, "da", [one.da for one in _enough(paper)]),
        ),
        where=_NO_WORDS,
        bring=paper.get,
        cost=stamp,
        if_nothing=translation,
        deadline=None,
        deadline_words=_NO_WORDS,
        done_on=None,
        url="",
        icon="document",
    )


def _enough(paper: MissingPaper) -> tuple[Words, ...]:
    return (paper.title, *paper.others) if paper.others else ()


def _shows(
    paper: MissingPaper, words: PaperWords, language: str, enough: list[str]
) -> str:
    """Why it is asked for; and what would do as well."""
    why: str = getattr(words, paper.why.value)
    if not enough:
        return why
    blank = "" if language == "zh" else " "
    return f"{why}{blank}{words.letter_one_of}: {_comma(language).join(enough)}"


def _stamp(paper: MissingPaper, words: PaperWords, language: str) -> str:
    if not paper.country:
        return ""
    sentence = {
        Authentication.NONE: words.letter_no_stamp,
        Authentication.APOSTILLE: words.letter_apostille,
        Authentication.LEGALISATION: words.letter_legalisation,
    }[paper.authentication]
    said = sentence.format(country=_country(paper.country, language))
    return f"{said} {words.letter_other}"


def _translation(paper: MissingPaper, words: PaperWords, language: str) -> str:
    if not paper.languages:
        return ""
    names = dict.fromkeys(words.language(code) for code in paper.languages)
    return words.letter_translation.format(languages=_comma(language).join(names))


def _comma(language: str) -> str:
    return _COMMAS.get(language, ", ")


def _country(code: str, language: str) -> str:
    english = country_name(code, language)
    if language in {"da", "en"}:
        return english
    return _names(language).get(code, english)


@cache
def _names(language: str) -> dict[str, str]:
    """The names of all countries in one language; loaded when first wanted."""
    import pycountry  # noqa: PLC0415 (takes 40 ms)

    folder = _FOLDERS.get(language, language)
    names = gettext.translation(
        "iso3166-1", pycountry.LOCALES_DIR, languages=[folder], fallback=True
    )
    return {one.alpha_3: names.gettext(one.name) for one in pycountry.countries}
