"""Offices and their forms: what is known of them, and whether their templates print what is asked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QVBoxLayout, QWidget

from app.model.finding import Finding
from app.model.form import FormDefinition
from app.model.office import Office
from app.system import paths
from app.ui import style
from app.ui.messages import Messages
from app.ui.offices.broken_files import BrokenFiles
from app.ui.offices.examination import Examination
from app.ui.offices.form_list import FormList
from app.ui.offices.new_office_dialog import NewOfficeDialog
from app.ui.offices.office_panel import OfficePanel
from app.ui.offices.progress_line import ProgressLine
from app.ui.offices.verdict import CHECKING, NOT_CHECKED
from app.ui.offices.word_copies import WordCopies
from app.ui.surroundings import offices
from app.ui.widgets.plain import label, push_button, scrolling
from app.ui.widgets.turning_row import TurningRow
from app.workflow.new_office import NewOffice
from app.workflow.tools import Tools

_ROOM_FOR_BOTH = 900
_FACTS_WIDTH = 400


class OfficesPage(QWidget):
    """Shows one office at a time; whatever cannot be used is said above, and stops nothing else."""

    people_wanted = Signal()
    packs_changed = Signal()
    """Files of packs are different now, and are to be read again."""

    def __init__(self, tools: Tools, messages: Messages, *, demo: bool) -> None:
        super().__init__()
        self._tools = tools
        self._messages = messages
        self._made = ""
        self._demo = demo
        self._known: dict[str, tuple[Finding, ...]] = {}
        self._offices = offices(tools, demo=demo)
        self.office = QComboBox()
        self.office.setAccessibleName("Office")
        self.office.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.progress = ProgressLine()
        self.broken = BrokenFiles(tools.packs.broken)
        self.examination = Examination(tools, self)
        self.copies = WordCopies(tools, messages, self)
        self.facts: OfficePanel | None = None
        self.forms: FormList | None = None
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrange()
        self._connect()
        for office in self._offices:
            self.office.addItem(office.name, office.id)

    def refresh(self) -> None:
        """Do nothing: packs are read when the program starts, and when somebody asks."""

    @property
    def to_go_on_with(self) -> str:
        """The office to show once packs are read again: the one on show, or one that was made here."""
        return self._made or self.office.currentData() or ""

    def show_office(self, office_id: str) -> None:
        """Show that office, where there is one of that name."""
        place = self.office.findData(office_id)
        if place >= 0:
            self.office.setCurrentIndex(place)

    def check_all(self) -> None:
        """Check every form of the office on show."""
        if self.forms is not None:
            self._check([card.form for card in self.forms.cards])

    def begin_office(self) -> None:
        """Ask for the name of a new office."""
        dialog = NewOfficeDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.made.connect(self._on_made)
        dialog.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set facts and forms beside each other where there is room."""
        super().resizeEvent(event)
        beside = event.size().width() >= style.scaled(_ROOM_FOR_BOTH)
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(wanted)
        self._keep_width()

    def _show_office(self) -> None:
        office = self._current
        if office is None:
            return
        for old in (self.facts, self.forms):
            if old is not None:
                self._sides.removeWidget(old)
                old.hide()
                old.deleteLater()
        own = paths.own_packs()
        self.facts = OfficePanel(office, self._tools.clock.today(), own / "forms" / office.id)
        self.facts.people_wanted.connect(self.people_wanted)
        self.facts.file_wanted.connect(self.copies.open_pack)
        self.forms = FormList(self._tools.packs.forms_of(office.id), office.id, own / "templates")
        self.forms.check_wanted.connect(lambda form: self._check([form]))
        self.forms.copy_wanted.connect(lambda form: self.copies.make_own(form, office.id))
        self.forms.folder_wanted.connect(self.copies.open_folder)
        self.forms.word_wanted.connect(self._show_in_word)
        self.forms.show_findings(self._known)
        self._sides.addWidget(self.facts, 0, Qt.AlignmentFlag.AlignTop)
        self._sides.addWidget(self.forms, 1)
        self._keep_width()

    @property
    def _current(self) -> Office | None:
        place = self.office.currentIndex()
        return self._offices[place] if 0 <= place < len(self._offices) else None

    def _keep_width(self) -> None:
        if self.facts is not None:
            beside = self._sides.direction() is QBoxLayout.Direction.LeftToRight
            self.facts.setMinimumWidth(style.scaled(_FACTS_WIDTH) if beside else 0)
            self.facts.setMaximumWidth(style.scaled(_FACTS_WIDTH) if beside else 16_777_215)

    def _check(self, forms: list[FormDefinition]) -> None:
        for form in forms:
            if self.forms is not None and (card := self.forms.card(form)):
                card.show_checking(CHECKING)
        self.examination.check(forms)

    def _on_checked(self, form: FormDefinition, findings: tuple[Finding, ...]) -> None:
        self._known[form.id] = findings
        if self.forms is not None and (card := self.forms.card(form)):
            card.show_findings(findings)

    def _on_ended(self) -> None:
        """Say of what was not checked after all that it was not."""
        self.progress.hide()
        for card in self.forms.cards if self.forms is not None else ():
            if card.verdict.words == CHECKING.words:
                card.show_checking(NOT_CHECKED)

    def _show_in_word(self, form: FormDefinition) -> None:
        self.copies.show_findings(form, self._known.get(form.id, ()))

    def _on_made(self, office: NewOffice) -> None:
        twice = (
            f" There is a pack “{office.beside}” already, so it is called “{office.id}”."
            if office.beside
            else ""
        )
        where = " It is shown in a register of your own, not in the worked example." if self._demo else ""
        self._messages.say(
            f"The office is made.{twice}{where}", hint=f"What can be changed: {office.files[-1]}"
        )
        self._made = office.id
        self.packs_changed.emit()

    def _connect(self) -> None:
        self.office.currentIndexChanged.connect(self._show_office)
        self.progress.stop_wanted.connect(self.examination.stop)
        self.examination.begun.connect(self.progress.show_progress)
        self.examination.checked.connect(self._on_checked)
        self.examination.ended.connect(self._on_ended)
        self.copies.made.connect(self.packs_changed)

    def _arrange(self) -> None:
        head = TurningRow(style.scaled(8))
        head.left.addWidget(label("Offices and forms", "title"), 1)
        deeds = head.right
        deeds.addWidget(push_button("&New office…", on_click=self.begin_office))
        deeds.addWidget(push_button("&Check all forms", on_click=self.check_all))
        again = push_button("&Read again", on_click=self.packs_changed.emit)
        again.setToolTip("Read offices, forms and templates again, after they were changed")
        deeds.addWidget(again)
        deeds.addStretch(1)
        self._sides.setSpacing(style.scaled(24))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(*[style.scaled(16)] * 4)
        column.setSpacing(style.scaled(12))
        column.addWidget(head)
        column.addWidget(self.progress)
        column.addWidget(self.broken)
        column.addWidget(self.office, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._sides, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scrolling(inside))
