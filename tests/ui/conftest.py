"""The look and the language a window test starts with, put back afterwards."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.i18n import Language
from ui.theme import Appearance, Scheme

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items):
    """Pass over what the screenless plug-in says about having no screen."""
    no_screen = r"does not support (propagateSizeHints|raise|grabbing the keyboard)"
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(no_screen))


@pytest.fixture
def looks(qapp):
    looks = Appearance(qapp, Scheme.LIGHT)
    yield looks
    looks.scale_text(100)
    looks.choose(Scheme.LIGHT)
    looks.deleteLater()


@pytest.fixture
def language(qapp):
    language = Language(qapp, "da")
    yield language
    language.speak("en")
    language.forget()


@pytest.fixture
def page(qtbot, looks):
    """A page with nothing on it, shown and active."""
    page = QWidget()
    QVBoxLayout(page)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


@pytest.fixture
def put(page):
    """Put parts on the page; gives the first one back."""

    def put(*parts):
        for part in parts:
            page.layout().addWidget(part)
            part.show()
        return parts[0]

    return put
