"""The window: a frame around the pages that knows which page is open, and nothing of what they do."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui.background import background
from app.ui.desk_frame import DeskFrame
from app.ui.messages import MessageKind, Messages
from app.ui.notice_dialog import about_dialog, asks_to_lose, keyboard_dialog
from app.ui.pages import NAMES, OFFICES, REGISTER, SETTINGS, SIGNATURES, Pages
from app.ui.register.beginning import Beginning
from app.ui.register.filtering import Summaries
from app.ui.register.register_page import RegisterPage
from app.ui.surroundings import Surroundings, kept_in, offices, owner
from app.ui.widgets.navigation import Navigation
from app.ui.widgets.plain import rule, scrolling
from app.ui.widgets.reading_order import ReadingOrder
from app.ui.widgets.status_line import StatusLine
from app.ui.widgets.top_bar import TopBar
from app.ui.window_actions import Do, add_menus
from app.workflow.tools import Tools

if TYPE_CHECKING:
    from app.ui.settings.settings_page import SettingsPage
    from app.ui.signatures.signatures_page import SignaturesPage

_SIZE = (1280, 800)


class MainWindow(ReadingOrder, QMainWindow):
    """Holds the pages together: navigation, menus, messages, status line, and what is remembered."""

    example_wanted = Signal()
    appearance_changed = Signal(object)
    """The `Settings` whose scheme and text size are to be shown."""
    packs_changed = Signal()
    """Offices and forms are to be read again, and shown in a window of their own."""

    def __init__(self, tools: Tools, surroundings: Surroundings) -> None:
        super().__init__()
        self._tools = tools
        self._memory = surroundings.memory
        self.demo = surroundings.demo
        self.has_example = surroundings.has_example
        self._offices = offices(tools, demo=surroundings.demo)
        self._beginning = Beginning(tools, self._offices, self)
        self._is_closing = False
        self._may_lose = False
        self.messages = Messages()
        self.top_bar = TopBar(owner(self._offices, demo=surroundings.demo))
        self.navigation = Navigation(NAMES)
        self.status_line = StatusLine("F1 Keyboard")
        self.pages = Pages(tools, self.messages, surroundings)
        self.desk = DeskFrame(tools, self.messages, self._memory)
        self._outer = QStackedWidget()
        self.actions_by_word = add_menus(self)
        self._arrange()
        self._connect()
        self._recall()
        self.show_page(REGISTER)
        self._say_faults()

    @property
    def register_page(self) -> RegisterPage:
        """Every decision in one table."""
        return self.pages.register

    @property
    def signatures_page(self) -> "SignaturesPage":
        """Whose pen next."""
        return self.pages.signatures

    @property
    def settings_page(self) -> "SettingsPage":
        """What a person and an office have set up."""
        return self.pages.settings

    def show_page(self, place: int) -> None:
        """Open one of the pages and read it anew; the desk is left, with everything saved."""
        self.desk.leave()
        self._outer.setCurrentIndex(0)
        self.navigation.show_page(place)
        self.messages.turn_page()
        self.pages.show_page(place)
        self._offer_actions()

    def open_decision(self, decision_id: int) -> None:
        """Open a decision at the desk."""
        self.messages.turn_page()
        self._outer.setCurrentWidget(self.desk)
        self.desk.open(decision_id)
        self._offer_actions()

    def begin_decision(self) -> None:
        """Ask what is needed for a new decision; it opens at the desk when it has begun."""
        self._beginning.ask()

    def go_on_from(self, other: "MainWindow") -> None:
        """Show what another window showed, with what was said there; its packs were read again."""
        self.show_page(other.pages.place)
        if other.pages.place == OFFICES:
            self.pages.offices.show_office(other.pages.offices.to_go_on_with)
        if (said := other.messages.current) is not None:
            self.messages.say(said.what, said.kind, hint=said.hint)

    def go_to_search(self) -> None:
        """Go to the search box; on the desk, look for words in the decision."""
        if self._at_desk:
            self.desk.look_for_words()
            return
        self.top_bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top_bar.search.selectAll()

    def back(self) -> None:
        """Close the message, else a bar of the desk, else leave the desk, else empty the search box."""
        if self.messages.current is not None:
            self.messages.dismiss()
        elif not self._at_desk:
            self.top_bar.search.clear()
        elif not self.desk.close_bar():
            self.show_page(self.pages.place)

    def save_now(self) -> None:
        """Save what is being written, although it is saved all the time, and say so."""
        if self._at_desk:
            self.desk.save_now()
        else:
            self.status_line.show_saved("Everything is saved")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how the window stood; what is not saved yet is saved first, and then the window closes."""
        if self.desk.is_unsaved and not self._may_lose:
            event.ignore()
            self._is_closing = True
            self.desk.save_now()
            return
        self.desk.leave()
        self.register_page.remember()
        self._memory.setValue("window/geometry", self.saveGeometry())
        self._memory.sync()
        super().closeEvent(event)

    @property
    def _at_desk(self) -> bool:
        return self._outer.currentWidget() is self.desk

    def _on_saved(self, words: str) -> None:
        self.status_line.show_saved(words)
        if not self._is_closing:
            return
        self._is_closing = False
        if self.desk.is_unsaved:
            self._may_lose = asks_to_lose(self, self.desk.kept)
        if self._may_lose or not self.desk.is_unsaved:
            self.close()

    def _search(self, text: str) -> None:
        if self.pages.place != REGISTER and text:
            self.show_page(REGISTER)
            self.top_bar.search.setFocus()
        self.register_page.look_for(text)

    def _on_listed(self, summaries: Summaries) -> None:
        self._beginning.know(summaries)
        self.navigation.show_count(SIGNATURES, sum(len(summary.waiting_for) for summary in summaries))
        self._offer_actions()

    def _on_begun(self, decision_id: int) -> None:
        self.register_page.refresh()
        self.open_decision(decision_id)

    def _record_for(self, decision_id: int, document_id: int, slot: str) -> None:
        self.signatures_page.record_for(decision_id, document_id, slot)

    def _on_left(self) -> None:
        """Come back from the desk to the page one came from."""
        self.show_page(self.pages.place)

    def _offer_actions(self) -> None:
        """Enable what applies where one is, and nothing else."""
        at_register = not self._at_desk and self.pages.place == REGISTER
        page = self.register_page
        offered = {
            Do.EXPORT_CSV: at_register and page.export_button.isEnabled(),
            Do.OPEN: at_register and page.listing.current is not None,
            Do.NEW_FROM: at_register and page.listing.current is not None,
            Do.WITHDRAW: at_register and page.can_withdraw(),
            **{what: self._at_desk and what in self.desk.offers for what in self.desk.OFFERS},
        }
        for what, possible in offered.items():
            self.actions_by_word[what].setEnabled(possible)
        reference = self._beginning.references.get(self.desk.decision_id or 0, "") if self._at_desk else ""
        example = "worked example" if self.demo else ""
        self.setWindowTitle(" – ".join(part for part in (reference, "Countersign", example) if part))

    def _say_faults(self) -> None:
        if faults := self._tools.packs.faults:
            more = f"{len(faults) - 1} more of this kind; the page “Offices” names them."
            self.messages.say(faults[0], MessageKind.HINT, hint=more if len(faults) > 1 else "")

    def _recall(self) -> None:
        geometry = self._memory.value("window/geometry")
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(*_SIZE)
        self.status_line.show_place(*kept_in(self._tools, demo=self.demo))

    def _connect(self) -> None:
        self.top_bar.searched.connect(self._search)
        self.top_bar.new_wanted.connect(self.begin_decision)
        self.navigation.wanted.connect(self.show_page)
        register = self.register_page
        register.new_wanted.connect(self.begin_decision)
        register.copy_wanted.connect(self._beginning.ask_from)
        self._beginning.begun.connect(self._on_begun)
        register.example_wanted.connect(self.example_wanted)
        register.listed.connect(self._on_listed)
        register.listing.pointed_at.connect(self._offer_actions)
        self.pages.opened.connect(self.open_decision)
        self.pages.changed.connect(register.refresh)
        self.pages.changed.connect(self.desk.refresh)
        self.pages.counted.connect(partial(self.navigation.show_count, SIGNATURES))
        self.pages.appearance_changed.connect(self.appearance_changed)
        self.pages.packs_changed.connect(self.packs_changed)
        self.pages.people_wanted.connect(partial(self.show_page, SETTINGS))
        self.desk.closed.connect(self._on_left)
        self.desk.offers_changed.connect(self._offer_actions)
        self.desk.changed.connect(register.refresh)
        self.desk.saved.connect(self._on_saved)
        self.desk.record_wanted.connect(self._record_for)
        work = background()
        work.working.connect(self._show_working)
        work.failed.connect(self.messages.show_error)
        self._connect_actions()

    def _show_working(self, working: bool) -> None:  # noqa: FBT001 - a signal's value
        self.status_line.show_working(working=working)

    def _connect_actions(self) -> None:
        doing: dict[Do, Callable[[], object]] = {
            Do.NEW: self.begin_decision,
            Do.NEW_FROM: self.register_page.copy_chosen,
            Do.EXPORT_CSV: self.register_page.export_csv,
            Do.SAVE: self.save_now,
            Do.QUIT: self.close,
            Do.FIND: self.go_to_search,
            Do.REGISTER: partial(self.show_page, REGISTER),
            Do.SIGNATURES: partial(self.show_page, SIGNATURES),
            Do.OFFICES: partial(self.show_page, OFFICES),
            Do.SETTINGS: partial(self.show_page, SETTINGS),
            Do.BACK: self.back,
            Do.OPEN: self.register_page.open_chosen,
            Do.WITHDRAW: self.register_page.withdraw_chosen,
            Do.KEYS: lambda: keyboard_dialog(self).open(),
            Do.ABOUT: lambda: about_dialog(self).open(),
            **{what: partial(self.desk.do, what) for what in self.desk.OFFERS},
        }
        for menu in self.menuBar().findChildren(QMenu):
            menu.aboutToShow.connect(self._offer_actions)
        for what, action in self.actions_by_word.items():
            action.triggered.connect(_without_checked(doing[what]))

    def _arrange(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.navigation)
        middle.addWidget(scrolling(self.pages), 1)
        shell = QWidget()
        self._outer.addWidget(shell)
        self._outer.addWidget(self.desk)
        centre = QWidget()
        for holder, parts in (
            (shell, (self.top_bar, rule(), middle)),
            (centre, (self.messages, self._outer)),
        ):
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            for part in parts:
                column.addLayout(part, 1) if isinstance(part, QHBoxLayout) else column.addWidget(part)
        self.setCentralWidget(centre)
        self.setStatusBar(self.status_line)


def _without_checked(do: Callable[[], object]) -> Callable[[], None]:
    def triggered() -> None:
        do()

    return triggered
