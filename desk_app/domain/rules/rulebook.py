"""All rules of the desk together, read from the rule files in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from desk_app.domain.rules.conditions import Facts
from desk_app.domain.rules.documents import ApostilleTable
from desk_app.domain.rules.lines import Line
from desk_app.domain.rules.pathway import DocumentRule, Pathway
from desk_app.domain.rules.places import Centre, Municipality, Places
from desk_app.domain.rules.routing import Routing
from desk_app.domain.rules.rule_additions import Addition, addition, woven
from desk_app.domain.rules.rule_files import RuleFile, parse
from desk_app.domain.rules.rule_lists import (
    LINE_WORDS,
    apostille,
    borrowed_words,
    check_same_names,
    documents,
    entry_conditions,
    lines,
    sources,
    wording,
)
from desk_app.domain.rules.rule_places import municipalities, places
from desk_app.domain.rules.rule_routing import RouteNames, routing
from desk_app.domain.rules.rule_steps import Known, library_steps, pathway
from desk_app.domain.rules.rule_tables import Table
from desk_app.domain.rules.wording import Wording
from desk_app.errors import DeskError

ADDITIONS = ("REENTRY",)
OWN_LANGUAGES = ("da", "en")
MUNICIPALITIES = "municipalities.csv"
NEEDED = (
    MUNICIPALITIES,
    "centres.toml",
    "rules/apostille.toml",
    "rules/conditions.toml",
    "rules/documents.toml",
    "rules/lines.toml",
    "rules/routing.toml",
    "rules/sources.toml",
    "rules/steps.toml",
    "texts/da.toml",
    "texts/en.toml",
)


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Every rule in force, and the files it was read from.

    Attributes:
        version: the first 12 hexadecimal digits of the files' SHA-256.
        files: the rule files, name to text, so that a case can keep its rules.
        pathways: by code.
        additions: what is added to any pathway, by code.
        documents: by id.
        lines: of the citizen's checklist, by id.
        routing: the first questions.
        apostille: which certificates need a stamp.
        places: municipalities, centres and who serves whom.
        wordings: the words of the paper, by language.
        sources: the page behind each source mark.
    """

    version: str
    files: Mapping[str, str]
    pathways: Mapping[str, Pathway]
    additions: Mapping[str, Addition]
    documents: Mapping[str, DocumentRule]
    lines: Mapping[str, Line]
    routing: Routing
    apostille: ApostilleTable
    places: Places
    wordings: Mapping[str, Wording]
    sources: Mapping[str, str]

    @property
    def municipalities(self) -> Mapping[str, Municipality]:
        """All municipalities, by code."""
        return self.places.municipalities

    @property
    def centres(self) -> Mapping[str, Centre]:
        """All centres, by id."""
        return self.places.centres

    def path(self, code: str, additions: tuple[str, ...] = ()) -> Pathway:
        """The pathway with its additions.

        Every pathway already has the additions' steps; whether a person takes them
        is asked of the facts. So ``additions`` are only checked.

        Raises:
            DeskError: ``unknown-pathway``.
        """
        known = {code: self.pathways, **dict.fromkeys(additions, self.additions)}
        for wanted, those in known.items():
            if wanted not in those:
                raise DeskError("unknown-pathway", pathway=wanted)
        return self.pathways[code]

    def lines_for(self, code: str, facts: Facts) -> tuple[Line, ...]:
        """The lines of one person's checklist, in the order of the steps."""
        names = [n for step in self.path(code).steps_for(facts) for n in step.lines]
        found = [self.lines[name] for name in dict.fromkeys(names)]
        return tuple(line for line in found if line.when.holds(facts))

    def checked_on(self) -> date:
        """The oldest day on which a pathway was compared with its source."""
        return min(one.provenance.checked_on for one in self.pathways.values())


def version_of(bundle: Mapping[str, str]) -> str:
    """The version of a set of rule files."""
    digest = sha256()
    for name in sorted(bundle):
        digest.update(f"{name}\0{bundle[name]}\0".encode())
    return digest.hexdigest()[:12]


