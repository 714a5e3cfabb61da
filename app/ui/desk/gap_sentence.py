"""What an answer lacks, as a sentence about its field."""

import re

from app.model.field import FieldDefinition, Kind
from app.ui.desk.row_word import row_word

_MANY = (
    Kind.SECTIONS,
    Kind.LIMBS,
    Kind.PEOPLE,
    Kind.PAPERS,
    Kind.STATEMENTS,
    Kind.RECORD,
    Kind.TABLE,
)
_STEP = re.compile(r"(”|\d) (?=“|(?:row|limb|section|person|paper|statement) \d)")
_AFTER_NOUN = re.compile(r" (?:of|for|to|in|on|about) ")
_ONE = re.compile(r"^(row|limb)(?= \d)")


def gap_sentence(field: FieldDefinition, gap: str) -> str:
    """Return the field's label and its gap as one sentence, in the number the label has."""
    verb, _, rest = gap.partition(" ")
    if verb == "points":
        return f"{field.label}: a cross-reference {gap}."
    if verb not in {"is", "has"}:  # it speaks of a part: “person 1 has no name”
        steps = _STEP.sub(r"\1, ", gap)
        return f"{field.label}: {_ONE.sub(lambda found: row_word(field.label, found[1]), steps)}."
    if not _is_plural(field):
        return f"{field.label} {gap}."
    lack = rest if verb == "is" else "missing"  # “Sections have no section” would say it twice
    return f"{field.label} are {lack}."


def _is_plural(field: FieldDefinition) -> bool:
    noun = _AFTER_NOUN.split(field.label, maxsplit=1)[0]  # “Code of Ethics” is one
    return field.kind in _MANY and noun.endswith("s") and not noun.endswith("ss")
