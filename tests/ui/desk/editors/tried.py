"""An editor that is tried out: typed into, and listened to."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.model.answers import Answer, Answers
from app.model.values import FieldId
from app.ui.desk.editor import Editor


class Tried:
    """An editor on show, with everything it has reported."""

    def __init__(self, editor: Editor) -> None:
        self.editor = editor
        self.reported: list[Answer | None] = []
        self.refused: list[tuple[str, str]] = []
        self.faults: list[str] = []
        editor.edited.connect(self.reported.append)
        editor.refused.connect(lambda what, hint: self.refused.append((what, hint)))
        editor.faulted.connect(self.faults.append)

    @property
    def last(self) -> Answer | None:
        """What was reported last."""
        return self.reported[-1]

    def input(self, name: str) -> QWidget:
        """Return what can be typed into or pressed, by the end of its accessible name."""
        found = [widget for widget in self.editor.inputs() if widget.accessibleName().endswith(name)]
        assert found, [widget.accessibleName() for widget in self.editor.inputs()]
        return found[0]


def answers(**parts: Answer) -> Answers:
    """Return a record with these parts."""
    return Answers.model_construct(root={FieldId(part): answer for part, answer in parts.items()})


TryOut = Callable[..., Tried]
"""Takes a kind, an answer, and what else the field has."""

Paste = Callable[[QWidget, str], None]