def read_rulebook(bundle: Mapping[str, str]) -> Rulebook:
    """Read all rule files.

    Args:
        bundle: text by file name, e.g. ``pathways/EU_WORKER.toml``.

    Raises:
        DeskError: ``rule-file-wrong`` with ``file``, ``line`` (from 1), ``reason``
            (a fixed word), ``key`` and ``remedy`` (what one would write instead).
    """
    for name in NEEDED:
        if name not in bundle:
            raise _missing(name)
    return _Reading(bundle).rulebook()


def _missing(name: str) -> DeskError:
    return DeskError(
        "rule-file-wrong",
        file=name,
        line=1,
        reason="missing-file",
        key="",
        remedy=name,
    )


class _Reading:
    """Reads the files in an order in which each knows the names it needs."""

    def __init__(self, bundle: Mapping[str, str]) -> None:
        self.bundle = bundle
        self.files: dict[str, RuleFile] = {
            name: parse(name, text)
            for name, text in bundle.items()
            if name.endswith(".toml")
        }
        self.sources = sources(self.table("rules/sources.toml"))
        known = municipalities(MUNICIPALITIES, bundle[MUNICIPALITIES])
        self.places = places(self.table("centres.toml"), known, self.sources)
        self.wordings = self.read_wordings()
        self.documents = documents(self.table("rules/documents.toml"), self.sources)
        self.words = self.wordings["da"]
        self.lines = self.read_lines()

    def table(self, name: str) -> Table:
        return Table.whole_file(self.files[name])

    def read_wordings(self) -> dict[str, Wording]:
        tables = {n: self.table(n) for n in self.files if n.startswith("texts/")}
        wordings = {t.word("language"): wording(t) for t in tables.values()}
        for language, one in wordings.items():
            check_same_names(tables[f"texts/{language}.toml"], one, wordings["da"])
        check_same_names(tables["texts/da.toml"], wordings["da"], wordings["en"])
        return wordings

    def read_lines(self) -> dict[str, Line]:
        bring = {*self.documents, *self.words.names_under("bring")}
        worded = {
            name
            for name in self.words.names_under("line")
            if all(self.words.has(f"line.{name}.{w}") for w in LINE_WORDS)
        }
        return lines(
            self.table("rules/lines.toml"),
            self.sources,
            self.places.municipalities,
            bring,
            worded,
        )

    def known(self) -> Known:
        conditions = self.table("rules/conditions.toml")
        return Known(
            documents=self.documents,
            lines=self.lines,
            municipalities=self.places.municipalities,
            sources=self.sources,
            authorities=self.words.names_under("authority"),
            referrals=self.words.names_under("refer"),
            conditions=entry_conditions(conditions, self.sources),
            steps=library_steps(self.table("rules/steps.toml")),
        )

    def rulebook(self) -> Rulebook:
        known = self.known()
        paths = [self.table(n) for n in sorted(self.files) if n.startswith("pathways/")]
        added = [t for t in paths if t.values.get("code") in ADDITIONS]
        additions = [addition(table, known) for table in added]
        plain = [pathway(table, known) for table in paths if table not in added]
        borrowed = borrowed_words(self.table("rules/lines.toml"))
        names = RouteNames(
            pathways={one.code for one in plain},
            additions={one.code for one in additions},
            referrals=known.referrals,
            sources=self.sources,
        )
        return Rulebook(
            version=version_of(self.bundle),
            files=dict(self.bundle),
            pathways={one.code: woven(one, additions) for one in plain},
            additions={one.code: one for one in additions},
            documents=self.documents,
            lines=self.lines,
            routing=routing(self.table("rules/routing.toml"), self.places, names),
            apostille=apostille(self.table("rules/apostille.toml"), self.sources),
            places=self.places,
            wordings={
                language: words.sharing(borrowed)
                for language, words in self.wordings.items()
            },
            sources=self.sources,
        )
