"""The form of one step: what is written down, and what cannot be read yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desk_app.errors import DeskError
from desk_app.services.steps import Written
from ui.desk.editors import Editor
from ui.desk.fields import Around, Part, parts_of
from ui.desk.words import say
from ui.widgets.card import clear, column
from ui.widgets.form import Form, FormRow

Tell = Callable[[DeskError], str]


class StepForm(QWidget):
    """The fields of one step. Nothing that was typed is ever thrown away.

    Signals:
        committed: a field was left with something new in it that can be read.
    """

    committed = Signal()

    def __init__(self, tell: Tell) -> None:
        super().__init__()
        self._tell = tell
        self._column = column()
        self.setLayout(self._column)
        self._rows: list[tuple[Part, Editor, FormRow]] = []
        self._kept: Written | None = None

    def build(self, around: Around, written: Written, draft: Mapping[str, str]) -> None:
        """Show the fields of another step, with what was typed there before."""
        clear(self._column)
        self._rows = []
        self._kept = written
        form = Form()
        for part in parts_of(around.step, written):
            editor = part.make(around)
            editor.put(part.read_from(written))
            row = form.add(say(part.label), _widget(editor))
            editor.committed.connect(partial(self._check, editor, row))
            self._rows.append((part, editor, row))
            if part.attribute in draft:
                editor.put_raw(draft[part.attribute])
                self._check_quietly(editor, row)
        self._column.addWidget(form)
        form.show()  # now, so that the keyboard can go there
        self.setVisible(bool(self._rows))

    def refresh(self, written: Written) -> None:
        """Show what is kept now; what is being typed stays."""
        self._kept = written
        for part, editor, row in self._rows:
            value = part.read_from(written)
            if not editor.touched or _means(editor) == value:
                editor.put(value)
                row.accept()

    def shows(self, around: Around, written: Written) -> bool:
        """Whether these very fields are shown already."""
        wanted = [part.attribute for part in parts_of(around.step, written)]
        return wanted == [part.attribute for part, _, _ in self._rows]

    def draft(self) -> dict[str, str]:
        """What stands in the fields and is not kept yet."""
        return {p.attribute: e.raw() for p, e, _ in self._rows if e.touched}

    def written(self) -> Written | None:
        """Everything that is written down; None where a field cannot be read.

        The sentence then stands under that field, and the keyboard is in it.
        """
        kept, wrong = self._kept, None
        for part, editor, row in self._rows:
            try:
                value = editor.value()
            except DeskError as error:
                row.refuse(self._tell(error))
                wrong = wrong or row.field
            else:
                row.accept()
                kept = part.write_to(kept, value) if kept and editor.touched else kept
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        return kept

    def readable(self) -> Written | None:
        """What can be read already; fields that cannot are left as they are kept."""
        kept = self._kept
        for part, editor, _ in self._rows:
            if kept is not None and editor.touched:
                try:
                    kept = part.write_to(kept, editor.value())
                except DeskError:
                    continue
        return kept

    def refuse(self, attribute: str, sentence: str) -> None:
        """Say under a field why it cannot be so."""
        for part, _, row in self._rows:
            if part.attribute == attribute:
                row.refuse(sentence)

    def open_fields(self) -> list[tuple[str, QWidget]]:
        """The fields that nothing stands in yet, by name."""
        return [(p.attribute, row.field) for p, e, row in self._rows if e.is_open]

    def first_field(self) -> QWidget | None:
        """Where the keyboard goes when the step is shown: the first empty field."""
        empty = [row.field for _, editor, row in self._rows if editor.is_open]
        return empty[0] if empty else None

    def lock(self, *, locked: bool) -> None:
        """A closed case is only read."""
        self.setEnabled(not locked)

    def _check(self, editor: Editor, row: FormRow) -> None:
        if self._check_quietly(editor, row):
            self.committed.emit()

    def _check_quietly(self, editor: Editor, row: FormRow) -> bool:
        try:
            editor.value()
        except DeskError as error:
            row.refuse(self._tell(error))
            return False
        row.accept()
        return True


def _means(editor: Editor) -> object:
    """What stands in the field, or None while it cannot be read."""
    try:
        return editor.value()
    except DeskError:
        return None


def _widget(editor: Editor) -> QWidget:
    assert isinstance(editor, QWidget)  # noqa: S101 - every editor is one
    return editor
