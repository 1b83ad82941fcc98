"""The welcome page of the open case: made, printed, written down."""

from __future__ import annotations

from desk_app.errors import DeskError
from desk_app.services.paper.choosing import likely_language
from desk_app.services.paper.prints import PaperKind
from desk_app.services.staff import Staff
from ui.desk.desk_page import DeskPage
from ui.desk.words import say
from ui.i18n import QT_TRANSLATE_NOOP
from ui.prints.values import Made, Order, Run, Where
from ui.tokens import Tone
from ui.wiring.open_case import OpenCase
from ui.wiring.parts import Welcome
from ui.wiring.printing import Printing


def wire_welcome(
    page: DeskPage, case: OpenCase, printing: Printing, welcome: Welcome
) -> None:
    """Join the button to the printer; the page of prints can print it again."""

    def make(who: Staff, order: Order) -> Made:
        return Made(*welcome(who, order.case, order.language))

    def told(run: Run) -> None:
        if run.where is Where.DONE:
            page.guide.tell(say(_PRINTED), Tone.GOOD)

    def show() -> None:
        sheet = page.sheet
        if sheet is None:
            return
        language = likely_language(sheet.case.record.person.citizenship)
        order = Order(PaperKind.WELCOME, case.reference, language)
        try:
            made = make(case.who(), order)
        except DeskError as error:
            case.tell(error)
            return
        going = printing.to_printer(page, PaperKind.WELCOME)
        if going is not None:
            printing.send([order], lambda _who, _order: made, going, told, case.tell)

    printing.makers[PaperKind.WELCOME] = make
    page.welcome_wanted.connect(show)


_PRINTED = QT_TRANSLATE_NOOP("Guide", "The welcome page was sent to the printer.")
