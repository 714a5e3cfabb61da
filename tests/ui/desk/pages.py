"""Pages to look at and to print: the long report of the worked example."""

from app.forms.case_file import read_case
from app.forms.loading import Packs
from app.model.values import FieldId, Reference
from app.rendering.renderer import Renderer
from app.system import paths
from app.workflow.join_document import A_DRAFT, join_document
from app.workflow.press import Press


def long_report(packs: Packs, renderer: Renderer, title: str) -> bytes:
    """Return the report under another title, as PDF."""
    document = read_case(paths.SAMPLES / "body-worn-video.toml", packs).documents[1]
    answers = document.answers.but(FieldId("title"), title)
    joined = join_document(
        document.form,
        answers,
        reference=Reference("WPCC 2026-030"),
        edition=A_DRAFT,
        press=Press(packs, renderer),
    )
    return renderer.paper(joined)
