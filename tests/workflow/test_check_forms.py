"""Packs and templates with something wrong, and what is said of them: everything, at once."""

import json
from pathlib import Path

import pytest

from app.errors import FileError
from app.forms.loading import Packs
from app.main import main
from app.model.finding import Severity
from app.rendering.renderer import Renderer
from app.workflow.check_forms import check_form, pack_folders
from app.workflow.press import Press
from tests.forms.making import OFFICE_FILE
from tests.rendering.word.conftest import NAMESPACES
from tests.rendering.word.drawing import line, run
from tests.rendering.word.reading import find, tree
from tests.workflow.own_pack import BODY, FORM, PAGE, Pack


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    return Pack(tmp_path / "own")


def test_pack_with_nothing_wrong(pack: Pack) -> None:
    assert pack.findings() == []
    assert pack.checked().is_clean


def test_everything_is_told_at_once(pack: Pack) -> None:
    pack.write("forms/testshire/broken.toml", FORM.replace('kind = "text"', 'kind = "txt"\ncolour = 1'))
    pack.write("forms/testshire/torn.toml", "title = ")
    page = PAGE.replace("{{ subject }}", "{{ subjekt }}{{ titel }}").replace("{{ reason }}", "")
    pack.write("templates/testshire/note/page.html", page)
    pack.draw(line("{{ subjekt }}") + line("{{ decision }}") + line("{%p if urgent %}"))
    found = {(one.place.file, one.rule) for one in pack.findings()}
    word, page = "templates/testshire/note/word.docx", "templates/testshire/note/page.html"
    assert {
        ("forms/testshire/broken.toml", "pack"),
        ("forms/testshire/torn.toml", "pack"),
        (word, "unknown-name"),
        (word, "prose-in-line"),
        (word, "unclosed"),
        (word, "never-printed"),
        (page, "unknown-name"),
        (page, "never-printed"),
    } <= found
    assert len([one for one in pack.findings("pack") if "broken" in one.place.file]) == 2
    assert all(one.remedy for one in pack.findings() if one.rule != "pack")


@pytest.mark.parametrize("name", ["subject", "decision", "reason"])
def test_required_field_that_is_never_printed(pack: Pack, name: str) -> None:
    pack.draw(BODY.replace(f"{{{{ {name} }}}}", "gone").replace(f"{{{{p {name} }}}}", "gone"))
    page = PAGE.replace(f"{{{{ {name} }}}}", "gone")
    pack.write("templates/testshire/note/page.html", page)
    found = pack.findings("never-printed")
    assert [Path(one.place.file).name for one in found] == ["word.docx", "page.html"]
    assert all(one.severity is Severity.ERROR and one.quotation == name for one in found)


def test_field_shown_by_a_tick_alone_is_printed(pack: Pack) -> None:
    pack.draw(BODY.replace("Urgent.", "☒"))
    pack.write("templates/testshire/note/page.html", PAGE.replace("Urgent.", "☒"))
    assert pack.findings() == []


def test_optional_field_that_is_never_printed_is_a_hint(pack: Pack) -> None:
    pack.draw(
        BODY.replace("{%p for one in papers %}", "{%p for one in ('a',) %}").replace("{{ one.title }}", "a")
    )
    pack.write(
        "templates/testshire/note/page.html",
        PAGE.replace("in papers", "in ('a',)").replace("{{ one.title }}", "a"),
    )
    found = [(one.rule, one.severity, one.quotation) for one in pack.findings()]
    assert found == [("never-printed", Severity.HINT, "papers")] * 2
    assert pack.checked().is_clean


def test_text_that_a_template_drops_is_told_with_its_field(pack: Pack) -> None:
    pack.draw(BODY.replace("{{ subject }}", "{{ subject|replace('&amp;', 'and') }}"))
    (finding,) = pack.findings()
    assert finding.rule == "lost"
    assert "“Subject” (subject) loses some of its text" in finding.message


def test_template_that_fails_on_some_answers_is_told_with_its_field(pack: Pack) -> None:
    pack.draw(
        BODY.replace("{{ one.title }}", "{{ one.title }}{% if papers|length == 90 %}{{ 1 / 0 }}{% endif %}")
    )
    (finding,) = pack.findings()
    assert "With ninety rows in every table it cannot be printed" in finding.message
    assert "“Papers” (papers)" in finding.message


def test_page_that_is_not_well_formed_is_told(pack: Pack) -> None:
    pack.write(
        "templates/testshire/note/page.html", PAGE.replace("<h1>{{ subject }}</h1>", "<h1>{{ subject }}")
    )
    (finding,) = pack.findings()
    assert finding.rule in ("trial", "damaged")
    assert finding.place.file == "templates/testshire/note/page.html"


