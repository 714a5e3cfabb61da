"""TXT-12: a body, force or board has one name."""

import re
from collections import Counter
from collections.abc import Iterator

from app.model.reading import Pack, Passage, Reading
from app.proofing.knowledge import Knowledge
from app.proofing.mentions.names import Name, alike, names_in
from app.proofing.remembering import remembered_of_paper
from app.proofing.rule import Fault, warning

_BODY = re.compile(
    r"\b(?:Board|Committee|Panel|Group|Council|Commission|Commissioners?|Authority|Office|Service|Services|Constabulary|Police"
    r"|Department|Directorate|Team|Unit|Partnership|Agency|Network|Centre|Alliance|Summit|Trust|Forum|Inspectorate|Ltd|Limited|LLP|plc)$"
)


_COMPANIES = frozenset({"Ltd", "Limited", "LLP", "plc"})
_OWNED = re.compile(r"[’']s?$")


def _wrong_names(passage: Passage, knowledge: Knowledge) -> Iterator[Fault]:
    for pattern, right in _slips(knowledge):
        for found in pattern.finditer(passage.text):
            yield Fault(f"The name is “{right}”.", start=found.start(), end=found.end(), fix=right)


def _slips(knowledge: Knowledge) -> list[tuple[re.Pattern[str], str]]:
    kept = knowledge.kept.get("bodies")
    if kept is None:
        kept = [
            (re.compile(rf"\b(?:{'|'.join(body['wrong'])})"), body["right"])
            for body in knowledge.table("bodies")["body"]
        ]
        knowledge.kept["bodies"] = kept
    return kept


def _two_names(pack: Pack, _: Knowledge) -> Iterator[Fault]:
    """Find the names of a body that differ in hyphens, apostrophes or “the” alone."""
    mentions: dict[str, list[tuple[int, int, Name]]] = {}
    for paper, reading in enumerate(pack):
        for at, common, name in _mentions(reading):
            mentions.setdefault(common, []).append((paper, at, name))
    for found in mentions.values():
        spellings = Counter(one.text.replace("’", "'") for *_, one in found)
        if len(spellings) > 1:
            yield from _unusual(found, spellings)


@remembered_of_paper
def _mentions(reading: Reading) -> list[tuple[int, str, Name]]:
    """Return the bodies a paper names: the passage, what the spellings have in common, the name."""
    return [
        (at, alike(one.text), one)
        for at, passage in enumerate(reading.passages)
        for name in names_in(passage.text)
        for one in _bodies_in(name)
    ]


def _unusual(found: list[tuple[int, int, Name]], spellings: Counter[str]) -> Iterator[Fault]:
    usual = max(spellings, key=lambda spelling: (spellings[spelling], len(spelling)))
    like = next((paper, at) for paper, at, one in found if one.text.replace("’", "'") == usual)
    told: set[tuple[int, str]] = set()
    for paper, at, one in found:
        spelling = one.text.replace("’", "'")
        if spelling != usual and (paper, spelling) not in told and not one.text.isupper():
            told.add((paper, spelling))
            yield Fault(
                f"Elsewhere the name is written “{usual}”.",
                at,
                one.start,
                one.end,
                usual,
                paper=paper,
                beside=(like,),
            )


def _bodies_in(name: Name) -> Iterator[Name]:
    """Yield the end of a name that is a body: of “Cambridgeshire Business Board”, also “Business Board”."""
    if not _BODY.search(name.text):
        return
    words = name.words
    for first in range(len(words) - (1 if words[-1] in _COMPANIES else 2)):
        if words[first][:1].isupper() and not any(_OWNED.search(word) for word in words[first:-1]):
            start = name.start + len(" ".join(words[:first])) + bool(first)
            yield Name(start, name.end, " ".join(words[first:]))


def _forces(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    """Find a force that is called by its right name here and by another there."""
    pattern, right = _force_names(knowledge)
    found = [
        (paper, at, one)
        for paper, reading in enumerate(pack)
        for at, passage in enumerate(reading.passages)
        if "Constabulary" in passage.text or "Police" in passage.text
        for one in pattern.finditer(passage.text)
    ]
    for paper, at, one in found:
        name = one["name"]
        full = f"{name} {right[name]}"
        proper = next(((p, a) for p, a, o in found if o["name"] == name and o["word"] == right[name]), None)
        if one["word"] != right[name] and proper:
            says = f"Elsewhere the force is called “{full}”."
            yield Fault(says, at, one.start(), one.end(), full, paper=paper, beside=(proper,))


def _force_names(knowledge: Knowledge) -> tuple[re.Pattern[str], dict[str, str]]:
    """Return what a force is called by, and the right word after each name."""
    kept = knowledge.kept.get("forces")
    if kept is None:
        forces = knowledge.table("bodies")["forces"]
        right = {name: word.title() for word, names in forces.items() for name in names}
        names = "|".join(map(re.escape, right))
        kept = (re.compile(rf"\b(?P<name>{names})\s(?P<word>Constabulary|Police)\b(?! and Crime)"), right)
        knowledge.kept["forces"] = kept
    return kept


def _pack(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    yield from _two_names(pack, knowledge)
    yield from _forces(pack, knowledge)


def _named(passage: Passage, knowledge: Knowledge) -> object:
    text = passage.text
    return names_in(text), [found.span() for found in _force_names(knowledge)[0].finditer(text)]


RULES = (
    warning("TXT-12", "Readers take them for two bodies.", passage=_wrong_names, pack=_pack, reads=_named),
)
