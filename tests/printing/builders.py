"""Checklists of an invented newcomer, made in a word."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from desk_app.domain.case.checklist import Checklist, ChecklistItem, Words

NOTHING = Words("", "")
TODAY = date(2026, 11, 23)


def an_item(title: str = "Tax card", title_da: str = "Skattekort", **more: Any):
    """One thing to do with only a title and a sentence, unless ``more`` says so."""
    item = ChecklistItem(
        id="line",
        title=Words(title, title_da),
        what=Words("Ask for it on the web.", "Bestil det på nettet."),
        where=NOTHING,
        bring=NOTHING,
        cost=NOTHING,
        if_nothing=NOTHING,
        deadline=None,
        deadline_words=NOTHING,
        done_on=None,
        url="",
    )
    return replace(item, **more)


DONE = (
    an_item(
        "CPR number",
        "CPR-nummer",
        id="cpr",
        what=Words(
            "You are registered in Denmark from 23 November 2026. "
            "Keep the letter safe.",
            "Du er registreret i Danmark fra den 23. november 2026. "
            "Pas godt på brevet.",
        ),
        done_on=TODAY,
    ),
    an_item(
        "Doctor",
        "Læge",
        id="doctor",
        what=Words(
            "Your yellow health card comes by post in about two weeks. "
            "Put your name on the letter box, or it goes back.",
            "Dit gule sundhedskort kommer med posten om cirka to uger. "
            "Sæt dit navn på postkassen, ellers går det retur.",
        ),
        done_on=TODAY,
    ),
)

TO_DO = (
    an_item(
        "MitID",
        "MitID",
        id="mitid",
        what=Words(
            "Your digital key to the bank, the doctor and the authorities.",
            "Din digitale nøgle til banken, lægen og myndighederne.",
        ),
        where=Words(
            "International House Copenhagen, Nyropsgade 1. Monday 9-15, "
            "Wednesday 11-17, Thursday 9-15, Friday 9-14.",
            "International House Copenhagen, Nyropsgade 1. Mandag 9-15, "
            "onsdag 11-17, torsdag 9-15, fredag 9-14.",
        ),
        bring=Words(
            "passport, the letter with your CPR number, your mobile phone",
            "pas, brevet med dit CPR-nummer, din mobiltelefon",
        ),
        cost=Words("nothing", "gratis"),
        if_nothing=Words(
            "you cannot use your bank on the web or read your Digital Post.",
            "kan du ikke bruge netbank eller læse din Digital Post.",
        ),
        deadline=date(2026, 11, 30),
        url="lifeindenmark.borger.dk",
    ),
    an_item(
        "Birth certificate for Ida",
        "Fødselsattest for Ida",
        id="birth_certificate",
        what=Words(
            "It was missing today. It may be in English, German or a Nordic language.",
            "Den manglede i dag. Den må være på engelsk, tysk eller et nordisk sprog.",
        ),
        where=Words("any desk here", "en af skrankerne her"),
        deadline=date(2026, 11, 28),
    ),
    an_item(
        "Tax card",
        "Skattekort",
        id="tax_card",
        what=Words(
            "Without it your employer must withhold 55\u00a0% of your pay.",
            "Uden det skal din arbejdsgiver trække 55\u00a0% af din løn.",
        ),
        where=Words("skat.dk, with MitID", "skat.dk, med MitID"),
        bring=Words("your contract and your passport", "din kontrakt og dit pas"),
        deadline_words=Words(
            "before your first pay day", "før din første lønudbetaling"
        ),
    ),
    an_item(
        "Bank account and NemKonto",
        "Bankkonto og NemKonto",
        id="bank",
        what=Words(
            "Choose any bank. Then name the account as your NemKonto: "
            "the authorities pay into it.",
            "Vælg en bank. Gør derefter kontoen til din NemKonto: "
            "det er den, myndighederne betaler til.",
        ),
        bring=Words(
            "passport, the letter with your CPR number, contract, tax card",
            "pas, brevet med dit CPR-nummer, kontrakt, skattekort",
        ),
    ),
    an_item(
        "Digital Post",
        "Digital Post",
        id="digital_post",
        what=Words(
            "Letters from the authorities. You have it from the day you get MitID; "
            "read it every week.",
            "Breve fra myndighederne. Du har det fra den dag, du får MitID; "
            "læs det hver uge.",
        ),
    ),
    an_item(
        "Danish lessons",
        "Danskuddannelse",
        id="danish_lessons",
        what=Words(
            "You may start at once. Ask here, or look at the web page.",
            "Du kan begynde med det samme. Spørg her, eller se på hjemmesiden.",
        ),
        cost=Words("free, except for a deposit", "gratis, bortset fra et depositum"),
        url="speakspeak.dk",
    ),
)


def a_checklist(**more: Any) -> Checklist:
    """The list of the invented Anna Maria, changed by ``more``."""
    checklist = Checklist(
        language="en",
        given_name="Anna Maria",
        reference="2026-11-0412",
        printed_on=TODAY,
        office=Words(
            "International House Copenhagen, Nyropsgade 1",
            "International House Copenhagen, Nyropsgade 1",
        ),
        desk="4",
        done=DONE,
        to_do=TO_DO,
        phrase=Words(
            "I need MitID. I have my passport and the CPR letter with me.",
            "Jeg skal have MitID. Jeg har pas og CPR-brev med.",
        ),
        url="https://lifeindenmark.borger.dk",
        rules_checked=date(2026, 11, 2),
        unconfirmed=False,
        training=False,
    )
    return replace(checklist, **more)
