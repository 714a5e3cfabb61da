"""Types one text into every place of a form where something can be typed."""

from datetime import date

from app.model.field import FieldDefinition, Kind
from app.model.form import FormDefinition

_ENTRIES: dict[Kind, tuple[tuple[str, ...], ...]] = {
    Kind.SECTIONS: (("heading", "body"), ("heading", "body")),
    Kind.PERSON: (("name", "post"),),
    Kind.PEOPLE: (("name", "post", "organisation"), ("name", "post")),
    Kind.PAPERS: (("title", "url"), ("title", "attached_as"), ("title", "withheld")),
}
"""What can be typed into the entries of an answer and is printed wherever the answer is."""

_NOT_TYPED = {Kind.DATE: date(2026, 11, 4), Kind.YES_NO: True, Kind.MONEY: {"amount": 1250000}}


class Typist:
    """Numbers what it types, so that every place can be told from the others."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.places: dict[str, str] = {}

    def answers(self, form: FormDefinition) -> dict[str, object]:
        """Return answers to all questions of a form."""
        return {field.id: self._answer(field, f"{form.id}: {field.id}") for field in form.fields}

    def _answer(self, field: FieldDefinition, place: str) -> object:
        match field.kind:
            case Kind.TEXT | Kind.PROSE:
                return self._type(place)
            case Kind.LIMBS | Kind.STATEMENTS:
                return [self._type(f"{place} {number}") for number in (1, 2)]
            case Kind.CHOICE:
                return field.choices[0]
            case Kind.DATE | Kind.YES_NO | Kind.MONEY:
                return _NOT_TYPED[field.kind]
            case Kind.RECORD:
                return self._parts(field, place)
            case Kind.TABLE:
                return [self._parts(field, f"{place} {number}") for number in (1, 2)]
        entries = [
            {name: self._type(f"{place} {number} {name}") for name in names}
            for number, names in enumerate(_ENTRIES[field.kind], start=1)
        ]
        return entries[0] if field.kind is Kind.PERSON else entries

    def _parts(self, field: FieldDefinition, place: str) -> dict[str, object]:
        return {part.id: self._answer(part, f"{place}.{part.id}") for part in field.fields}

    def _type(self, place: str) -> str:
        self.places[place] = f"{self._text} ({len(self.places) + 1})"
        return self.places[place]
