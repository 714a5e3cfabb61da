import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf.generic import DictionaryObject

from app.errors import FileError, TemplateError
from app.model.markdown import read_prose, words_of
from app.rendering.paper import NoSuchLetters, PaperEngine
from app.rendering.renderer import Renderer
from app.system import paths
from tests.rendering.conftest import (
    EVERYTHING,
    JOINT_RECORD,
    LONG_REPORT,
    RECORD,
    REPORT,
    MakeDocument,
    bare_page,
    in_order,
    pages_of,
    reader,
)

PaperOf = Callable[..., bytes]

TITLE = {RECORD: "subject", REPORT: "title"}
SIGNED_WITH = (
    "I confirm that I have reached the above decision after consideration of the facts above.",
    "Signature",
    "Date",
    "A. Example",
)


def squeezed(text: str) -> str:
    return "".join(text.replace("\u200b", "").split())


def test_every_page_carries_marking_stamp_and_its_number(paper_of: PaperOf) -> None:
    pages = pages_of(paper_of(REPORT, **LONG_REPORT))
    assert len(pages) > 5
    for number, page in enumerate(pages, start=1):
        assert page.count("OFFICIAL") == 2
        assert "WPCC 2026-031 · version 2 · 7K3F-92QD" in page
        assert f"Page {number} of {len(pages)}" in page


def test_only_the_shipped_fonts_are_used(paper_of: PaperOf) -> None:
    paper = reader(paper_of(RECORD, decision=EVERYTHING))
    resources = [cast("DictionaryObject", page["/Resources"]) for page in paper.pages]
    fonts = {
        str(cast("DictionaryObject", font.get_object())["/BaseFont"]).partition("+")[2]
        for resource in resources
        for font in cast("DictionaryObject", resource["/Font"]).values()
    }
    assert fonts >= {"LiberationSans", "LiberationSans-Bold", "LiberationSans-Italic"}
    assert all(font.startswith(("LiberationSans", "DejaVuSans")) for font in fonts)


def test_links_can_be_followed(paper_of: PaperOf) -> None:
    papers = [{"title": "Minutes", "url": "https://a.example/x?a=1&b=2"}]
    targets = {
        note.get_object()["/A"]["/URI"]
        for page in reader(paper_of(RECORD, background_papers=papers, decision=EVERYTHING)).pages
        for note in page.get("/Annots", ())
        if "/URI" in note.get_object().get("/A", {})
    }
    assert targets == {
        "https://a.example/x?a=1&b=2",
        "https://a.example/paper",
        "mailto:office@wealdshire-pcc.example",
    }


def test_text_of_the_paper_is_the_text_of_the_page(paper_of: PaperOf) -> None:
    (page, *_) = pages_of(paper_of(RECORD))
    lines = [line.strip() for line in page.splitlines() if line.strip()]
    assert in_order(
        [
            "POLICE AND CRIME COMMISSIONER FOR WEALDSHIRE",
            "DECISION RECORD – WPCC 2026-031",
            "Subject",
            "Replacement of patrol bicycles",
            "Decision",
            "To buy twelve patrol bicycles.",
            "Decision Summary",
            "Contact Officer",
            "B. Officer, Chief Executive",
            "Tel: 01632 960 120",
            "Email: office@wealdshire-pcc.example",
            "Background Papers",
            "None",
            "A. Example, Police and Crime Commissioner for Wealdshire",
            *SIGNED_WITH,
            "Police and Crime Commissioner for Wealdshire",
        ],
        "\n".join(lines),
    )


def test_number_is_printed_once(paper_of: PaperOf) -> None:
    text = "\n".join(pages_of(paper_of(REPORT)))
    assert len(re.findall(r"\b3\.1\b", text)) == 1
    assert re.search(r"3\.1\s+The old bicycles", text)


def test_note_stands_at_the_foot_of_its_page_and_nowhere_else(paper_of: PaperOf) -> None:
    text = "\n".join(pages_of(paper_of(REPORT, purpose="Here.[^a] There.[^a]\n\n[^a]: Said once.")))
    assert text.count("Said once.") == 1
    assert "Back to the text" not in text


@pytest.mark.parametrize(
    ("form_id", "filler"), [(RECORD, "decision_summary"), (JOINT_RECORD, "decision_summary")]
)
def test_signature_is_never_parted_from_its_declaration(paper_of: PaperOf, form_id: str, filler: str) -> None:
    numbers_of_pages = set()
    for lines in range(14, 46):
        pages = pages_of(paper_of(form_id, **{filler: "\n\n".join(["One more line."] * lines)}))
        (signed,) = (page for page in pages if SIGNED_WITH[0] in " ".join(page.split()))
        assert in_order([*SIGNED_WITH], " ".join(signed.split()).replace("\n", " ")), lines
        numbers_of_pages.add((len(pages), pages.index(signed)))
    assert len(numbers_of_pages) > 1  # the loop did cross the end of a page


def test_heading_never_stands_alone_at_the_foot_of_a_page(paper_of: PaperOf) -> None:
    for lines in range(10, 34):
        sections = [
            {"heading": "Before", "body": "\n\n".join(["A line."] * lines)},
            {"heading": "Lonely heading", "body": "First words below it."},
        ]
        pages = pages_of(paper_of(REPORT, sections=sections))
        (page,) = (page for page in pages if "Lonely heading" in page)
        assert "First words below it." in page, lines


