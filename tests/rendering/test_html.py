import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import TemplateError
from app.forms.loading import Packs
from app.rendering.environment import without_controls
from app.rendering.html import HtmlEngine
from app.rendering.renderer import Renderer
from tests.rendering.conftest import JOINT_RECORD, RECORD, REPORT, MakeDocument

PageOf = Callable[..., str]

NASTY = [
    "A & B < C > D",
    "\"double\" and 'single'",
    "{{ subject }} {% if x %} {# note #}",
    "<b>bold</b> &amp; <script>alert(1)</script>",
    "# not a heading #let x = 1 $x$ @y \\ ~",
    "ŵ ŷ Ŵ Ŷ â ê î ô û",
    "החלטה 2026",
    "قرار رقم 12",
    "\N{GRINNING FACE} and \N{THUMBS UP SIGN}",
    "– — ‘a’ “b” … € £ ½ ≤ ✓ ☐",
]


def texts(page: str, tag: str) -> list[str]:
    return [" ".join("".join(one.itertext()).split()) for one in ET.fromstring(page).iter(tag)]


@pytest.mark.parametrize("form_id", [RECORD, JOINT_RECORD, REPORT])
@pytest.mark.parametrize("draft", [True, False])
def test_page_is_well_formed_and_says_what_it_is(page_of: PageOf, form_id: str, draft: bool) -> None:
    page = ET.fromstring(page_of(form_id, draft=draft, empty=draft))
    assert page.get("lang") == "en-GB"
    assert page.findtext("head/title")
    about = {meta.get("name"): meta.get("content") for meta in page.iter("meta")}
    assert about["reference"] == "WPCC 2026-031"
    assert about["version"] == "version 2"
    assert about["fingerprint"] == "7K3F-92QD"
    assert about["marking"] == "OFFICIAL"
    levels = [int(one.tag[1]) for one in page.iter() if one.tag in {"h1", "h2", "h3"}]
    assert levels[0] == 1
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels))


def test_record_prints_its_rows_in_order(page_of: PageOf) -> None:
    page = page_of(RECORD)
    assert texts(page, "h1") == [
        "POLICE AND CRIME COMMISSIONER FOR WEALDSHIRE DECISION RECORD – WPCC 2026-031"
    ]
    labels = ["Subject", "Decision", "Decision Summary", "Contact Officer", "Background Papers"]
    assert texts(page, "dt") == [*labels, "Signature", "Date"]
    values = dict(zip(texts(page, "dt"), texts(page, "dd"), strict=True))
    assert values["Contact Officer"] == (
        "B. Officer, Chief Executive Tel: 01632 960 120 Email: office@wealdshire-pcc.example"
    )
    assert values["Background Papers"] == "None"


def test_name_line_declaration_and_printed_name_stand_with_the_signature(page_of: PageOf) -> None:
    (section,) = (one for one in ET.fromstring(page_of(RECORD)).iter("section"))
    assert section.get("class") == "signature"
    lines = [" ".join("".join(part.itertext()).split()) for part in section]
    assert lines == [
        "A. Example, Police and Crime Commissioner for Wealdshire",
        "I confirm that I have reached the above decision after consideration of the facts above.",
        "Signature Date",
        "A. Example Police and Crime Commissioner for Wealdshire",
    ]


def test_paper_is_one_entry_with_its_address_as_link(page_of: PageOf) -> None:
    papers = [
        {"title": "Minutes", "date": "2026-05-01", "url": "https://a.example/x?a=1&b=2"},
        {"title": "Letter", "attached_as": "Appendix A"},
        {"title": "Advice", "withheld": "legal privilege", "url": "javascript:alert(1)"},
    ]
    page = page_of(RECORD, background_papers=papers)
    entries = texts(page, "li")
    assert entries[0].startswith("Minutes – 1 May 2026")
    assert entries[1] == "Letter Attached as Appendix A"
    assert "Withheld: legal privilege" in entries[2]
    assert [a.get("href") for a in ET.fromstring(page).iter("a")] == [
        "mailto:office@wealdshire-pcc.example",
        "https://a.example/x?a=1&b=2",
    ]


def test_report_is_numbered_and_ends_with_its_bibliography(page_of: PageOf) -> None:
    page = page_of(REPORT, agenda_item="4")
    assert texts(page, "dt") == [
        "To:",
        "From:",
        "Date:",
        "Agenda item:",
        "Source Document",
        "Contact Officers",
    ]
    assert texts(page, "h2") == [
        "1.0 Purpose",
        "2.0 Recommendation",
        "3.0 Background",
        "4.0 Recommendation",
        "Bibliography",
    ]
    assert "4.2 The Board is asked to note." in texts(page, "p")
    assert texts(page, "dd")[-2:] == ["None", "B. Officer, Chief Executive, The Office"]


@pytest.mark.parametrize("typed", NASTY)
def test_whatever_is_typed_is_printed_as_typed(page_of: PageOf, typed: str) -> None:
    record = page_of(RECORD, subject=typed, decision=typed, background_papers=[{"title": typed}])
    assert texts(record, "dd")[0] == typed
    assert texts(record, "dd")[1] == typed
    assert texts(record, "li") == [typed]
    report = page_of(REPORT, title=typed, to=typed, sections=[{"heading": typed, "body": typed}])
    assert texts(report, "title") == [typed]
    assert texts(report, "h1") == [typed]
    assert f"3.0 {typed}" in texts(report, "h2")
    assert f"3.1 {typed}" in texts(report, "p")


