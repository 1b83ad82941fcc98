"""Whole reports of invented cases, without a desk."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import NamedTuple

from desk_app.domain.rules.pathway import Milestone, Text
from desk_app.domain.waiting.cohort import Period
from desk_app.domain.waiting.policy import SHIPPED_POLICY
from desk_app.domain.waiting.standing import Standing
from desk_app.services.counts_port import Asked, Ended, PausedFor, Tally
from desk_app.services.reports.figures import Question
from desk_app.services.reports.service_report import (
    Origin,
    ServiceReport,
    command_line,
    groups_of,
    weeks_of,
)
from desk_app.services.reports.summary import summary_of

NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 30))
AS_OF = date(2026, 12, 1)
MONDAYS = tuple(date(2026, 11, day).toordinal() for day in (2, 9, 16, 23))
NAMES = {"EU_WORKER": Text("EU · arbejde", "EU · work"), "NORDIC": Text("N", "N")}


class Counted(NamedTuple):
    """So many cases that are alike."""

    cases: int
    pathway: str = "EU_WORKER"
    municipality: str = "0101"
    monday: int = MONDAYS[0]
    cpr: Standing = Standing.FAST
    mitid: Standing = Standing.FAST
    k1_days: int = 9
    k2_days: int = 3


def a_report(*counted, question=None, paused=(), source=None):
    """A report of cases that started in November."""
    question = question or Question(NOVEMBER, AS_OF)
    policies = (replace(SHIPPED_POLICY, source=source or SHIPPED_POLICY.source),)
    asked = Asked(AS_OF, policies, question.period, question.cohort)
    endings = Counter()
    for one in counted:
        given_up = one.mitid is Standing.NOT_COMPLETED
        endings["no_show" if given_up else ""] += one.cases
    ended = [Ended(reason, n) for reason, n in endings.items() if n]
    return ServiceReport(
        question=question,
        summary=summary_of(asked, question.period, list(tallies(counted)), ended),
        pathways=groups_of(list(tallies(counted, "pathway"))),
        municipalities=groups_of(list(tallies(counted, "municipality"))),
        weeks=weeks_of(list(tallies(counted, "monday"))),
        paused=tuple(PausedFor(*one) for one in paused),
        pathway_names=NAMES,
        municipality_names={"0101": "København"},
        origin=Origin(
            made_at=datetime(2026, 12, 1, 8, 30, tzinfo=UTC),
            head_number=1234,
            head_seal="9f" * 32,
            version="0.1.0",
            command=command_line(question, AS_OF),
            training=False,
        ),
    )


def tallies(counted, by=""):
    for one in counted:
        for milestone in Milestone:
            stands = one.cpr if milestone is Milestone.CPR else one.mitid
            done = stands.is_finished
            started = stands is not Standing.NOT_STARTED
            yield Tally(
                milestone=milestone,
                group=getattr(one, by) if by else "",
                standing=stands,
                policy=0,
                issued=done,
                k1_days=one.k1_days if done else None,
                k2_days=one.k2_days if started else None,
                cases=one.cases,
            )
