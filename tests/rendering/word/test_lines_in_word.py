"""A Word file in lines, as it is compared with the page of the same document."""

from app.rendering.alike import PrintedLines, differences, lines_in_word
from tests.rendering.word.conftest import Fill
from tests.rendering.word.drawing import line


def test_a_word_file_is_read_as_it_is_shown(fill: Fill) -> None:
    broken = (
        "<w:p><w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>operation</w:t><w:br/><w:t>of two</w:t></w:r></w:p>"
    )
    read = lines_in_word(fill(line("{{ title }}", " grant") + broken, names={"title": "A"}))
    assert read.body == ("A grant", "co operation of two")
    assert differences(read, PrintedLines(("A grant", "co-operation of two"), ())) == ()
