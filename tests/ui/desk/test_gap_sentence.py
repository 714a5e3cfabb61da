"""What is missing reads as English, whatever a form calls its fields."""

import pytest

from app.model.field import COMPOSITE, FieldDefinition, Kind
from app.ui.desk.gap_sentence import gap_sentence


@pytest.mark.parametrize(
    ("label", "kind", "gap", "sentence"),
    [
        ("Subject", Kind.TEXT, "is missing", "Subject is missing."),
        ("Terms of business", Kind.PROSE, "is empty", "Terms of business is empty."),
        ("Sections", Kind.SECTIONS, "is missing", "Sections are missing."),
        ("Sections", Kind.SECTIONS, "has no section", "Sections are missing."),
        ("Sections", Kind.SECTIONS, "section 2 has no heading", "Sections: section 2 has no heading."),
        ("Contact officers", Kind.PEOPLE, "person 1 has no name", "Contact officers: person 1 has no name."),
        ("Recommendation", Kind.LIMBS, "has no limb", "Recommendation has no limb."),
        ("Contact officer", Kind.PERSON, "has no post", "Contact officer has no post."),
        ("Declarations", Kind.RECORD, "“Legal” is missing", "Declarations: “Legal” is missing."),
        ("Code of Ethics", Kind.RECORD, "is missing", "Code of Ethics is missing."),
        ("Parties to the agreement", Kind.TABLE, "is missing", "Parties to the agreement are missing."),
        ("Head of business", Kind.RECORD, "is missing", "Head of business is missing."),
        (
            "Declarations",
            Kind.RECORD,
            "“Legal advice” “Statements” statement 2 is empty",
            "Declarations: “Legal advice”, “Statements”, statement 2 is empty.",
        ),
        ("Parties", Kind.TABLE, "row 2 “Force” is missing", "Parties: party 2, “Force” is missing."),
        ("Decisions", Kind.LIMBS, "limb 2 is empty", "Decisions: decision 2 is empty."),
        ("Recommendation", Kind.LIMBS, "limb 2 is empty", "Recommendation: limb 2 is empty."),
        ("Parties", Kind.TABLE, "has no row", "Parties are missing."),
        (
            "Summary",
            Kind.PROSE,
            "points to “para:total”, which is marked nowhere",
            "Summary: a cross-reference points to “para:total”, which is marked nowhere.",
        ),
        (
            "Background papers",
            Kind.PAPERS,
            "two papers are attached as “Appendix A”",
            "Background papers: two papers are attached as “Appendix A”.",
        ),
    ],
)
def test_label_and_gap_agree(label: str, kind: Kind, gap: str, sentence: str) -> None:
    parts = [{"id": "part", "kind": "text", "label": "Part"}] if kind in COMPOSITE else []
    field = FieldDefinition.model_validate({"id": "field", "kind": kind, "label": label, "fields": parts})
    assert gap_sentence(field, gap) == sentence
