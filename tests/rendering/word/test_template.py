import contextlib
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from app.errors import TemplateError
from app.rendering.context import context
from app.rendering.word.archive import compressed, read_archive, write_archive
from app.rendering.word.template import WordTemplate
from app.system import paths
from tests.rendering.conftest import EVERYTHING, REPORT, MakeDocument
from tests.rendering.word.conftest import NAMESPACES, SHIPPED, Fill
from tests.rendering.word.reading import names, raw, text, tree

PARTS = read_archive(paths.TEMPLATES / REPORT.replace("wealdshire", "cambridgeshire") / "word.docx")
P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


@settings(max_examples=60)
@given(part=st.sampled_from(sorted(PARTS)), data=st.data())
def test_template_with_something_missing_is_printed_or_refused(
    make_document: MakeDocument, tmp_path_factory: pytest.TempPathFactory, part: str, data: st.DataObject
) -> None:
    root = etree.fromstring(PARTS[part])
    element = data.draw(st.sampled_from(list(root.iter())))
    if element.attrib and data.draw(st.booleans()):
        name = data.draw(st.sampled_from(sorted(element.attrib)))
        element.set(name, "") if data.draw(st.booleans()) else element.attrib.pop(name)
    elif element is not root:
        element.getparent().remove(element)
    path = tmp_path_factory.mktemp("spoilt") / "word.docx"
    spoilt = {**PARTS, part: etree.tostring(root)}
    path.write_bytes(write_archive(compressed(name, content) for name, content in spoilt.items()))
    document = make_document(REPORT, purpose=EVERYTHING)
    with contextlib.suppress(TemplateError):
        names(WordTemplate(path).render(partial(context, document), "1.0/1.1"))


def test_what_never_changes_is_kept_as_it_is(fill: Fill) -> None:
    content = fill(P.format("{{ subject }}"), {"subject": "a"})
    before = read_archive(SHIPPED)
    for part in ("word/styles.xml", "word/numbering.xml", "word/footnotes.xml"):
        assert raw(content, part) == before[part]


def test_header_is_filled_in_too(fill: Fill) -> None:
    header = f"<w:hdr {NAMESPACES}>{P.format('{{ subject }} &amp; {{ subject }}')}</w:hdr>"
    content = fill(P.format("A &amp; {{ subject }}"), {"subject": "<b>"}, header1=header)
    assert text(tree(content, "word/header1.xml")) == "<b> & <b>"
    assert text(tree(content)) == "A & <b>"


def test_title_of_the_template_s_own(fill: Fill) -> None:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{{ subject }} &amp; more</dc:title>'
        "<dc:creator>Somebody</dc:creator></cp:coreProperties>"
    )
    content = fill(P.format("a"), {"subject": "A & B\n<c>"}, core=core)
    root = tree(content, "docProps/core.xml")
    assert [child.text for child in root] == ["A & B <c> & more", "en-GB"]
