"""One question of the form: label, hint, what is wrong, the editor, an example outside it."""

from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.model.field import FieldDefinition
from app.ui import style
from app.ui.desk.copied_mark import CopiedMark
from app.ui.desk.drawn_mark import DrawnMark
from app.ui.desk.editor import Editor, Today
from app.ui.desk.editors import editor_for
from app.ui.desk.editors.text import TextEditor
from app.ui.desk.labelled import titled
from app.ui.widgets.plain import label
from app.ui.widgets.spoken import tell_also


class Question(QFrame):
    """Shows one field of a form; a problem marks it in words and with a line at its left."""

    def __init__(
        self,
        field: FieldDefinition,
        today: Today,
        *,
        group: str = "",
        is_locked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        style.set_role(self, "question")
        self.field = field
        self.editor: Editor = editor_for(field, today)
        self.copied = CopiedMark(field.label)
        self.drawn = DrawnMark(field.label)
        self._problem = label(role="error", wrap=True)
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(style.scaled(12), style.scaled(6), 0, style.scaled(14))
        column.setSpacing(style.scaled(6))
        self._title = label(titled(field), "label", wrap=True)
        self._title.setBuddy(self.editor.first_input())
        if field.label != group:  # where they agree, the title of the section is the question
            column.addWidget(self._title)
        if field.hint:
            column.addWidget(label(field.hint, "hint", wrap=True))
        column.addWidget(self.copied)
        column.addWidget(self.drawn)
        column.addWidget(self._problem)
        column.addWidget(self.editor)
        if field.example and not is_locked:
            column.addWidget(label(f"For example: {field.example}", "hint", wrap=True))
        if is_locked and isinstance(self.editor, TextEditor):
            self.editor.lock()
        self.editor.describe(field.hint)
        for mark in (self.copied, self.drawn):
            mark.told.connect(partial(self._tell, type(mark).__name__))

    @property
    def problem(self) -> str:
        """The sentence shown about it, or nothing."""
        return self._problem.text()

    def inputs(self) -> list[QWidget]:
        """Return what the Tab key visits."""
        return [*self.editor.inputs(), self.copied.button, *self.drawn.inputs()]

    def _tell(self, about: str, words: str) -> None:
        """Let a screen reader say it with the input in which the answer begins."""
        sentence = f"{words.rstrip('.')}." if words else ""
        tell_also(self.editor.first_input(), sentence, about)

    def show_problem(self, sentence: str) -> None:
        """Show what is wrong, or that nothing is any longer."""
        if sentence == self._problem.text():
            return
        self._problem.setText(sentence)
        self._tell("problem", sentence)
        self._problem.setVisible(bool(sentence))
        self.editor.mark(marked=bool(sentence))
        self.setProperty("problem", "true" if sentence else "false")
        for widget in (self, *self.findChildren(QFrame)):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
