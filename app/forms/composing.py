"""Compose a document: form, answers, office and stamp with everything that follows from them."""

from app.forms.numbering import outline, scheme_of
from app.forms.references import labels, schedules_of_marks
from app.forms.slots import slots_of
from app.forms.wording import worded
from app.model.answers import Answers
from app.model.asking import asked
from app.model.document import Document, Stamp
from app.model.form import FormDefinition
from app.model.office import Office


def composed(
    form: FormDefinition, answers: Answers, office: Office, stamp: Stamp, *, gaps_marked: bool = False
) -> Document:
    """Return the document ready to be printed: numbered, without what is not asked."""
    answers = asked(form.fields, answers)
    outlined = outline(form, answers, office)
    return Document(
        form=form,
        office=office,
        answers=answers,
        title=title_of(form, answers) or form.title,
        stamp=stamp,
        outline=outlined,
        gaps_marked=gaps_marked,
        scheme=scheme_of(form, answers),
        slots=slots_of(form, office, answers),
        labels=labels(form, answers, outlined),
        schedules=schedules_of_marks(outlined),
        wording={name: worded(text, form, office, answers) for name, text in form.wording.items()},
    )


def title_of(form: FormDefinition, answers: Answers) -> str:
    """Return the answer that names the document, or nothing."""
    return str(answers.get(form.title_field) or "")
