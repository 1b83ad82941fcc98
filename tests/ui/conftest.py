"""The look and the language a window test starts with, put back afterwards."""

import pytest

from ui.i18n import Language
from ui.theme import Appearance, Scheme


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
