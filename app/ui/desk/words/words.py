"""Everything at the desk that goes over the words of the whole decision."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.forms.loading import Packs
from app.forms.written.counting import words_in_all
from app.forms.written.naming import known_names, probable_names
from app.forms.written.places import written
from app.ui.desk.desk_view import DeskView
from app.ui.desk.open_decision import OpenDecision
from app.ui.desk.spelling.menu_key import listen_for_menu_key
from app.ui.desk.spelling.spelling import spelling
from app.ui.desk.words.find_bar import FindBar
from app.ui.desk.words.finding import Finding
from app.ui.desk.words.spelling_bar import SpellingBar
from app.ui.desk.words.stepping import Stepping
from app.ui.desk.writing import Writing

_SETTLED = 300
"""Milliseconds after the last key; how many words there are need not follow every one."""
_QUIET = 700
"""Milliseconds without a key after which the dictionary is read; for a moment nothing else runs then."""


class Words(QObject):
    """Finds, replaces, spells and counts; one bar at a time stands at the foot of the form."""

    def __init__(self, packs: Packs, view: DeskView, writing: Writing, owner: QWidget) -> None:
        super().__init__(owner)
        self._packs = packs
        self._view = view
        self._writing = writing
        self.find_bar = FindBar()
        self.spelling_bar = SpellingBar()
        for bar in (self.find_bar, self.spelling_bar):
            view.add_at_foot(bar)
        listen_for_menu_key(owner)
        self._finding = Finding(writing, self.find_bar)
        self._stepping = Stepping(writing, self.spelling_bar)
        self._timer = QTimer(self, singleShot=True, interval=_SETTLED)
        self._timer.timeout.connect(self._settle)
        writing.changed.connect(self._timer.start)
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET)
        self._quiet.timeout.connect(spelling().load)
        writing.changed.connect(self._put_off)
        view.standing_shown.connect(self._show_count)

    def begin(self) -> None:
        """Begin with the decision that has just been laid out; the dictionary is read when nobody types."""
        self._finding.forget()
        self._stepping.forget()
        self._settle()
        spelling().begin_decision()
        self._quiet.start()

    def find(self) -> None:
        """Look for words."""
        self._stepping.close()
        self._finding.open(to_replace=self.find_bar.replaces and not self.find_bar.isHidden())

    def replace(self) -> None:
        """Look for words and put others in their place."""
        self._stepping.close()
        self._finding.open(to_replace=True)

    def find_next(self) -> None:
        """Go to where the words stand next."""
        self._finding.move_on(1)

    def find_previous(self) -> None:
        """Go to where the words stood before."""
        self._finding.move_on(-1)

    def spell(self) -> None:
        """Go to the next misspelt word."""
        spelling().load()
        self._finding.close()
        self._stepping.open()

    def close(self) -> bool:
        """Put the bar away; return whether there was one."""
        return self._finding.close() or self._stepping.close()

    def _put_off(self) -> None:
        if self._quiet.isActive():
            self._quiet.start()

    def _settle(self) -> None:
        opened = self._writing.opened
        if opened is not None:
            self._tell_names(opened)
            self._show_count()

    def _tell_names(self, opened: OpenDecision) -> None:
        """Let the speller know who and what the decision speaks of."""
        office = self._packs.office(opened.kept.office)
        papers = [(opened.form(one.id), opened.answers(one.id)) for one in opened.kept.documents]
        names = [name for form, answers in papers for name in known_names(office, form, answers)]
        people = [
            part for person in opened.people for part in (person.name, person.post, person.organisation)
        ]
        probable = [name for form, answers in papers for name in probable_names(form, answers)]
        spelling().know([*names, *people], probable)

    def _show_count(self) -> None:
        opened = self._writing.opened
        if opened is None:
            return
        counts = {
            one.id: words_in_all(written(opened.form(one.id), opened.answers(one.id)))
            for one in opened.kept.documents
        }
        whole = sum(counts.values()) if len(counts) > 1 else None
        self._view.contents.show_words(counts.get(self._writing.document, 0), whole)
