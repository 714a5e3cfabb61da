"""How the print style sheet sets a page: what begins where, what stays together, what leads where."""

import re

import pytest

from app.rendering.paper import PaperEngine
from tests.rendering.conftest import bare_page, pages_of, positions, reader


def left_edges(paper: bytes, words: str) -> list[float]:
    """Return how far from the left each piece of text begins that holds one of the words."""
    return [x for one in reader(paper).pages for x, _ in positions(one, words)]


@pytest.mark.parametrize(
    "body",
    [
        "<p{}>{}</p>",
        "<h2{}>{}</h2>",
        "<blockquote><p{}>{}</p></blockquote>",
        "<dl><div><dt>Label</dt><dd><p{}>{}</p></dd></div></dl>",
    ],
)
def test_text_from_right_to_left_begins_at_the_right(engine: PaperEngine, body: str) -> None:
    at_left, at_right = (
        left_edges(engine.pdf(bare_page(f"<h1>A</h1>{body.format(direction, 'שלום')}")), "שלום םולש")
        for direction in ("", ' dir="rtl"')
    )
    assert max(at_right) > 430 > min(at_left)


def test_number_of_text_from_right_to_left_hangs_at_the_right(engine: PaperEngine) -> None:
    number = '<span class="number">7.7 </span>'
    body = f'<h1>A</h1><section class="numbered"><p data-number="7.7" dir="rtl">{number}שלום</p></section>'
    assert min(left_edges(engine.pdf(bare_page(body)), "7.7")) > 430


@pytest.mark.parametrize("reference", ["X" * 150, "REFERENCE-" * 15, "2026/" * 40])
def test_long_reference_does_not_run_into_the_number_of_the_bare_page(
    engine: PaperEngine, reference: str
) -> None:
    paper = engine.pdf(bare_page("<h1>A</h1>", reference=reference, version="draft"))
    text = "".join(pages_of(paper))
    assert reference in "".join(text.replace("\u200b", "").split())
    assert max(len(line) for line in text.splitlines()) < 100
    assert re.search(r"Page 1 of 1$", text, re.MULTILINE)


def test_reference_leads_to_its_place_however_deep_it_stands(engine: PaperEngine) -> None:
    link = '<a class="reference" href="#{}">there</a>'
    body = (
        f"<h1>A</h1><p>{link.format('para-a')}</p><ul><li><p>{link.format('appendix-b')}</p></li></ul>"
        f"<h2>{link.format('para-c')}</h2><dl><div><dt>L</dt><dd><p id='para-a'>one</p></dd></div></dl>"
        "<ul class='papers'><li id='appendix-b'><p>two</p></li></ul><h2><span id='para-c'>C</span></h2>"
    )
    (first,) = reader(engine.pdf(bare_page(body))).pages
    assert len(first["/Annots"]) == 3  # type: ignore[arg-type]


def test_stem_stays_with_its_first_limb(engine: PaperEngine) -> None:
    for lines in range(20, 36):
        filler = "<p>A line.</p>" * lines
        body = f'<h1>A</h1>{filler}<p class="stem">It is recommended to:</p><ol><li><p>buy.</p></li></ol>'
        (one,) = (text for text in pages_of(engine.pdf(bare_page(body))) if "recommended" in text)
        assert "buy." in one, lines


def test_answer_stays_with_the_beginning_of_its_narrative(engine: PaperEngine) -> None:
    for lines in range(20, 36):
        filler = "<p>A line.</p>" * lines
        row = '<dt>Legal</dt><dd class="answer">Yes</dd><dd class="narrative"><p>It was asked.</p></dd>'
        body = f'<h1>A</h1>{filler}<dl class="considerations"><div>{row}</div></dl>'
        (one,) = (text for text in pages_of(engine.pdf(bare_page(body))) if "Legal" in text)
        assert "It was asked." in one, lines


def test_short_table_is_kept_whole_and_a_long_one_is_not_cut_off(engine: PaperEngine) -> None:
    head = "<thead><tr><th>A</th><th>B</th></tr></thead>"
    row = "<tr><td>Vehicles</td><td>£312,000</td></tr>"
    for lines in range(20, 34):
        body = f"<h1>A</h1>{'<p>A line.</p>' * lines}<table>{head}<tbody>{row * 5}</tbody></table>"
        assert sorted(text.count("Vehicles") for text in pages_of(engine.pdf(bare_page(body))))[-1] == 5, (
            lines
        )
    words = f"<tr><td>{'word ' * 3000}</td><td></td></tr>"
    text = "".join(pages_of(engine.pdf(bare_page(f"<h1>A</h1><table>{head}<tbody>{words}</tbody></table>"))))
    assert text.count("word") == 3000


