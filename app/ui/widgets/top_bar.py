"""The bar over the pages: the program's name, whose register it is, the search box, the one main button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from app.ui import style
from app.ui.widgets.elided_label import ElidedLabel
from app.ui.widgets.plain import label, push_button


class TopBar(QFrame):
    """Shows where one is, and reports what is searched for."""

    searched = Signal(str)
    new_wanted = Signal()

    def __init__(self, owner: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style.set_role(self, "bar")
        self.search = QLineEdit(placeholderText="Search all decisions (Ctrl+F)", clearButtonEnabled=True)
        self.search.setAccessibleName("Search all decisions")
        self.search.textChanged.connect(self.searched)
        self.new_button = push_button("New decision", "primary", on_click=self.new_wanted.emit)
        self.owner = ElidedLabel(owner)
        style.set_role(self.owner, "quiet")
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 6, 16, 6)
        line.setSpacing(16)
        line.addWidget(label("Countersign", "product"))
        line.addWidget(self.owner, 3)
        line.addWidget(self.search, 2)
        line.addWidget(self.new_button)
        self.search.setMinimumWidth(style.scaled(200))
        self.search.setMaximumWidth(style.scaled(360))
