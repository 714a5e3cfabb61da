"""What is said of saving: once when it fails, where the text is meanwhile, and when all is well again."""

from PySide6.QtCore import QObject, Signal

from app.errors import AppError
from app.system.clock import Clock
from app.ui.desk.autosave import Autosave
from app.ui.messages import Message, Messages
from app.workflow.typing_journal import Kept

_MEANWHILE = {
    Kept.WHOLE: "What you type is kept on this computer meanwhile, and saved as soon as that can be done.",
    Kept.WITHOUT_PART_2: "What you type is kept on this computer meanwhile, except answers of Part 2, which "
    "stay on the screen only; it is saved as soon as that can be done.",
    Kept.NOTHING: "What you type stays on the screen and is saved as soon as that can be done: "
    "leave this window open.",
}
_WORDS = {
    Kept.WHOLE: "Not saved yet, kept on this computer",
    Kept.WITHOUT_PART_2: "Not saved yet, partly kept on this computer",
    Kept.NOTHING: "Not saved",
}


class SavingNews(QObject):
    """Says in the messages that saving fails, and takes that away once it succeeds."""

    said = Signal(str)
    """A few words for the status line."""

    def __init__(self, autosave: Autosave, messages: Messages, clock: Clock) -> None:
        super().__init__(autosave)
        self._autosave = autosave
        self._messages = messages
        self._clock = clock
        self._failure: Message | None = None
        autosave.saved.connect(self.say_saved)
        autosave.failed.connect(self._say_failed)

    def say_saved(self) -> None:
        """Say when everything was saved."""
        self._messages.drop(self._failure)
        self._failure = None
        now = self._clock.now().astimezone()
        self.said.emit(f"Saved {now:%H:%M:%S}")

    def _say_failed(self, error: AppError) -> None:
        kept = self._autosave.kept
        if self._autosave.goes_on:
            error = AppError(str(error), hint=f"{_MEANWHILE[kept]} {error.hint}".strip())
        self._messages.show_error(error)
        if self._autosave.goes_on:
            self._failure = self._messages.current
        self.said.emit(_WORDS[kept])
