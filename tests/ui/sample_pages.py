"""Pages with invented content, to look at the kit."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from ui.i18n import format_number, format_percent
from ui.table import Column, PagedModel
from ui.tokens import Space, Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, Scrolling, column, holding, row
from ui.widgets.chart import Bar, ShareChart
from ui.widgets.flow import Flow
from ui.widgets.form import Choice
from ui.widgets.question import BilingualQuestion
from ui.widgets.states import Banner, Busy, EmptyState
from ui.widgets.table_view import Table
from ui.widgets.text import Chip, Look, Text
from ui.widgets.tick import Dot
from ui.widgets.tile import Tile
from ui.widgets.wait_bar import WaitBar


@dataclass(frozen=True)
class _Case:
    number: int

    @property
    def state(self) -> tuple[str, Tone]:
        return (
            ("i dag", Tone.WARN),
            ("dag 2", Tone.GOOD),
            ("dag 8", Tone.LATE),
            ("pause", Tone.PAUSE),
        )[self.number % 4]


def cases_page() -> QWidget:
    """Half a million cases."""
    model = PagedModel[_Case](
        (
            Column("Sag", lambda case: f"2026-{case.number:06}"),
            Column(
                "Navn", lambda case: "ØRSTED, Åse" if case.number % 3 else "LI, Wei"
            ),
            Column("Tilstand", lambda c: c.state[0], tone=lambda c: c.state[1]),
            Column("Dage", lambda c: format_number(c.number % 11), number=True),
            Column("Spor", lambda case: "EU · arbejde"),
        ),
        key_of=lambda case: case.number,
    )
    model.browse(
        lambda after, limit: [
            _Case(n) for n in range((after or 0) + 1, (after or 0) + limit + 1)
        ]
    )
    table = Table()
    table.set_columns(model, stretched=1)
    model.setParent(table)
    table.selectRow(2)
    chips = row()
    chips.addWidget(Text("Sager", Look.HEADING).one_line())
    chips.addStretch(1)
    for words in ("Mine", "Over målet", "På pause", "Venter på papirer"):
        button = Button(words, Kind.FILTER)
        button.setChecked(words == "Over målet")
        chips.addWidget(button)
    card = Card()
    card.column.addWidget(table)
    page = column(gap=Space.M)
    page.addLayout(chips)
    page.addWidget(card, 1)
    return holding(page)


def service_page() -> QWidget:
    """The service level as in the picture."""
    tiles = row(gap=Space.M)
    for name, figure, under, tone in (
        (
            "Inden for 6 dage, CPR",
            format_percent(0.914),
            "24.318 af 26.606 afgjorte",
            Tone.GOOD,
        ),
        ("Kontorets tid, median", "3 dage", "9 af 10 højst 6", Tone.NEUTRAL),
        (
            "Borgerens ventetid, median",
            "9 dage",
            "heraf 6 på papirer og andre",
            Tone.NEUTRAL,
        ),
        ("Åbne over målet", "412", "vis sagerne", Tone.LATE),
        (
            "Når ikke at fuldføre",
            "1.204",
            "3 af 10: fik job i et andet land",
            Tone.NEUTRAL,
        ),
    ):
        tile = Tile(name)
        tile.show_figure(figure, under, tone)
        tiles.addWidget(tile)
    weeks = Card("Uge for uge")
    for word, tone in (
        ("højst 2 dage", Tone.GOOD),
        ("3-6 dage", Tone.ACCENT),
        ("over 6", Tone.LATE),
    ):
        weeks.head.addWidget(Chip(word, tone))
    chart = ShareChart((Tone.GOOD, Tone.ACCENT, Tone.LATE))
    chart.show_bars(
        [
            Bar(
                f"uge {n}",
                (0.5 + n % 4 / 30, 0.44 - n % 4 / 30 - n % 3 / 20, 0.06 + n % 3 / 20),
                "",
            )
            for n in range(10, 46)
        ],
        target=0.914,
        notes={23: "semesterstart, uge 33"},
    )
    weeks.column.addWidget(chart, 1)
    head = row()
    head.addWidget(Text("Servicemål", Look.HEADING).one_line())
    head.addWidget(Text("CPR og MitID inden for 2-6 dage", Look.MUTED), 1)
    for words in ("Startet i perioden", "Alle spor"):
        choice = Choice()
        choice.offer([("", words)])
        head.addWidget(choice)
    head.addWidget(Button("Eksportér…"))
    page = column(gap=Space.M)
    page.addLayout(head)
    page.addLayout(tiles)
    page.addWidget(weeks, 1)
    page.addWidget(
        Text(
            "Talt i kalenderdage fra sagen er fuldt oplyst, til nummeret er udstedt, "
            "uden dage hvor vi venter på andre (egen kapacitet tæller med).",
            Look.SMALL,
        )
    )
    return Scrolling(holding(page))


def parts_page() -> QWidget:
    """What the other pages do not show."""
    grid = QGridLayout()
    grid.setSpacing(Space.M)
    for at, tone in enumerate(Tone):
        banner = Banner()
        banner.say(
            f"{tone}: disken er fuld. Borgerens sag er gemt; sig det til IT.",
            tone,
            "Prøv igen" if tone is Tone.LATE else "",
        )
        grid.addWidget(banner, at, 0)
        grid.addWidget(Chip(str(tone), tone), at, 1)
    empty = EmptyState("people")
    empty.say("Ingen venter", "Tag imod den første borger.", "Ny ankomst")
    busy = Busy(0, 0)
    busy.start("Regner 35.214 sager …")
    busy.words.show()
    busy.bar.show()
    busy.cancel.show()
    busy.progress(3, 10)
    answers, group = column(), QButtonGroup()
    for words in ("Ja", "Nej", "Ved ikke"):
        dot = Dot(words, "en forklaring på svaret")
        dot.setChecked(words == "Nej")
        group.addButton(dot)
        answers.addWidget(dot)
    buttons = Flow()
    for kind in (Kind.PRIMARY, Kind.SECONDARY, Kind.QUIET):
        buttons.addWidget(Button(str(kind), kind, key="F6"))
        off = Button(f"{kind} fra", kind)
        off.setEnabled(False)
        buttons.addWidget(off)
    question = BilingualQuestion()
    question.ask("Hvor skal du bo?", "أين ستسكن؟", "العربية", to_left=True)
    bars = column()
    for used, paused in ((None, False), (1, False), (5, True), (9, False)):
        bar = WaitBar()
        bar.show_days(used, fast=2, limit=6, paused=paused)
        bars.addWidget(bar)
    both = row(gap=Space.XXL)
    both.addWidget(empty)
    both.addWidget(busy)
    both.addLayout(answers)
    both.addLayout(bars)
    page = column(gap=Space.M)
    page.addLayout(grid)
    page.addLayout(buttons)
    page.addWidget(question)
    page.addLayout(both, 1)
    page.addWidget(Text("Titel 28", Look.TITLE))
    return Scrolling(holding(page))
