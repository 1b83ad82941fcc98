"""Rows of an office's past."""

import io
from datetime import UTC, datetime

from desk_app.services.bringing_in.history_csv import COLUMNS, read_history

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
PATHWAYS = {"EU_WORKER", "NORDIC"}
MUNICIPALITIES = {"0101", "0147"}
PERSON = "EU_WORKER,0101,DEU,Mustermann,Erika,1964-08-12"


def history(*rows, now=NOW):
    text = "\n".join([",".join(COLUMNS), *rows])
    return read_history(io.BytesIO(text.encode()), PATHWAYS, MUNICIPALITIES, now)


def applied(case="A-1", at="2026-03-02", person=PERSON):
    return f"{case},{person},applied,{at},"


def event(kind, at, reason="", case="A-1"):
    return f"{case},,,,,,,{kind},{at},{reason}"
