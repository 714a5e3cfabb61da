"""Pages to look at and to print: the long report of the worked example."""

from app.forms.case_file import CaseDocument, read_case
from app.forms.loading import Packs
from app.model.printed_place import PlacedPages
from app.model.values import FieldId, Reference
from app.rendering.renderer import Renderer
from app.system import paths
from app.workflow.join_document import A_DRAFT, join_document
from app.workflow.press import Press

_CASE = paths.SAMPLES / "body-worn-video.toml"


def long_report(packs: Packs, renderer: Renderer, title: str) -> PlacedPages:
    """Return the report under another title, as PDF."""
    _, report = read_case(_CASE, packs).documents
    return _printed(report._replace(answers=report.answers.but(FieldId("title"), title)), packs, renderer)


def one_page(packs: Packs, renderer: Renderer) -> PlacedPages:
    """Return the decision record it belongs to, as PDF."""
    return _printed(read_case(_CASE, packs).documents[0], packs, renderer)


def _printed(document: CaseDocument, packs: Packs, renderer: Renderer) -> PlacedPages:
    joined = join_document(
        document.form,
        document.answers,
        reference=Reference("WPCC 2026-030"),
        edition=A_DRAFT,
        press=Press(packs, renderer),
    )
    return renderer.placed_paper(joined)
