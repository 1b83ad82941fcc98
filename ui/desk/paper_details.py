"""Looking closer at a document: its age, its language, its stamp. Nothing is kept."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk_app.domain.rules.documents import (
    Authentication,
    Finding,
    ShownDocument,
    examine,
)
from desk_app.domain.rules.pathway import DocumentRule
from desk_app.errors import DeskError
from ui.desk.editors import Chosen, Editor, Ticked
from ui.desk.fields import Around, country_editor, date_editor
from ui.desk.step_form import Tell
from ui.desk.words import say
from ui.i18n import QT_TRANSLATE_NOOP
from ui.spoken import language_now
from ui.widgets.card import column
from ui.widgets.form import Form, FormRow
from ui.widgets.text import Look, Text

_STAMPS = (
    (Authentication.NONE, QT_TRANSLATE_NOOP("Guide", "no stamp")),
    (Authentication.APOSTILLE, QT_TRANSLATE_NOOP("Guide", "apostille")),
    (Authentication.LEGALISATION, QT_TRANSLATE_NOOP("Guide", "legalised")),
)
_TONGUES = (
    ("da", QT_TRANSLATE_NOOP("Guide", "Danish")),
    ("en", QT_TRANSLATE_NOOP("Guide", "English")),
    ("de", QT_TRANSLATE_NOOP("Guide", "German")),
    ("no", QT_TRANSLATE_NOOP("Guide", "Norwegian")),
    ("sv", QT_TRANSLATE_NOOP("Guide", "Swedish")),
    ("fr", QT_TRANSLATE_NOOP("Guide", "French")),
    ("und", QT_TRANSLATE_NOOP("Guide", "another language")),
)


class PaperDetails(QWidget):
    """What the clerk reads off a document, as far as the rules ask for it.

    Signals:
        examined: something was read off it.
    """

    examined = Signal()

    def __init__(self, rule: DocumentRule, around: Around, tell: Tell) -> None:
        super().__init__()
        self._rule, self._rules, self._today = rule, around.rules, around.today
        self._tell = tell
        self._form = Form()
        self._editors: dict[str, tuple[Editor, FormRow]] = {}
        if rule.max_age_months is not None:
            issued = QT_TRANSLATE_NOOP("Guide", "Issued on")
            self._add("issued_on", issued, date_editor(around))
        if rule.must_be_valid:
            valid = QT_TRANSLATE_NOOP("Guide", "Valid until")
            self._add("expires_on", valid, date_editor(around, ahead=True))
        if rule.authentication:
            country = QT_TRANSLATE_NOOP("Guide", "Issued in")
            self._add("issuing_country", country, country_editor(around))
            stamp = QT_TRANSLATE_NOOP("Guide", "Stamp")
            stamps = [(str(int(key)), say(words)) for key, words in _STAMPS]
            self._add("authentication", stamp, Chosen(stamps))
        if rule.languages:
            language = QT_TRANSLATE_NOOP("Guide", "Language")
            tongues = [(key, say(words)) for key, words in _TONGUES]
            self._add("language", language, Chosen(tongues))
            lies = QT_TRANSLATE_NOOP("Guide", "An authorised translation lies with it")
            translation = QT_TRANSLATE_NOOP("Guide", "Translation")
            self._add("translated", translation, Ticked(say(lies)))
        layout = column()
        if self._editors:
            layout.addWidget(self._form)
        why = rule.provenance.why.in_language(language_now())
        layout.addWidget(Text(why, Look.SMALL))
        self.setLayout(layout)

    def findings(self) -> tuple[Finding, ...]:
        """What stands between the document and being accepted today."""
        return examine(self._rule, self._shown(), self._today, self._rules.apostille)

    def _shown(self) -> ShownDocument:
        return ShownDocument(
            document=self._rule.id,
            language=self._value("language", ""),
            issued_on=self._value("issued_on", None),
            expires_on=self._value("expires_on", None),
            issuing_country=self._value("issuing_country", ""),
            authentication=Authentication(
                int(self._value("authentication", "") or Authentication.NONE)
            ),
            translated=bool(self._value("translated", "")),
        )

    def _add(self, name: str, words: str, editor: Editor) -> None:
        assert isinstance(editor, QWidget)  # noqa: S101 - every editor is one
        row = self._form.add(say(words), editor)
        editor.put(_NOTHING[name])
        editor.committed.connect(self.examined)
        self._editors[name] = (editor, row)

    def _value(self, name: str, unknown: Any) -> Any:
        """What was read off; ``unknown`` where nothing was, or it cannot be read."""
        if name not in self._editors:
            return unknown
        editor, row = self._editors[name]
        try:
            value = editor.value()
        except DeskError as error:
            row.refuse(self._tell(error))
            return unknown
        row.accept()
        return value


_NOTHING: dict[str, Any] = {
    "issued_on": None,
    "expires_on": None,
    "issuing_country": "",
    "authentication": "",
    "language": "",
    "translated": False,
}
