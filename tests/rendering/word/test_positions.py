import pytest

from app.rendering.word.positions import Position, Reader

PARAGRAPH = "<w:body><w:p><w:pPr><w:jc/></w:pPr>"


@pytest.mark.parametrize(
    ("before", "position"),
    [
        (f"{PARAGRAPH}<w:r><w:t>", Position.TEXT),
        (f'{PARAGRAPH}<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">a b', Position.TEXT),
        (PARAGRAPH, Position.RUNS),
        (f"{PARAGRAPH}<w:r><w:t>a</w:t></w:r>", Position.RUNS),
        (f"{PARAGRAPH}<w:sdt><w:sdtContent>", Position.RUNS),
        ("<w:body>", Position.BLOCKS),
        ("<w:body><w:p/>", Position.BLOCKS),
        (f"{PARAGRAPH}</w:p>", Position.BLOCKS),
        ("<w:tc><w:tcPr><w:tcW/></w:tcPr>", Position.BLOCKS),
        ("<w:body><w:sdt><w:sdtPr/><w:sdtContent>", Position.START),
        (f'{PARAGRAPH}<w:hyperlink w:anchor="', Position.OTHER),
        (f"{PARAGRAPH}<w:r><w:instrText>", Position.OTHER),
        ("<cp:coreProperties><dc:title>", Position.OTHER),
    ],
)
def test_place_of_the_next_placeholder(before: str, position: Position) -> None:
    reader = Reader()
    reader.read(before)
    assert reader.position is position


def test_properties_of_the_run() -> None:
    reader = Reader()
    reader.read(f"{PARAGRAPH}<w:r><w:rPr><w:i/></w:rPr><w:t>a</w:t></w:r>")
    reader.read('<w:r w:rsidR="00"><w:rPr><w:b/></w:rPr><w:t>')
    assert reader.run_properties == "<w:b/>"
    reader.read("</w:t></w:r><w:r><w:t>")
    assert reader.run_properties == ""


def test_every_place_has_a_printer() -> None:
    assert len({position.filter for position in Position}) == len(Position)
