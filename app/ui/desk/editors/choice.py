"""One of the listed answers."""

from PySide6.QtWidgets import QButtonGroup, QComboBox, QRadioButton, QWidget

from app.model.answers import Answer
from app.model.field import FieldDefinition
from app.ui import style
from app.ui.desk.editor import Editor, Today
from app.ui.widgets.flow_layout import FlowLayout

_MOST_BUTTONS = 4


class ChoiceEditor(Editor):
    """Shows a few choices as buttons and many as a list."""

    def __init__(self, field: FieldDefinition, today: Today) -> None:
        super().__init__(field, today)
        self._row = FlowLayout(self, spacing=style.scaled(16))
        self._group = QButtonGroup(self)
        self._combo: QComboBox | None = None
        if len(field.choices) > _MOST_BUTTONS:
            self._combo = self._make_combo()
        else:
            self._make_buttons()

    def show_value(self, answer: Answer | None) -> None:
        """Show the choice without reporting it."""
        if self._combo is not None:
            self._combo.setCurrentIndex(
                self.field.choices.index(answer) if answer in self.field.choices else -1
            )
            return
        self._group.setExclusive(False)
        for place, choice in enumerate(self.field.choices):
            self._group.button(place).setChecked(choice == answer)
        self._group.setExclusive(True)

    def inputs(self) -> list[QWidget]:
        """Return the buttons, or the list."""
        return [self._combo] if self._combo is not None else list(self._group.buttons())

    def _make_combo(self) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(self.field.label)
        combo.addItems(list(self.field.choices))
        combo.activated.connect(self._report)
        self._row.addWidget(combo)
        return combo

    def _make_buttons(self) -> None:
        for place, choice in enumerate(self.field.choices):
            button = QRadioButton(choice.replace("&", "&&"))
            button.setAccessibleName(f"{self.field.label}: {choice}")
            self._group.addButton(button, place)
            self._row.addWidget(button)
        self._group.idClicked.connect(self._report)

    def _report(self, place: int) -> None:
        self.edited.emit(self.field.choices[place])
