"""Shows what changed between two texts in one: inserted words underlined, deleted ones struck through."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.model.comparison import Change, Stretch
from app.ui import style


class ChangedWords(QLabel):
    """Shows stretches of words; a line through or below them says without colour what became of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Stretch, ...] = ()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        style.look().changed.connect(self._paint)

    def show_stretches(self, stretches: tuple[Stretch, ...]) -> None:
        """Show these, and no others."""
        if stretches != self._shown:
            self._shown = stretches
            self.setAccessibleName(in_speech(stretches))
            self._paint()

    def _paint(self) -> None:
        self.setText("".join(_html(stretch) for stretch in self._shown))


def in_speech(stretches: tuple[Stretch, ...]) -> str:
    """Return the changes as a screen reader says them."""
    return " ".join(_spoken(stretch) for stretch in stretches)


def _spoken(stretch: Stretch) -> str:
    words = " ".join(stretch.text.split())
    match stretch.change:
        case Change.FOLDED:
            return "…"
        case Change.KEPT:
            return words
        case _:
            return f"{stretch.change.value}: “{words}”"


def _html(stretch: Stretch) -> str:
    words = escape(stretch.text).replace("\n", "<br>")
    match stretch.change:
        case Change.KEPT:
            return words
        case Change.FOLDED:
            return f' <span style="color: {style.colour("secondary").name()}">…</span> '
        case Change.INSERTED:
            return f'<u style="color: {style.colour("success").name()}">{words}</u>'
        case Change.DELETED:
            return f'<s style="color: {style.colour("error").name()}">{words}</s>&thinsp;'
