"""Enter one person in one post without leaving what one is doing."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError, NotAllowedNow
from app.model.office import OfficeHolder
from app.ui.background import run_in_background
from app.ui.messages import Messages
from app.ui.settings.holder_form import HolderForm
from app.ui.widgets.fitted_dialog import FittedDialog
from app.workflow.keep_office_holders import save_office_holder
from app.workflow.tools import Tools

_WIDTH = 480


class HolderDialog(FittedDialog):
    """The form of Settings, for one person; saved through the same verb."""

    saved = Signal()

    def __init__(self, tools: Tools, office_id: str, parent: QWidget | None = None) -> None:
        super().__init__("Who held the post", "&Save person", parent, width=_WIDTH)
        self._tools = tools
        self._messages = Messages(self, narrow=True)
        self.form = HolderForm(tools.packs.office(office_id), tools.clock.today(), self)
        self.form.refused.connect(self._messages.say_refused)
        self.form.edited.connect(self._messages.dismiss)
        self.content.addWidget(self._messages)
        self.content.addWidget(self.form)

    def show_post(self, post: str, name: str, since: date | None) -> None:
        """Begin with what the paper says."""
        self.form.show_new(post, name, since)
        self.form.name.setFocus()

    def accept(self) -> None:
        """Save, unless something has to be mended first."""
        try:
            holder = self.form.holder()
        except NotAllowedNow as error:
            self._messages.show_error(error)
            self.form.focus_fault(error)
            return
        self._messages.dismiss()
        self.action.setEnabled(False)
        run_in_background(
            partial(save_office_holder, holder, tools=self._tools),
            owner=self,
            then=self._on_saved,
            failed=self._on_failed,
        )

    def _on_saved(self, _holder: OfficeHolder) -> None:
        self.saved.emit()
        super().accept()

    def _on_failed(self, error: AppError) -> None:
        self.action.setEnabled(True)
        self._messages.show_error(error)
