"""What any office's template prints, in any of its parts, is read back there."""

from functools import partial

import pytest

from app.errors import TextLost
from app.rendering.context import context
from app.rendering.read_back.word import check_word
from app.rendering.word.template import WordTemplate
from tests.rendering.conftest import RECORD, MakeDocument
from tests.rendering.word.conftest import NAMESPACES, DrawTemplate
from tests.rendering.word.drawing import line

NOTED = "First.[^a] Again.[^a] Second.[^b]\n\n[^a]: Note **one** & more.\n[^b]: Note two."


def test_a_footnote_in_a_header_is_read_there(draw: DrawTemplate, make_document: MakeDocument) -> None:
    header = f"<w:hdr {NAMESPACES}>{line('{{p decision_summary }}')}</w:hdr>"
    document = make_document(RECORD, decision_summary=NOTED)
    template = WordTemplate(draw(line("{{ subject }}"), header1=header))
    content, expected = template.render_and_tell(partial(context, document), document.scheme)
    said = "First. (Note one & more.) Again. (Note one & more.) Second. (Note two.)"
    assert list(expected.words["word/header1.xml"]) == [said]
    check_word(content, expected, document)
    with pytest.raises(TextLost):
        check_word(content, expected._replace(words={"word/header1.xml": [said[:-1]]}), document)
