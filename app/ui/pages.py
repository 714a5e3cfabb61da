"""The pages of the window: the register at once, the others when they are first asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.ui.messages import Messages
from app.ui.register.register_page import RegisterPage
from app.ui.surroundings import Surroundings
from app.workflow.tools import Tools

if TYPE_CHECKING:
    from app.ui.offices.offices_page import OfficesPage
    from app.ui.settings.settings_page import SettingsPage
    from app.ui.signatures.signatures_page import SignaturesPage

REGISTER, SIGNATURES, OFFICES, SETTINGS = range(4)
"""Places of the pages, in the navigation and here."""
NAMES = ("Register", "Signatures", "Offices", "Settings")


class Pages(QStackedWidget):
    """Shows one page, and passes on what the pages report."""

    opened = Signal(int)
    changed = Signal()
    """A page has changed something that others show."""
    counted = Signal(int)
    """How many signatures are still needed."""
    appearance_changed = Signal(object)
    packs_changed = Signal()
    people_wanted = Signal()

    def __init__(self, tools: Tools, messages: Messages, surroundings: Surroundings) -> None:
        super().__init__()
        self._tools = tools
        self._messages = messages
        self._surroundings = surroundings
        self.register = RegisterPage(
            tools, messages, surroundings.memory, has_example=surroundings.has_example
        )
        self.register.opened.connect(self.opened)
        self.register.changed.connect(self.changed)
        self.addWidget(self.register)
        self.register.refresh()  # reads while the rest of the window is built
        self._is_fresh = True
        self._signatures: SignaturesPage | None = None
        self._offices: OfficesPage | None = None
        self._settings: SettingsPage | None = None

    @property
    def place(self) -> int:
        """The place of the page on show."""
        shown: QWidget | None = self.currentWidget()
        if shown is self.register:
            return REGISTER
        if shown is self._offices:
            return OFFICES
        return SIGNATURES if shown is self._signatures else SETTINGS

    @property
    def signatures(self) -> "SignaturesPage":
        """Whose pen next."""
        if self._signatures is None:
            from app.ui.signatures.signatures_page import SignaturesPage

            self._signatures = SignaturesPage(self._tools, self._messages, self._surroundings.memory)
            self._signatures.opened.connect(self.opened)
            self._signatures.changed.connect(self.changed)
            self._signatures.looked_up.connect(self.counted)
            self.addWidget(self._signatures)
        return self._signatures

    @property
    def offices(self) -> "OfficesPage":
        """What is known of offices, and of their forms."""
        if self._offices is None:
            from app.ui.offices.offices_page import OfficesPage

            self._offices = OfficesPage(self._tools, self._messages, demo=self._surroundings.demo)
            self._offices.packs_changed.connect(self.packs_changed)
            if rows := self.register.listing.rows:
                self._offices.show_office(rows[0].office)
            self._offices.people_wanted.connect(self.people_wanted)
            self.addWidget(self._offices)
        return self._offices

    @property
    def settings(self) -> "SettingsPage":
        """What a person and an office have set up."""
        if self._settings is None:
            from app.ui.settings.settings_page import SettingsPage

            around = self._surroundings
            self._settings = SettingsPage(self._tools, self._messages, around.settings, around.save_settings)
            self._settings.appearance_changed.connect(self.appearance_changed)
            self._settings.changed.connect(self.changed)
            self.addWidget(self._settings)
        return self._settings

    def show_page(self, place: int) -> None:
        """Show a page and read it anew."""
        page = self._page(place)
        self.setCurrentWidget(page)
        if not self._is_fresh:
            page.refresh()
        self._is_fresh = False
        if page is self.register:
            self.register.listing.setFocus()

    def _page(self, place: int) -> "RegisterPage | SignaturesPage | OfficesPage | SettingsPage":
        if place == REGISTER:
            return self.register
        if place == OFFICES:
            return self.offices
        return self.signatures if place == SIGNATURES else self.settings