@given(typed=st.text(st.characters(exclude_categories=("Cs",)), min_size=1))
def test_no_text_breaks_the_page(renderer: Renderer, make_document: MakeDocument, typed: str) -> None:
    document = make_document(RECORD)
    answers = document.answers.but(document.form.fields[1].id, typed)  # past the check that cleans it
    page = renderer.html(document._replace(answers=answers, title=typed))
    title = next(one for one in ET.fromstring(page).iter() if one.tag.endswith("title"))
    assert "".join((title.text or "").split()) == "".join(without_controls(typed).split())


def test_gaps_of_a_draft_are_marked(page_of: PageOf) -> None:
    page = page_of(RECORD, draft=True, empty=True)
    assert texts(page, "mark") == [
        "[Reference]",
        "[Subject]",
        "[Decision]",
        "[Decision summary]",
        "[Contact officer]",
        "[Decision-maker]",
        "[Decision-maker]",
    ]
    assert "<mark" not in page_of(RECORD, empty=True)


def test_notes_stand_below_the_page_and_link_back(page_of: PageOf) -> None:
    page = ET.fromstring(page_of(RECORD, decision="To buy.[^a]\n\n[^a]: Twelve."))
    names = {one.get("id") for one in page.iter() if one.get("id")}
    links = {(one.get("href") or "")[1:] for one in page.iter("a") if (one.get("href") or "").startswith("#")}
    assert links == names
    assert len(names) == 2


@pytest.mark.parametrize("form_id", [RECORD, JOINT_RECORD, REPORT])
def test_shipped_templates_ask_for_nothing_unknown(renderer: Renderer, packs: Packs, form_id: str) -> None:
    renderer.check(packs.form(form_id))


class TestSpoiltTemplates:
    @pytest.fixture
    def spoil(self, own_templates: Path, packs: Packs, make_document: MakeDocument) -> Callable[..., str]:
        """Return what check and render say, in one sentence each, once a template was changed."""

        def spoilt(old: str, new: str, file: str = "cambridgeshire/decision-record/page.html") -> str:
            path = own_templates / file
            text = path.read_text("utf-8")
            assert old in text
            path.write_text(text.replace(old, new, 1), "utf-8")
            said = []
            engine = HtmlEngine(own_templates)
            with pytest.raises(TemplateError) as checked:
                engine.check(packs.form(RECORD))
            said.append(checked.value.sentence())
            with pytest.raises(TemplateError) as rendered:
                engine.render(make_document(RECORD))
            said.append(rendered.value.sentence())
            for sentence in said:
                assert re.search(r"decision-record.page\.html|shared.\w+\.html", sentence)
            return " ".join(said)

        return spoilt

    def test_unknown_name(self, spoil: Callable[..., str]) -> None:
        said = spoil("{{ subject }}", "{{ subjekt }}")
        assert said.count("“subjekt”") == 2
        assert said.count("Did you mean “subject”?") == 2
        assert said.count("line 6") == 2

    def test_unknown_part(self, spoil: Callable[..., str]) -> None:
        said = spoil("{{ subject }}", "{{ contact_officer.phone }}")
        assert "“contact_officer.phone”" in said
        assert "Did you mean “contact_officer.telephone”?" in said

    def test_syntax(self, spoil: Callable[..., str]) -> None:
        assert "not correct" in spoil("{% endblock %}", "")

    def test_forbidden(self, spoil: Callable[..., str]) -> None:
        spoil("{{ subject }}", "{{ subject.__class__ }}")

    def test_missing_parent(self, spoil: Callable[..., str]) -> None:
        assert "“shared/basis.html”" in spoil("shared/base.html", "shared/basis.html")

    def test_unknown_name_in_a_macro(self, spoil: Callable[..., str]) -> None:
        assert "“title”" in spoil("{{ slot.declaration }}", "{{ title }}", "shared/macros.html")

    def test_escaping_cannot_be_switched_off(self, own_templates: Path, packs: Packs) -> None:
        path = own_templates / "cambridgeshire" / "decision-record" / "page.html"
        text = path.read_text("utf-8")
        path.write_text(
            text.replace("{{ subject }}", "{% autoescape false %}{{ subject }}{% endautoescape %}")
        )
        with pytest.raises(TemplateError, match="switches escaping off"):
            HtmlEngine(own_templates).check(packs.form(RECORD))

    @pytest.mark.parametrize("sum_", ["subject + 1", "1 // 0", "slots | sum"])
    def test_what_cannot_be_computed(
        self, own_templates: Path, make_document: MakeDocument, sum_: str
    ) -> None:
        path = own_templates / "cambridgeshire" / "decision-record" / "page.html"
        path.write_text(path.read_text("utf-8").replace("{{ subject }}", f"{{{{ {sum_} }}}}"), "utf-8")
        with pytest.raises(TemplateError, match=r"page\.html, line 6, is not correct"):
            HtmlEngine(own_templates).render(make_document(RECORD))

    def test_fault_of_our_own_is_not_laid_to_the_template(
        self, renderer: Renderer, make_document: MakeDocument, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("app.rendering.prose_html._LIST_TYPES", {})
        with pytest.raises(KeyError):
            renderer.html(make_document(RECORD, decision="1. one"))

    def test_missing_template(self, own_templates: Path, packs: Packs, make_document: MakeDocument) -> None:
        (own_templates / "cambridgeshire" / "decision-record" / "page.html").unlink()
        engine = HtmlEngine(own_templates)
        for attempt in (
            lambda: engine.check(packs.form(RECORD)),
            lambda: engine.render(make_document(RECORD)),
        ):
            with pytest.raises(TemplateError) as missing:
                attempt()
            assert "page.html does not exist" in str(missing.value)
            assert missing.value.hint