def test_public_templates_must_not_ask_for_confidential_answers(pack: Pack) -> None:
    pack.write(
        "forms/testshire/note.toml", FORM.replace('label = "Reason"', 'label = "Reason"\nconfidential = true')
    )
    pack.draw(BODY, "public.docx")
    pack.write("templates/testshire/note/public.html", PAGE)
    found = pack.findings()
    assert {one.rule for one in found} == {"confidential"}
    assert {Path(one.place.file).name for one in found} == {"public.docx", "public.html"}
    assert all("“reason”" in one.message for one in found)


def test_missing_templates_are_told_and_the_other_forms_checked(pack: Pack) -> None:
    pack.write("forms/testshire/other.toml", FORM.replace("Note", "Other"))
    found = pack.findings()
    assert [(one.rule, one.place.file) for one in found] == [
        ("missing", "templates/testshire/other/word.docx"),
        ("missing", "templates/testshire/other/page.html"),
    ]


def test_form_without_an_office_is_told(pack: Pack) -> None:
    (pack.root / "forms" / "testshire" / "office.toml").unlink()
    (finding,) = pack.findings()
    assert "no office “testshire”" in finding.message


def test_folder_without_packs_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="holds no packs"):
        pack_folders(tmp_path)


def test_command_says_what_is_wrong_and_writes_comments(
    pack: Pack, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    header = f"<w:hdr {NAMESPACES}>{line('{{ titel }}')}</w:hdr>"
    pack.draw(BODY + f"<w:p>{run('{{ subjekt }}')}</w:p>", header1=header)
    out = tmp_path / "comments"
    assert main(["forms", "check", str(pack.root), "--comments", str(out), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [(one["rule"], one["severity"], one["quotation"]) for one in told] == [
        ("unknown-name", "error", "{{ subjekt }}"),
        ("unknown-name", "error", "{{ titel }}"),
    ]
    assert told[0]["paragraph"] == "{{ subjekt }}"
    assert told[1]["part"] == "word/header1.xml"
    (copy,) = out.iterdir()
    assert copy.name == "testshire-note-word.docx"
    assert len(find(tree(copy.read_bytes(), "word/comments.xml"), "w:comment")) == 2


def test_command_is_content_with_a_sound_pack(pack: Pack, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forms", "check", str(pack.root / "forms")]) == 0
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "Nothing is wrong.\n")


def test_command_checks_one_word_file(pack: Pack, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack.draw(line("{{ subjekt }}"))
    out = tmp_path / "comments"
    file = str(pack.folder / "word.docx")
    command = ["forms", "check", file, "--form", "wealdshire/decision-record", "--comments", str(out)]
    assert main(command) == 1
    said = capsys.readouterr()
    assert "error: word.docx, “{{ subjekt }}”: “{{ subjekt }}” asks for “subjekt”" in said.out
    assert "“Decision” (decision) is required, but the template never prints it" in said.out
    assert f"Written with comments: {out / 'word.docx'}" in said.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["nowhere"],
        ["nowhere.docx", "--form", "wealdshire/bcb-report"],
        ["FILE"],
        ["FILE", "--form", "no/form"],
    ],
)
def test_command_that_cannot_be_carried_out_is_one_sentence(
    pack: Pack, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(pack.folder / "word.docx")
    assert main(["forms", "check", *(file if word == "FILE" else word for word in arguments)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


WORDED = FORM.replace("[[fields]]", "[wording]\nstem = 'To:'\n[[fields]]", 1)


def test_a_sentence_that_no_template_prints(pack: Pack) -> None:
    pack.write("forms/testshire/base.toml", WORDED)
    based = 'based_on = "testshire/base"\ntemplates = "testshire/note"\nwording = { stemm = "To:" }'
    pack.write("forms/testshire/note.toml", based)
    pack.draw(line("{{ wording.stem }}") + BODY)
    (found,) = pack.findings("unknown-sentence")
    assert found.place.file == "forms/testshire/note.toml"
    assert "“stemm”" in found.message
    assert found.remedy.startswith("Did you mean “stem”?")


def test_a_sentence_that_one_template_prints(pack: Pack) -> None:
    pack.write(
        "forms/testshire/note.toml", FORM.replace("[[fields]]", "[wording]\nstem = 'To:'\n[[fields]]", 1)
    )
    pack.draw(line("{{ wording.stem }}") + BODY)
    assert pack.findings("unknown-sentence") == []


def test_word_file_and_page_that_do_not_say_the_same(pack: Pack) -> None:
    pack.draw(BODY + line("The Mayor approves it."))
    pack.write(
        "templates/testshire/note/page.html",
        PAGE.replace("{% endblock %}", "<p>The Mayor agrees.</p>{% endblock %}"),
    )
    (found,) = pack.findings("not-alike")
    assert found.severity is Severity.WARNING
    assert "word.docx prints “The Mayor approves it.”, page.html “The Mayor agrees.”" in found.message
    assert "page.html" in found.remedy


def test_a_slip_in_what_is_always_printed(pack: Pack) -> None:
    pack.write("forms/testshire/office.toml", 'website = "the Testshire website"\n' + OFFICE_FILE)
    pack.draw(BODY + line("It is on the {{ office.website }}."))
    pack.write(
        "templates/testshire/note/page.html",
        PAGE.replace("{% endblock %}", "<p>It is on the {{ office.website }}.</p>{% endblock %}"),
    )
    (found,) = pack.findings("LNG-03")
    assert (found.severity, found.message) == (Severity.WARNING, "“the” stands here twice.")
    assert "on the the Testshire website" in found.place.text


def test_a_slip_that_another_office_prints_by_the_same_templates(pack: Pack) -> None:
    other = pack.root / "forms" / "westshire"
    other.mkdir()
    (other / "office.toml").write_text('website = "site"\n' + OFFICE_FILE, "utf-8")
    (other / "note.toml").write_text('based_on = "testshire/note"', "utf-8")
    pack.write("forms/testshire/office.toml", 'website = "page"\n' + OFFICE_FILE)
    pack.draw(BODY + line("It is on the site {{ office.website }}."))
    (found,) = pack.findings("LNG-03")
    assert "on the site site" in found.place.text
    assert found.message.endswith("So it is printed for “Testshire”.")


def test_one_misspelling_is_one_fault(pack: Pack) -> None:
    pack.draw(BODY.replace("{{ subject }}", "{{ subjekt }}").replace("in papers", "in papres"))
    pack.write("templates/testshire/note/page.html", PAGE.replace("{{ subject }}", "{{ subjekt }}"))
    assert [(one.rule, one.place.file[-9:]) for one in pack.findings()] == [
        ("unknown-name", "word.docx"),
        ("unknown-name", "word.docx"),
        ("unknown-name", "page.html"),
    ]


def test_every_unknown_name_of_a_tag_is_told(pack: Pack) -> None:
    pack.draw(BODY + line("{% if subject and urgnt and resaon %}x{% endif %}"))
    assert [one.message.split("“")[2].partition("”")[0] for one in pack.findings()] == ["resaon", "urgnt"]


def test_one_equals_sign_in_a_condition(pack: Pack) -> None:
    asked = "{% if subject = 'a' %}x{% endif %}"
    pack.draw(BODY + line(asked))
    pack.write("templates/testshire/note/page.html", PAGE.replace("<h1>", f"{asked}<h1>"))
    found = pack.findings("not-understood")
    assert len(found) == 2
    assert all("Write “==” to compare" in one.remedy for one in found)


def test_a_form_that_is_half_in_welsh_says_what_it_asks_in_english(packs: Packs, renderer: Renderer) -> None:
    press = Press(packs, renderer)
    form = packs.form("wealdshire/decision-record")
    assert form.welsh is not None
    words = {name: question for name, question in form.welsh.fields.items() if name != "subject"}
    half = form.model_copy(update={"welsh": form.welsh.model_copy(update={"fields": words})})
    found = [one for one in check_form(half, press=press) if one.rule == "not-in-welsh"]
    assert [one.message for one in found] == ["“Subject” has no Welsh words: it is asked in English."]
    assert found[0].severity is Severity.HINT
    assert not [one for one in check_form(form, press=press) if one.rule == "not-in-welsh"]


def test_a_field_that_is_not_printed_hides_no_slip_and_is_told_once(pack: Pack) -> None:
    pack.write("forms/testshire/office.toml", 'website = "the Testshire website"\n' + OFFICE_FILE)
    pack.draw(BODY.replace("{{ subject }}", "Subject") + line("It is on the {{ office.website }}."))
    published = "<p>It is on the {{ office.website }}.</p>{% endblock %}"
    pack.write("templates/testshire/note/page.html", PAGE.replace("{% endblock %}", published))
    assert [one.rule for one in pack.findings()] == ["never-printed", "LNG-03"]
