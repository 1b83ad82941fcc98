"""The desk with an invented citizen, to look at the kit."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.tokens import Space, Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, Scrolling, column, holding, row
from ui.widgets.flow import Flow
from ui.widgets.form import Choice, Field, Form
from ui.widgets.line import Line
from ui.widgets.lines import LineList
from ui.widgets.question import BilingualQuestion
from ui.widgets.steps import StepItem, StepList, StepState
from ui.widgets.text import Chip, Look, Rule, Text
from ui.widgets.tick import Tick
from ui.widgets.wait_bar import WaitBar

HALL = (
    Line("31", "EU · arbejde", "A 31", "aftale 10:20", "4 min", "i dag", Tone.WARN),
    Line("32", "EU · familie (4)", "A 32", "uden aftale", "11 min", "dag 2", Tone.GOOD),
    Line("33", "Norden", "A 33", "uden aftale", "13 min", "dag 0", Tone.GOOD),
    Line("34", "Tredjeland · studie", "A 34", "aftale 10:40", "—", "dag 5", Tone.WARN),
    Line("35", "Ukraine", "A 35", "uden aftale", "18 min", "dag 8", Tone.LATE),
)
PARKED = (
    Line(
        "27",
        "mangler vielsesattest",
        "A 27",
        "kopierer · plads 3",
        "6 min",
        "pause",
        Tone.PAUSE,
    ),
)
STEPS = (
    StepItem("1", "Identitet", StepState.DONE, "pas, gyldigt til 15. april 2028"),
    StepItem("2", "Opholdsgrundlag", StepState.DONE, "EU-opholdsdokument, 2 mdr."),
    StepItem("3", "Bopæl", StepState.NOW, "lejekontrakt"),
    StepItem("4", "Civilstand og børn", StepState.OPEN, "2 attester"),
    StepItem("5", "CPR-nummer", StepState.OPEN),
    StepItem("6", "Læge og sundhedskort", StepState.NOT_NEEDED),
    StepItem("7", "MitID", StepState.WAITING, "venter på CPR"),
    StepItem("8", "Digital Post, bank, skat", StepState.REFUSED, "afslag fra banken"),
    StepItem("9", "Tjekliste", StepState.OPEN, "udskriv  Ctrl+P"),
)


def desk_page() -> QWidget:
    """The desk as in the picture."""
    page = row(gap=Space.L)
    page.addWidget(_hall(), 0)
    page.addLayout(_guide(), 1)
    page.addWidget(Scrolling(_citizen()), 0)
    return holding(page)


def _hall() -> QWidget:
    card = Card("Hallen")
    card.head.addWidget(Text("14 venter", Look.MUTED).one_line())
    card.column.addWidget(Button("Kald næste", Kind.PRIMARY, key="F5"))
    hall, parked = LineList(), LineList(as_high_as_its_lines=True)
    hall.show_lines(HALL)
    hall.select_key("32")
    parked.show_lines(PARKED)
    card.add_list(hall, 1)
    card.column.addWidget(Text("Parkeret", Look.SECTION))
    card.add_list(parked)
    return card


def _guide():
    who = Flow(gap=Space.M)
    who.addWidget(Text("ERIKSSON, Anna Maria", Look.HEADING).one_line())
    who.addWidget(Chip("scannet · bekræft navnet", Tone.WARN))
    name = row(gap=Space.M)
    name.addLayout(who, 1)
    name.addWidget(Text("Sag 2026-11-0412", Look.MUTED).one_line())
    under = "EU-borger · arbejde · bopæl i København · kom med ægtefælle og 1 barn"
    steps = StepList()
    steps.show_steps(STEPS)
    left = Card()
    left.add_list(steps, 1)
    body = row(gap=Space.M)
    body.addWidget(left, 1)
    body.addWidget(_step(), 3)
    guide = column(gap=Space.XS)
    guide.addLayout(name)
    guide.addWidget(Text(under, Look.MUTED))
    guide.addSpacing(Space.S)
    guide.addLayout(body, 1)
    return guide


def _step() -> QWidget:
    card = Card("Bopæl", Look.HEADING)
    card.column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
    card.column.setSpacing(Space.M)
    card.head.addWidget(Text("trin 3 af 9", Look.MUTED).one_line())
    inner = column(gap=Space.M)
    question = BilingualQuestion()
    question.ask(
        "Hvor skal du bo, og hvor længe?",
        "Where will you live, and for how long?",
        "English",
    )
    inner.addWidget(question)
    form = Form()
    form.add("Adresse", Field()).field.setText("Sankt Hans Gade 12, 2. tv, 2200 N")
    moved = form.add("Flyttet ind", Field("dag, måned, år"))
    moved.field.setText("31. november 2026")
    moved.refuse("Den dato findes ikke: november har 30 dage. Skriv datoen igen.")
    town = Choice()
    town.offer([("0101", "0101 København"), ("0751", "0751 Aarhus")])
    form.add("Kommune", town)
    inner.addWidget(form)
    inner.addWidget(Text("Papirer", Look.SECTION))
    for words, sub, word, tone in (
        ("Lejekontrakt", "underskrevet, mindst 1 måned frem", "godkendt", Tone.GOOD),
        (
            "Logiværtserklæring",
            "kun hvis borgeren bor hos en anden",
            "ikke nødvendig",
            Tone.NEUTRAL,
        ),
    ):
        paper = row()
        tick = Tick(words, sub)
        tick.setChecked(tone is Tone.GOOD)
        paper.addWidget(tick, 1)
        paper.addWidget(Chip(word, tone), 0, Qt.AlignmentFlag.AlignTop)
        inner.addLayout(paper)
    why = "CPR-loven § 20; bolig eller fast opholdssted. Kilde: cpr.dk, nov. 2026"
    inner.addWidget(Text(f"Hvorfor: {why}", Look.MUTED))
    inner.addStretch(1)
    card.column.addWidget(Scrolling(holding(inner)), 1)
    card.column.addWidget(Rule())
    foot = Flow(to_right=True)
    foot.addWidget(Button("Mangler noget…", key="F6"))
    foot.addWidget(Button("Sig det på engelsk", key="F7"))
    foot.addWidget(Button("Fortryd", key="Ctrl+Z", icon_name="undo"))
    foot.addWidget(Button("Næste trin", Kind.PRIMARY, key="Ctrl+Return"))
    card.column.addLayout(foot)
    return card


def _fact(words: str, value: str, look: Look = Look.STRONG):
    line = row()
    line.addWidget(Text(words, Look.PLAIN if look is Look.STRONG else Look.SMALL), 1)
    line.addWidget(Text(value, look).one_line())
    return line


def _citizen() -> QWidget:
    wait = Card("Ventetid")
    wait.column.addLayout(_fact("Servicemål (2-6 dage)", "dag 4"))
    bar = WaitBar()
    bar.show_days(4, fast=2, limit=6)
    wait.column.addWidget(bar)
    wait.column.addLayout(_fact("senest", "25. november 2026", Look.SMALL))
    wait.column.addWidget(Rule())
    wait.column.addLayout(_fact("Borgerens ventetid", "9 dage"))
    wait.column.addLayout(_fact("heraf venter på EU-dokument", "7 dage", Look.SMALL))
    wait.column.addLayout(_fact("I dag i hallen", "11 min"))
    family = Card("Kom sammen med")
    lines = LineList(as_high_as_its_lines=True)
    lines.show_lines(
        (
            Line(
                "j",
                "ERIKSSON, Johan",
                sub="ægtefælle · trin 3",
                word="klar",
                tone=Tone.GOOD,
            ),
            Line(
                "i",
                "ERIKSSON, Ida",
                sub="barn, 6 år",
                word="fødselsattest",
                tone=Tone.WARN,
            ),
        )
    )
    family.add_list(lines)
    paper = Card("Papiret")
    words = "Tjekliste på dansk og engelsk, 7 punkter, familiepakke"
    paper.column.addWidget(Text(words))
    print_it = row()
    print_it.addWidget(Button("Vis og print", key="Ctrl+P", icon_name="print"))
    print_it.addStretch(1)
    paper.column.addLayout(print_it)
    side = column(gap=Space.M)
    for card in (wait, family, paper):
        side.addWidget(card)
    side.addStretch(1)
    return holding(side)
