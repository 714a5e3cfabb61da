"""Files of packs that cannot be used: which, and everything that is wrong with each."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.forms.loading import BrokenFile
from app.ui import style
from app.ui.offices.sign_line import SignLine
from app.ui.offices.verdict import Sign
from app.ui.widgets.plain import label, reading
from app.ui.widgets.shapes import Shape


class BrokenFiles(QFrame):
    """Shows what could not be read; all the other packs are not touched by it."""

    def __init__(self, files: Sequence[BrokenFile], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style.set_role(self, "card-error")
        column = QVBoxLayout(self)
        column.setContentsMargins(*[style.scaled(12)] * 4)
        column.setSpacing(style.scaled(6))
        words = "A file cannot be used" if len(files) == 1 else f"{len(files)} files cannot be used"
        column.addWidget(SignLine(Sign(words, Shape.CROSS, "error")))
        column.addWidget(label("Every other office and form works as before.", "hint"))
        for file in files:
            column.addWidget(reading(file.name, "label"))
            for fault in file.faults:
                column.addWidget(reading(fault))
            column.addWidget(reading(str(file.path), "hint"))
        self.setVisible(bool(files))
