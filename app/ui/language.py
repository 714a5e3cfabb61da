"""The language in which forms ask their questions in this program; menus and messages are English."""

from PySide6.QtWidgets import QApplication

from app.model.language import Language

_LANGUAGE = "language of the questions"


def speak(language: Language) -> None:
    """Ask in that language from now on: a decision that is opened next."""
    app = QApplication.instance()
    if app is not None:
        app.setProperty(_LANGUAGE, language.value)


def spoken_language() -> Language:
    """Return the language that was chosen, else English."""
    app = QApplication.instance()
    return Language((app.property(_LANGUAGE) if app is not None else None) or Language.ENGLISH)
