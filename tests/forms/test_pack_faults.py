"""All faults of a pack file at once, in plain sentences, and none that only follows from another."""

from pathlib import Path

import pytest

from app.errors import UnknownForm
from app.forms.case_file import read_case
from app.forms.loading import Packs, load_packs
from tests.forms.making import OFFICE_FILE
from tests.forms.test_loading import FORM, pack

MUCH_WRONG = (
    FORM.replace("version = 1", 'version = "x"\nnumbring = "y"').replace('= "subject"\n[[', '= "topic"\n[[')
    + """
[[fields]]
id = "one"
kind = "choice"
label = 3
[[fields]]
id = "about"
kind = "record"
label = "About"
fields = [{ id = "a", kind = "date", label = "A", requird = true }, { id = "b", kind = "dat", label = "B" }]
[[outline]]
field = "nothing"
heading = "A"
[[outline]]
field = "about"
hedding = "B"
[[slots]]
id = "signing"
post = "mayor"
declaration = "{post.king}"
colour = 1
"""
)


def faults(folder: Path, form: str = FORM, office: str = OFFICE_FILE) -> dict[str, tuple[str, ...]]:
    return {file.name: file.faults for file in pack(folder, form, office).broken}


def test_independent_faults_of_a_file_are_told_together(tmp_path: Path) -> None:
    (told,) = faults(tmp_path, MUCH_WRONG).values()
    assert [fault.partition(", but must be")[0] for fault in told] == [
        "“version” must be a whole number, not text.",
        "The field “one”: “label” must be text in quotation marks, not a number.",
        "The field “about.a”: “requird” is not known here: did you mean “required”?",
        "The field “about.b”: “kind” is “dat”",
        "The outline entry “about”: “hedding” is not known here: did you mean “heading”?",
        "The slot “signing”: “colour” is not known here: take it out.",
        "“numbring” is not known here: did you mean “numbering”?",
        "The field “one”: “choices” must be given for the kind “choice”.",
        "“title_field” names “topic”, which is not a text field of this form.",
        "The outline entry “nothing” names “nothing”, which is not a field of this form.",
        "The slot “signing” needs the post “mayor”, which office.toml does not have.",
        "The slot “signing” prints “{post.king}”, which is neither an answer nor a fact of the office.",
    ]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (("version = 1", "version = 0"), "“version” must be 1 or more."),
        (("version = 1", "version = 1.5"), "“version” must be a whole number."),
        (('title = "Note"', "title = 1"), "“title” must be text in quotation marks, not a number."),
        (('title = "Note"\n', ""), "“title” is missing: add it."),
        (
            ('id = "subject"', 'id = "The Subject"'),
            "The field “The Subject”: “id” is “The Subject”, but must be small letters, digits and “_”.",
        ),
        (
            ("version = 1", "version = 1\noutline = 3"),
            "“outline” must be an array in square brackets, not a number.",
        ),
        (("version = 1", "version = 1\nwording = 3"), "“wording” must be a table, not a number."),
        (
            ('kind = "text"', 'kind = "text"\nrequired = "perhaps"'),
            "The field “subject”: “required” must be true or false, not text.",
        ),
    ],
)
def test_faults_are_plain_sentences(tmp_path: Path, change: tuple[str, str], sentence: str) -> None:
    assert sentence in faults(tmp_path, FORM.replace(*change))["testshire/note.toml"]


def test_a_file_without_fields_is_told_as_that(tmp_path: Path) -> None:
    (told,) = faults(tmp_path, FORM.replace("[[fields]]", "[[feelds]]")).values()
    assert told == ("“feelds” is not known here: did you mean “fields”?",)


def test_faults_of_a_based_form_name_its_fields(tmp_path: Path) -> None:
    pack(tmp_path)
    own = 'based_on = "testshire/note"\n[[fields]]\nid = "more"\nkind = "prose"\nlabel = "More"\nexmple = "x"'
    (tmp_path / "testshire" / "own.toml").write_text(own, "utf-8")
    (broken,) = load_packs(tmp_path).broken
    assert broken.faults == ("The field “more”: “exmple” is not known here: did you mean “example”?",)


BROKEN_OFFICE = OFFICE_FILE.replace("T {number}", "T").replace(
    'id = "commissioner"', 'id = "commissioner"\ntitel = "x"'
)
SLOT = '[[slots]]\nid = "one"\npost = "commissioner"\ndeclaration = "{post.commissioner} {nothing}"\n'


def test_a_broken_office_brings_no_false_faults_of_its_forms(tmp_path: Path) -> None:
    assert faults(tmp_path, FORM + SLOT, BROKEN_OFFICE) == {
        "testshire/office.toml": (
            "“reference.pattern” is “T”, but must hold “{number}”.",
            "The post “commissioner”: “titel” is not known here: did you mean “title”?",
            "The forms of this office cannot be used until it is mended.",
        ),
        "testshire/note.toml": (
            "The slot “one” prints “{nothing}”, which is neither an answer nor a fact of the office.",
        ),
    }


def test_a_route_over_unknown_posts_is_told_beside_other_faults(tmp_path: Path) -> None:
    wrong = OFFICE_FILE.replace("markings", 'route = ["mayor"]\nmarkngs = 1\nmarkings')
    (told,) = faults(tmp_path, office=wrong).values()
    assert told == (
        "“markngs” is not known here: did you mean “markings”?",
        "The file: the route names “mayor”, which is not one of the posts.",
        "The forms of this office cannot be used until it is mended.",
    )


@pytest.mark.parametrize(
    ("form", "office", "file"),
    [
        (FORM, BROKEN_OFFICE, "testshire/office.toml"),
        (FORM.replace("version = 1", ""), OFFICE_FILE, "testshire/note.toml"),
    ],
)
def test_a_form_that_cannot_be_used_names_the_broken_file(
    tmp_path: Path, form: str, office: str, file: str
) -> None:
    packs: Packs = pack(tmp_path, form, office)
    assert packs.forms == ()
    with pytest.raises(UnknownForm, match="The form “testshire/note” cannot be used") as caught:
        packs.form("testshire/note")
    assert file in caught.value.sentence()
    path = tmp_path / "case.toml"
    path.write_text('[[document]]\nform = "testshire/note"\n', "utf-8")
    with pytest.raises(Exception, match=f"document 1: .*{file}"):
        read_case(path, packs)


def test_a_broken_copy_of_an_office_leaves_the_shipped_one(tmp_path: Path) -> None:
    for name, office in (("shipped", OFFICE_FILE), ("own", BROKEN_OFFICE)):
        (tmp_path / name).mkdir()
        pack(tmp_path / name, FORM, office)
    packs = load_packs(tmp_path / "shipped", tmp_path / "own")
    assert [form.id for form in packs.forms] == ["testshire/note"]
    (broken,) = packs.broken
    assert "cannot be used until" not in broken.sentence()


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("title = Note", 'Put text in quotation marks: title = "Note".'),
        ("title = Our note # ours", 'Put text in quotation marks: title = "Our note".'),
        ("title = [", "Correct that line."),
    ],
)
def test_text_without_quotation_marks_is_told_as_that(tmp_path: Path, written: str, remedy: str) -> None:
    (told,) = faults(tmp_path, FORM.replace('title = "Note"', written)).values()
    assert told[0].startswith("It is not TOML: ")
    assert told[0].endswith(remedy)
