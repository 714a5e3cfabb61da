"""Opens the texts of the chosen document side by side; restores answers from there, and prints it."""

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from app.forms.checking import read_kept
from app.model.decision import DecisionDocument
from app.model.values import FieldId
from app.ui.background import run_in_background
from app.ui.desk.comparison_dialog import ComparisonDialog
from app.ui.desk.outgoing import Outgoing
from app.ui.desk.writing import Writing
from app.workflow.compare_versions import Text, compare, print_comparison, texts_of
from app.workflow.tools import Tools


class Comparing(QObject):
    """Compares what is being written with the versions that were issued of it."""

    def __init__(self, tools: Tools, writing: Writing, outgoing: Outgoing, owner: QWidget) -> None:
        super().__init__(owner)
        self._tools = tools
        self._writing = writing
        self._outgoing = outgoing
        self._owner = owner
        self._dialog: ComparisonDialog | None = None

    @property
    def is_possible(self) -> bool:
        """Whether anything was issued of the chosen document."""
        kept = self._writing.opened.kept.documents if self._writing.opened else ()
        return any(one.versions for one in kept if one.id == self._writing.document)

    def open(self) -> None:
        """Show the two latest texts of the chosen document side by side."""
        opened, document = self._writing.opened, self._document()
        if opened is None or document is None or not self.is_possible:
            return
        form = opened.form(document.id)
        stands = opened.kept.withdrawn is None
        dialog = ComparisonDialog(form.title, partial(compare, form), self._owner, may_restore=stands)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setModal(True)
        dialog.restore_wanted.connect(self._restore)
        dialog.print_wanted.connect(self._print)
        self._dialog = dialog
        dialog.show_texts(texts_of(document))
        dialog.open()

    def _restore(self, text: Text, fields: tuple[FieldId, ...]) -> None:
        """Go on with answers as they were, as one step that can be undone."""
        opened, document = self._writing.opened, self._writing.document
        if opened is None:
            return
        form = opened.form(document)
        then = read_kept(form, text.answers)
        after = opened.answers(document)
        for field in (field for field in fields if form.field(field)):
            answer = then.get(field)
            after = after.without(field) if answer is None else after.but(field, answer)
        self._writing.put_back(document, fields[0], after)
        self._show_anew()

    def _show_anew(self) -> None:
        document = self._document()
        if self._dialog is not None and document is not None:
            self._dialog.show_texts(texts_of(document))

    def _print(self, older: Text, newer: Text) -> None:
        opened = self._writing.opened
        if opened is None:
            return
        document = self._writing.document
        job = partial(print_comparison, opened.decision, document, older, newer, tools=self._tools)
        title = f"{opened.titles()[document]}: {older.label} and {newer.label}"
        run_in_background(job, owner=self._owner, then=partial(self._outgoing.offer_one, title))

    def _document(self) -> DecisionDocument | None:
        opened = self._writing.opened
        if opened is None:
            return None
        return next((one for one in opened.documents if one.id == self._writing.document), None)
