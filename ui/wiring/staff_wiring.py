"""The page of staff, joined to who works here and to their passwords."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from desk_app.errors import DeskError
from desk_app.services.messages import sentence
from desk_app.services.people import People
from desk_app.services.staff import MAY, Action, Role, Staff
from ui.shell import Shell
from ui.spoken import language_now
from ui.staff.ask_panel import AskPanel
from ui.staff.page import StaffPage
from ui.staff.values import Person, rights_of
from ui.wiring.parts import Parts
from ui.wiring.re_key_wiring import ReKeyWiring


class StaffWiring(QObject):
    """Does what is asked for, and reads again.

    The desk is written on one thread: a new password takes its 0.2 s in the window.

    Signals:
        changed: somebody's place, role or password is another one now.
    """

    changed = Signal()

    def __init__(
        self, page: StaffPage, people: People, who: Callable[[], Staff]
    ) -> None:
        super().__init__(page)
        self._page, self._people, self._who = page, people, who
        page.adding.wanted.connect(self._add)
        page.role_asked.wanted.connect(self._change_role)
        page.giving.wanted.connect(self._give_password)
        page.leaving.wanted.connect(self._leave)
        page.changing.wanted.connect(self._change_password)

    def read_again(self) -> None:
        """Read who works here, as far as whoever sits here may know."""
        who = self._who()
        self._page.show_rights(rights_of(who.role), who.name)
        self._page.show_people(self._known(who))

    def _known(self, who: Staff) -> Sequence[Person]:
        if Action.MANAGE_STAFF not in MAY[who.role]:
            return (Person(who.name, who.role),)
        keys = self._people.keys
        return [
            Person(
                one.name,
                Role(one.role),
                one.left_on,
                can_open=one.left_on is not None or keys.has(one.name),
            )
            for one in self._people.everybody(who)
        ]

    def _add(self, name: str, role: str, password: str) -> None:
        self._do(
            self._page.adding,
            lambda: self._people.add(self._who(), name, Role(role), password),
            self.tr("{name} can sign in now.").format(name=name),
        )

    def _change_role(self, name: str, role: str) -> None:
        self._do(
            self._page.role_asked,
            lambda: self._people.change_role(self._who(), name, Role(role)),
            self.tr("{name} has another role now.").format(name=name),
        )

    def _give_password(self, name: str, password: str) -> None:
        self._do(
            self._page.giving,
            lambda: self._people.give_password(self._who(), name, password),
            self.tr("{name} has a new password.").format(name=name),
        )

    def _leave(self, name: str) -> None:
        self._do(
            self._page.leaving,
            lambda: self._people.leave(self._who(), name),
            self.tr("{name} cannot sign in any more.").format(name=name),
        )

    def _change_password(self, old: str, new: str) -> None:
        self._do(
            self._page.changing,
            lambda: self._people.change_password(self._who(), old, new),
            self.tr("Your password is another one now."),
        )

    def _do(self, panel: AskPanel, work: Callable[[], None], said: str) -> None:
        panel.work(on=True)
        try:
            work()
        except DeskError as error:
            self._refuse(panel, error)
            return
        self._page.show_list()
        self._page.tell(said)
        self.read_again()
        self.changed.emit()

    def _refuse(self, panel: AskPanel, error: DeskError) -> None:
        told = sentence(error, language_now())
        if error.code == "password-wrong" and panel is self._page.changing:
            self._page.changing.refuse_old(told)
        elif error.code.startswith("password-") and panel.fresh is not None:
            panel.work(on=False)
            panel.fresh.refuse(told)
        else:
            panel.refuse(told)


def build_staff(
    parts: Parts, shell: Shell, who: Callable[[], Staff]
) -> tuple[StaffPage, StaffWiring, ReKeyWiring]:
    """Make the page of staff of an open desk; it is read whenever it is shown."""
    page, people = StaffPage(), parts.people()
    wiring = StaffWiring(page, people, who)
    re_keying = ReKeyWiring(page, people, who, parts.recovery, parts.tasks)
    if parts.training:
        page.key.hide()  # its key is published

    def shown(name: str) -> None:
        re_keying.forget()
        page.show_list()
        if name == "staff":
            page.tell("")
            wiring.read_again()

    shell.page_shown.connect(shown)
    return page, wiring, re_keying
