"""Cross-references are fields that say what was printed, also after a word processor has counted again."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.forms.checking import read_answers
from app.forms.composing import composed
from app.forms.loading import Packs
from app.model.document import Document
from app.model.prose import Paragraph, Prose, Run
from app.model.values import FieldId
from app.rendering.context import context
from app.rendering.printed import AppendixLabel, Look, PrintedProse, ProsePrinter
from app.rendering.word.archive import compressed, read_archive, write_archive
from app.rendering.word.cross_references import CrossReferences
from app.rendering.word.engine import WordEngine
from app.rendering.word.markup import PLAIN, text_runs
from app.rendering.word.template import WordTemplate
from templates.drawing.pieces import line
from tests.rendering.conftest import REPORT, STAMP, MakeDocument
from tests.rendering.word.conftest import Converted, DrawTemplate, FaultsOf
from tests.rendering.word.reading import BODY as PART
from tests.rendering.word.reading import Element, find, fragment, raw, text, tree
from tests.rendering.word.test_schemes import BODY, FORM

MARKED = """See [[para:total]], [[para:item]], [[para:deep]], [[para:clause]], [[para:inside]], [[para:dot]] and \
**[[para:second]]**, not [[para:nothing]].[^n] {#here}

The total. {#total}

a. letter
   i. roman {#deep}
b. other {#item}

- bullet {#dot}

1. one
2. two {#clause}
   a. in clause {#inside}

   again {#again}

Back to [[para:here]] and [[para:again]].

[^n]: Compare [[para:total]].
"""
LABELS = ("2.2", "2.2(b)", "2.2(a)(i)", "2.2.2", "2.2.2(a)", "2.2", "1.2 of Schedule A")
ANSWERS = {
    "limbs": ["Limb"],
    "sections": [{"heading": "One", "body": MARKED}],
    "risks": "Few.",
    "schedules": [{"title": "S", "sections": [{"heading": "T", "body": "First.\n\nSecond.{#second}"}]}],
}
_RESULT = re.compile(
    r'(<w:fldChar w:fldCharType="separate"/></w:r><w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*>)[^<]*'
)

Make = Callable[..., tuple[Document, bytes]]


@pytest.fixture
def make(packs: Packs, draw: DrawTemplate) -> Make:
    """Return a maker: a scheme, and whether the page is printed twice in one file."""

    def made(scheme: str = "1./1.1/1.1.1", *, body: str = BODY) -> tuple[Document, bytes]:
        answers = read_answers(FORM, {**ANSWERS, "numbering": scheme})
        document = composed(FORM, answers, packs.office("wealdshire"), STAMP, gaps_marked=True)
        template = WordTemplate(draw(body))
        return document, template.render(lambda prose: context(document, prose), document.scheme)

    return made


def codes(root: Element) -> list[str]:
    return [code.strip() for code in find(root, "//w:instrText/text()")]


def test_references_read_as_their_labels(make: Make) -> None:
    document, content = make()
    said = text(tree(content))
    assert f"See {', '.join(LABELS[:6])} and {LABELS[6]}, not [para:nothing]." in said
    assert document.labels["para:deep"] == "2.2(a)(i)"


def test_each_number_is_a_field_of_its_own_bookmark(make: Make) -> None:
    root = tree(make()[1])
    bookmarks = find(root, "//w:bookmarkStart/@w:name")
    assert len(bookmarks) == len(set(bookmarks))
    assert all(re.fullmatch(r"_Ref_\w{1,35}", name) for name in bookmarks)
    numbers = find(root, "//w:bookmarkStart/@w:id")
    assert len(numbers) == len(set(numbers))
    assert sorted(numbers) == sorted(find(root, "//w:bookmarkEnd/@w:id"))
    assert all(re.fullmatch(r"REF _Ref_\w+ \\n \\h", code) for code in codes(root))
    assert {code.split()[1] for code in codes(root)} <= set(bookmarks)
    assert codes(root)[3:6] == [rf"REF _Ref_deep{place} \n \h" for place in ("", "_2", "_3")]


def test_unknown_target_is_a_gap(make: Make) -> None:
    (marked,) = find(tree(make()[1]), "//w:r[w:rPr/w:highlight]")
    assert text(marked) == "[para:nothing]"


def test_reference_keeps_its_look(make: Make) -> None:
    (result,) = find(tree(make()[1]), "//w:r[w:rPr/w:b][w:t='1.2']")
    assert find(result, "preceding-sibling::w:r[1]/w:rPr/w:b")


def test_reference_in_a_footnote(make: Make) -> None:
    assert codes(tree(make()[1], "word/footnotes.xml")) == [r"REF _Ref_total \n \h"]


def test_prose_printed_again_brings_no_second_bookmark(make: Make) -> None:
    once, twice = tree(make()[1]), tree(make(body=BODY + BODY)[1])
    names = [find(root, "//w:bookmarkStart/@w:name") for root in (once, twice)]
    assert names[0] == names[1]
    assert codes(twice) == codes(once) * 2


def test_unnumbered_paragraph_is_named_by_its_label_as_text(make: Make) -> None:
    body = line("{%p for one in sections %}") + line("{{p one.body }}") + line("{%p endfor %}")
    root = tree(make(body=body)[1])
    assert f"See {LABELS[0]}, " in text(root)
    assert codes(root) == []
    assert not find(root, "//w:hyperlink[w:r/w:t='2.2']")


@pytest.mark.parametrize("scheme", ["1.0/1.1", "1./1.1", "1./1.1.", "1./1.1/1.1.1", "I./1.", "continuous"])
def test_word_processor_that_counts_again_says_the_same(
    make: Make, converted: Converted, faults_of: FaultsOf, scheme: str
) -> None:
    document, content = make(scheme)
    assert faults_of(content) == []
    page = counted_again(content, converted)
    names = ("total", "item", "deep", "clause", "inside", "dot")
    said = ", ".join(document.labels[f"para:{name}"] for name in names)
    assert f"See {said} and {document.label('para:second')}, not" in page
    assert "??" not in page
    assert f"Back to {document.labels['para:here']} and {document.labels['para:again']}." in page


def counted_again(content: bytes, converted: Converted) -> str:
    """Return the first page as a word processor sets it that finds every field without its right result."""
    parts = read_archive(Path("word.docx"), content)
    spoilt, count = _RESULT.subn(r"\1??", parts[PART].decode())
    assert count
    parts[PART] = spoilt.encode()
    paper = converted(write_archive(compressed(name, one) for name, one in parts.items()), "pdf")
    return " ".join(PdfReader(io.BytesIO(paper)).pages[0].extract_text().split())


def settled(references: CrossReferences, xml: str) -> Element:
    return fragment(f"<w:p>{references.settled(xml)}</w:p>")


def test_label_word_cannot_count_is_a_link_to_the_place() -> None:
    references = CrossReferences()
    place = references.marked("sum", "1.0", text_runs("Sum"))
    root = settled(references, place + references.refer("para:sum", "1", PLAIN))
    assert codes(root) == []
    assert text(find(root, "//w:hyperlink[@w:anchor='_Ref_sum']")[0]) == "1"


def test_reference_to_what_is_not_printed_is_text() -> None:
    references = CrossReferences()
    root = settled(references, references.refer("para:sum", "3.4", PLAIN))
    assert text(root) == "3.4"
    assert find(root, "//w:hyperlink | //w:fldChar") == []


def test_appendix_is_referred_to_by_the_text_of_its_label() -> None:
    references = CrossReferences()
    before = references.refer("appendix:plan", "Appendix A", PLAIN)
    label = references.labelled("Appendix A", text_runs("Appendix A"))
    again = references.labelled("Appendix A", text_runs("Appendix A"))
    root = settled(references, before + label + again)
    assert codes(root) == [r"REF _Ref_Appendix_A \h"]
    assert find(root, "//w:bookmarkStart/@w:name") == ["_Ref_Appendix_A"]
    assert text(root) == "Appendix A" * 3


def test_names_word_would_take_for_one_are_told_apart() -> None:
    references = CrossReferences()
    long = "a" * 40
    for name in ("a-b", "a_b", "A_B", long, f"{long[:39]}b"):
        references.marked(name, "1", "")
    root = settled(references, "".join(references.marked(name, "1", "") for name in ("ŵ", "é")))
    names = find(root, "//w:bookmarkStart/@w:name")
    assert names == ["_Ref__", "_Ref___2"]


def test_heading_and_schedule_are_pointed_to(
    packs: Packs, draw: DrawTemplate, converted: Converted, faults_of: FaultsOf
) -> None:
    body = "Under [[para:one]], [[para:schedule]] and [[para:there]]."
    answers = {
        **ANSWERS,
        "sections": [{"heading": "One {#one}", "body": body}],
        "schedules": [{"title": "S {#schedule}", "sections": [{"heading": "T {#there}", "body": "Text."}]}],
        "numbering": "1./1.1/1.1.1",
    }
    document = composed(FORM, read_answers(FORM, answers), packs.office("wealdshire"), STAMP)
    content = WordTemplate(draw(BODY)).render(lambda prose: context(document, prose), document.scheme)
    assert faults_of(content) == []
    said = f"Under {', '.join(document.labels[f'para:{name}'] for name in ('one', 'schedule'))} and 1 of Schedule A."
    assert said in text(tree(content))
    assert codes(tree(content)) == [rf"REF _Ref_{name} \n \h" for name in ("one", "schedule", "there")]
    assert said in counted_again(content, converted)


def test_appendix_is_pointed_to_where_its_label_is_printed(draw: DrawTemplate, faults_of: FaultsOf) -> None:
    prose = Prose((Paragraph((Run("Appendix A", target="appendix:plan"),)),))
    template = WordTemplate(draw(line("{{p body }}") + line("{{ label }}") * 2))

    def names(printer: ProsePrinter) -> dict[str, object]:
        body = PrintedProse(prose, Look(FieldId("body")), printer)
        about = dict.fromkeys(("title", "marking", "reference", "version", "fingerprint"), "")
        return {"document": about, "body": body, "label": AppendixLabel("Appendix A")}

    content = template.render(names, None)
    assert codes(tree(content)) == [r"REF _Ref_Appendix_A \h"]
    (start,) = find(tree(content), "//w:bookmarkStart")
    assert text(start.getparent()) == "Appendix A"
    assert faults_of(content) == []


def test_raw_mark_never_stays(make: Make) -> None:
    assert b"rsid" not in raw(make()[1], PART)


def test_reference_that_begins_an_answer_survives_another_word_processor(
    engine: WordEngine, make_document: MakeDocument, converted: Converted
) -> None:
    document = make_document(REPORT, purpose="[[para:total]] is **it**.\n\nThe total. {#total}")
    content = engine.render(document)
    assert codes(tree(content)) == [r"REF _Ref_total \n \h"]
    assert f"{document.labels['para:total']} is it." in counted_again(content, converted)
