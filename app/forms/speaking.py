"""A form in the language of whoever fills it in: Welsh words where it has them, English where not."""

from collections.abc import Iterator, Mapping

from app.model.field import FieldDefinition
from app.model.form import FormDefinition
from app.model.language import Language
from app.model.values import FieldId
from app.model.welsh import InWelsh, WelshQuestion


def spoken(form: FormDefinition, language: Language) -> FormDefinition:
    """Return a form as it is asked in a language; what it asks and prints is the same."""
    if language is Language.ENGLISH or form.welsh is None:
        return form
    return form.model_copy(
        update={
            "title": form.welsh.title or form.title,
            "summary": form.welsh.summary or form.summary,
            "fields": _questions(form.fields, form.welsh.fields),
        }
    )


def unknown_questions(form: FormDefinition) -> Iterator[str]:
    """Yield the ways to Welsh words for questions that the form does not ask."""
    if form.welsh is not None:
        yield from _unknown(form.fields, form.welsh.fields, "")


def english_questions(form: FormDefinition) -> Iterator[str]:
    """Yield the labels that a form with Welsh words has in English only."""
    if form.welsh is not None:
        yield from _english(form.fields, form.welsh.fields)


def _questions(
    fields: tuple[FieldDefinition, ...], words: Mapping[FieldId, WelshQuestion]
) -> tuple[FieldDefinition, ...]:
    return tuple(_question(field, words.get(field.id, WelshQuestion())) for field in fields)


def _question(field: FieldDefinition, words: WelshQuestion) -> FieldDefinition:
    said = {
        "label": InWelsh(words.label) if words.label else field.label,
        "hint": words.hint or field.hint,
        "section": words.section or field.section,
        "fields": _questions(field.fields, words.fields),
    }
    return field.model_copy(update=said)


def _unknown(
    fields: tuple[FieldDefinition, ...], words: Mapping[FieldId, WelshQuestion], way: str
) -> Iterator[str]:
    known = {field.id: field for field in fields}
    for name, question in words.items():
        if name not in known:
            yield f"{way}{name}"
        else:
            yield from _unknown(known[name].fields, question.fields, f"{way}{name}.")


def _english(fields: tuple[FieldDefinition, ...], words: Mapping[FieldId, WelshQuestion]) -> Iterator[str]:
    for field in fields:
        question = words.get(field.id, WelshQuestion())
        if not question.label:
            yield field.label
        yield from _english(field.fields, question.fields)
