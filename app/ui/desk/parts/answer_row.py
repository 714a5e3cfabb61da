"""A record of a grid: its first part beside the label, the others below it when they are wanted."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.forms.written.places import Path
from app.model.field import FieldDefinition
from app.model.values import FieldId
from app.ui import style
from app.ui.desk.editor import MakeEditor, Today
from app.ui.desk.parts.part_box import PartBox
from app.ui.desk.parts.parts import Parts
from app.ui.widgets.plain import push_button


class AnswerRow(Parts):
    """Shows the first part, and a button that opens the rest; what is answered there opens it too."""

    def __init__(self, field: FieldDefinition, today: Today, make: MakeEditor) -> None:
        super().__init__(field, today, make)
        first, *others = field.fields
        self._first = first.id
        self._others = {part.id: PartBox(part, self.editor(part.id)) for part in others}
        self._names = {part.id: part.label for part in others}
        self._wished: bool | None = None
        """Whether somebody has opened or closed the rest; None while it follows the answers."""
        self._toggle = push_button("", "link", on_click=self._turn)
        self._toggle.setProperty("look", "beside")
        self._rest = QFrame()
        self._arrange()
        self.show_asked()

    def show_part(self, part: FieldId, *, shown: bool) -> None:
        """Show a part with its words, or hide both."""
        if part in self._others:
            self._others[part].setVisible(shown)

    def show_gap(self, part: FieldId, sentence: str) -> None:
        """Say above a part what it lacks; of the first one the grid says it, below the label."""
        if part in self._others:
            self._others[part].show_gap(sentence)

    def show_asked(self) -> None:
        """Show what is asked; without anything but the first part there is nothing to open."""
        super().show_asked()
        asked = [part.id for part in self.asked_parts() if part.id in self._others]
        is_open = self._is_wanted(asked) if self._wished is None else self._wished
        self._rest.setVisible(bool(asked) and is_open)
        self._toggle.setVisible(bool(asked) and not self._is_required(asked))
        words = self._names[asked[0]] if len(asked) == 1 else "More"
        deed = "Hide" if is_open else "Add" if self._is_empty else "Show"
        self._toggle.setText(f"{words} {'▾' if is_open else '▸'}")
        self._toggle.setAccessibleName(f"{self.field.label}: {deed} {words.lower()}")

    def inputs(self) -> list[QWidget]:
        """Return the inputs of the first part, the button, and those of the rest."""
        rest = [widget for part in self._others for widget in self.editor(part).inputs()]
        return [*self.editor(self._first).inputs(), self._toggle, *rest]

    def input_at(self, path: Path) -> QWidget:
        """Open the rest where the text stands there."""
        widget = super().input_at(path)
        self.show_input(widget)
        return widget

    def to_mend(self) -> QWidget:
        """Open the rest where what is to be mended stands there."""
        widget = super().to_mend()
        self.show_input(widget)
        return widget

    def show_input(self, widget: QWidget) -> None:
        """Open the rest where an input stands in it."""
        if self._rest.isAncestorOf(widget) and self._rest.isHidden():
            self._turn()

    @property
    def _is_empty(self) -> bool:
        return all(self.answer(part) is None for part in self._others)

    def _is_required(self, asked: list[FieldId]) -> bool:
        return any(part.required for part in self.field.fields if part.id in asked)

    def _is_wanted(self, asked: list[FieldId]) -> bool:
        return self._is_required(asked) or any(self.answer(part) is not None for part in asked)

    def _turn(self) -> None:
        self._wished = self._rest.isHidden()
        self.show_asked()
        if self._wished:
            shown = [part.id for part in self.asked_parts() if part.id in self._others]
            self.editor(shown[0]).inputs()[0].setFocus()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.scaled(8))
        row.addWidget(self.editor(self._first), 1)
        row.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignTop)
        below = QVBoxLayout(self._rest)
        below.setContentsMargins(0, style.scaled(4), 0, style.scaled(4))
        below.setSpacing(style.scaled(8))
        for box in self._others.values():
            below.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._rest)
