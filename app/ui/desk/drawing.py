"""Takes answers from the document that another one is drawn from, and shows where both differ."""

from pydantic import JsonValue
from PySide6.QtCore import QObject

from app.forms.checking import plain_answers
from app.forms.differences import in_words
from app.model.answers import Answers
from app.model.asking import asked
from app.model.values import FieldId
from app.ui.desk.drawn_mark import Comparison
from app.ui.desk.open_decision import OpenDecision
from app.ui.desk.writing import Writing


class Drawing(QObject):
    """Draws the chosen document from another one of its decision; every taking can be undone."""

    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing
        writing.drawing_wanted.connect(self.take)

    def take_here(self) -> None:
        """Take the answer in which the cursor is; where there is none to take, go to the next that has."""
        column = self._writing.column
        field = column.next_drawn()
        if field is not None and field == column.field:
            self.take(field)
        elif field is not None:
            column.go_to(field)

    def take(self, field: FieldId) -> None:
        """Take one answer as the other document has it now."""
        answer = self._there().get(field)
        if answer is not None:
            self._take(field, Answers.model_construct(root={field: answer}))

    def take_missing(self) -> None:
        """Take every answer that is missing here, as one step."""
        here = self._here()
        missing = {name: answer for name, answer in self._there().root.items() if here.get(name) is None}
        if missing:
            self._take(next(iter(missing)), Answers.model_construct(root=missing))

    def _take(self, field: FieldId, taken: Answers) -> None:
        after = Answers.model_construct(root={**self._here().root, **taken.root})
        self._writing.put_back(self._writing.document, field, after)

    def _here(self) -> Answers:
        opened = self._writing.opened
        return opened.answers(self._writing.document) if opened else Answers({})

    def _there(self) -> Answers:
        opened = self._writing.opened
        found = opened.drawn(self._writing.document) if opened else None
        return found.answers if found else Answers({})


def comparisons(opened: OpenDecision, document_id: int) -> dict[FieldId, Comparison]:
    """Return which answers of a document differ from those of the document it is drawn from."""
    drawn = opened.drawn(document_id)
    if drawn is None:
        return {}
    form = opened.form(document_id)
    here = plain_answers(form, asked(form.fields, opened.answers(document_id)))
    there = plain_answers(form, drawn.answers)
    return {
        FieldId(name): Comparison(drawn.title, in_words(answer) or "", in_words(here.get(name)))
        for name, answer in there.items()
        if in_words(answer) != in_words(here.get(name)) and not _cites(here.get(name), answer)
    }


def _cites(here: JsonValue, there: JsonValue) -> bool:
    """Return whether every paper cited there is cited here, in whatever words and whatever order."""
    if not isinstance(here, list) or not isinstance(there, list):
        return False
    titles = [str(paper["title"]) for paper in there if isinstance(paper, dict) and "title" in paper]
    cited = in_words(here) or ""
    return bool(titles) and len(titles) == len(there) and all(title in cited for title in titles)
