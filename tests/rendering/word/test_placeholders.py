import pytest

from app.errors import TemplateError
from app.rendering.word.template import WordTemplate
from tests.rendering.word.conftest import DrawTemplate, Fill
from tests.rendering.word.reading import find, text, tree, value

PEOPLE = {"people": [{"name": "A & B"}, {"name": "C"}], "subject": "Bicycles", "yes": True, "no": False}
BOLD = "<w:rPr><w:b/></w:rPr>"


def run(content: str, properties: str = "") -> str:
    return f"<w:r>{properties}<w:t>{content}</w:t></w:r>"


def split(content: str) -> str:
    """Return a text as Word splits it: a run for each letter, with marks of the spelling check between."""
    between = '<w:proofErr w:type="spellStart"/>'
    return between.join(f'<w:r w:rsidR="00A1B2C3">{f"<w:t>{letter}</w:t>"}</w:r>' for letter in content)


def rows(*cells: str) -> str:
    return "".join(f"<w:tr><w:tc><w:p>{run(cell)}</w:p></w:tc></w:tr>" for cell in cells)


@pytest.mark.parametrize(
    ("template", "printed"),
    [
        ("{{subject}}", "Bicycles"),
        ("{{ subject|upper }}", "BICYCLES"),
        ("{%if yes%}in{%endif%}{%if no%}out{%endif%}", "in"),
        ("{%for one in people%}{{one.name}};{%endfor%}", "A & B;C;"),
        ("{#nothing#}x", "x"),
        ("{{r subject }}", "Bicycles"),
    ],
)
def test_placeholder_is_found_in_pieces(fill: Fill, template: str, printed: str) -> None:
    whole = fill(f"<w:p>{run(template)}</w:p>", PEOPLE)
    pieces = fill(f"<w:p>{split(template)}</w:p>", PEOPLE)
    assert text(tree(whole)) == printed
    assert text(tree(pieces)) == printed


def test_paragraph_loop_in_pieces(fill: Fill) -> None:
    loop, end = "{%p for one in people %}", "{%p endfor %}"
    body = f"<w:p>{split(loop)}</w:p><w:p>{split('{{ one.name }}')}</w:p><w:p>{split(end)}</w:p>"
    assert text(tree(fill(body, PEOPLE))) == "A & B\nC"


def test_row_loop(fill: Fill) -> None:
    body = f"<w:tbl>{rows('{%tr for one in people %}', '{{ one.name }}', '{%tr endfor %}')}</w:tbl><w:p/>"
    assert [text(row) for row in find(tree(fill(body, PEOPLE)), "//w:tr")] == ["A & B", "C"]


def test_grid_follows_a_column_loop(fill: Fill) -> None:
    cells = "".join(
        f"<w:tc><w:p>{run(cell)}</w:p></w:tc>"
        for cell in ("{%tc for one in people %}", "{{ one.name }}", "{%tc endfor %}")
    )
    grid = '<w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>'
    root = tree(fill(f"<w:tbl>{grid}<w:tr>{cells}</w:tr></w:tbl><w:p/>", PEOPLE))
    assert [text(cell) for cell in find(root, "//w:tc")] == ["A & B", "C"]
    assert find(root, "//w:gridCol/@w:w") == ["2000", "2000"]


def test_value_looks_like_the_run_it_stands_in(fill: Fill) -> None:
    root = tree(fill(f"<w:p>{run('Subject: {{ subject }}!', BOLD)}{run(' {{ subject }}')}</w:p>", PEOPLE))
    assert text(root) == "Subject: Bicycles! Bicycles"
    bold = "".join(text(one) for one in find(root, "//w:r[w:rPr/w:b]"))
    assert bold == "Subject: Bicycles!"


def test_words_and_spaces_around_stay(fill: Fill) -> None:
    body = f"<w:p>{run(' a {{ subject }} b {{ subject }} c ')}</w:p>"
    assert text(tree(fill(body, PEOPLE))) == " a Bicycles b Bicycles c "


def test_no_empty_runs_are_left(fill: Fill) -> None:
    body = f"<w:p>{run('{{ subject }}', BOLD)}{run('{% if no %}x{% endif %}')}{run('{{ empty }}')}</w:p>"
    root = tree(fill(body, {**PEOPLE, "empty": ""}))
    assert [text(one) for one in find(root, "//w:r")] == ["Bicycles"]


def test_condition_across_runs(fill: Fill) -> None:
    body = f"<w:p>{run('a{% if no %}b')}<w:r><w:br/></w:r>{run('c{% endif %}d')}</w:p>"
    assert text(tree(fill(body, PEOPLE))) == "ad"
    assert text(tree(fill(body, {"no": True}))) == "ab\ncd"


def test_braces_of_the_template_itself(fill: Fill) -> None:
    assert text(tree(fill(f"<w:p>{run('{a} 100% {{ subject }} }')}</w:p>", PEOPLE))) == "{a} 100% Bicycles }"


def test_value_in_an_attribute(fill: Fill) -> None:
    body = '<w:sdt><w:sdtPr><w:tag w:val="cs:{{ subject }}"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
    assert value(tree(fill(body, {"subject": '"A" & <b>\n'})), "//w:tag/@w:val") == 'cs:"A" & <b> '


def test_control_in_a_loop_has_no_number_of_its_own(fill: Fill) -> None:
    control = f'<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>{run("{{ one.name }}")}</w:sdtContent></w:sdt>'
    loop = (
        f"<w:p>{run('{%p for one in people %}')}</w:p><w:p>{control}</w:p><w:p>{run('{%p endfor %}')}</w:p>"
    )
    root = tree(fill(loop, PEOPLE))
    assert len(find(root, "//w:sdt")) == 2
    assert find(root, "//w:sdtPr/w:id") == []


def test_pictures_in_a_loop_have_numbers_of_their_own(fill: Fill) -> None:
    space = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    picture = (
        f'<w:r><w:drawing><wp:inline {space}><wp:docPr id="3" name="Logo"/></wp:inline></w:drawing></w:r>'
    )
    loop = (
        f"<w:p>{run('{%p for one in people %}')}</w:p><w:p>{picture}</w:p><w:p>{run('{%p endfor %}')}</w:p>"
    )
    assert tree(fill(loop, PEOPLE)).xpath("//*[local-name()='docPr']/@id") == ["1", "2"]


@pytest.mark.parametrize(
    "template",
    [
        "{% if yes %}",
        "{%pif yes %}",
        "{%p if 5 % 2 %}",
        "{{ subject|no_such_filter }}",
        "{% nothing %}",
    ],
)
def test_broken_placeholder_is_told_with_its_words(draw: DrawTemplate, template: str) -> None:
    path = draw(f"<w:p>{run('First')}</w:p><w:p>{run(template)}</w:p>")
    with pytest.raises(TemplateError, match="is not correct") as refused:
        WordTemplate(path)
    assert str(path) in str(refused.value)
    assert refused.value.hint
