from pathlib import Path

import pytest

from app.errors import FormFileError, UnknownForm
from app.forms.loading import Packs, load_packs
from app.model.field import Kind
from tests.forms.making import OFFICE_FILE

FORM = """
title = "Note"
version = 1
title_field = "subject"
[[fields]]
id = "subject"
kind = "text"
label = "Subject"
"""


def pack(folder: Path, form: str = FORM, office: str | None = OFFICE_FILE) -> Packs:
    place = folder / "testshire"
    place.mkdir()
    if office is not None:
        (place / "office.toml").write_text(office, "utf-8")
    (place / "note.toml").write_text(form, "utf-8")
    return load_packs(folder)


def test_shipped_packs_have_no_fault(packs: Packs) -> None:
    assert packs.faults == ()
    assert {"cambridgeshire/decision-record", "cambridgeshire/bcb-report"} <= {
        form.id for form in packs.forms
    }


def test_shipped_offices_name_no_person(packs: Packs) -> None:
    assert {"cambridgeshire", "shared"} <= {office.id for office in packs.offices if not office.example}
    assert all(not hasattr(office, "people") for office in packs.offices)


def test_form_based_on_another_has_its_fields_and_templates(packs: Packs) -> None:
    own, base = packs.form("wealdshire/bcb-report"), packs.form("cambridgeshire/bcb-report")
    assert own.fields == base.fields
    assert (own.office, own.templates) == ("wealdshire", base.id)


def test_unknown_form_names_the_nearest(packs: Packs) -> None:
    with pytest.raises(UnknownForm) as caught:
        packs.form("cambridgeshire/decision-recrod")
    assert "Did you mean “cambridgeshire/decision-record”?" in caught.value.sentence()


def test_unknown_office_is_one_sentence(packs: Packs) -> None:
    with pytest.raises(FormFileError, match="no office “nowhere”"):
        packs.office("nowhere")


def test_sound_pack_is_read(tmp_path: Path) -> None:
    packs = pack(tmp_path)
    assert packs.faults == ()
    assert packs.form("testshire/note").fields[0].kind is Kind.TEXT


def test_one_bad_form_never_stops_the_others(tmp_path: Path) -> None:
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "note.toml").write_text("title = ", "utf-8")
    packs = pack(tmp_path)
    assert [form.id for form in packs.forms] == ["testshire/note"]
    assert len(packs.faults) == 1
    assert packs.faults[0].startswith("broken/note.toml is not TOML")


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (('kind = "text"', 'kind = "texte"'), "The field “subject”: “kind” is “texte”, but must be"),
        (
            ('label = "Subject"', 'lable = "Subject"'),
            "The field “subject”: “lable” is not known here: did you mean “label”?",
        ),
        (("version = 1", "version = 1\nnumbring = 'x'"), "did you mean “numbering”?"),
        (('title_field = "subject"', 'title_field = "topic"'), "“title_field” names “topic”"),
        (('id = "subject"', 'id = "office"'), "A field may not be called “office”"),
        (("version = 1", "version = 0"), "“version”"),
        (("version = 1", 'version = 1\nnumbering = "subject"'), "“numbering” names “subject”"),
        (
            ("version = 1", "version = 1\noutline = [{ field = 'matter', heading = 'A' }]"),
            "The outline entry “matter” names “matter”",
        ),
        (('kind = "text"', 'kind = "choice"'), "“choices” must be given"),
        (('kind = "text"', 'kind = "text"\nholder_of = "commissioner"'), "“holder_of” is possible"),
    ],
)
def test_faults_say_key_and_remedy(tmp_path: Path, change: tuple[str, str], sentence: str) -> None:
    packs = pack(tmp_path, FORM.replace(*change))
    assert packs.forms == ()
    (fault,) = packs.faults
    assert fault.startswith("testshire/note.toml cannot be used.")
    assert sentence in fault


def test_field_defined_twice(tmp_path: Path) -> None:
    (fault,) = pack(tmp_path, FORM + FORM[FORM.index("[[") :]).faults
    assert "The field “subject” is defined 2 times" in fault


