"""The lines at a question that compare its answer with the document it can be drawn from."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.forms.word_changes import folded, share_kept, word_changes
from app.model.comparison import Stretch
from app.ui import style
from app.ui.widgets.changed_words import ChangedWords
from app.ui.widgets.plain import label
from app.ui.widgets.shapes import Shape, ShapeLabel

_MOSTLY_THE_SAME = 0.6


class Comparison(NamedTuple):
    """An answer beside what the other document has; `here` is None where nothing is answered yet."""

    paper: str
    there: str
    here: str | None


class DrawnMark(QWidget):
    """Says that another document has an answer, or where this one differs from it."""

    wanted = Signal()
    """The answer of the other document is to be taken."""
    told = Signal(str)
    """What is said of the answer; nothing any longer where it is empty."""

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        self._is_open = False
        self.words = label(role="hint", wrap=True)
        self.changes = ChangedWords()
        self.button = QPushButton("take it")
        self.button.setAccessibleName(f"{question}: take it from the other document")
        style.set_role(self.button, "link")
        self.button.clicked.connect(self.wanted)
        self.more = QPushButton("show where")
        self.more.setAccessibleName(f"{question}: show where it differs")
        style.set_role(self.more, "link")
        self.more.clicked.connect(self._show_more)
        row = QHBoxLayout()
        row.setSpacing(style.scaled(6))
        row.addWidget(ShapeLabel(shape=Shape.INFO, colour="link"))
        row.addWidget(self.words, 1)
        row.addWidget(self.more)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.scaled(4))
        column.addLayout(row)
        column.addWidget(self.changes)
        self.hide()

    def inputs(self) -> list[QWidget]:
        """Return what the Tab key visits."""
        return [self.more, self.button]

    @property
    def is_shown(self) -> bool:
        """Whether there is something to take."""
        return bool(self.words.text())

    def show_comparison(self, found: Comparison | None) -> None:
        """Show how an answer compares with the other document; nothing where they agree."""
        if found is None:
            self.words.clear()
        elif found.here is None:
            self._say(f"The {_in_words(found.paper)} has an answer", "take it", found.paper)
        else:
            self._say(f"Differs from the {_in_words(found.paper)}", "take it again", found.paper)
            self._show_changes(word_changes(found.there, found.here))
        if found is None or found.here is None:
            self._is_open = False
            self.changes.hide()
            self.more.hide()
        self.setVisible(found is not None)
        self.told.emit(self.words.text())

    def _show_changes(self, changes: tuple[Stretch, ...]) -> None:
        """Show the words where few differ; of texts that share little, only where they are asked for."""
        is_shown = self._is_open or share_kept(changes) >= _MOSTLY_THE_SAME
        self.changes.show_stretches(folded(changes))
        self.changes.setVisible(is_shown)
        self.more.setVisible(not is_shown)

    def _show_more(self) -> None:
        self._is_open = True
        self.changes.show()
        self.more.hide()
        self.button.setFocus()

    def _say(self, words: str, deed: str, paper: str) -> None:
        self.words.setText(words)
        self.button.setText(deed)
        self.button.setToolTip(f"Take the answer of the {_in_words(paper)} (F9)")
        self.button.setAccessibleName(f"{self._question}: {deed} from the {_in_words(paper)}")


def _in_words(paper: str) -> str:
    """Return a document's title within a sentence."""
    return paper[:1].lower() + paper[1:] if paper[1:2].islower() else paper
