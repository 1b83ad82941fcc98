"""The first step of setting up: which office this is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.i18n import Worded
from ui.opening.completing import Completing
from ui.setup.values import CentreChoice, Places
from ui.widgets.card import column
from ui.widgets.form import Choice, Field, Form

LONGEST_NAME = 80


class OfficeStep(Worded, QWidget):
    """Name, centre, municipality.

    Signals:
        centre_chosen: another centre; its hours are a first proposal.
    """

    centre_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._places = Places()
        self.name, self.centre = Field(), Choice()
        self.municipality = Completing(lambda: list(self._places.municipalities))
        self.name.setMaxLength(LONGEST_NAME)
        self.municipality.setMaxLength(LONGEST_NAME)
        form = Form()
        self._name = form.add("", self.name)
        self._centre = form.add("", self.centre)
        self._municipality = form.add("", self.municipality)
        body = column()
        body.addWidget(form)
        body.addStretch(1)
        self.setLayout(body)
        self.setFocusProxy(self.name)
        self.word(self._name.name, lambda: self.tr("Name of the office"))
        self.word(self._centre.name, lambda: self.tr("Centre"))
        self.word(self._municipality.name, lambda: self.tr("Municipality"))
        self.centre.activated.connect(lambda _at: self._choose())
        self.name.returnPressed.connect(self.centre.setFocus)
        self.name.textEdited.connect(lambda _text: self._name.accept())
        self.municipality.textEdited.connect(lambda _text: self._municipality.accept())

    def offer(self, places: Places) -> None:
        """Show what there is to choose from."""
        self._places = places
        self._offer()

    @property
    def chosen(self) -> CentreChoice | None:
        """The centre; None: not chosen yet."""
        key = self.centre.currentData()
        return next((it for it in self._places.centres if it.id == key), None)

    @property
    def code(self) -> str:
        """The municipality's four digits; empty: there is none of that name."""
        typed = self.municipality.text().strip().casefold()
        known = self._places.municipalities
        return next((known[it] for it in known if it.casefold() == typed), "")

    def check(self) -> bool:
        """Whether everything is there; else say what is not."""
        if not self.name.text().strip():
            self._name.refuse(self.tr("Write what the office is called."))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        if self.chosen is None:
            self._centre.refuse(self.tr("Choose the centre this office belongs to."))
            self.centre.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        if not self.code:
            self._municipality.refuse(
                self.tr("Write the name of a Danish municipality, e.g. Aarhus.")
            )
            self.municipality.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        return True

    def retranslate(self) -> None:
        super().retranslate()
        self._offer()

    def _offer(self) -> None:
        choose = ("", self.tr("Choose …"))
        self.centre.offer([choose, *((it.id, it.name) for it in self._places.centres)])

    def _choose(self) -> None:
        if (centre := self.chosen) is not None:
            self._centre.accept()
            self.municipality.setText(centre.host)
            self._municipality.accept()
            if not self.name.text().strip():
                self.name.setText(centre.name)
                self._name.accept()
        self.centre_chosen.emit()
