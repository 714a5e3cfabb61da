"""SIG-01, SIG-02, SIG-05, SIG-10: names under signatures, capacities, how many sign, and where."""

import re
from collections.abc import Iterator

from app.model.reading import Pack, Passage, PassageKind, Reading
from app.proofing.bundles import Bundle, bundles_of
from app.proofing.foreign import foreign
from app.proofing.knowledge import Knowledge
from app.proofing.limbs import recommendations_of
from app.proofing.mentions.person_names import person_in
from app.proofing.rule import Fault, error, warning
from app.proofing.signing_places import SigningPlace, is_place_to_sign, signing_places

_ABOVE = 6
_BELOW = 4
_MOST_WORDS = 16
_OFFICE = (
    r"(?:Police,? (?:Fire )?and Crime Commissioner|Commissioner|Chief Constable|Chief Executive(?: Officer)?"
    r"|Chief Finance Officer|Monitoring Officer|Deputy Mayor|Mayor|Treasurer|Director)"
)
_IS_OFFICE = re.compile(rf"\b{_OFFICE}\b")
_ACTING = re.compile(
    rf"\b(?P<how>Acting|Interim|Temporary) (?:[A-Z][\w’-]*\s(?:and\s)?){{0,4}}?(?P<office>{_OFFICE})\b"
)
_PLAIN = re.compile(
    rf"\b[Tt]he (?:Police,? (?:Fire )?and Crime )?(?P<office>{_OFFICE})\b(?! for (?!Policing))"
)
_BY_BOTH = re.compile(
    rf"\b(?:signed|executed|approved|agreed) by (?:both )?(?:the )?(?:\w+ )?{_OFFICE}"
    rf"[^.;]{{0,40}}? and (?:by )?(?:the )?(?:\w+ ){{0,3}}?{_OFFICE}\b"
    rf"|\b{_OFFICE}[^.;]{{0,40}}? and (?:the )?(?:\w+ )?{_OFFICE}"
    r"[^.;]{0,30}? (?:(?:are|both) (?:recommended|asked|to sign|sign)"
    r"|sign|agree|approve|enter into|execute)\b"
)
_DESCRIBED = re.compile(
    r"\bhandwritten signature\b|\bsignature (?:is |was )?(?:illegible|unreadable)\b"
    r"|\bappear(?:s|ing) to read\b|^\W*\[?(?:illegible|signature illegible|image of signature)\]?\W*$",
    re.IGNORECASE,
)
_DECLARES = re.compile(
    r"^\W*I (?:hereby |can |also )?"
    r"(?:confirm|approve|agree|declare|certify|have (?:considered|been|reached))\b",
    re.IGNORECASE,
)
_SCRAWL = re.compile(r"^(?!None\b|Nil\b|No\b|Yes\b|Not\b)[A-Z][a-z]{0,4}(?: [A-Za-z]{1,4}){0,2}\.$")


