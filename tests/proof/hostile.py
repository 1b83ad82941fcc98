"""Hostile input: nothing crashes, nothing ungrammatical is taken, nothing is slow.

Passport lines, CPR numbers, rows of a file, search texts and texts for paper go
through the real readers, the real encrypted store and the real paper. What is accepted
is looked at again by a small grammar of the proof's own. How long one takes is judged
in the whole proof only: a slow one is tried three times, and the middle one counts.
"""

from __future__ import annotations

import io
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median
from typing import NamedTuple, TypeAlias

from desk_app.domain.identity.cpr import read_cpr
from desk_app.domain.identity.names import search_words
from desk_app.domain.identity.passport import read_mrz
from desk_app.errors import DeskError
from desk_app.services.bringing_in.arrivals_csv import read_arrivals
from desk_app.services.bringing_in.csv_reading import Refusal
from desk_app.services.messages import sentence
from tests.proof.hostile_grammar import wrong_arrival, wrong_cpr, wrong_mrz
from tests.proof.hostile_paper import wrong_paper
from tests.proof.hostile_texts import Texts
from tests.proof.office import MORNING, WHO, Watch, make_office, open_office, rules
from tests.proof.promise import Measured

SMALL, WHOLE = 300, 1_000_000
_PROGRAMS = 2
_PAPERS_SMALL, _PAPERS_OF = 20, 200  # of 200 texts one goes to paper
_ROWS = 40  # a file
_LOOK_UPS = 50  # of 50 searches one goes the whole way of a clerk's
_FOUND_AT_MOST = 12
_LIMIT_MS = 100.0
_TODAY = MORNING.date()


class Found(NamedTuple):
    """What became of the texts.

    Attributes:
        kind: e.g. ``passport lines``.
        tried: how many.
        taken: how many were accepted.
        wrong: what must not have happened.
        slowest_ms: of one text, time on the processor; of three tries the middle one.
    """

    kind: str
    tried: int
    taken: int
    wrong: Counter[str]
    slowest_ms: float


class _Tried(NamedTuple):
    """What became of one text: how many were taken, what went wrong, how long."""

    accepted: int
    why: str
    took_ms: float


_Try: TypeAlias = Callable[[Texts], tuple[int, str]]


def prove(size: int, folder: Path) -> list[Measured]:
    """Try ``size`` texts of each kind, in two programs beside each other."""
    make_office(folder / "office", 40)
    papers = max(_PAPERS_SMALL, size // _PAPERS_OF)
    work = partial(_half, folder / "office", size // _PROGRAMS, papers // _PROGRAMS)
    with ProcessPoolExecutor(_PROGRAMS) as programs:
        halves = list(programs.map(work, range(_PROGRAMS)))
    timed = size >= WHOLE
    return [_measured(kind, timed=timed) for kind in zip(*halves, strict=True)]


def _measured(halves: tuple[Found, ...], *, timed: bool) -> Measured:
    wrong = sum((half.wrong for half in halves), Counter[str]())
    slowest_ms = max(half.slowest_ms for half in halves)
    tried = sum(half.tried for half in halves)
    taken = sum(half.taken for half in halves)
    said = "; ".join(f"{what}: {count}" for what, count in wrong.most_common(3))
    found = said or f"0 of {tried:,} ({taken:,} taken)"
    kept = not wrong and taken > 0
    what = f"hostile {halves[0].kind}: no crash, none wrongly taken"
    if not timed:
        return Measured(what, f"0 of {tried:,}", found, kept)
    return Measured(
        f"{what}, quick",
        f"0 of {tried:,}, <= {_LIMIT_MS:.0f} ms",
        f"{found}, {slowest_ms:.0f} ms",
        kept=kept and slowest_ms <= _LIMIT_MS,
    )


def _half(office: Path, size: int, papers: int, seed: int) -> list[Found]:
    with open_office(office, Watch()) as desk, _quiet():

        def search(texts: Texts) -> tuple[int, str]:
            text = texts.search()
            if texts.chance.random() * _LOOK_UPS < 1:
                rows = desk.lookup.search(WHO, text, _FOUND_AT_MOST)
            else:
                with desk.store.reading() as reader:
                    rows = reader.search(search_words(text), _FOUND_AT_MOST)
            return len(rows), "too many" if len(rows) > _FOUND_AT_MOST else ""

        return [
            _tried("passport lines", _mrz, size, seed),
            _tried("CPR numbers", _cpr, size, seed),
            _tried("rows of a file", _rows, size, seed, each=_ROWS),
            _tried("search texts", search, size, seed),
            _tried("texts on paper", _paper, papers, seed),
        ]


def _tried(kind: str, one: _Try, size: int, seed: int, each: int = 1) -> Found:
    texts, wrong = Texts(seed), Counter[str]()
    taken, slowest_ms = 0, 0.0
    for _ in range(max(1, size // each)):
        before = texts.chance.getstate()
        accepted, why, took_ms = _once(one, texts)
        if took_ms / each > _LIMIT_MS / 2:  # was it the text, or the computer?
            again = [took_ms]
            for _ in range(2):
                texts.chance.setstate(before)
                again.append(_once(one, texts).took_ms)
            took_ms = median(again)
        slowest_ms = max(slowest_ms, took_ms / each)
        taken += accepted
        if why:
            wrong[why] += 1
    return Found(kind, max(1, size // each) * each, taken, wrong, slowest_ms)


def _once(one: _Try, texts: Texts) -> _Tried:
    began_s = time.thread_time()
    try:
        accepted, why = one(texts)
    except DeskError as refused:
        accepted, why = 0, _unsaid(refused)
    except Exception as crash:  # noqa: BLE001 - that is what is looked for
        accepted, why = 0, f"{type(crash).__name__} {_where(crash)}"
    return _Tried(accepted, why, (time.thread_time() - began_s) * 1000)


def _unsaid(refused: DeskError) -> str:
    """A refusal must be a sentence in both languages, and not repeat everything."""
    said = [sentence(refused, language) for language in ("da", "en")]
    return "" if all(0 < len(it) < 1000 for it in said) else f"{refused.code} unsaid"


def _where(crash: Exception) -> str:
    at = crash.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    return f"{Path(at.tb_frame.f_code.co_filename).name}:{at.tb_lineno}" if at else ""


def _mrz(texts: Texts) -> tuple[int, str]:
    text = texts.mrz()
    return 1, wrong_mrz(text, read_mrz(text, _TODAY), _TODAY)


def _cpr(texts: Texts) -> tuple[int, str]:
    text = texts.cpr()
    return 1, wrong_cpr(text, read_cpr(text, _TODAY), _TODAY)


def _rows(texts: Texts) -> tuple[int, str]:
    book = rules().rulebook
    codes = (book.pathways, book.municipalities, MORNING)
    file = read_arrivals(io.BytesIO(texts.arrivals(_ROWS)), *codes)
    why = [wrong_arrival(arrival, _TODAY) for arrival in file.arrivals]
    why += [_unsaid(_error_of(refusal)) for refusal in file.refusals]
    return len(file.arrivals), next(filter(None, why), "")


def _error_of(refusal: Refusal) -> DeskError:
    return DeskError(refusal.code, **refusal.details)


def _paper(texts: Texts) -> tuple[int, str]:
    return 1, wrong_paper(texts.any())


@contextmanager
def _quiet() -> Iterator[None]:
    """Rules and fonts are read before the watch runs."""
    rules()
    wrong_paper("warm")
    read_cpr("251248-9996", _TODAY)
    yield
