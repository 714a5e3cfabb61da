"""The small form for one person in one post: who, since when, until when, how to reach them."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QVBoxLayout, QWidget

from app.errors import AppError, NotAllowedNow
from app.model.office import Office, OfficeHolder
from app.ui import style
from app.ui.widgets.clean_line import CleanLine
from app.ui.widgets.day_field import DayField
from app.ui.widgets.form_lines import FormLines

_EXAMPLE = "For example 9 May 2024."


class HolderForm(QWidget):
    """Shows one office-holder and gives back what was made of it."""

    edited = Signal()
    """Somebody has changed something by hand."""

    refused = Signal(str, str)
    """What was not taken in, and what to do."""

    def __init__(self, office: Office, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._id = 0
        self.post = QComboBox(self)
        for post in office.posts:
            self.post.addItem(post.title, post.id)
        self.name = CleanLine(parent=self)
        self.acting = QCheckBox("Actin&g: stands in for the holder", self)
        self.since = DayField("Since", today, self)
        self.until = DayField("Until", today, self)
        self.telephone = CleanLine(parent=self)
        self.email = CleanLine(parent=self)
        for line in (self.name, self.telephone, self.email):
            line.refused.connect(self.refused)
        self._arrange()
        self._connect()

    def show_holder(self, holder: OfficeHolder) -> None:
        """Show what is known of a person in a post."""
        self._id = holder.id
        self._show_post(holder.post)
        self.name.setText(holder.name)
        self.acting.setChecked(holder.acting)
        self.since.show_day(holder.since)
        self.until.show_day(holder.until)
        self.telephone.setText(holder.telephone)
        self.email.setText(holder.email)

    def show_new(self, post: str, name: str, since: date | None) -> None:
        """Show a person who is not entered yet, with what is known of them."""
        self._id = 0
        self._show_post(post)
        self.acting.setChecked(False)
        self.name.setText(name)
        self.since.show_day(since)
        for field in (self.until, self.telephone, self.email):
            field.clear()

    def holder(self) -> OfficeHolder:
        """Return the person as entered, or raise NotAllowedNow with what has to be mended."""
        since = self.since.day
        if not self.name.text().strip():
            raise NotAllowedNow("The name is missing.", hint="Enter the name as it is printed.")
        if since is None:
            raise NotAllowedNow("The first day in the post is missing or is no day.", hint=_EXAMPLE)
        if self.until.is_wrong:
            raise NotAllowedNow(
                "The last day in the post is no day.", hint="Correct it, or leave it empty while it lasts."
            )
        return OfficeHolder(
            id=self._id,
            office=self._office.id,
            post=str(self.post.currentData()),
            name=self.name.text().strip(),
            acting=self.acting.isChecked(),
            since=since,
            until=self.until.day,
            telephone=self.telephone.text().strip(),
            email=self.email.text().strip(),
        )

    def focus_fault(self, _error: AppError) -> None:
        """Go to the field that has to be mended."""
        faulty = (
            (self.name, not self.name.text().strip()),
            (self.since, self.since.day is None),
            (self.until, True),
        )
        next(field for field, is_faulty in faulty if is_faulty).setFocus()

    def _show_post(self, post: str) -> None:
        self.post.setCurrentIndex(max(self.post.findData(post), 0))

    def _connect(self) -> None:
        for line in (self.name, self.since, self.until, self.telephone, self.email):
            line.textEdited.connect(self._on_edited)
        self.post.activated.connect(self._on_edited)
        self.acting.clicked.connect(self._on_edited)

    def _on_edited(self, *_: object) -> None:
        self.edited.emit()

    def _arrange(self) -> None:
        lines = FormLines()
        lines.add_field("&Post", self.post)
        lines.add_field("&Name", self.name, hint="As it is printed below the signature.")
        lines.addWidget(self.acting)
        days = QGridLayout()
        days.setSpacing(style.scaled(12))
        for column, (text, field, hint) in enumerate(
            (("Sin&ce", self.since, _EXAMPLE), ("&Until", self.until, "Empty while it lasts."))
        ):
            line = FormLines()
            line.add_field(text, field, hint=hint)
            days.addLayout(line, 0, column)
        lines.addLayout(days)
        lines.add_field("Te&lephone", self.telephone)
        lines.add_field("E-&mail", self.email)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(lines)