def test_slot_needs_a_post_of_the_office(tmp_path: Path) -> None:
    slot = '[[slots]]\nid = "one"\npost = "mayor"\ndeclaration = "I agree."\nsignatory = "subject"\n'
    (fault,) = pack(tmp_path, FORM + slot).faults
    assert "needs the post “mayor”, which office.toml does not have" in fault
    assert "names “subject”, which is not a person field" in fault


def test_slot_without_an_office(tmp_path: Path) -> None:
    slot = '[[slots]]\nid = "one"\npost = "mayor"\ndeclaration = "I agree."\n'
    (fault,) = pack(tmp_path, FORM + slot, office=None).faults
    assert "has no sound office.toml" in fault


def test_base_must_be_a_form_of_its_own(tmp_path: Path) -> None:
    (fault,) = pack(tmp_path, 'based_on = "elsewhere/note"').faults
    assert "is based on “elsewhere/note”, which is not a form of its own" in fault


def test_office_pattern_needs_a_number(tmp_path: Path) -> None:
    packs = pack(tmp_path, office=OFFICE_FILE.replace("T {number}", "T"))
    assert packs.offices == ()
    assert any(
        "office.toml cannot be used" in fault and "reference.pattern" in fault for fault in packs.faults
    )


def test_file_that_is_not_utf8(tmp_path: Path) -> None:
    place = tmp_path / "testshire"
    place.mkdir()
    (place / "note.toml").write_bytes(b'title = "\xff"')
    assert "is not UTF-8 text" in load_packs(tmp_path).faults[0]


def test_a_form_that_cannot_be_used_is_called_by_its_id(packs: Packs) -> None:
    assert packs.title("wealdshire/bcb-report") == "Board report"
    assert packs.title("gone/form") == "gone/form"
    assert packs.fields("gone/form") == ()


def test_route_leads_over_posts_only(tmp_path: Path) -> None:
    packs = pack(tmp_path, office=OFFICE_FILE.replace("markings", 'route = ["mayor"]\nmarkings'))
    assert any("the route names “mayor”" in fault for fault in packs.faults)


BASED = """
based_on = "testshire/note"
[wording]
asked = "{post.commissioner} is asked to:"
[[fields]]
id = "subject"
kind = "text"
label = "What it is about"
[[fields]]
id = "remarks"
kind = "prose"
label = "Remarks"
"""

WORDED = """
[[fields]]
id = "text"
kind = "prose"
label = "Text"
[wording]
asked = "The reader is asked to:"
closing = "By order of {office.name}."
"""


def test_a_based_form_changes_single_fields_and_sentences(tmp_path: Path) -> None:
    pack(tmp_path, FORM + WORDED)
    (tmp_path / "testshire" / "own.toml").write_text(BASED, "utf-8")
    packs = load_packs(tmp_path)
    assert packs.faults == ()
    own = packs.form("testshire/own")
    assert [(field.id, field.label) for field in own.fields] == [
        ("subject", "What it is about"),
        ("text", "Text"),
        ("remarks", "Remarks"),
    ]
    assert own.wording == {
        "asked": "{post.commissioner} is asked to:",
        "closing": "By order of {office.name}.",
    }


def test_wording_prints_only_what_is_known(tmp_path: Path) -> None:
    packs = pack(tmp_path, FORM + '[wording]\nasked = "{post.mayor} is asked to:"')
    (fault,) = packs.faults
    assert "The wording “asked” prints “{post.mayor}”, which is neither an answer nor a fact" in fault


def test_faults_of_two_kinds_in_one_file_are_told_at_once(tmp_path: Path) -> None:
    changed = FORM.replace("version = 1", "version = 1\nnumbring = 'x'").replace(
        '= "subject"\n[[', '= "topic"\n[['
    )
    (broken,) = pack(tmp_path, changed).broken
    assert broken.name == "testshire/note.toml"
    assert len(broken.faults) == 2
    assert "“numbring” is not known here" in broken.faults[0]
    assert "“title_field” names “topic”" in broken.faults[1]
