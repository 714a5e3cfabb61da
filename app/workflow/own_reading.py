"""A document of our own as the proof-reader reads it."""

from datetime import date

from app.forms.composing import composed
from app.forms.loading import Packs
from app.model.answers import Answers
from app.model.document import Stamp
from app.model.form import FormDefinition
from app.model.reading import Reading
from app.model.values import Reference
from app.proofing.readers.own_document import read_document


def read_own(form: FormDefinition, answers: Answers, reference: str, packs: Packs, today: date) -> Reading:
    """Return a document with these answers, read; it may lack some."""
    day = answers.get(form.date_field) if form.date_field else None
    office = packs.office(form.office).on(day if isinstance(day, date) else today)
    stamp = Stamp(reference=Reference(reference), version="", fingerprint="", marking=form.marking)
    return read_document(composed(form, answers, office, stamp))
