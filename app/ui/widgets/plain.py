"""The plain controls of a page, made in one line each."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QSizePolicy, QWidget

from app.ui import style


def label(text: str = "", role: style.Role | Literal[""] = "", *, wrap: bool = False) -> QLabel:
    """Return words on the page; never read as markup, whatever a clerk typed."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    style.set_role(made, role)
    return made


def reading(text: str, role: style.Role | Literal[""] = "") -> QLabel:
    """Return words that are read in lines, and can be marked and copied."""
    made = label(text, role, wrap=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def push_button(
    text: str, role: style.Role | Literal[""] = "", *, on_click: Callable[[], object]
) -> QPushButton:
    """Return a button that does one thing; its words are its accessible name."""
    made = QPushButton(text)
    style.set_role(made, role)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def do() -> None:  # Qt would hand over whether the button is checked
        on_click()

    made.clicked.connect(do)
    return made


def rule() -> QFrame:
    """Return a thin line between two areas."""
    made = QFrame()
    style.set_role(made, "rule")
    return made


def scrolling(inside: QWidget) -> QScrollArea:
    """Return an area that scrolls where its content has no room, as in very large type."""
    made = QScrollArea()
    made.setWidget(inside)
    made.setWidgetResizable(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made


def area(role: style.Role, parent: QWidget | None = None) -> QFrame:
    """Return an area with the ground of its role: panel, card, page or bar."""
    made = QFrame(parent)
    style.set_role(made, role)
    return made