def _nameless(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    words = _office_words(knowledge)
    for paper, reading in foreign(pack):
        told: set[int] = set()
        for place in signing_places(reading):
            block = list(_block(reading, place))
            if not any(_names_somebody(reading.passages[at], words) for at in block):
                at = _office_line(reading, block, place)
                if at not in told:
                    told.add(at)
                    length = len(reading.passages[at].text)
                    says = "Whoever signs here is not named: a signature can seldom be read."
                    yield Fault(says, at, 0, length if length <= 90 else 0, paper=paper)


def _office_words(knowledge: Knowledge) -> frozenset[str]:
    kept = knowledge.kept.get("office words")
    if kept is None:
        kept = frozenset(knowledge.table("signatures")["office_words"])
        knowledge.kept["office words"] = kept
    return kept


def _block(reading: Reading, place: SigningPlace) -> Iterator[int]:
    """Yield the passages around a place to sign, as far as no other section or signature begins."""
    passages = reading.passages
    if place.in_row:
        yield from (at for at in range(place.at, place.date_at + 1))
        return
    for at in range(place.at - 1, max(place.at - 1 - _ABOVE, -1), -1):
        if _ends_block(passages[at], passages[place.at]):
            break
        yield at
        if passages[at].kind is PassageKind.HEADING:
            break
    last = max(place.at, place.date_at)
    for at in range(place.at, min(last + 1 + _BELOW, len(passages))):
        if at > last and (
            _ends_block(passages[at], passages[place.at]) or passages[at].kind is PassageKind.HEADING
        ):
            break
        yield at


def _ends_block(passage: Passage, place: Passage) -> bool:
    is_other_place = is_place_to_sign(passage) and passage.row != place.row
    is_numbered = bool(passage.number) and passage.kind in {PassageKind.HEADING, PassageKind.PARAGRAPH}
    is_other_date = passage.asks.startswith("date") and passage.row != place.row
    return is_other_place or is_numbered or is_other_date


def _names_somebody(passage: Passage, words: frozenset[str]) -> bool:
    if _DESCRIBED.search(passage.text):
        return False
    if len(passage.text.split()) > _MOST_WORDS:
        return bool(re.match(r"\W*I, [A-Z]", passage.text))
    return bool(person_in(passage.text, words))


def _office_line(reading: Reading, block: list[int], place: SigningPlace) -> int:
    """Return the line that names the office of whoever signs, else the place to sign itself."""
    lines = (
        at
        for at in sorted(block)
        if _IS_OFFICE.search(reading.passages[at].text)
        and len(reading.passages[at].text.split()) <= _MOST_WORDS
    )
    return next(lines, place.at)


def _capacities(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    for bundle in bundles_of(pack, knowledge):
        acting = _acting(pack, bundle)
        elsewhere = {paper for paper, _ in foreign(pack)}
        for paper in bundle if acting else ():
            for at in _proposed(pack[paper], with_stem=paper in elsewhere):
                for found in _PLAIN.finditer(pack[paper].passages[at].text):
                    known = acting.get(_short(found["office"]))
                    if known:
                        other, place, how = known
                        says = f"Elsewhere it is the {how} {found['office']} who acts."
                        beside = ((other, place),)
                        yield Fault(says, at, found.start(), found.end(), paper=paper, beside=beside)


def _acting(pack: Pack, bundle: Bundle) -> dict[str, tuple[int, int, str]]:
    """Return the offices in which somebody acts, where it is first said, and how it is called."""
    acting: dict[str, tuple[int, int, str]] = {}
    for paper in bundle:
        for at, passage in enumerate(pack[paper].passages):
            for found in _ACTING.finditer(passage.text):
                acting.setdefault(_short(found["office"]), (paper, at, found["how"]))
    return acting


def _proposed(reading: Reading, *, with_stem: bool) -> tuple[int, ...]:
    """Return the passages that recommend, with the sentence that says to whom."""
    limbs = recommendations_of(reading)
    if not with_stem:
        return tuple(at for one in limbs for at in one.inside)
    return tuple(dict.fromkeys(at for one in limbs for at in range(one.heading + 1, one.inside[-1] + 1)))


def _short(office: str) -> str:
    return "Commissioner" if office.endswith("Commissioner") else office.removesuffix(" Officer")


def _second_signature(pack: Pack, _: Knowledge) -> Iterator[Fault]:
    for paper, reading in foreign(pack):
        places = signing_places(reading)
        if not places:
            continue
        for limbs in recommendations_of(reading):
            for at in (limbs.heading, *limbs.inside):
                found = _BY_BOTH.search(reading.passages[at].text)
                if found and (len(places) == 1 or _has_no_place(reading, places, found[0])):
                    says = "Two are to sign, but there is a place for one of them only."
                    beside = ((paper, places[0].at),)
                    yield Fault(says, at, found.start(), found.end(), paper=paper, beside=beside)


def _has_no_place(reading: Reading, places: tuple[SigningPlace, ...], text: str) -> bool:
    """Return whether one of the offices that are to sign is not named beside any place to sign."""
    near = " ".join(
        passage.text
        for place in places
        for passage in reading.passages[max(place.at - _ABOVE, 0) : place.at + _BELOW]
        if len(passage.text.split()) <= _MOST_WORDS
    )
    offices = (_short(office) for office in _IS_OFFICE.findall(text))
    return any(not re.search(rf"(?<!Deputy )\b{office}", near) for office in offices)


def _misplaced(pack: Pack, _: Knowledge) -> Iterator[Fault]:
    for paper, reading in foreign(pack):
        for at, passage in enumerate(reading.passages):
            if _DESCRIBED.search(passage.text):
                says = "A description stands here in the place of the signature: type the name."
                yield Fault(says, at, paper=paper)
        places = signing_places(reading)
        for place in places:
            for at in range(max(place.at - 4, 0), place.at):
                if _SCRAWL.match(reading.passages[at].text):
                    says = "A machine has read a signature here; it stands above the declaration."
                    yield Fault(says, at, 0, len(reading.passages[at].text), paper=paper)
            yield from (one.within(paper) for one in _before_declaration(reading, place, places))


def _before_declaration(
    reading: Reading, place: SigningPlace, places: tuple[SigningPlace, ...]
) -> Iterator[Fault]:
    """Find the declaration that stands under the only signature it can belong to."""
    last = max(place.at, place.date_at)
    for at in range(last + 1, min(last + 5, len(reading.passages))):
        is_followed = any(at < other.at <= at + 8 for other in places)
        if _DECLARES.match(reading.passages[at].text) and not is_followed:
            yield Fault("The signature stands before what is signed.", at, beside=((0, place.at),))


RULES = (
    error("SIG-01", "In a year’s time nobody will know who decided.", pack=_nameless),
    warning("SIG-02", "Who acts in whose place is what the decision rests on.", pack=_capacities),
    error("SIG-05", "The second signature will be forgotten.", pack=_second_signature),
    warning("SIG-10", "Nobody can tell who signed, or what.", pack=_misplaced),
)
