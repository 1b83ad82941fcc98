"""Reads steps and pathways out of the rule files, and refuses what cannot be right."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from desk_app.domain.rules.conditions import FLAGS, CitizenshipGroup, Condition
from desk_app.domain.rules.pathway import (
    EntryCondition,
    Milestone,
    Pathway,
    Requirement,
    Step,
    StepKind,
)
from desk_app.domain.rules.rule_tables import PROVENANCE_KEYS, Table

INTAKE_FIELDS = frozenset(
    {
        "names",
        "birth_date",
        "citizenship",
        "sex",
        "birth_place",
        "document_kind",
        "document_expiry",
        "previous_cpr",
        "moved_from",
        "entered_on",
        "address",
        "moved_in",
        "municipality",
        "lives_with_host",
        "marital_status",
        "children_along",
        "one_parent",
        "cpr",
        "doctor_name",
        "mitid_way",
        "phone",
        "drives",
        "insured",
    }
)
# Staff may not see a citizen's codes, and the desk keeps no special categories of
# data (GDPR article 9): no file may ask for them, whatever it calls them.
NEVER_A_FIELD = re.compile(
    r"(^|_)(pin|user_?id|activation|password|adgangskode|code|church|religion|faith"
    r"|health|diagnosis|picture|photo|fingerprint|biometrics?)(_|$)"
)
STEP_KEYS = (
    "id",
    "kind",
    "title",
    "ask",
    "fields",
    "after",
    "when",
    "requirements",
    "milestone",
    "refer_to",
    "lines",
    *PROVENANCE_KEYS,
)


@dataclass(frozen=True, slots=True)
class Known:
    """Every name that a step or a pathway may use.

    Attributes:
        documents: ids of documents.
        lines: ids of checklist lines.
        municipalities: codes.
        sources: marks of sources.
        authorities: names under ``authority`` in the texts.
        referrals: names under ``refer`` in the texts.
        conditions: what must be true before registration, by id.
        steps: the library of steps, by id.
    """

    documents: Collection[str]
    lines: Collection[str]
    municipalities: Collection[str]
    sources: Collection[str]
    authorities: Collection[str]
    referrals: Collection[str]
    conditions: Mapping[str, EntryCondition]
    steps: Mapping[str, Table]


def condition(table: Table, municipalities: Collection[str]) -> Condition:
    """Read what a rule asks about the newcomer."""
    table.allow(
        "min_age", "max_age", "groups", "citizenships", "municipalities", *FLAGS
    )
    groups = table.names("groups", tuple(CitizenshipGroup), "group")
    return Condition(
        min_age=table.whole("min_age"),
        max_age=table.whole("max_age"),
        groups=frozenset(CitizenshipGroup(group) for group in groups),
        citizenships=frozenset(table.names("citizenships")),
        municipalities=frozenset(
            table.names("municipalities", municipalities, "municipality")
        ),
        flags=tuple((flag, table.flag(flag)) for flag in FLAGS if table.has(flag)),
    )


def when(table: Table, municipalities: Collection[str]) -> Condition:
    """Read a table's ``when``; without one the rule holds for everybody."""
    if not table.has("when"):
        return Condition()
    return condition(table.table("when"), municipalities)


def library_steps(table: Table) -> dict[str, Table]:
    """Read the library of steps that the pathways use."""
    steps = {}
    for name, entry in table.every():
        entry.allow(*STEP_KEYS)
        steps[name] = entry
    return steps


def step(table: Table, known: Known) -> Step:
    """Read one step of a pathway, over its library entry where it has one."""
    table.allow("use", *STEP_KEYS)
    if table.has("use"):
        name = table.one_of("use", known.steps, "step")
        library = known.steps[name]
        table = Table(table.file, table.where, table.values, library)
    kind = table.choice("kind", StepKind)
    return Step(
        id=table.word("id", table.word("use", "") or None),
        kind=kind,
        title=table.text("title"),
        ask=table.text("ask"),
        fields=_fields(table),
        after=table.names("after"),
        when=when(table, known.municipalities),
        requirements=tuple(
            requirement(wanted, known) for wanted in table.tables("requirements")
        ),
        milestone=_milestone(table, kind),
        refer_to=_referral(table, kind, known),
        lines=table.names("lines", known.lines, "line"),
        provenance=table.provenance(known.sources),
    )


