"""Every text of a document that a clerk has written, with the place where it stands."""

from collections.abc import Callable, Mapping
from typing import NamedTuple, cast

from app.model.answers import Answer, Answers, CitedPaper, Person, Section
from app.model.asking import asked
from app.model.field import FieldDefinition, Kind
from app.model.form import FormDefinition
from app.model.values import FieldId

Path = tuple[int | str, ...]
"""The way from a field to a text in it: rows and items from nought, parts by their names."""


class Place(NamedTuple):
    """Where a text stands in a document."""

    field: FieldId
    path: Path = ()


class Written(NamedTuple):
    """A text and its place."""

    place: Place
    text: str
    is_prose: bool = False
    """Whether it is the Markdown of paragraphs; else it is one line."""
    is_name: bool = False
    """Whether it names somebody or a paper, which no dictionary knows."""


Change = Callable[[Written], str]


def written(form: FormDefinition, answers: Answers) -> tuple[Written, ...]:
    """Return every text that is asked for and answered, in the order of the form."""
    found: list[Written] = []

    def note(text: Written) -> str:
        if text.text:
            found.append(text)
        return text.text

    kept = asked(form.fields, answers)
    for field in form.fields:
        answer = kept.get(field.id)
        if answer is not None and field.id != form.reference_field:
            _changed(field, answer, _At(Place(field.id), note))
    return tuple(found)


def rewritten(form: FormDefinition, answers: Answers, texts: Mapping[Place, str]) -> Answers:
    """Return answers with other texts at these places, and everything else as it is."""
    fields = {place.field for place in texts}
    for field in form.fields:
        answer = answers.get(field.id)
        if field.id not in fields or answer is None:
            continue
        other = _changed(field, answer, _At(Place(field.id), lambda at: texts.get(at.place, at.text)))
        answers = answers.without(field.id) if other == "" else answers.but(field.id, other)
    return answers


class _At(NamedTuple):
    """A place on the way down, and what is done to the texts there."""

    place: Place
    change: Change

    def below(self, *path: int | str) -> "_At":
        return self._replace(place=self.place._replace(path=(*self.place.path, *path)))

    def prose(self, text: str) -> str:
        return self.change(Written(self.place, text, is_prose=True))

    def line(self, text: str) -> str:
        return self.change(Written(self.place, text))

    def name(self, text: str) -> str:
        return self.change(Written(self.place, text, is_name=True))


def _changed(field: FieldDefinition, answer: Answer, at: _At) -> Answer:
    match field.kind:
        case Kind.TEXT:
            return at.line(cast("str", answer))
        case Kind.PROSE:
            return at.prose(cast("str", answer))
        case Kind.PERSON:
            return _changed_person(cast("Person", answer), at)
        case Kind.RECORD:
            return _changed_parts(field, cast("Answers", answer), at)
        case _ if isinstance(answer, tuple):
            return _changed_items(field, answer, at)
        case _:
            return answer


def _changed_items(field: FieldDefinition, items: tuple[object, ...], at: _At) -> Answer:
    places = [at.below(number) for number in range(len(items))]
    match field.kind:
        case Kind.LIMBS:
            texts = zip(cast("tuple[str, ...]", items), places, strict=True)
            return tuple(place.prose(text) for text, place in texts)
        case Kind.SECTIONS:
            sections = zip(cast("tuple[Section, ...]", items), places, strict=True)
            return tuple(_changed_section(section, place) for section, place in sections)
        case Kind.TABLE:
            rows = zip(cast("tuple[Answers, ...]", items), places, strict=True)
            return tuple(_changed_parts(field, row, place) for row, place in rows)
        case Kind.STATEMENTS:
            return _changed_statements(field, cast("tuple[str, ...]", items), at)
        case Kind.PEOPLE:
            people = zip(cast("tuple[Person, ...]", items), places, strict=True)
            return tuple(_changed_person(person, place) for person, place in people)
        case _:
            papers = zip(cast("tuple[CitedPaper, ...]", items), places, strict=True)
            return tuple(_changed_paper(paper, place) for paper, place in papers)


def _changed_section(section: Section, at: _At) -> Section:
    heading, body = at.below("heading").line(section.heading), at.below("body").prose(section.body)
    same = heading == section.heading and body == section.body
    return section if same else section.but(heading=heading, body=body)


def _changed_parts(field: FieldDefinition, answers: Answers, at: _At) -> Answers:
    for part in field.fields:
        answer = answers.get(part.id)
        if answer is None:
            continue
        other = _changed(part, answer, at.below(part.id))
        if other == "":
            answers = answers.without(part.id)
        elif other != answer:
            answers = answers.but(part.id, other)
    return answers


def _changed_statements(field: FieldDefinition, statements: tuple[str, ...], at: _At) -> tuple[str, ...]:
    """Return statements with those changed that the form does not offer; their places are counted alone."""
    own = [statement for statement in statements if statement not in field.choices]
    changed = [at.below(number).line(statement) for number, statement in enumerate(own)]
    return (*(statement for statement in statements if statement in field.choices), *changed)


def _changed_person(person: Person, at: _At) -> Person:
    name, post = at.below("name").name(person.name), at.below("post").name(person.post)
    return person if (name, post) == (person.name, person.post) else person.but(name=name, post=post)


def _changed_paper(paper: CitedPaper, at: _At) -> CitedPaper:
    title, attached = at.below("title").name(paper.title), at.below("attached_as").name(paper.attached_as)
    withheld = at.below("withheld").line(paper.withheld)
    same = (title, attached, withheld) == (paper.title, paper.attached_as, paper.withheld)
    return paper if same else paper.but(title=title, attached_as=attached, withheld=withheld)
