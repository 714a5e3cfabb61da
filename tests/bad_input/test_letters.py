"""What a clerk may type or paste, in every place there is to type: printed as typed, or one sentence."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from app.forms.loading import Packs
from app.main import main
from tests.bad_input.conftest import MakeCase, Refused, write_case
from tests.bad_input.typist import Typist
from tests.content.words import READERS

NASTY = "{{ 7*7 }} {% raw %} <b>bold</b> & # &amp; {# no #} #let x = 1"
SMILE, THUMB = "\N{GRINNING FACE}", "\N{THUMBS UP SIGN}"
WELSH = "Tŷ’r Cyngor, Ŵyl Llanfair, dẁr, gwẃr, ẅ, ŷd, Ỳ, ÿ, â ê î ô û"
HEBREW, ARABIC = "שלום", "مرحبا"

Printed = Callable[[Path], dict[str, str]]


@pytest.fixture
def printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Printed:
    """Return an assembler: the text of all documents of a case in each format, without spaces and line ends."""

    def run(case: Path) -> dict[str, str]:
        assert main(["assemble", str(case), "--out", str(tmp_path / "out")]) == 0, capsys.readouterr().err
        files = [Path(line) for line in capsys.readouterr().out.splitlines()]
        return {
            suffix: closed_up(
                "".join(read(file.read_bytes()) for file in files if file.suffix == f".{suffix}")
            )
            for suffix, read in READERS.items()
        }

    return run


def closed_up(text: str) -> str:
    """Return text without spaces, and without capitals, which a template may print for a name."""
    return "".join(text.split()).casefold()


@pytest.mark.parametrize("text", [NASTY, WELSH, SMILE, "“£400k” – ‘½’ … €5 ²³ a\\b $x$ @y ~z ^w `c`"])
def test_every_field_prints_as_typed(packs: Packs, tmp_path: Path, printed: Printed, text: str) -> None:
    typist = Typist(text)
    documents = [{"form": form.id, "answers": typist.answers(form)} for form in packs.forms]
    found = printed(write_case(tmp_path / "case.toml", documents))
    assert len(typist.places) > 30
    lost = [
        f"{suffix} {place}"
        for suffix, all_text in found.items()
        for place, typed in typist.places.items()
        if closed_up(typed) not in all_text
    ]
    assert lost == []


def test_right_to_left_letters_are_printed(make_case: MakeCase, printed: Printed) -> None:
    found = printed(make_case(subject=f"Grant to {HEBREW}", decision=f"To pay {ARABIC} and {HEBREW}."))
    for suffix, text in found.items():
        assert HEBREW in text or HEBREW[::-1] in text, suffix
        assert set(ARABIC) <= set(text), suffix


class Typed(NamedTuple):
    """An answer, in the record (0) or the report (1), and the word by which a message names its field."""

    place: int
    answer: dict[str, object]
    named: str


@pytest.mark.parametrize(
    "typed",
    [
        Typed(0, {"subject": f"Bicycles {THUMB}"}, "Subject"),
        Typed(0, {"decision": f"Yes {THUMB}"}, "Decision"),
        Typed(0, {"contact_officer": {"name": "B. Officer", "post": THUMB}}, "Contact officer"),
        Typed(1, {"recommendation": ["To agree.", f"To note {THUMB}."]}, "Recommendation"),
        Typed(1, {"sections": [{"heading": THUMB, "body": "Text."}]}, "Sections"),
        Typed(1, {"source_documents": [{"title": THUMB}]}, "Source documents"),
    ],
    ids=lambda typed: typed.named,
)
def test_a_letter_no_font_has_is_named_with_its_field(
    make_case: MakeCase, tmp_path: Path, refused: Refused, typed: Typed
) -> None:
    said = refused("assemble", make_case(typed.place, **typed.answer), "--out", tmp_path / "out")
    assert f"“{typed.named}” holds “{THUMB}” (U+1F44D, thumbs up sign)" in said
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "typed",
    [
        Typed(0, {"subject": "x" * 5_000_000}, "subject"),
        Typed(0, {"decision": "word " * 1_000_000}, "decision"),
        Typed(0, {"contact_officer": {"name": "x" * 5_000_000}}, "contact_officer"),
        Typed(0, {"background_papers": [{"title": "x" * 5_000_000}]}, "background_papers"),
        Typed(1, {"recommendation": ["word " * 1_000_000]}, "recommendation"),
        Typed(1, {"sections": [{"heading": "H", "body": "word " * 1_000_000}]}, "sections"),
    ],
    ids=lambda typed: typed.named,
)
def test_five_megabytes_in_a_field(
    make_case: MakeCase, tmp_path: Path, refused: Refused, typed: Typed
) -> None:
    said = refused("assemble", make_case(typed.place, **typed.answer), "--out", tmp_path / "out")
    assert f"“{typed.named}”" in said
    assert "5,000,000 characters" in said
    assert len(said) < 300
    assert not (tmp_path / "out").exists()


CONTROLS = "".join(chr(code) for code in (*range(0x20), 0x7F, *range(0x80, 0xA0), 0x2028, 0xFFFE, 0xFFFF))


def test_control_characters_are_left_out_and_the_words_stay(make_case: MakeCase, printed: Printed) -> None:
    pasted = f"before{CONTROLS}after"
    case = make_case(subject=pasted, decision=pasted, contact_officer={"name": pasted, "post": pasted})
    for suffix, text in printed(case).items():
        assert text.count("beforeafter") >= 4, suffix
        assert not re.search(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff]", text), suffix


def test_control_characters_as_they_are_make_no_case_file(
    make_case: MakeCase, tmp_path: Path, refused: Refused
) -> None:
    case = make_case(subject="BELL")
    case.write_bytes(case.read_bytes().replace(b"BELL", b"\x07"))
    assert "case.toml is not TOML" in refused("assemble", case, "--out", tmp_path / "out")


def test_a_reference_with_slashes_is_printed_as_typed_and_stays_in_its_folder(
    make_case: MakeCase, tmp_path: Path, printed: Printed
) -> None:
    found = printed(make_case(reference="../2026/09\\1"))
    assert all("../2026/09\\1" in text for text in found.values())
    written = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert written == sorted(
        f"..-2026-09-1 {form}.{suffix}" for form in ("decision-record", "bcb-report") for suffix in READERS
    )
