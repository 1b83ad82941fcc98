"""The questions about the staff: add, role, password, leaving, one's own password."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from desk_app.services.staff import Role
from ui.sign_in.password_field import PasswordField
from ui.staff.ask_panel import AskPanel
from ui.staff.values import Person, role_words
from ui.widgets.form import Choice, Field

LONGEST_NAME = 60


class AddPanel(AskPanel):
    """Somebody new.

    Signals:
        wanted: take them on (name, role, first password).
    """

    wanted = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__()
        self._roles: Sequence[Role] = ()
        self.name, self.role = Field(), Choice()
        self.name.setMaxLength(LONGEST_NAME)
        self._name = self.form.add("", self.name)
        self._role = self.form.add("", self.role)
        self.lay_out(self.with_password())
        self.setFocusProxy(self.name)
        self.name.textEdited.connect(lambda _text: self._name.accept())
        self.word(self.entitle, lambda: self.tr("Add somebody"))
        self.word(self._name.name, lambda: self.tr("Name"))
        self.word(self._role.name, lambda: self.tr("Role"))
        self.word(self.go.setText, lambda: self.tr("Add"))
        self.word(
            self.explain,
            lambda: self.tr(
                "Give them the first password yourself, not by e-mail. They change it "
                "here under “My password…”. Whoever left comes back under their name."
            ),
        )

    def offer(self, roles: Sequence[Role]) -> None:
        """Offer the roles that whoever sits here may give."""
        self._roles = roles
        self.role.offer([(role, role_words(role)) for role in roles])

    def begin(self) -> None:
        super().begin()
        self.name.clear()
        self._name.accept()

    def confirm(self) -> None:
        name = self.name.text().strip()
        if not name:
            self._name.refuse(self.tr("Write the name, as it shall stand in the log."))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.fresh is not None:
            self.fresh.name = name
            if password := self.fresh.agreed():
                self.wanted.emit(name, str(self.role.currentData()), password)

    def retranslate(self) -> None:
        super().retranslate()
        self.offer(self._roles)


class _AboutOne(AskPanel):
    """A question about one person."""

    def __init__(self) -> None:
        super().__init__()
        self.person = Person("", Role.CLERK)

    def ask(self, person: Person) -> None:
        """Ask about ``person``."""
        self.person = person
        self.begin()
        self._say()

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def _say(self) -> None:
        raise NotImplementedError


class RolePanel(_AboutOne):
    """Another role.

    Signals:
        wanted: give it (name, role).
    """

    wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._roles: Sequence[Role] = ()
        self.role = Choice()
        self._role = self.form.add("", self.role)
        self.lay_out()
        self.setFocusProxy(self.role)
        self.word(self._role.name, lambda: self.tr("Role"))
        self.word(self.go.setText, lambda: self.tr("Change the role"))
        self.word(
            self.explain,
            lambda: self.tr("It holds from the next time they sign in."),
        )

    def offer(self, roles: Sequence[Role]) -> None:
        """Offer the roles that whoever sits here may give."""
        self._roles = roles
        self._say()

    def confirm(self) -> None:
        self.wanted.emit(self.person.name, str(self.role.currentData()))

    def _say(self) -> None:
        words = self.tr("Another role for {name}")
        self.entitle(words.format(name=self.person.name))
        self.role.offer([(role, role_words(role)) for role in self._roles])
        self.role.setCurrentIndex(max(0, self.role.findData(self.person.role)))


class LeavePanel(_AboutOne):
    """Somebody leaves.

    Signals:
        wanted: let them go (the name).
    """

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.lay_out()
        self.form.hide()
        self.setFocusProxy(self.back)
        self.word(self.go.setText, lambda: self.tr("They have left"))

    def confirm(self) -> None:
        self.wanted.emit(self.person.name)

    def _say(self) -> None:
        words = self.tr("{name} works here no more?")
        self.entitle(words.format(name=self.person.name))
        self.explain(
            self.tr(
                "Their password opens nothing from now on. What they did stays in the "
                "log under their name. If they knew the recovery key, or may have "
                "copied the folder, give the desk a new key as well."
            )
        )


class GivePasswordPanel(_AboutOne):
    """A new password for somebody else.

    Signals:
        wanted: give it (name, password).
    """

    wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        fresh = self.with_password()
        self.lay_out(fresh)
        self.setFocusProxy(fresh)
        self.word(self.go.setText, lambda: self.tr("Give the password"))

    def confirm(self) -> None:
        if self.fresh is not None and (password := self.fresh.agreed()):
            self.wanted.emit(self.person.name, password)

    def _say(self) -> None:
        words = self.tr("A new password for {name}")
        self.entitle(words.format(name=self.person.name))
        self.explain(
            self.tr("The old one opens nothing any more. Tell them in person.")
        )
        if self.fresh is not None:
            self.fresh.name = self.person.name


class OwnPasswordPanel(_AboutOne):
    """Another password for oneself.

    Signals:
        wanted: change it (the old one, the new one).
    """

    wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.old = PasswordField()
        self._old = self.form.add("", self.old)
        self.lay_out(self.with_password())
        self.setFocusProxy(self.old)
        self.old.textEdited.connect(lambda _text: self._old.accept())
        self.word(self._old.name, lambda: self.tr("Password until now"))
        self.word(self.go.setText, lambda: self.tr("Change my password"))

    def begin(self) -> None:
        super().begin()
        self.old.forget()
        self._old.accept()

    def refuse_old(self, sentence: str) -> None:
        """The password until now is another one."""
        self.work(on=False)
        self._old.refuse(sentence)
        self.old.setFocus(Qt.FocusReason.OtherFocusReason)
        self.old.selectAll()

    def confirm(self) -> None:
        if not self.old.text():
            self.refuse_old(self.tr("Write the password you signed in with."))
        elif self.fresh is not None and (password := self.fresh.agreed()):
            self.wanted.emit(self.old.text(), password)

    def _say(self) -> None:
        self.entitle(self.tr("My password"))
        self.explain(self.tr("Nobody else knows it, and nobody can look it up."))
        if self.fresh is not None:
            self.fresh.name = self.person.name
