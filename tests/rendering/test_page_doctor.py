from pathlib import Path

import pytest

from app.forms.loading import Packs
from app.model.finding import Finding
from app.rendering.doctor import names_of
from app.rendering.folders import TemplateFolders
from app.rendering.page_doctor import PageDoctor
from tests.rendering.conftest import RECORD, MakeDocument

PAGE = "cambridgeshire/decision-record/page.html"


@pytest.fixture
def doctor(own_templates: Path) -> PageDoctor:
    return PageDoctor(TemplateFolders(own_templates))


def examined(doctor: PageDoctor, packs: Packs, *, hidden: str = "") -> list[Finding]:
    names = names_of(packs.form(RECORD))
    public = {name: shape for name, shape in names.items() if name != hidden} if hidden else None
    return list(doctor.examine(PAGE, names, public))


def respelt(templates: Path, before: str, after: str, name: str = PAGE) -> None:
    path = templates / name
    source = path.read_text("utf-8")
    assert before in source
    path.write_text(source.replace(before, after), "utf-8")


def test_shipped_page_has_nothing_wrong(doctor: PageDoctor, packs: Packs) -> None:
    assert examined(doctor, packs) == []


def test_every_unknown_name_is_told_with_file_and_line(
    doctor: PageDoctor, own_templates: Path, packs: Packs
) -> None:
    respelt(own_templates, "{% block paper %}", "{% block paper %}{{ subjekt }}\n{{ titel }}")
    respelt(own_templates, "document.version", "document.vversion", "shared/base.html")
    found = examined(doctor, packs)
    assert {one.rule for one in found} == {"unknown-name"}
    assert {one.place.file for one in found} == {f"templates/{PAGE}", "templates/shared/base.html"}
    (subject,) = [one for one in found if "“subjekt”" in one.message]
    assert "“subject”" in subject.remedy
    assert subject.place.line > 0


def test_page_that_cannot_be_read_hides_no_fault_of_the_others(
    doctor: PageDoctor, own_templates: Path, packs: Packs
) -> None:
    respelt(own_templates, "{% block paper %}", "{% block paper %}{{ subjekt }}")
    (own_templates / "shared" / "macros.html").write_text("{% macro a( %}", "utf-8")
    found = {(one.rule, one.place.file) for one in examined(doctor, packs)}
    assert ("not-understood", "templates/shared/macros.html") in found
    assert ("unknown-name", f"templates/{PAGE}") in found


def test_missing_page_below_is_told(doctor: PageDoctor, own_templates: Path, packs: Packs) -> None:
    (own_templates / "shared" / "macros.html").unlink()
    (finding,) = [one for one in examined(doctor, packs) if one.rule == "missing"]
    assert "shared/macros.html" in finding.message


def test_escaping_must_not_be_switched_off(doctor: PageDoctor, own_templates: Path, packs: Packs) -> None:
    respelt(own_templates, "{% block paper %}", "{% block paper %}{% autoescape false %}{% endautoescape %}")
    assert [one.rule for one in examined(doctor, packs)] == ["unescaped"]


def test_public_page_must_not_ask_for_what_is_confidential(doctor: PageDoctor, packs: Packs) -> None:
    found = examined(doctor, packs, hidden="decision_summary")
    assert {one.rule for one in found} == {"confidential"}
    assert all("decision_summary" in one.message for one in found)


def test_what_a_page_shows_leaves_its_head_out(doctor: PageDoctor, make_document: MakeDocument) -> None:
    shown = doctor.shown(PAGE, make_document(RECORD, subject="Bicycles & more"))
    assert shown is not None
    assert "Bicycles &amp; more" in shown
    assert "<title>" not in shown


def test_page_that_fails_shows_nothing_that_could_be_told(
    doctor: PageDoctor, own_templates: Path, make_document: MakeDocument
) -> None:
    respelt(own_templates, "{% block paper %}", "{% block paper %}{{ 1 / 0 }}")
    assert doctor.shown(PAGE, make_document(RECORD)) is None
