"""A draft's page with the notes for its reviewer, which stand on pages of their own at its end."""

import jinja2

from app.model.document import Document
from app.model.review_note import ReviewNote
from app.rendering.environment import without_controls

TEMPLATE = "review/notes.html"
_END = "</main>"


def with_notes(
    page: bytes, document: Document, notes: tuple[ReviewNote, ...], environment: jinja2.Environment
) -> bytes:
    """Return the page of a document followed by the notes."""
    section = environment.get_template(TEMPLATE).render(
        form=document.form.title,
        reference=document.stamp.reference,
        version=document.stamp.version,
        notes=[note._asdict() for note in notes],
    )
    before, end, after = page.decode("utf-8").rpartition(_END)
    return f"{before}{without_controls(section)}{end}{after}".encode()
