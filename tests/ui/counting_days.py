"""Hands that type on the pages of opening days and of the service target."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest


def show(qtbot, page):
    """Put a page on the screen, ready for the keyboard."""
    page.resize(1200, 800)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()


def type_in(field, words):
    """Type over what stands in a field."""
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, words)


def press(widget, key=Qt.Key.Key_Space):
    """Press a key on something."""
    widget.setFocus()
    QTest.keyClick(widget, key)


def lines(table):
    """The rows of a table, as the reader sees them."""
    model = table.rows
    columns = range(model.columnCount())
    return [
        tuple(model.index(row, column).data() for column in columns)
        for row in range(model.rowCount())
    ]


def stand_on(table, words):
    """Stand on the first row that says the words."""
    rows = lines(table)
    table.selectRow(next(at for at, row in enumerate(rows) if words in row))
