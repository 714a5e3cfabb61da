"""Where people sign in the shipped Word templates: what is declared and signed is never torn apart."""

import pytest

from app.forms.case_file import read_case
from app.forms.composing import composed
from app.forms.loading import Packs
from app.model.answers import Answers
from app.model.document import Document
from app.model.values import FieldId
from app.rendering.word.engine import WordEngine
from app.system import paths
from tests.rendering.conftest import STAMP
from tests.rendering.word.reading import Element, controls, find, style, text, tree

KEPT = ("Declaration", "Signatory", "UnnumberedHeading", "SigningLine")
"""The styles that keep with what follows."""


@pytest.fixture
def record(packs: Packs) -> Document:
    """A joint decision record whose publication is deferred."""
    return first_of(packs, "shared/decision-record")


@pytest.fixture
def mayoral(packs: Packs) -> Document:
    """A mayor's decision with an interest to declare."""
    return first_of(packs, "harrowmere/mayoral-decision")


def first_of(packs: Packs, sample: str) -> Document:
    """Return the first document of a sample."""
    form, answers = read_case(paths.SAMPLES / f"{sample}.toml", packs).documents[0]
    return composed(form, answers, packs.office(form.office), STAMP)


def before(table: Element, first: str) -> list[Element]:
    """Return the paragraphs from the one that begins so down to a table."""
    found: list[Element] = []
    for one in table.itersiblings(preceding=True):
        found += [paragraph for paragraph in find(one, "descendant-or-self::w:p") if text(paragraph)]
        if text(one).startswith(first):
            return found
    raise AssertionError(first)


def test_interests_stay_between_their_declaration_and_its_signature(
    engine: WordEngine, mayoral: Document
) -> None:
    root = tree(engine.render(mayoral))
    (interests,) = controls(root, "interests")
    assert text(interests).startswith("The Mayor is a member")
    table = find(root, "w:body/w:tbl[w:tblPr/w:tblCaption/@w:val='Signature and date']")[0]
    assert {style(one) for one in before(table, "Mayor of Harrowmere")} <= set(KEPT)


def test_authority_to_act_stays_with_the_signature(engine: WordEngine, record: Document) -> None:
    (table,) = find(
        tree(engine.render(record)), "//w:tbl[w:tblPr/w:tblCaption/@w:val='Signatures and dates']"
    )
    assert {style(one) for one in before(table, "Decision")} <= set(KEPT)


def test_two_who_sign_stand_beside_each_other_as_on_paper(engine: WordEngine, record: Document) -> None:
    (table,) = find(
        tree(engine.render(record)), "//w:tbl[w:tblPr/w:tblCaption/@w:val='Signatures and dates']"
    )
    rows = [[text(cell) for cell in find(row, "w:tc")] for row in find(table, "w:tr")]
    assert rows[0][0].startswith("Rowan Alderley, Acting Police and Crime Commissioner\nI have considered")
    assert rows[0][2].startswith("Sefton Marsh, Chief Constable\nI approve")
    assert rows[1:] == [
        ["Signature", "", "", "Signature", ""],
        ["Date", "", "", "Date", ""],
        ["Rowan Alderley\nActing Police and Crime Commissioner", "", "Sefton Marsh\nChief Constable"],
    ]
    assert all(find(row, "w:trPr/w:cantSplit") for row in find(table, "w:tr"))


def test_what_is_declared_is_ticked_in_a_column_of_its_own(engine: WordEngine, record: Document) -> None:
    (table,) = find(
        tree(engine.render(record)), "//w:tbl[w:tblPr/w:tblCaption/@w:val='Officers’ declarations']"
    )
    rows = [[text(cell) for cell in find(row, "w:tc")] for row in find(table, "w:tr")]
    assert rows[0] == ["Statement", "Tick to confirm (✓)"]
    assert rows[1] == [
        "Financial advice",
        "The chief finance officer has been consulted on this proposal.",
        "✓",
    ]


def test_promise_of_publication_gives_way_to_a_day(engine: WordEngine, record: Document) -> None:
    promised = "This record will be made available on the commissioner's website"
    assert f"{promised} from 6 November 2026." in text(tree(engine.render(record)))
    at_once = record.answers.but(FieldId("part_1_deferral"), Answers({}))
    said = text(tree(engine.render(record._replace(answers=at_once))))
    assert f"{promised} {record.office.publication.words()}." in said