def test_word_that_no_line_can_hold_is_broken(paper_of: PaperOf) -> None:
    endless = "0123456789abcdef" * 12
    text = "\n".join(pages_of(paper_of(RECORD, subject=endless, decision=endless)))
    assert squeezed(text).count(endless) == 2
    assert max(len(line) for line in text.splitlines() if "0123" in line) < 70


def test_same_document_gives_the_same_bytes(
    renderer: Renderer, make_document: MakeDocument, paper_of: PaperOf
) -> None:
    fresh = Renderer(paths.TEMPLATES, paths.FONTS)
    for form_id, answers in ((RECORD, {}), (REPORT, LONG_REPORT)):
        first = paper_of(form_id, **answers)
        for number in range(5):
            paper_of(form_id, **answers, **{TITLE[form_id]: f"Another {number}"})
        assert paper_of(form_id, **answers) == first
        assert fresh.paper(make_document(form_id, **answers)) == first


def test_several_threads_may_print_at_once(renderer: Renderer, make_document: MakeDocument) -> None:
    documents = [make_document(RECORD, subject=f"Number {number}") for number in range(12)]
    with ThreadPoolExecutor(4) as pool:
        papers = list(pool.map(renderer.paper, documents))
    assert all(f"Number {number}" in pages_of(paper)[0] for number, paper in enumerate(papers))


words = st.text(st.characters(categories=("Lu", "Ll", "Nd"), max_codepoint=0x17F), min_size=1, max_size=12)
lines = st.lists(words, min_size=1, max_size=12).map(" ".join)
marks = st.sampled_from(["", "- ", "1. ", "a. ", "> ", "### ", "**", "| A | B |\n|---|---|\n| "])
prose = st.lists(st.tuples(marks, lines), min_size=1, max_size=8).map(
    lambda parts: "\n\n".join(mark + line + ("**" if mark == "**" else "") for mark, line in parts)
)


@settings(max_examples=40)
@given(typed=prose)
def test_every_word_arrives_in_order(renderer: Renderer, make_document: MakeDocument, typed: str) -> None:
    paper = renderer.paper(make_document(REPORT, sections=[{"heading": "H", "body": typed}]))
    text = squeezed(" ".join(_typed_on(page) for page in pages_of(paper)))
    assert in_order([squeezed(word) for word in words_of(read_prose(typed)).split()], text)


def _typed_on(page: str) -> str:
    """Return a page without its head, its foot and the numbers of its paragraphs."""
    page = re.sub(r"OFFICIAL|WPCC 2026-031 · version 2 · 7K3F-92QD|Page \d+ of \d+", "", page)
    return re.sub(r"\b3\.\d+(?=\s)", "", page)


@pytest.mark.parametrize("typed", ["שלום עולם", "قرار رقم", "Tŷ a gŵr", "\N{GRINNING FACE}", "½ € ≤ ✓ ☐ …"])
def test_other_alphabets_are_printed(paper_of: PaperOf, typed: str) -> None:
    text = "".join(pages_of(paper_of(RECORD, decision=f"before {typed} after")))
    assert set(squeezed(typed)) <= set(text)


class TestWhatCannotBePrinted:
    def test_letters_without_a_font_are_all_named(self, engine: PaperEngine) -> None:
        with pytest.raises(NoSuchLetters) as missing:
            engine.pdf(bare_page("<h1>A \N{THUMBS UP SIGN}</h1><p>\u65e5 \ue000 \u65e5</p>"))
        assert missing.value.letters == ("\N{THUMBS UP SIGN}", "\u65e5", "\ue000")

    @pytest.mark.parametrize(
        ("body", "said"),
        [
            ("<h1>A</h1><p>open", "not well-formed"),
            ("<p>no heading</p><h2>B</h2>", "first heading"),
            ("<h1>A</h1><dl><div><dt>no value</dt></div></dl>", "there is no <dd> in a <div>"),
        ],
    )
    def test_fault_of_a_template_is_told(self, engine: PaperEngine, body: str, said: str) -> None:
        with pytest.raises(TemplateError, match=said) as fault:
            engine.pdf(bare_page(body))
        assert "page.html" in fault.value.hint

    def test_text_is_never_taken_for_commands(self, engine: PaperEngine) -> None:
        typed = r'") #panic("x") \") \u{41} \\" {page} {sheet} %s'
        (text,) = pages_of(engine.pdf(bare_page(f"<h1>A</h1><p>{typed}</p>")))
        assert typed in text

    def test_missing_sheet(self, own_templates: Path) -> None:
        (own_templates / "shared" / "paper.typ").unlink()
        with pytest.raises(TemplateError, match=r"paper\.typ does not exist"):
            PaperEngine(own_templates, paths.FONTS).pdf(bare_page("<h1>A</h1>"))

    def test_missing_fonts(self, tmp_path: Path) -> None:
        with pytest.raises(FileError, match="Liberation Sans"):
            PaperEngine(paths.TEMPLATES, tmp_path)
