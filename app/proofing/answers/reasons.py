"""ANS-05: “No” without a reason."""

import re
from collections.abc import Iterator

from app.model.reading import Pack, Passage, PassageKind, Reading
from app.proofing.answers.topics import topic_of
from app.proofing.foreign import foreign
from app.proofing.knowledge import Knowledge
from app.proofing.rule import Fault, warning
from app.proofing.sections import sections_of

_BARE_NO = re.compile(r"no\W*", re.IGNORECASE)
_EQUALITY = re.compile(r"equalit(?:y|ies)\b", re.IGNORECASE)


def _bare_no(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    for paper, reading in foreign(pack):
        answers = [at for at, one in enumerate(reading.passages) if _is_yes_or_no(one)]
        for at in answers:
            label = reading.passages[at].asks
            needs_reason = re.fullmatch(knowledge.table("answers")["reasons"]["labels"], label)
            if (
                needs_reason
                and reading.passages[at].value.strip(" .").casefold() == "no"
                and not _explained(reading, at)
            ):
                says = f"No reason is given for the “No” to {label}."
                yield Fault(says, at, 0, len(reading.passages[at].text), paper=paper)
    yield from _bare_section(pack, knowledge)


def _bare_section(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    """Find a section on equality or risk that says “No” and nothing else."""
    for paper, reading in foreign(pack):
        for section in sections_of(reading):
            inside = [at for at in section.inside if reading.passages[at].text.strip()]
            is_bare = len(inside) == 1 and bool(_BARE_NO.fullmatch(reading.passages[inside[0]].text.strip()))
            is_ours = topic_of(section.heading, knowledge) is not None or bool(
                _EQUALITY.match(section.heading)
            )
            if is_bare and is_ours and not reading.passages[inside[0]].label:
                yield Fault("No reason is given for this “No”.", inside[0], paper=paper)


def _is_yes_or_no(passage: Passage) -> bool:
    return bool(passage.label) and passage.value.strip(" .").casefold() in {"yes", "no"}


def _explained(reading: Reading, at: int) -> bool:
    """Return whether words follow an answer before the next question."""
    if at + 1 == len(reading.passages):
        return False
    following = reading.passages[at + 1]
    is_text = following.kind in {PassageKind.CELL, PassageKind.PARAGRAPH, PassageKind.ITEM}
    return is_text and len(following.text.split()) >= 3 and not following.label


RULES = (warning("ANS-05", "A bare “No” is weak evidence that it was thought about.", pack=_bare_no),)