def requirement(table: Table, known: Known) -> Requirement:
    """Read one wanted paper."""
    table.allow("any_of", "when")
    wanted = table.names("any_of", known.documents, "document")
    if not wanted:
        raise table.wrong("missing-key", "any_of", 'any_of = ["passport"]')
    return Requirement(wanted, when(table, known.municipalities))


def pathway(table: Table, known: Known) -> Pathway:
    """Read one pathway and check that its steps fit together."""
    table.allow(
        "code",
        "title",
        "about",
        "authority",
        "conditions",
        "right_after_months",
        "duty_after_months",
        "steps",
        *PROVENANCE_KEYS,
    )
    entries = table.tables("steps")
    steps = tuple(step(entry, known) for entry in entries)
    _check_order(entries, steps)
    conditions = table.names("conditions", known.conditions, "condition")
    read = Pathway(
        code=table.word("code"),
        title=table.text("title"),
        about=table.text("about"),
        authority=table.one_of("authority", known.authorities, "text"),
        steps=steps,
        provenance=table.provenance(known.sources),
        conditions=tuple(known.conditions[name] for name in conditions),
        right_after_months=table.whole("right_after_months"),
        duty_after_months=table.whole("duty_after_months"),
    )
    if table.file.name != f"pathways/{read.code}.toml":
        name = table.file.name.removeprefix("pathways/").removesuffix(".toml")
        raise table.wrong("unknown-code", "code", f'code = "{name}"', read.code)
    _check_end(table, entries, read)
    return read


def _fields(table: Table) -> tuple[str, ...]:
    for field in table.names("fields"):
        if NEVER_A_FIELD.search(field):
            raise table.wrong("forbidden-field", "fields", "-", field)
    return table.names("fields", INTAKE_FIELDS, "field")


def _milestone(table: Table, kind: StepKind) -> Milestone | None:
    if (kind is StepKind.MILESTONE) is not table.has("milestone"):
        raise table.wrong("kind-and-milestone", "kind", 'kind = "milestone"')
    return table.choice("milestone", Milestone) if table.has("milestone") else None


def _referral(table: Table, kind: StepKind, known: Known) -> str:
    if (kind is StepKind.REFER) is not table.has("refer_to"):
        raise table.wrong("kind-and-refer", "kind", 'kind = "refer"')
    return table.one_of("refer_to", known.referrals, "text", default="")


def _check_order(entries: tuple[Table, ...], steps: tuple[Step, ...]) -> None:
    """Refuse a step twice, and a step that waits for a later or missing one.

    As each step may only wait for earlier ones, none can wait for itself in a circle.
    """
    names = [one.id for one in steps]
    for place, (entry, one) in enumerate(zip(entries, steps, strict=True)):
        earlier = names[:place]
        if one.id in earlier:
            raise entry.wrong("repeated-step", _name_key(entry), "-", one.id)
        for before in one.after:
            if before not in earlier:
                reason = "later-step" if before in names else "unknown-step"
                key = "after" if "after" in entry.values else "use"
                value = before if key == "after" else ""
                raise entry.wrong(reason, key, " | ".join(earlier), value)


def _check_end(table: Table, entries: tuple[Table, ...], read: Pathway) -> None:
    """Refuse a pathway that ends nowhere, or that issues a number twice."""
    issued: set[Milestone] = set()
    for entry, one in zip(entries, read.steps, strict=True):
        if one.milestone in issued:
            raise entry.wrong("milestone-twice", _name_key(entry), "-")
        issued |= {one.milestone} if one.milestone else set()
    if read.refers == (Milestone.CPR in issued):
        raise table.wrong("no-end", "steps", "milestone = cpr | kind = refer")


def _name_key(entry: Table) -> str:
    """The key that names the step."""
    return "id" if "id" in entry.values else "use"
