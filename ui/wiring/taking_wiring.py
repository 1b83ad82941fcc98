"""Taking the next case, and putting one back."""

from __future__ import annotations

from uuid import uuid4

from desk_app.errors import DeskError
from ui.desk.desk_page import DeskPage
from ui.desk.words import say
from ui.i18n import QT_TRANSLATE_NOOP
from ui.tokens import Tone
from ui.wiring.open_case import OpenCase


def wire_taking(page: DeskPage, case: OpenCase) -> None:
    """Join the button to the use case; what was taken is opened."""
    key = uuid4().hex

    def take() -> None:
        nonlocal key
        try:
            reference = case.desk.taking.take_next(case.who(), key)
        except DeskError as error:
            page.today.tell(case.words(error))
            return
        key = uuid4().hex
        page.today.tell("")
        case.open_case(reference)

    page.next_wanted.connect(take)
    case.shown.connect(lambda _reference: page.today.tell(""))


def wire_putting_back(page: DeskPage, case: OpenCase) -> None:
    """Let somebody else take the open case."""

    def put_back() -> None:
        try:
            case.desk.taking.put_back(case.who(), case.reference)
        except DeskError as error:
            case.tell(error)
            return
        case.put_back()
        page.guide.tell(say(_PUT_BACK), Tone.ACCENT)

    page.guide.put_back_wanted.connect(put_back)


_PUT_BACK = QT_TRANSLATE_NOOP(
    "Guide", "The case is put back: whoever takes the next one may get it."
)
