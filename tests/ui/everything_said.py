"""Everything a window says: seen, spoken, in lists, in tips and titles."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from ui.widgets.lines import LineList

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.EditRole,
)


def said_by(root: QWidget) -> list[str]:
    """All texts of a widget and everything in it, shown or hidden."""
    return [text for widget in _with_all_in(root) for text in _of(widget) if text]


def said_everywhere() -> list[str]:
    """All texts of every window of the program."""
    return [text for top in QApplication.topLevelWidgets() for text in said_by(top)]


def seen_everywhere() -> list[str]:
    """All texts of what is not hidden."""
    return [
        text
        for top in QApplication.topLevelWidgets()
        for widget in _with_all_in(top)
        if widget.isVisible()
        for text in _of(widget)
        if text
    ]


def _with_all_in(root: QWidget) -> list[QWidget]:
    return [root, *root.findChildren(QWidget)]


def _of(widget: QWidget) -> list[str]:
    texts = [
        widget.windowTitle(),
        widget.toolTip(),
        widget.statusTip(),
        widget.whatsThis(),
        widget.accessibleName(),
        widget.accessibleDescription(),
    ]
    if isinstance(widget, QLabel | QAbstractButton):
        texts.append(widget.text())
    elif isinstance(widget, QLineEdit):
        texts += [widget.text(), widget.placeholderText()]
    elif isinstance(widget, QTextEdit | QPlainTextEdit):
        texts.append(widget.toPlainText())
    elif isinstance(widget, QComboBox):
        texts += [widget.itemText(at) for at in range(widget.count())]
    if isinstance(widget, LineList):
        texts += [str(vars_of(line)) for line in widget.lines]
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        texts += _in_model(widget.model())
    return texts


def vars_of(line: object) -> str:
    return repr(line)


def _in_model(model: QAbstractItemModel) -> list[str]:
    here = QModelIndex()
    return [
        str(model.data(model.index(row, column, here), role) or "")
        for row in range(model.rowCount(here))
        for column in range(model.columnCount(here))
        for role in _ROLES
    ]


def owner_of(text: str, root: QObject) -> list[str]:
    """Which widgets say it; for a test that fails."""
    return [
        type(widget).__name__
        for widget in _with_all_in(root)
        if any(text.casefold() in said.casefold() for said in _of(widget))
    ]
