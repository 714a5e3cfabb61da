import pytest

from app.errors import TemplateError
from app.model.markdown import read_prose
from app.model.values import FieldId
from app.rendering.printed import Gap, Look, PrintedProse
from app.rendering.word.template import WordTemplate
from tests.rendering.word.conftest import DrawTemplate, Fill
from tests.rendering.word.reading import find, targets, text, tree


def paragraph(content: str, properties: str = "") -> str:
    return f"<w:p><w:r>{properties}<w:t>{content}</w:t></w:r></w:p>"


@pytest.mark.parametrize("properties", ["", "<w:rPr><w:b/></w:rPr>"])
def test_gap_is_highlighted_in_the_look_of_its_run(fill: Fill, properties: str) -> None:
    root = tree(fill(paragraph("To {{ to }}!", properties), {"to": Gap("[To]")}))
    assert text(root) == "To [To]!"
    (marked,) = find(root, "//w:r[w:rPr/w:highlight]")
    assert text(marked) == "[To]"
    assert bool(find(marked, "w:rPr/w:b")) is bool(properties)


def test_text_in_a_paragraph_placeholder_is_a_paragraph(fill: Fill) -> None:
    root = tree(fill(paragraph("{{p to }}"), {"to": "A & B"}))
    assert [text(one) for one in find(root, "//w:p")] == ["A & B"]


@pytest.mark.parametrize("template", ["{{ a }}", "x {{ a }}", "{{r a }}"])
def test_prose_within_a_line_is_told(fill: Fill, template: str) -> None:
    prose = PrintedProse(read_prose("a"), Look(FieldId("a")), lambda _prose, _look: "<w:p/>")
    with pytest.raises(TemplateError, match="“a” where it does not fit") as refused:
        fill(paragraph(template), {"a": prose})
    assert "{{p a }}" in refused.value.hint


def test_prose_in_an_attribute_is_told(fill: Fill) -> None:
    prose = PrintedProse(read_prose("a"), Look(FieldId("a")), lambda _prose, _look: "<w:p/>")
    body = '<w:p><w:bookmarkStart w:id="1" w:name="{{ a }}"/><w:bookmarkEnd w:id="1"/></w:p>'
    with pytest.raises(TemplateError, match="does not fit"):
        fill(body, {"a": prose})


@pytest.mark.parametrize("template", ["{{r a|link }}", "see {{ a|link }}"])
def test_link_goes_where_it_says(fill: Fill, template: str) -> None:
    content = fill(paragraph(template), {"a": "https://a.example/?x=1&y=2"})
    root = tree(content)
    (link,) = find(root, "//w:hyperlink")
    assert text(link) == "https://a.example/?x=1&y=2"
    assert list(targets(content).values()) == ["https://a.example/?x=1&y=2"]
    assert find(link, "@r:id") == list(targets(content))


def test_link_to_a_mailbox_and_to_nowhere(fill: Fill) -> None:
    content = fill(
        paragraph("{{ a|link }} {{ b|link }} {{ c|link }}"), {"a": "a@b.example", "b": "b & c", "c": ""}
    )
    assert text(tree(content)) == "a@b.example b & c "
    assert list(targets(content).values()) == ["mailto:a@b.example"]


def test_gap_is_no_link(fill: Fill) -> None:
    content = fill(paragraph("{{ a|link }}"), {"a": Gap("[Address]")})
    assert find(tree(content), "//w:r[w:rPr/w:highlight]")
    assert targets(content) == {}


def test_link_in_a_header_belongs_to_the_header(fill: Fill) -> None:
    header = f"""<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{paragraph("{{ a|link }}")}</w:hdr>"""
    content = fill(paragraph("{{ a }}"), {"a": "https://a.example/"}, header1=header)
    assert text(tree(content, "word/header1.xml")) == "https://a.example/"
    assert targets(content) == {}
    assert list(targets(content, "word/_rels/header1.xml.rels").values()) == ["https://a.example/"]


def test_paragraph_that_begins_a_control_survives_libreoffice(fill: Fill) -> None:
    body = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('{{p a }}')}</w:sdtContent></w:sdt>"
    look = "<w:rPr><w:b/></w:rPr>"

    def prose(xml: str) -> PrintedProse:
        return PrintedProse(read_prose("a"), Look(FieldId("a")), lambda _prose, _look: xml)

    bold = f"<w:p><w:pPr></w:pPr><w:r>{look}<w:t>a</w:t></w:r></w:p>"
    (inner,) = find(tree(fill(body, {"a": prose(bold)})), "//w:p/w:sdt[w:sdtPr/w:temporary]")
    assert text(inner) == "a"
    for other in (bold.replace(look, ""), f"<w:tbl><w:tr><w:tc>{bold}</w:tc></w:tr></w:tbl>"):
        assert find(tree(fill(body, {"a": prose(other)})), "//w:p/w:sdt") == []


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ office.__init__.__globals__ }}",
        "{{ people.append(1) }}",
        "{{ link.__globals__ }}",
        "{{ self.__init__ }}",
        "{{ '%s'|format(office) }}",
        "{{ subject|safe }}",
        "{{ subject|attr('__class__') }}",
        "{{ range(10) }}",
        "{% include 'secret' %}",
        "{{ '{0.__class__}'.format(office) }}",
    ],
)
def test_template_cannot_reach_beyond_its_names(fill: Fill, attack: str) -> None:
    with pytest.raises(TemplateError):
        fill(paragraph(attack), {"office": {"name": "a"}, "people": [], "subject": "<b>"})


@pytest.mark.parametrize(
    "template", ["{{ subject + 1 }}", "{{ 1 / 0 }}", "{% for one in 5 %}{% endfor %}", "{{ 5|join }}"]
)
def test_what_cannot_be_done_is_told(fill: Fill, template: str) -> None:
    with pytest.raises(TemplateError, match="cannot be done") as refused:
        fill(paragraph(template), {"subject": "a"})
    assert template in str(refused.value)


def test_fault_of_the_program_is_not_blamed_on_the_template(fill: Fill) -> None:
    def broken(_prose: object, _look: object) -> object:
        raise ValueError("ours")

    prose = PrintedProse(read_prose("a"), Look(FieldId("a")), broken)
    with pytest.raises(ValueError, match="ours"):
        fill(paragraph("{{p a }}"), {"a": prose})


def test_unknown_name_is_told_with_the_nearest(draw: DrawTemplate) -> None:
    template = WordTemplate(draw(paragraph("Subject: {{ subjct }}")))
    with pytest.raises(TemplateError, match="asks for “subjct”") as refused:
        template.render(lambda _: {"subject": "a", "document": {"title": ""}}, None)
    assert "Did you mean “subject”?" in refused.value.hint
    assert "in “Subject: {{ subjct }}”" in str(refused.value)
    assert "word.docx" in str(refused.value)
