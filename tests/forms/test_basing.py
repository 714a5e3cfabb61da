"""What a form based on another says of its own: where it goes, and what cannot be put anywhere."""

from pathlib import Path

import pytest

from app.forms.loading import Packs, load_packs
from tests.forms.making import OFFICE_FILE

BASE = """
title = "Note"
version = 1
title_field = "subject"
numbering = "1./1.1"
wording = { stem = "It is recommended:" }
fields = [
    { id = "subject", kind = "text", label = "Subject" },
    { id = "facts", kind = "prose", label = "Facts" },
    { id = "advice", kind = "prose", label = "Advice" },
]
outline = [
    { field = "facts", heading = "Facts" },
    { field = "advice", heading = "Advice" },
    { heading = "Publication", text = "It is published." },
]
"""
WARD = '[[fields]]\nid = "ward"\nkind = "prose"\nlabel = "Ward"\n'
HEADED = '[[outline]]\nfield = "ward"\nheading = "Ward"\n'


def based(folder: Path, own: str) -> Packs:
    pack = folder / "testshire"
    pack.mkdir()
    (pack / "office.toml").write_text(OFFICE_FILE, "utf-8")
    (pack / "note.toml").write_text(BASE, "utf-8")
    (pack / "own.toml").write_text('based_on = "testshire/note"\n' + own, "utf-8")
    return load_packs(folder)


def fields(packs: Packs) -> list[str]:
    return [field.id for field in packs.form("testshire/own").fields]


def headings(packs: Packs) -> list[str]:
    return [entry.heading for entry in packs.form("testshire/own").outline]


def fault(packs: Packs) -> str:
    (broken,) = packs.broken
    (said,) = broken.faults
    return said


@pytest.mark.parametrize(
    ("after", "order"),
    [
        ('after = "subject"', ["subject", "ward", "facts", "advice"]),
        ('after = ""', ["ward", "subject", "facts", "advice"]),
        ('after = "advice"', ["subject", "facts", "advice", "ward"]),
        ("", ["subject", "facts", "advice", "ward"]),
    ],
)
def test_a_field_of_its_own_has_its_place(tmp_path: Path, after: str, order: list[str]) -> None:
    assert fields(based(tmp_path, WARD + after)) == order


def test_a_field_of_the_base_moves_where_it_is_put(tmp_path: Path) -> None:
    own = '[[fields]]\nid = "advice"\nkind = "text"\nlabel = "Advice"\nafter = "subject"\n'
    packs = based(tmp_path, own)
    assert fields(packs) == ["subject", "advice", "facts"]
    assert packs.form("testshire/own").fields[1].kind == "text"


def test_what_follows_the_same_field_stands_in_its_own_order(tmp_path: Path) -> None:
    placed = 'after = "subject"\n'
    own = WARD + placed + WARD.replace("ward", "date") + placed
    assert fields(based(tmp_path, own)) == ["subject", "ward", "date", "facts", "advice"]


def test_one_heading_of_its_own_leaves_the_others(tmp_path: Path) -> None:
    own = WARD + HEADED + 'after = "facts"\n'
    assert headings(based(tmp_path, own)) == ["Facts", "Ward", "Advice", "Publication"]


def test_a_heading_follows_one_without_a_field(tmp_path: Path) -> None:
    own = WARD + HEADED + 'after = "Publication"\n'
    assert headings(based(tmp_path, own))[-2:] == ["Publication", "Ward"]


def test_headings_take_the_place_of_those_of_the_same_field_or_words(tmp_path: Path) -> None:
    own = (
        '[[outline]]\nfield = "facts"\nheading = "What is known"\n'
        '[[outline]]\nheading = "Publication"\ntext = "It is kept."\n'
    )
    packs = based(tmp_path, own)
    assert headings(packs) == ["What is known", "Advice", "Publication"]
    assert packs.form("testshire/own").outline[2].text == "It is kept."


@pytest.mark.parametrize(
    ("own", "said"),
    [
        (
            WARD + 'after = "subjekt"',
            "The field “ward”: “after” names “subjekt”, which “testshire/note” lacks: did you mean “subject”?",
        ),
        (
            WARD + HEADED + 'after = "Fact"',
            "The outline entry “ward”: “after” names “Fact”, which “testshire/note” lacks: did you mean “facts”?",
        ),
        (WARD + "after = 3", "The field “ward”: “after” must be text in quotation marks, not a number."),
        ('wording = { stemm = "To:" }', "“wording.stemm” is not known here: did you mean “stem”?"),
        ('wording = { closing = "End" }', "“wording.closing” is not known here: take it out."),
    ],
)
def test_what_has_no_place_is_told(tmp_path: Path, own: str, said: str) -> None:
    assert fault(based(tmp_path, own)) == said


def test_a_form_with_templates_of_its_own_may_have_sentences_of_its_own(tmp_path: Path) -> None:
    packs = based(tmp_path, 'templates = "testshire/own"\nwording = { closing = "End" }')
    assert packs.form("testshire/own").wording == {"stem": "It is recommended:", "closing": "End"}


def test_a_form_of_its_own_is_written_in_its_order(tmp_path: Path) -> None:
    packs = based(tmp_path, "")
    note = tmp_path / "testshire" / "note.toml"
    changed = BASE.replace('label = "Advice" }', 'label = "Advice", after = "subject" }')
    note.write_text(changed.replace('heading = "Advice" }', 'heading = "Advice", after = "x" }'), "utf-8")
    packs = load_packs(tmp_path)
    told = next(file for file in packs.broken if file.path == note).faults
    assert [fault.partition(": “after” is for")[0] for fault in told] == [
        "The field “advice”",
        "The outline entry “advice”",
    ]