def test_heading_without_words_is_left_out(engine: PaperEngine) -> None:
    assert "Words" in "".join(pages_of(engine.pdf(bare_page("<h1>A</h1><h2> </h2><p>Words</p>"))))


def test_link_to_a_place_that_is_not_printed_is_text(engine: PaperEngine) -> None:
    (one,) = reader(engine.pdf(bare_page('<h1>A</h1><p><a href="#top">Back to the top</a></p>'))).pages
    assert "Back to the top" in one.extract_text()
    assert "/Annots" not in one


def test_sentence_that_leads_to_a_list_stays_with_it(engine: PaperEngine) -> None:
    for number in ("", ' data-number="1.1"'):
        for lines in range(20, 36):
            lead = f'<p class="leading"{number}>It covers:</p><ul><li><p>vans.</p></li></ul>'
            body = f"<h1>A</h1>{'<p>A line.</p>' * lines}{lead}"
            (one,) = (text for text in pages_of(engine.pdf(bare_page(body))) if "It covers:" in text)
            assert "vans." in one, lines


def test_heading_and_authority_stay_with_the_signatures_under_them(engine: PaperEngine) -> None:
    side = '<section class="signature"><p>I approve it.</p><dl class="signing">{}</dl><p>Name</p></section>'
    side = side.format("".join(f"<div><dt>{one}</dt><dd></dd></div>" for one in ("Signature", "Date")))
    together = f'<div class="side-by-side">{side}{side}</div>'
    for signed, authority in ((side, ""), (side, "Appointed in May."), (together, ""), (together, "By law.")):
        for lines in range(14, 36):
            declared = f'<section class="declared"><h2>Decision</h2><p>{authority}</p></section>'
            body = f"<h1>A</h1>{'<p>A line.</p>' * lines}{declared}{signed}"
            (one,) = (text for text in pages_of(engine.pdf(bare_page(body))) if "Decision" in text)
            assert authority in one, lines
            assert "Signature" in one, lines


def test_text_begins_at_the_left_where_only_headings_are_numbered(engine: PaperEngine) -> None:
    heading = '<h2 data-number="1."><span class="number">1. </span>Facts</h2>'
    numbered = '<p data-number="1.1"><span class="number">1.1 </span>First.</p>'
    for first, is_inset in (("", False), (numbered, True)):
        body = f'<h1>A</h1><section class="numbered">{heading}{first}<blockquote><p>Words.</p></blockquote><p>Plain.</p></section>'
        paper = engine.pdf(bare_page(body))
        assert (min(left_edges(paper, "Plain.")) > min(left_edges(paper, "A")) + 30) == is_inset


def test_bullets_are_those_of_their_depth_in_any_list(engine: PaperEngine) -> None:
    inner = "<ul><li><p>inner</p></li></ul>"
    for outer, sign in (('<ol type="1">', "–"), ("<ul>", "–"), ('<ol class="bracketed">', "•")):
        count = ' data-number="(1)"' if "class" in outer else ""
        body = f"<h1>A</h1>{outer}<li{count}><p>outer</p>{inner}</li></{outer[1:3]}>"
        (text,) = pages_of(engine.pdf(bare_page(body)))
        assert re.search(rf"{sign}\s*inner", text), outer


def test_list_of_papers_takes_the_whole_line_and_no_heading_breaks(engine: PaperEngine) -> None:
    heads = "".join(f"<th>{one}</th>" for one in ("Reference", "Title", "Document", "Sign on", "Signed"))
    answers = ("2026/014", "Roof repair at Tarnwick police station", "Decision record", "page 3", "☐")
    cells = "".join(f"<td>{one}</td>" for one in answers)
    table = f"<thead><tr>{heads}</tr></thead><tbody><tr>{cells}</tr></tbody></table>"
    plain, whole = (
        engine.pdf(bare_page(f"<h1>A</h1><table{look}>{table}")) for look in ("", ' class="whole"')
    )
    assert max(left_edges(whole, "Signed")) > max(left_edges(plain, "Signed")) + 30
    assert "Signed" in "".join(pages_of(whole)).split()
