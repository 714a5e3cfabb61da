import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import PrintError, TemplateError
from app.forms.loading import Packs
from app.rendering.renderer import Renderer
from app.system import paths
from tests.rendering.conftest import RECORD, REPORT, MakeDocument, pages_of

THUMB = "\N{THUMBS UP SIGN}"


def test_three_formats_of_one_document(renderer: Renderer, make_document: MakeDocument) -> None:
    document = make_document(RECORD)
    assert renderer.word(document).startswith(b"PK")
    assert renderer.html(document).startswith(b"<!DOCTYPE html>")
    assert renderer.paper(document).startswith(b"%PDF-1.")


def test_every_shipped_form_can_be_printed(renderer: Renderer, packs: Packs) -> None:
    for form in packs.forms:
        renderer.check(form)
        assert len(renderer.digest(form)) == 64


def test_finished_document_with_a_letter_no_font_has_is_refused(
    renderer: Renderer, make_document: MakeDocument
) -> None:
    with pytest.raises(PrintError, match="“Subject” holds") as refused:
        renderer.paper(make_document(RECORD, subject=f"Bicycles {THUMB}"))
    assert refused.value.hint


def test_draft_shows_a_mark_in_its_place(renderer: Renderer, make_document: MakeDocument) -> None:
    paper = renderer.paper(make_document(RECORD, draft=True, subject=f"Bicycles {THUMB} \u65e5."))
    assert "Bicycles [U+1F44D] [U+65E5]." in pages_of(paper)[0]


def test_letter_in_the_stamp_of_a_draft_is_refused(renderer: Renderer, make_document: MakeDocument) -> None:
    document = make_document(RECORD, draft=True)
    stamp = document.stamp.but(marking=f"OFFICIAL {THUMB}")
    with pytest.raises(PrintError, match="U\\+1F44D"):
        renderer.paper(document._replace(stamp=stamp))


def test_field_cannot_take_the_name_of_something_templates_need(renderer: Renderer, packs: Packs) -> None:
    form = packs.form(RECORD)
    fields = (form.fields[0].but(id="document"), *form.fields[1:])
    with pytest.raises(TemplateError, match="“document”"):
        renderer.check(form.model_copy(update={"fields": fields}))


def test_missing_word_template_is_told(
    own_templates: Path, packs: Packs, make_document: MakeDocument
) -> None:
    (own_templates / "cambridgeshire" / "bcb-report" / "word.docx").unlink()
    renderer = Renderer(own_templates, paths.FONTS)
    with pytest.raises(TemplateError, match=r"word\.docx does not exist"):
        renderer.check(packs.form(REPORT))
    with pytest.raises(TemplateError, match=r"word\.docx does not exist"):
        renderer.word(make_document(REPORT))


def test_heavy_libraries_wait_until_something_is_printed() -> None:
    code = (
        "import sys; from pathlib import Path; from app.rendering.renderer import Renderer;"
        "Renderer(Path('t'), Path('f'));"
        "print(sorted({'jinja2', 'typst', 'docxtpl', 'docx', 'lxml'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
