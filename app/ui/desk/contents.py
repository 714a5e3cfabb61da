"""The left side of the desk: the documents of the decision, and the sections of the chosen one."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.model.form import FormDefinition
from app.ui import style
from app.ui.desk.nav_row import NavRow
from app.ui.widgets.plain import label, push_button
from app.ui.widgets.shapes import Shape


class Line(NamedTuple):
    """What one row of the contents says."""

    name: str
    shape: Shape
    colour: str
    word: str
    is_shown: bool = True
    """False for a section in which nothing is asked."""
    spoken: str = ""
    """What a screen reader says instead of the word."""


class Contents(QScrollArea):
    """Shows documents and sections with their states, and reports which one is chosen."""

    document_chosen = Signal(int)
    """The place of a document."""
    section_chosen = Signal(int)
    """The place of a section."""
    form_added = Signal(str)
    """The id of a form of which a document is wanted."""
    removal_wanted = Signal()
    """The chosen document is to be taken out of the decision."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its rows take it
        self.setAccessibleName("Documents and sections")
        self._documents = _Rows(self.document_chosen.emit)
        self._sections = _Rows(self.section_chosen.emit)
        self._title = label("Sections", "label", wrap=True)
        self._words = label(role="hint", wrap=True)
        self._add = QPushButton("+ Add document")
        self._add.setProperty("look", "menu")
        self._add.setAccessibleName("Add a document")
        self._add.setMenu(QMenu(self._add))
        self._remove = push_button("Remove document…", on_click=self.removal_wanted.emit)
        for button in (self._add, self._remove):
            style.set_role(button, "link")
        self._arrange()

    def offer_forms(self, forms: Sequence[FormDefinition]) -> None:
        """Let these be added."""
        menu = self._add.menu()
        menu.clear()
        for form in forms:
            action = menu.addAction(form.title.replace("&", "&&"))
            action.setToolTip(form.summary)
            action.triggered.connect(partial(self.form_added.emit, str(form.id)))
        self._add.setEnabled(bool(forms))

    def offer_removal(self, *, possible: bool) -> None:
        """Let the chosen document be removed, or not."""
        self._remove.setVisible(possible)

    def show_documents(self, lines: Sequence[Line], chosen: int) -> None:
        """Show the documents; the chosen one names the list of sections."""
        self._documents.show_lines(lines, chosen)
        self._title.setText(lines[chosen].name if lines else "Sections")

    def show_sections(self, lines: Sequence[Line], current: int) -> None:
        """Show the sections of the chosen document, and in which one the cursor is."""
        self._sections.show_lines(lines, current)

    def show_words(self, document: int, decision: int | None) -> None:
        """Say how many words the chosen document has, and the decision where that is more."""
        told = f"{document:,} word{'' if document == 1 else 's'}"
        whole = "" if decision is None else f" in this document\n{decision:,} in the decision"
        self._words.setText(told + whole)

    @property
    def words(self) -> str:
        """What is said about the number of words."""
        return self._words.text()

    @property
    def documents(self) -> Sequence[NavRow]:
        """The rows of the documents."""
        return self._documents.rows

    @property
    def sections(self) -> Sequence[NavRow]:
        """The rows of the sections."""
        return self._sections.rows

    def _arrange(self) -> None:
        inner = QWidget()
        style.set_role(inner, "panel")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, style.scaled(16), 0, style.scaled(16))
        column.setSpacing(0)
        for title, rows in ((label("Documents", "label"), self._documents), (self._title, self._sections)):
            title.setContentsMargins(style.scaled(16), 0, style.scaled(12), style.scaled(8))
            column.addWidget(title)
            column.addWidget(rows)
            if rows is self._documents:
                column.addLayout(self._shelf())
                column.addSpacing(style.scaled(20))
        self._words.setContentsMargins(style.scaled(16), style.scaled(16), style.scaled(12), 0)
        column.addWidget(self._words)
        column.addStretch(1)
        self.setWidget(inner)

    def _shelf(self) -> QVBoxLayout:
        below = QVBoxLayout()
        below.setContentsMargins(style.scaled(12), style.scaled(4), 0, 0)
        below.setSpacing(0)
        for button in (self._add, self._remove):
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            below.addWidget(button)
        return below


class _Rows(QWidget):
    """Rows of which one is chosen; they are kept as long as their names stay."""

    def __init__(self, choose: Callable[[int], None]) -> None:
        super().__init__()
        self._choose = choose
        self.rows: list[NavRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_lines(self, lines: Sequence[Line], chosen: int) -> None:
        """Show these lines, one of them as chosen."""
        if [row.name for row in self.rows] != [line.name for line in lines]:
            self._build(lines)
        for place, (row, line) in enumerate(zip(self.rows, lines, strict=True)):
            row.show_state(line.shape, line.colour, line.word, line.spoken)
            row.setChecked(place == chosen)
            row.setVisible(line.is_shown)

    def _build(self, lines: Sequence[Line]) -> None:
        for row in self.rows:
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        longest = max((line.name for line in lines), key=len, default="")
        self.rows = [NavRow(line.name, longest) for line in lines]
        for place, row in enumerate(self.rows):
            row.clicked.connect(partial(self._press, place))
            self._column.addWidget(row)

    def _press(self, place: int) -> None:
        self.rows[place].setChecked(not self.rows[place].isChecked())  # whoever listens says which one is
        self._choose(place)
