"""The form of one step: what is written down, and what cannot be read yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desk_app.errors import DeskError
from desk_app.services.merging import Forgotten, Written
from ui.desk.editors import Editor
from ui.desk.fields import Around, Part, parts_of
from ui.desk.words import say
from ui.i18n import QT_TRANSLATE_NOOP
from ui.tokens import Tone
from ui.widgets.card import clear, column
from ui.widgets.form import Form, FormRow
from ui.widgets.text import Look, Text

Tell = Callable[[DeskError], str]


@dataclass(frozen=True)
class Draft:
    """What stands in the fields of a step and is not kept yet.

    Attributes:
        typed: by field.
        kept: what the case kept under these fields when it was typed.
        rev: the version of the case that was shown.
    """

    typed: Mapping[str, str]
    kept: Mapping[str, str]
    rev: int = 0


@dataclass(frozen=True)
class Clash:
    """A field that the clerk and somebody else filled in differently.

    Attributes:
        attribute: the field.
        label: its words in the form.
        theirs: what is in the file now, in words.
        mine: what the clerk wrote, in words.
    """

    attribute: str
    label: str
    theirs: str
    mine: str


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
        self._base: Written | None = None  # what stood there when typing began

    def build(self, around: Around, written: Written, draft: Draft) -> None:
        """Show the fields of another step, with what was typed there before."""
        clear(self._column)
        self._rows = []
        self._kept = self._base = written
        form = Form()
        for part in parts_of(around.step, written):
            if part.attribute in around.hidden:
                form.add(say(part.label), Text(say(_HIDDEN), Look.MUTED))
                continue
            editor = part.make(around)
            editor.put(part.read_from(written))
            row = form.add(say(part.label), _widget(editor))
            editor.committed.connect(partial(self._check, editor, row))
            self._rows.append((part, editor, row))
            if part.attribute in draft.typed:
                editor.put_raw(draft.typed[part.attribute])
                readable = self._check_quietly(editor, row)
                was = draft.kept.get(part.attribute)
                if was not in {None, str(part.read_from(written))} and editor.touched:
                    self._base = part.write_to(self._base, Forgotten(str(was)))
                    if readable:
                        self._say_changed(part, editor, row)
        self._column.addWidget(form)
        form.show()  # now, so that the keyboard can go there
        self.setVisible(bool(self._rows))

    def refresh(self, written: Written) -> None:
        """Show what is kept now; what is being typed stays."""
        before, self._kept = self._base or written, written
        self._base = written
        for part, editor, row in self._rows:
            value, began = part.read_from(written), part.read_from(before)
            if not editor.touched or _means(editor) == value:
                editor.put(value)
                row.accept()
                continue
            self._base = part.write_to(self._base, began)
            if began != value and _means(editor) is not _NOTHING:
                self._say_changed(part, editor, row)

    def shows(self, around: Around, written: Written) -> bool:
        """Whether these very fields are shown already."""
        parts = parts_of(around.step, written)
        wanted = [p.attribute for p in parts if p.attribute not in around.hidden]
        return wanted == [part.attribute for part, _, _ in self._rows]

    def draft(self) -> dict[str, str]:
        """What stands in the fields and is not kept yet."""
        return {p.attribute: e.raw() for p, e, _ in self._rows if e.touched}

    def kept(self) -> dict[str, str]:
        """What is kept under the fields in which something else stands."""
        base = self._base
        return {
            part.attribute: str(part.read_from(base))
            for part, editor, _ in self._rows
            if base is not None and editor.touched
        }

    def clashes(self) -> list[Clash]:
        """The fields in which somebody else wrote something else meanwhile."""
        base, kept = self._base, self._kept
        return [
            Clash(
                part.attribute,
                say(part.label),
                editor.words(part.read_from(kept)),
                editor.words(editor.value()),
            )
            for part, editor, _ in self._rows
            if base is not None and kept is not None and editor.touched
            if part.read_from(base) != part.read_from(kept)
            if _means(editor) not in {_NOTHING, part.read_from(kept)}
        ]

    def settle(self, mine: Mapping[str, bool]) -> None:
        """Let stand in these fields what the clerk chose: their own words, or not."""
        base, kept = self._base, self._kept
        for part, editor, row in self._rows:
            if base is None or kept is None or part.attribute not in mine:
                continue
            value = part.read_from(kept)
            base = part.write_to(base, value)
            row.accept()
            if not mine[part.attribute]:
                editor.put(value)
        self._base = base

    def field_of(self, attribute: str) -> QWidget | None:
        """Where one value is typed, if it is one of these."""
        rows = (row.field for p, _, row in self._rows if p.attribute == attribute)
        return next(rows, None)

    def written(self) -> Written | None:
        """Everything that is written down; None where a field cannot be read.

        The sentence then stands under that field, and the keyboard is in it.
        """
        said, wrong = self._base, None
        for part, editor, row in self._rows:
            try:
                value = editor.value()
            except DeskError as error:
                row.refuse(self._tell(error))
                wrong = wrong or row.field
            else:
                row.accept()
                said = part.write_to(said, value) if said and editor.touched else said
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        return self._with_base(said)

    def readable(self) -> Written | None:
        """What can be read already; fields that cannot are left as they are kept."""
        said = self._base
        for part, editor, _ in self._rows:
            if said is not None and editor.touched:
                try:
                    said = part.write_to(said, editor.value())
                except DeskError:
                    continue
        return self._with_base(said)

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

    def first_typed(self) -> QWidget | None:
        """The first field in which something stands that is not kept."""
        return next((row.field for _, e, row in self._rows if e.touched), None)

    def lock(self, *, locked: bool) -> None:
        """A closed case is only read."""
        self.setEnabled(not locked)

    def _with_base(self, said: Written | None) -> Written | None:
        return None if said is None else replace(said, base=self._base)

    def _say_changed(self, part: Part, editor: Editor, row: FormRow) -> None:
        """Say under a field that is being typed in what somebody else wrote there."""
        now = editor.words(part.read_from(self._kept)) if self._kept else ""
        row.message.say(say(_CHANGED).format(now=now or "—"), Tone.WARN)

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
    """What stands in the field, or ``_NOTHING`` while it cannot be read."""
    try:
        return editor.value()
    except DeskError:
        return _NOTHING


def _widget(editor: Editor) -> QWidget:
    assert isinstance(editor, QWidget)  # noqa: S101 - every editor is one
    return editor


_NOTHING = object()
_HIDDEN = QT_TRANSLATE_NOOP(
    "Guide", "Hidden: somebody in the family has name and address protection."
)
_CHANGED = QT_TRANSLATE_NOOP(
    "Guide", "Changed in the case since this was typed. There it says: {now}"
)
