"""Begins a decision: which office, which documents, and the number it will get."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.errors import AppError
from app.model.decision import Decision
from app.model.form import FormDefinition
from app.model.office import Office, ReferencePattern
from app.model.values import FormId, OfficeId, Reference
from app.ui import style
from app.ui.background import run_in_background
from app.ui.register.references import fits, is_taken, looks_like
from app.ui.widgets.clean_line import CleanLine
from app.ui.widgets.plain import label, push_button, scrolling
from app.ui.widgets.reading_order import ReadingOrder
from app.workflow.begin_decision import begin_decision, office_today
from app.workflow.find_decisions import next_reference
from app.workflow.tools import Tools

_LEAST_WIDTH = 560
_LEAST_FORMS_HEIGHT, _MOST_FORMS_HEIGHT = 90, 300
_HEIGHT_OF_THE_REST = 450
_WHAT_IS_COPIED = (
    "Whoever is in office today, contacts and other standing data are filled in. Text is copied and marked "
    "until you change it or say that it still holds. Titles, dates and amounts begin empty."
)


class Choices(NamedTuple):
    """What the dialog offers: the offices one may decide for, and the references already given."""

    offices: tuple[Office, ...]
    taken: Sequence[str] = ()
    usual: str = ""
    """The id of the office that decides most often here; it is chosen at first."""
    source: Decision | None = None
    """The decision it is begun from."""


class NewDecisionDialog(ReadingOrder, QDialog):
    """Asks what is needed to begin, begins, and reports the new decision."""

    begun = Signal(int)

    def __init__(self, tools: Tools, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._choices = choices
        self._title = f"New from {choices.source.reference}" if choices.source else "New decision"
        self.setWindowTitle(self._title)
        self.setModal(True)
        self.office = QComboBox()
        self.forms: list[tuple[QCheckBox, FormId]] = []
        inside = QWidget()
        self._forms = QVBoxLayout(inside)
        self._forms.setContentsMargins(0, 0, 0, 0)
        self._forms.setSpacing(style.scaled(2))
        self._forms_area = scrolling(inside)
        self.next_number = QRadioButton("Finding the next number …")
        self.given_number = QRadioButton("&Use a given reference")
        self.reference = CleanLine("Given reference")
        self.problem = label(role="error", wrap=True)
        self.warning = label(role="warning", wrap=True)
        self.begin_button = push_button("&Begin", "primary", on_click=self.begin)
        self._numbers = QButtonGroup(self)
        self._check_soon = QTimer(self, singleShot=True, interval=400)
        self._prepare()
        self._arrange()
        self._on_office()

    @property
    def chosen_office(self) -> Office:
        """The office the decision is for."""
        return self._choices.offices[max(0, self.office.currentIndex())]

    @property
    def chosen_forms(self) -> tuple[FormId, ...]:
        """The documents to begin with, in binding order."""
        return tuple(form for box, form in self.forms if box.isChecked())

    def begin(self) -> None:
        """Begin the decision; a problem is said here and everything stays as it was filled in."""
        if not self.begin_button.isEnabled():
            return
        given = Reference(" ".join(self.reference.text().split())) if self.given_number.isChecked() else None
        problem = self._what_is_missing(given)
        self._say_problem(problem)
        if problem:
            return
        self.begin_button.setEnabled(False)
        run_in_background(
            partial(
                begin_decision,
                self.chosen_office.id,
                self.chosen_forms,
                reference=given,
                source=self._choices.source.id if self._choices.source else None,
                tools=self._tools,
            ),
            owner=self,
            then=self._on_begun,
            failed=self._on_failed,
        )

    def _what_is_missing(self, given: Reference | None) -> str:
        if not self.chosen_forms:
            return "Choose at least one document."
        if given is None:
            return ""
        if not given:
            return "Type the reference, or take the next one."
        if is_taken(given, self._choices.taken):
            return f"{given} has been given before. A reference is never given twice."
        return ""

    def _on_begun(self, decision: Decision) -> None:
        self.accept()
        self.begun.emit(decision.id)

    def _on_failed(self, error: AppError) -> None:
        self.begin_button.setEnabled(True)
        self._say_problem(error.sentence())

    def _say_refused(self, what: str, hint: str) -> None:
        self._say_problem(f"{what} {hint}")

    def _say_problem(self, words: str) -> None:
        self.problem.setText(f"There is a problem: {words}" if words else "")
        self.problem.setVisible(bool(words))
        self.adjustSize()

    def _on_office(self) -> None:
        office = self.chosen_office
        self._show_forms(self._tools.packs.forms_of(office.id))
        self._ask_for_number()

    def _ask_for_number(self) -> None:
        """Find the number the decision will get; some forms are numbered in a series of their own."""
        asked_for = (self.chosen_office.id, self.chosen_forms)
        self.next_number.setText("Finding the next number …")
        self.reference.setAccessibleDescription(f"For example {looks_like(self._pattern)}")
        self._check_reference()
        run_in_background(
            partial(next_reference, *asked_for, tools=self._tools),
            owner=self,
            then=partial(self._on_next_reference, asked_for),
            failed=self._on_failed,
        )

    def _on_next_reference(self, asked_for: tuple[str, tuple[FormId, ...]], reference: Reference) -> None:
        if asked_for == (self.chosen_office.id, self.chosen_forms):
            self.next_number.setText(f"&Next number: {reference}")

    @property
    def _pattern(self) -> ReferencePattern:
        forms = tuple(map(self._tools.packs.form, self.chosen_forms))
        return office_today(self.chosen_office.id, forms, tools=self._tools).reference

    def _show_forms(self, forms: tuple[FormDefinition, ...]) -> None:
        while item := self._forms.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        records_first = sorted(forms, key=lambda form: (not form.names_decision, form.series))
        self.forms = []
        source = self._choices.source
        of_source = {document.form for document in source.documents} if source else set()
        for position, form in enumerate(records_first):
            box = QCheckBox(form.title.replace("&", "&&"))
            box.setChecked(form.id in of_source if of_source else position == 0)
            self.forms.append((box, form.id))
            box.toggled.connect(self._ask_for_number)
            self._forms.addWidget(box)
            if form.summary:
                words = label(form.summary, "hint", wrap=True)
                words.setIndent(style.scaled(26))
                self._forms.addWidget(words)
        self._fit_forms()

    def _fit_forms(self) -> None:
        """Show all forms where there is room for them; more than that is scrolled."""
        wrapped = self._forms.totalHeightForWidth(style.scaled(_LEAST_WIDTH - 70))
        needed = wrapped if self._forms.hasHeightForWidth() else self._forms.totalSizeHint().height()
        room = self.screen().availableGeometry().height() - style.scaled(_HEIGHT_OF_THE_REST)
        most = max(min(room, style.scaled(_MOST_FORMS_HEIGHT)), style.scaled(_LEAST_FORMS_HEIGHT))
        self._forms_area.setFixedHeight(min(needed, most))

    def _on_given(self) -> None:
        given = self.given_number.isChecked()
        self.reference.setEnabled(given)
        if given:
            self.reference.setFocus()
        self._check_reference()

    def _check_reference(self) -> None:
        typed = self.reference.text().strip()
        doubt = ""
        if typed and self.given_number.isChecked():
            pattern = self._pattern
            if is_taken(typed, self._choices.taken):
                doubt = f"{typed} has been given before."
            elif not fits(typed, pattern):
                doubt = f"The office’s references look like {looks_like(pattern)}. This one can be used too."
        self.warning.setText(doubt)
        self.warning.setVisible(bool(doubt))

    def _prepare(self) -> None:
        for office in self._choices.offices:
            self.office.addItem(office.name)
        ids = [office.id for office in self._choices.offices]
        if self._choices.usual in ids:
            self.office.setCurrentIndex(ids.index(OfficeId(self._choices.usual)))
        self.office.setAccessibleName("Office")
        self.office.currentIndexChanged.connect(self._on_office)
        for button in (self.next_number, self.given_number):
            self._numbers.addButton(button)
        self.next_number.setChecked(True)
        self.given_number.toggled.connect(self._on_given)
        self.reference.setEnabled(False)
        self.reference.refused.connect(self._say_refused)
        self.reference.textEdited.connect(self._check_soon.start)
        self._check_soon.timeout.connect(self._check_reference)
        self.begin_button.setDefault(True)
        self.problem.hide()
        self.warning.hide()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addWidget(label(self._title, "section", wrap=True))
        if self._choices.source:
            column.addWidget(label(_WHAT_IS_COPIED, "hint", wrap=True))
        column.addWidget(self.problem)
        if len(self._choices.offices) > 1:
            heading = label("&Office", "label")
            heading.setBuddy(self.office)
            column.addWidget(heading)
            column.addWidget(self.office)
        column.addSpacing(8)
        column.addWidget(label("Documents to begin with", "label"))
        column.addWidget(label("More can be added at the desk.", "hint"))
        column.addWidget(self._forms_area)
        column.addSpacing(8)
        column.addWidget(label("Reference", "label"))
        column.addWidget(self.next_number)
        column.addWidget(self.given_number)
        column.addWidget(self.reference)
        column.addWidget(self.warning)
        column.addSpacing(12)
        buttons = QHBoxLayout()
        buttons.addWidget(self.begin_button)
        buttons.addWidget(push_button("Cancel", on_click=self.reject))
        buttons.addStretch()
        column.addLayout(buttons)
        self.setMinimumWidth(style.scaled(_LEAST_WIDTH))
