"""The longest list there can be: every line of a pathway, in any language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desk_app.domain.case.checklist import Checklist, ChecklistItem, Words
from desk_app.domain.rules.rulebook import Rulebook
from desk_app.domain.rules.wording import Wording
from desk_app.services.paper.translations import translation
from tests.printing.builders import NOTHING, a_checklist, an_item

HOME = "Nyropsgade 1, 1602 København V"
NAME = "Wolfeschlegelsteinhausenbergerdorffjohannesdottirvonundzumaa"
assert len(NAME) == 60


def whole_list(rules: Rulebook, language: str, pathway: str) -> Checklist:
    """Every line and every paper of a pathway; the first two lines are done."""
    both = (translation(language, rules).wording, rules.wordings["da"])
    steps = rules.path(pathway).steps
    lines = list(dict.fromkeys(name for step in steps for name in step.lines))
    papers = dict.fromkeys(
        wanted.any_of[0] for step in steps for wanted in step.requirements
    )
    items = [_line(rules, name, both) for name in lines]
    done = tuple(
        replace(item, done_on=date(2026, 11, 20), what=NOTHING) for item in items[:2]
    )
    phrases = (
        Words(*(words.say(f"line.{name}.phrase") for words in both)) for name in lines
    )
    return translation(language, rules).marked(
        a_checklist(
            language=language,
            given_name=NAME,
            done=done,
            to_do=(*(_paper(rules, name, both) for name in papers), *items[2:]),
            phrase=next((words for words in phrases if words.own), NOTHING),
            unconfirmed=True,
            training=True,
        )
    )


def _line(rules: Rulebook, name: str, both: tuple[Wording, Wording]) -> ChecklistItem:
    own, da = both

    def said(what: str) -> Words:
        return Words(own.say(f"line.{name}.{what}"), da.say(f"line.{name}.{what}"))

    place = f"place.{rules.lines[name].place.value}"
    bring = [
        ", ".join(_title(rules, thing, words) for thing in rules.lines[name].bring)
        for words in both
    ]
    return replace(
        an_item(),
        id=name,
        title=said("title"),
        what=said("what"),
        where=Words(f"{own.say(place)}: {HOME}", f"{da.say(place)}: {HOME}"),
        bring=Words(*bring),
        cost=said("cost"),
        if_nothing=said("if_nothing"),
        deadline=date(2026, 12, 30),
        url=rules.lines[name].url,
    )


def _title(rules: Rulebook, thing: str, words: Wording) -> str:
    if thing not in rules.documents:
        return words.say(f"bring.{thing}")
    title = rules.documents[thing].title.in_language(words.language)
    return words.say(f"document.{thing}.title", title)


def _paper(rules: Rulebook, name: str, both: tuple[Wording, Wording]) -> ChecklistItem:
    paper = rules.documents[name]
    own, da = both
    get = own.say(f"document.{name}.get", paper.get.in_language(own.language))
    return replace(
        an_item(),
        id=name,
        title=Words(_title(rules, name, own), paper.title.da),
        what=Words(get, paper.get.da),
        where=Words(HOME, HOME),
        if_nothing=Words(own.say("paper.if_nothing"), da.say("paper.if_nothing")),
    )
