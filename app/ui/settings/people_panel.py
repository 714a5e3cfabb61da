"""People in office: a table by post, and beside it the form for the person chosen."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.model.office import Office, OfficeHolder
from app.ui import style
from app.ui.background import run_in_background
from app.ui.messages import Messages
from app.ui.settings.holder_editor import HolderEditor
from app.ui.settings.overlaps import overlap_sentences
from app.ui.settings.people_model import HEADINGS, PeopleModel
from app.ui.settings.warning_lines import WarningLines
from app.ui.widgets.plain import label, push_button
from app.ui.widgets.table import Table
from app.workflow.keep_office_holders import office_holders, remove_office_holder, save_office_holder
from app.workflow.tools import Tools

_LEAST_TABLE = 220
_ROOM_FOR_BOTH = 860
_REACHED_BY = (HEADINGS.index("Telephone"), HEADINGS.index("E-mail"))

_NOBODY = "Nobody is entered yet. Add whoever holds a post."


class OfficePeople(NamedTuple):
    """An office and everybody entered for it."""

    office: Office
    holders: tuple[OfficeHolder, ...]


class PeoplePanel(QWidget):
    """Shows who holds which post, and lets it be added to, corrected and undone."""

    changed = Signal()

    def __init__(self, tools: Tools, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._messages = messages
        self._known: tuple[OfficePeople, ...] = ()
        self._removed: OfficeHolder | None = None
        self._saved_id = 0
        self._model = PeopleModel(self)
        self._office = QComboBox(self)
        self._office.setAccessibleName("Office")
        self._office.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._office.currentIndexChanged.connect(self._show_office)
        self.table = Table(self, name="People in office")
        self.table.setModel(self._model)
        self.table.chosen.connect(self._edit)
        self._nobody = label(_NOBODY, "hint")
        self.warnings = WarningLines(self)
        self.editor = HolderEditor(self)
        self.editor.save_wanted.connect(self._save)
        self.editor.closed.connect(self._on_closed)
        self._edit_button = push_button("Edi&t person", on_click=self._edit_current)
        self._remove_button = push_button("&Remove person", on_click=self._remove)
        self._undo_button = push_button("", "link", on_click=self._undo)
        self._undo_button.hide()
        QShortcut(
            QKeySequence(Qt.Key.Key_Delete),
            self.table,
            self._remove,
            context=Qt.ShortcutContext.WidgetShortcut,
        )
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.setFocusProxy(self.table)
        self.table.setMinimumHeight(style.scaled(_LEAST_TABLE))
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._arrange()
        self._on_row()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the form beside the table where there is room, below it otherwise."""
        super().resizeEvent(event)
        beside = event.size().width() >= style.scaled(_ROOM_FOR_BOTH)
        self._sides.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    def refresh(self) -> None:
        """Read again who holds which post."""
        run_in_background(partial(_everybody, self._tools), owner=self, then=self._show)

    def _show(self, known: tuple[OfficePeople, ...]) -> None:
        chosen = self._office.currentData()
        self._known = known
        self._office.blockSignals(True)
        self._office.clear()
        for people in known:
            self._office.addItem(people.office.name, people.office.id)
        self._office.setCurrentIndex(max(self._office.findData(chosen), 0))
        self._office.setVisible(len(known) > 1)
        self._office.blockSignals(False)
        self._show_office()

    def _show_office(self) -> None:
        people = self._people
        if people is None:
            return
        row = self.table.currentIndex().row()
        self._model.show_people(people.holders, people.office)
        self.warnings.show_sentences(overlap_sentences(people.holders, people.office))
        saved = self._model.row_of(self._saved_id)
        self.table.selectRow(saved if saved >= 0 else min(max(row, 0), len(people.holders) - 1))
        self._saved_id = 0
        self._hint_at_nobody()
        self._on_row()

    @property
    def _people(self) -> OfficePeople | None:
        place = self._office.currentIndex()
        return self._known[place] if 0 <= place < len(self._known) else None

    @property
    def _current(self) -> OfficeHolder | None:
        return self._model.holder(self.table.currentIndex().row())

    def _hint_at_nobody(self) -> None:
        """Say what the table is for where it is empty; its columns have nothing to fit themselves to."""
        nobody = self._model.rowCount() == 0
        self._nobody.setVisible(nobody)
        header = self.table.horizontalHeader()
        mode = QHeaderView.ResizeMode.Stretch if nobody else QHeaderView.ResizeMode.ResizeToContents
        header.setSectionResizeMode(mode)
        header.setSectionResizeMode(HEADINGS.index("Post"), QHeaderView.ResizeMode.Stretch)

    def _on_row(self, *_: object) -> None:
        for button in (self._edit_button, self._remove_button):
            button.setEnabled(self._current is not None)

    def _add(self) -> None:
        people = self._people
        if people is not None:
            post = self._current.post if self._current else people.office.posts[0].id
            self._make_room(form_shown=True)
            self._messages.turn_page()
            self.editor.begin(people.office, post, self._tools.clock.today())

    def _edit_current(self) -> None:
        self._edit(self.table.currentIndex().row())

    def _edit(self, row: int) -> None:
        holder, people = self._model.holder(row), self._people
        if holder is not None and people is not None:
            self._make_room(form_shown=True)
            self._messages.turn_page()
            self.editor.edit(people.office, holder, self._tools.clock.today())

    def _make_room(self, *, form_shown: bool) -> None:
        """Leave out beside the form what the form shows too."""
        for column in _REACHED_BY:
            self.table.setColumnHidden(column, form_shown)

    def _on_closed(self) -> None:
        self._make_room(form_shown=False)
        self.table.setFocus()

    def _save(self, holder: OfficeHolder) -> None:
        run_in_background(
            partial(save_office_holder, holder, tools=self._tools),
            owner=self,
            then=self._on_saved,
            failed=self.editor.show_error,
        )

    def _on_saved(self, holder: OfficeHolder) -> None:
        self.editor.close_form()
        self._undo_button.hide()
        self._saved_id = holder.id
        self._messages.say(f"{holder.name} is saved.")
        self._after_change()

    def _remove(self) -> None:
        holder = self._current
        if holder is None:
            return
        run_in_background(
            partial(remove_office_holder, holder.id, tools=self._tools),
            owner=self,
            then=lambda _: self._on_removed(holder),
        )

    def _on_removed(self, holder: OfficeHolder) -> None:
        self.editor.close_form()
        self._removed = holder
        self._undo_button.setText(f"Undo: {holder.name.replace('&', '&&')} &was removed")
        self._undo_button.show()
        self._after_change()

    def _undo(self) -> None:
        if self._removed is not None:
            self._save(self._removed.but(id=0))
            self._removed = None

    def _after_change(self) -> None:
        self.changed.emit()
        self.refresh()

    def _arrange(self) -> None:
        header = self.table.horizontalHeader()
        header.setMinimumSectionSize(style.scaled(64))
        self._hint_at_nobody()
        around = QVBoxLayout(self.table.viewport())
        around.addWidget(self._nobody, 0, Qt.AlignmentFlag.AlignCenter)
        left = QVBoxLayout()
        left.setSpacing(style.scaled(8))
        hint = "Who holds which post, and from when to when. Signatures are checked against this list."
        left.addWidget(label(hint, "hint", wrap=True))
        left.addWidget(self._office, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self.warnings)
        left.addWidget(self.table, 1)
        left.addLayout(self._buttons())
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(style.scaled(24))
        self._sides.addLayout(left, 1)
        self._sides.addWidget(self.editor, 0, Qt.AlignmentFlag.AlignTop)

    def _buttons(self) -> QHBoxLayout:
        add: QPushButton = push_button("&Add person", on_click=self._add)
        line = QHBoxLayout()
        line.setSpacing(style.scaled(8))
        for button in (add, self._edit_button, self._remove_button, self._undo_button):
            line.addWidget(button)
        line.addStretch()
        return line


def _everybody(tools: Tools) -> tuple[OfficePeople, ...]:
    """Return the people of each office; an invented office is there only where it has people."""
    known = tuple(
        OfficePeople(office, office_holders(office.id, tools=tools)) for office in tools.packs.offices
    )
    shown = [people for people in known if people.holders or not people.office.example]
    return tuple(sorted(shown, key=lambda people: not people.office.example))
