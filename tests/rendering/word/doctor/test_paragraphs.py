from app.rendering.word.doctor.paragraphs import Part, shortened
from app.rendering.word.xmlparts import parse
from tests.rendering.word.conftest import NAMESPACES
from tests.rendering.word.drawing import line, run


def part(body: str) -> Part:
    xml = f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    return Part("word.docx", "word/document.xml", parse(xml.encode()))


def test_quotation_in_a_message_is_short() -> None:
    assert shortened("a\n b  c") == "a b c"
    assert len(shortened("word " * 100)) == 80


def test_placeholders_are_read_across_pieces_in_the_order_of_the_file() -> None:
    control = f'<w:sdt><w:sdtPr><w:tag w:val="{{{{ b }}}}"/></w:sdtPr><w:sdtContent>{run("{{ c }}")}</w:sdtContent></w:sdt>'
    read = part(line("x {", "{ a }", "}") + f"<w:p>{control}</w:p>" + line("{%p if d %}"))
    assert [tag.inner for tag, _ in read.tags()] == ["a", "b", "c", "if d"]
    assert [paragraph.number for _, paragraph in read.tags()] == [1, 2, 2, 3]
    first = read.paragraphs[0]
    assert (first.text, first.tags[0].start, first.tags[0].end) == ("x {{ a }}", 2, 9)
    assert len(first.across(2, 9)) == 3


def test_text_of_a_box_belongs_to_the_paragraph_inside_it() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{line('inside')}</w:txbxContent></w:pict></w:r>"
    read = part(f"<w:p>{run('before ')}{box}{run('after')}</w:p>")
    assert [one.text for one in read.paragraphs] == ["before after", "inside"]


def test_prefixes_and_words_of_placeholders() -> None:
    (tags,) = (
        one.tags for one in part(line("{%tr for a in b %}{{p c }}{{r d|link }}{#p e #}{% if f %}")).paragraphs
    )
    assert [tag.prefix for tag in tags] == ["tr", "p", "r", "p", ""]
    assert [tag.keyword for tag in tags] == ["for", "", "", "", "if"]
    assert [tag.is_structural for tag in tags] == [True, True, False, True, False]
