import zipfile
from pathlib import Path

import pytest

from app.errors import TemplateError
from app.model.finding import Finding, Place, Severity
from app.rendering.word.doctor.comments import commented
from app.rendering.word.doctor.examination import Wanted, examine
from tests.rendering.word.conftest import NAMESPACES, Converted, DrawTemplate, FaultsOf
from tests.rendering.word.drawing import line, run
from tests.rendering.word.reading import find, names, raw, text, tree

COMMENTS = "word/comments.xml"
LINKED = f'<w:p><w:hyperlink w:anchor="a">{run("see {{ subjekt }}")}</w:hyperlink></w:p>'
BODY = line("First") + line("Before ", "{{ sub", "jekt }}", " after") + LINKED
HEADER = f"<w:hdr {NAMESPACES}>{line('{{ titel }}')}</w:hdr>"


@pytest.fixture
def template(draw: DrawTemplate) -> Path:
    return draw(BODY, header1=HEADER)


def findings_in(path: Path) -> tuple[Finding, ...]:
    return examine(path, Wanted({}), file=path.name).findings


def test_each_finding_is_a_comment_of_nobody_s(template: Path) -> None:
    findings = findings_in(template)
    root = tree(commented(template, findings), COMMENTS)
    assert len(find(root, "w:comment")) == len(findings) >= 3
    assert set(find(root, "w:comment/@w:author")) == {"Countersign"}
    assert find(root, "//@w:date") == []
    assert [one.message in text(root) and one.remedy in text(root) for one in findings] == [True] * len(
        findings
    )


def test_comment_stands_on_the_words_it_means(template: Path) -> None:
    findings = [one for one in findings_in(template) if one.place.part == "word/document.xml"]
    body = tree(commented(template, findings))
    for number, finding in enumerate(findings):
        (start,) = find(body, f"//w:commentRangeStart[@w:id='{number}']")
        inside = find(start, f"following-sibling::*[following-sibling::w:commentRangeEnd[@w:id='{number}']]")
        assert finding.quotation in "".join(text(one) for one in inside)
        assert len(find(body, f"//w:r/w:commentReference[@w:id='{number}']")) == 1


@pytest.mark.parametrize(
    "place",
    [Place(), Place(part="word/header1.xml", paragraph=1), Place(part="word/document.xml", paragraph=99)],
)
def test_what_has_no_place_stands_at_the_first_paragraph(template: Path, place: Place) -> None:
    finding = Finding(rule="a", severity=Severity.HINT, message="Something.", place=place)
    body = tree(commented(template, [finding]))
    (first, *_) = find(body, "//w:p")
    assert find(first, "w:commentRangeStart")
    assert find(first, "w:r/w:commentReference")


def test_words_of_the_template_stay(template: Path) -> None:
    assert text(tree(commented(template, findings_in(template)))) == text(tree(template.read_bytes()))


def test_comments_that_are_there_stay_and_numbers_differ(draw: DrawTemplate, tmp_path: Path) -> None:
    plain = draw(line("a"))
    first = tmp_path / "first.docx"
    finding = Finding(rule="a", severity=Severity.ERROR, message="Once.")
    first.write_bytes(commented(plain, [finding]))
    root = tree(commented(first, [finding]), COMMENTS)
    assert find(root, "w:comment/@w:id") == ["0", "1"]


def test_body_without_a_paragraph_gets_one(draw: DrawTemplate) -> None:
    finding = Finding(rule="a", severity=Severity.ERROR, message="Empty.")
    assert find(tree(commented(draw(""), [finding])), "//w:p/w:r/w:commentReference")


def test_file_with_a_part_twice_is_written_whole(template: Path) -> None:
    with zipfile.ZipFile(template, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("word/header1.xml", HEADER)
    content = commented(template, findings_in(template))
    assert len(names(content)) == len(set(names(content)))


def test_file_that_is_no_word_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    path.write_text("Dear all", "utf-8")
    with pytest.raises(TemplateError, match="not a Word file"):
        commented(path, [])


def test_word_finds_nothing_to_repair(template: Path, faults_of: FaultsOf) -> None:
    assert faults_of(commented(template, findings_in(template))) == []


def test_same_findings_same_bytes(template: Path) -> None:
    findings = findings_in(template)
    assert commented(template, findings) == commented(template, findings)


def test_libreoffice_keeps_every_comment(template: Path, converted: Converted) -> None:
    findings = findings_in(template)
    kept = tree(converted(commented(template, findings), "docx"), COMMENTS)
    assert len(find(kept, "w:comment")) == len(findings)
    assert b"Countersign" in raw(commented(template, findings), COMMENTS)
