"""Yes or no, in the words of the field; not answered is neither."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from app.model.answers import Answer
from app.model.field import FieldDefinition
from app.ui import style
from app.ui.desk.editor import Editor, Today
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.plain import label, push_button

_YES, _NO = 1, 0


class YesNoEditor(Editor):
    """Shows two large buttons; the first letter of either word chooses it, and an answer can be cleared."""

    def __init__(self, field: FieldDefinition, today: Today) -> None:
        super().__init__(field, today)
        self._group = QButtonGroup(self)
        self._open = label("Not answered yet", "hint")
        self._clear = push_button("Clear", "link", on_click=self._take_back)
        self._clear.setAccessibleName(f"{field.label}: clear the answer")
        row = FlowLayout(self, spacing=style.scaled(12))
        for place, words in zip((_YES, _NO), field.words, strict=True):
            row.addWidget(self._button(place, words))
        for beside in (self._open, self._clear):
            beside.setProperty("look", "beside")
            row.addWidget(beside)
        self._group.idClicked.connect(self._report)
        self.show_value(None)

    def show_value(self, answer: Answer | None) -> None:
        """Show the answer without reporting it."""
        self._group.setExclusive(False)
        for place in (_YES, _NO):
            self._group.button(place).setChecked(answer is bool(place))
        self._group.setExclusive(True)
        self._open.setVisible(answer is None)
        self._clear.setVisible(answer is not None)

    def inputs(self) -> list[QWidget]:
        """Return the two buttons and the one that clears."""
        return [self._group.button(_YES), self._group.button(_NO), self._clear]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by the first letter of a word; leave everything else."""
        typed = event.text().casefold()
        words = [button for button in self._buttons() if button.text().casefold().startswith(typed)]
        chosen = words if typed else []
        if len(chosen) == 1:
            chosen[0].setFocus()
            chosen[0].click()
        else:
            super().keyPressEvent(event)

    def _buttons(self) -> list[QRadioButton]:
        return [button for button in self._group.buttons() if isinstance(button, QRadioButton)]

    def _button(self, place: int, words: str) -> QRadioButton:
        button = QRadioButton(words.replace("&", "&&"))
        button.setAccessibleName(f"{self.field.label}: {words}")
        button.setProperty("look", "large")
        self._group.addButton(button, place)
        return button

    def _report(self, place: int) -> None:
        self.show_value(bool(place))
        self.edited.emit(bool(place))

    def _take_back(self) -> None:
        self._group.button(_YES).setFocus()
        self.show_value(None)
        self.edited.emit(None)
