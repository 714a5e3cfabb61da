"""The forms an office decides with: its own, and below them those that every office has."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.forms.adopting import SHARED
from app.model.finding import Finding
from app.model.form import FormDefinition
from app.model.values import OfficeId
from app.ui import style
from app.ui.offices.form_card import FormCard
from app.ui.widgets.plain import label

_NONE = "This office has no form of its own yet."


class FormList(QWidget):
    """Shows a card for each form, and passes on what is wanted of it."""

    check_wanted = Signal(object)
    word_wanted = Signal(object)
    copy_wanted = Signal(object)
    folder_wanted = Signal(object)

    def __init__(
        self,
        forms: Sequence[FormDefinition],
        office: OfficeId,
        own_templates: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._own_templates = own_templates
        self.cards: list[FormCard] = []
        own = [form for form in forms if form.office != SHARED]
        shared = [form for form in forms if form.office == SHARED]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.scaled(8))
        column.addWidget(label("Forms", "section"))
        if not own:
            column.addWidget(label(_NONE, "hint"))
        self._add(column, own)
        if shared and own:
            column.addSpacing(style.scaled(8))
            column.addWidget(label("Forms of every office", "section"))
        self._add(column, shared)
        column.addStretch(1)

    def card(self, form: FormDefinition) -> FormCard | None:
        """Return the card of a form, None where it is not on show."""
        return next((card for card in self.cards if card.form.id == form.id), None)

    def show_findings(self, known: dict[str, tuple[Finding, ...]]) -> None:
        """Show the verdicts that are known already."""
        for card in self.cards:
            if card.form.id in known:
                card.show_findings(known[card.form.id])

    def _is_own(self, form: FormDefinition) -> bool:
        """Return whether its templates are the office's own, and may be changed."""
        is_its = form.office == self._office and form.templates == form.id
        return is_its and (self._own_templates / form.id / "word.docx").exists()

    def _add(self, column: QVBoxLayout, forms: Sequence[FormDefinition]) -> None:
        for form in forms:
            card = FormCard(form, is_own=self._is_own(form))
            card.check_wanted.connect(self.check_wanted)
            card.word_wanted.connect(self.word_wanted)
            card.copy_wanted.connect(self.copy_wanted)
            card.folder_wanted.connect(self.folder_wanted)
            self.cards.append(card)
            column.addWidget(card)
