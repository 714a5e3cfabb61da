"""What every editor of a record does, however it is arranged: it joins the answers of its parts."""

from functools import partial

from PySide6.QtWidgets import QWidget

from app.forms.checking import gap_in
from app.forms.written.places import Path
from app.model.answers import Answer, Answers
from app.model.asking import asked, questions
from app.model.document import NumberedSection
from app.model.field import COMPOSITE, FieldDefinition, Kind
from app.model.known import Known
from app.model.values import FieldId
from app.ui.desk.editor import Editor, MakeEditor, Today
from app.ui.desk.gap_sentence import gap_sentence
from app.ui.desk.trail import set_step

NOTHING = Answers.model_construct(root={})
"""A record in which nothing is answered."""


class Parts(Editor):
    """Shows the parts of a record; what is not asked is hidden and keeps what was typed."""

    def __init__(self, field: FieldDefinition, today: Today, make: MakeEditor) -> None:
        super().__init__(field, today)
        self._make = make
        self._answers = NOTHING
        self._is_marked = False
        self._editors: dict[FieldId, Editor] = {}
        for part in field.fields:
            named = part.model_copy(update={"label": f"{field.label}: {part.label}"})
            self._editors[part.id] = self._listened_to(part, self.make_editor(named))
            set_step(self._editors[part.id], part.id)

    def make_editor(self, part: FieldDefinition) -> Editor:
        """Return an editor for a part, whose label names the record as well."""
        return self._make(part, self.today)

    def show_part(self, part: FieldId, *, shown: bool) -> None:
        """Show a part with its label, or hide both."""
        raise NotImplementedError

    def show_gap(self, part: FieldId, sentence: str) -> None:
        """Say beside a part what it lacks; nothing where the sentence is empty."""
        raise NotImplementedError

    def editor(self, part: FieldId) -> Editor:
        """Return the editor of a part."""
        return self._editors[part]

    def show_value(self, answer: Answer | None) -> None:
        """Show the parts without reporting them."""
        self._answers = answer if isinstance(answer, Answers) else NOTHING
        for part, editor in self._editors.items():
            editor.show_value(self._answers.get(part))
        self.show_asked()

    def show_asked(self) -> None:
        """Show the parts that are asked, and no others."""
        shown = {part.id for part in self.asked_parts()}
        for part in self._editors:
            self.show_part(part, shown=part in shown)
        if self._is_marked:
            self.mark(marked=True)

    def mark(self, *, marked: bool) -> None:
        """Say at every part what it lacks, from now on as it is typed; or at none any longer."""
        if not marked and not self._is_marked:
            return
        self._is_marked = marked
        kept = asked(self.field.fields, self._answers)
        for part in self.field.fields:
            gap = gap_in(part, kept) if marked else ""
            self.show_gap(part.id, gap_sentence(part, gap) if gap else "")
            self._editors[part.id].mark(marked=bool(gap))

    def asked_parts(self) -> tuple[FieldDefinition, ...]:
        """Return the parts that are asked, given the answers."""
        return questions(self.field.fields, self._answers)

    def answer(self, part: FieldId) -> Answer | None:
        """Return the answer of a part as it is shown."""
        return self._answers.get(part)

    def show_numbers(self, sections: tuple[NumberedSection, ...]) -> None:
        """Show the numbers of a schedule's sections in the part that holds them."""
        for part in self.field.fields:
            if part.kind is Kind.SECTIONS:
                self._editors[part.id].show_numbers(sections)

    def know(self, known: Known) -> None:
        """Complete the lines of every part from what is known."""
        for editor in self._editors.values():
            editor.know(known)

    @property
    def fault(self) -> str:
        """The first sentence about a part that cannot be read as it was typed, with the way to it."""
        for part in self.asked_parts():
            if sentence := self._editors[part.id].fault:
                return within(part.label, sentence, deeper=part.kind in COMPOSITE)
        return ""

    def inputs(self) -> list[QWidget]:
        """Return what can be typed into, part after part."""
        return [widget for editor in self._editors.values() for widget in editor.inputs()]

    def input_at(self, path: Path) -> QWidget:
        """Return where the text of a part is typed."""
        return self._editors[FieldId(str(path[0]))].input_at(path[1:])

    def to_mend(self) -> QWidget:
        """Return where the first part that is wrong or unfinished is mended; else where the record begins."""
        parts = self.asked_parts()
        kept = asked(self.field.fields, self._answers)
        lacking = (part for part in parts if self._editors[part.id].fault or gap_in(part, kept))
        first = next(lacking, parts[0] if parts else self.field.fields[0])
        return self._editors[first.id].to_mend()

    def _listened_to(self, part: FieldDefinition, editor: Editor) -> Editor:
        editor.edited.connect(partial(self._take, part.id))
        editor.refused.connect(self.refused)
        editor.faulted.connect(lambda: self.faulted.emit(self.fault))
        editor.reference_wanted.connect(self.reference_wanted)
        return editor

    def _take(self, part: FieldId, answer: Answer | None) -> None:
        self._answers = self._answers.without(part) if answer is None else self._answers.but(part, answer)
        self.show_asked()
        self.edited.emit(self._answers if self._answers.root else None)


def within(label: str, sentence: str, *, deeper: bool) -> str:
    """Return a sentence with the part it is about; `deeper` where it names a part of that part already."""
    return f"{label}, {sentence}" if deeper else f"{label}: {sentence}"
