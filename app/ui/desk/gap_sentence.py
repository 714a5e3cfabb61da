"""What an answer lacks, as a sentence about its field."""

from app.model.field import FieldDefinition, Kind

_MANY = (Kind.SECTIONS, Kind.LIMBS, Kind.PEOPLE, Kind.PAPERS)


def gap_sentence(field: FieldDefinition, gap: str) -> str:
    """Return the field's label and its gap as one sentence, in the number the label has."""
    verb, _, rest = gap.partition(" ")
    if verb not in {"is", "has"}:  # it speaks of a part: “person 1 has no name”
        return f"{field.label}: {gap}."
    if field.kind not in _MANY or not field.label.endswith("s"):
        return f"{field.label} {gap}."
    lack = rest if verb == "is" else "missing"  # “Sections have no section” would say it twice
    return f"{field.label} are {lack}."
