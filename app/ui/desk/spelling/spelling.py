"""The spelling of the application: its dictionary, words known beside it, whose turn it is to be checked."""

from collections.abc import Iterable
from functools import partial
from time import perf_counter
from typing import Protocol, cast

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app.spelling.naming import words_of_names
from app.spelling.speller import Speller, load_speller
from app.spelling.words import Word
from app.system.own_words import add_own_word, read_own_words
from app.system.paths import SPELLING
from app.ui.background import Lane, run_in_background

_PAUSE = 250
"""Milliseconds after the last key; a word that is being typed is not finished."""
_SLICE_S = 0.004
"""Seconds of checking after which keys and pages have their turn."""


class Checked(Protocol):
    """Marks that keep up with a text."""

    def check(self, until: float) -> bool:
        """Check until that moment of `perf_counter`; return whether everything is checked."""
        ...


class Spelling(QObject):
    """Knows what is misspelt once the dictionary is loaded; marks ask it, and hear `changed`."""

    changed = Signal()
    """Other words are right than before: everything is to be checked again."""
    left = Signal()
    """The cursor has gone to another widget: the word that was being typed is finished."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("spelling")
        self._speller: Speller | None = None
        self._is_loading = False
        self._names: tuple[str, ...] = ()
        self._probable: tuple[str, ...] = ()
        self._ignored: frozenset[str] = frozenset()
        self._own = frozenset[str]()
        self._waiting: dict[QObject, None] = {}
        self._turn = QTimer(self, singleShot=True)
        self._turn.timeout.connect(self._work)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._on_focus)

    @property
    def is_ready(self) -> bool:
        """Whether the dictionary is loaded."""
        return self._speller is not None

    def load(self) -> None:
        """Read the dictionary on a worker, once; nothing is marked before."""
        if self._speller is None and not self._is_loading:
            self._is_loading = True
            run_in_background(
                partial(load_speller, SPELLING),
                owner=self,
                then=self._take,
                failed=self._stay_silent,
                lane=Lane.CHECK,
            )

    def know(self, names: Iterable[str], probable: Iterable[str]) -> None:
        """Take the words of these names for right, and of the probable ones those that no word is like."""
        known = tuple(names), tuple(probable)
        if known != (self._names, self._probable):
            self._names, self._probable = known
            self._tell()

    def begin_decision(self) -> None:
        """Forget what was ignored in another decision, and read the person's own words again."""
        self._ignored = frozenset()
        self._own = read_own_words()
        self._tell()

    def add(self, word: str) -> None:
        """Keep a word in the person's own dictionary; raise FileError where it cannot be kept."""
        self._own = add_own_word(word)
        self._tell()

    def ignore(self, word: str) -> None:
        """Take a word for right until the decision is left."""
        self._ignored |= {word}
        self._tell()

    def slips(self, line: str) -> tuple[Word, ...]:
        """Return the misspelt words of a line; none while the dictionary is not loaded."""
        return self._speller.slips(line) if self._speller else ()

    def suggestions(self, word: str, used: Iterable[str] = ()) -> tuple[str, ...]:
        """Return at most five words that were probably meant, the likeliest first."""
        return self._speller.suggestions(word, frozenset(used)) if self._speller else ()

    def ask(self, marks: QObject) -> None:
        """Let marks be checked at the next pause."""
        if self._speller is not None:
            self._waiting[marks] = None
            self._turn.start(_PAUSE)

    def _on_focus(self, *_: object) -> None:
        self.left.emit()

    def _take(self, speller: Speller) -> None:
        self._speller = speller
        self._is_loading = False
        self._tell()

    def _stay_silent(self, _: object) -> None:
        """Mark nothing where the dictionary is gone: writing goes on without it."""
        self._is_loading = False

    def _tell(self) -> None:
        if self._speller is None:
            return
        probable = self._speller.names_in(self._probable)
        self._speller.know([*words_of_names(self._names), *probable, *self._own, *self._ignored])
        self.changed.emit()

    def _work(self) -> None:
        """Check for a moment; what is left has its turn after keys and pages."""
        until = perf_counter() + _SLICE_S
        while self._waiting and perf_counter() < until:
            marks = next(iter(self._waiting))
            if not shiboken6.isValid(marks) or cast("Checked", marks).check(until):
                self._waiting.pop(marks, None)
        if self._waiting:
            self._turn.start(0)


def spelling() -> Spelling:
    """Return the spelling of the running application; without a dictionary before `load`."""
    app = QApplication.instance()
    if app is None:
        raise RuntimeError("There is no application whose words could be checked.")
    found = app.findChild(Spelling, "spelling", Qt.FindChildOption.FindDirectChildrenOnly)
    return found or Spelling(app)
