"""SIG-07, SIG-08, SIG-09: lists of parties and members: how many, and whether they stay the same."""

import re
from collections.abc import Iterator

from app.model.reading import Passage, PassageKind, Reading
from app.proofing.brackets import unclosed_bracket
from app.proofing.knowledge import Knowledge
from app.proofing.language.lists import lists_of
from app.proofing.mentions.name_lists import NUMBER, NameList, name_lists_in, number_of
from app.proofing.remembering import remembered, remembered_search
from app.proofing.rule import Fault, error, warning
from app.proofing.sections import sections_of

_SINGULAR = re.compile(
    r"\b(?:[Tt]he )?(?P<office>Police,? (?:Fire )?and Crime Commissioner|Chief Constable|PCC|PFCC)"
    r" (?:for|of) (?=[A-Z])"
)
_PLURAL = re.compile(
    r"(?<!Association of )\b(?P<office>Police,? (?:Fire )?and Crime Commissioners|Chief Constables)"
    r" (?:for|of) (?P<area>(?!England|Wales|Great)[A-Z][\w’-]+)"
    r"(?=[.;)]| (?:is|are|will|has|have|who|under|to|agree|sign)\b|$)"
)
_OFFICE_ITEM = re.compile(r"^(?:Police|Chief|Mayor|Deputy|PCC|Commissioner)\b(?! (?:Police|Constabulary))")
_PARTY = re.compile(r"\b(?:Police|Constabulary|Constabularies|Commissioners?|PCCs?)\b")
_ROWS = frozenset({"subject", "title", "decision", "decision summary", "summary", "executive summary"})
_COUNTED = re.compile(
    rf"\b(?P<number>{NUMBER})\s(?:[a-z]+\s){{0,3}}?"
    r"(?P<noun>forces|areas|stores|sites|stations|offices|workshops|towns"
    r"|constabularies|parties|corporations sole|commissioners|counties|members|partners"
    r"|councils|authorities|boroughs|districts|bodies|chief constables"
    r"|police and crime commissioners)\b(?:[^.(:]{0,60}?\s?[(:–—]|\sof|\sare\s(?:at|in))\s?(?:the\s)?",
    re.IGNORECASE,
)
_AND_ONE = re.compile(r"^\)?(?:,)?\s(?:and|plus|with|together with)\s(?:the\s)?[A-Z]")
_GOES_ON = re.compile(
    r"\s?(?:and|,|plus|together with)\s(?:the\s)?(?:[A-Z][\w’-]*\s(?:and\s)?){0,5}(?:(?:for|of)\s)?"
)
_STEM = re.compile(
    rf"\b(?P<number>{NUMBER})\s(?:[a-z]+\s){{0,2}}?(?P<noun>options|buildings|organisations|providers|charities|locations|stations|areas|services|projects|posts|tests|reasons|conditions|parts|limbs|stages|phases|objectives"
    r"|priorities|recommendations|forces|parties|members|purposes|criteria|themes|risks|bids|suppliers|sites|things"
    r"|steps|ways|measures|principles|questions|elements|actions|outcomes|aims)\b[^.;:]{0,50}:$",
    re.IGNORECASE,
)
_MEMBERS = remembered_search(
    re.compile(r"\((?:collectively )?(?:the )?[“\"‘']?(?:the )?[Mm]embers[”\"’']?\)")
)
_COMPRISE = remembered_search(
    re.compile(
        r"\b(?:shall|will|to) (?:comprise|consist of|be made up of)\b|\bcomprises\b"
        r"|\bmembership (?:is|shall be|will be|consists)\b",
        re.IGNORECASE,
    )
)
_FEWEST_SHARED = 2
_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_ONE_THE_OTHER = re.compile(r"\s*One (?:was|is|would|has)\b[^.]*\bthe other\b")
_IN_TURN = re.compile(
    rf"\b(?P<number>{NUMBER})\s(?:other\s)?(?P<noun>risks|options|reasons|buildings|sites|changes|conditions|questions|aims"
    r"|phases|stages|parts|points|bids|tenders|concerns|issues|benefits)\b[^.:]{0,60}\.",
    re.IGNORECASE,
)
_SHORT_LINE = 60
_BETWEEN = re.compile(
    r"(?:THIS (?:AGREEMENT|DEED) IS MADE )?BETWEEN(?: THE FOLLOWING)?:?|[Tt]he [Pp]arties(?: are)?:|PARTIES:?"
)
_CONSISTS = remembered_search(re.compile(r"\b(?:consists of|comprises|shall comprise|is made up of)\b"))
_OFFICE_OF = re.compile(
    r"\b(?:Police,? (?:Fire )?and Crime Commissioner|Chief Constable|Chief Executive|Mayor)\b"
    r"(?= (?:for|of)\b)"
)
_SHALL_COMPRISE = re.compile(r"(?P<who>The [A-Z]\w+(?: [A-Z]\w+){0,3}) shall (?:comprise|consist of)\b")


@remembered
def _of_them(text: str) -> Iterator[re.Match[str]]:
    yield from _COUNTS_THEM.finditer(text)


_COUNTS_THEM = re.compile(
    rf"\b(?:the |all |The |All )(?P<number>{NUMBER})\s"
    r"(?P<noun>Parties|parties|corporations? soles?|members)\b"
)


def _double(knowledge: Knowledge) -> tuple[str, ...]:
    return tuple(sorted(knowledge.table("signatures")["double_areas"], key=len, reverse=True))


def _open_list(passage: Passage, _: Knowledge) -> Iterator[Fault]:
    text = passage.text
    start = unclosed_bracket(text)
    if start >= 0 and len(_PARTY.findall(text[start:])) >= 2:
        yield Fault("The bracket around the parties is not closed.", 0, start, min(start + 60, len(text)))


def _one_or_several(passage: Passage, knowledge: Knowledge) -> Iterator[Fault]:
    lists = name_lists_in(passage.text, _double(knowledge))
    for found in _SINGULAR.finditer(passage.text):
        one = next((one for one in lists if one.start <= found.end() < one.end), None)
        names = _after(passage.text, one, found.end()) if one else ()
        is_pair = not names and bool(_two_areas(knowledge).match(passage.text[found.end() :]))
        if is_pair:
            says = f"Two areas follow, each with its own {found['office']}."
            yield Fault(says, 0, found.start("office"), found.end("office"), fix=f"{found['office']}s")
        if len(names) > 2 and not any(_OFFICE_ITEM.match(name) for name in names):
            says = f"{len(names)} areas follow, so it is “{found['office']}s”."
            yield Fault(says, 0, found.start("office"), found.end("office"), fix=f"{found['office']}s")
    for found in _PLURAL.finditer(passage.text):
        office = found["office"].removesuffix("s")
        yield Fault(f"One area follows, so it is “{office}”.", 0, *found.span("office"), fix=office)


def _two_areas(knowledge: Knowledge) -> re.Pattern[str]:
    """Return what finds two areas of forces joined by “and”, where they are not one area of that name."""
    kept = knowledge.kept.get("two areas")
    if kept is None:
        areas = [name for names in knowledge.table("bodies")["forces"].values() for name in names]
        plain = "|".join(re.escape(name) for name in areas if " and " not in name)
        double = "|".join(map(re.escape, _double(knowledge)))
        kept = re.compile(rf"(?!{double})(?:{plain})\sand\s(?:{plain})\b(?!\s(?:Police|Constabulary|Fire))")
        knowledge.kept["two areas"] = kept
    return kept


def _after(text: str, one: NameList, start: int) -> tuple[str, ...]:
    """Return the names of a list from a place on, as they are written."""
    return tuple(
        name.removeprefix("the ") for name in re.split(r",\s(?:and\s)?|\sand\s", text[start : one.end])
    )


def _unlike_lists(reading: Reading, knowledge: Knowledge) -> Iterator[Fault]:
    """Find the parties that are not the same in subject, decision and summary."""
    known: tuple[int, frozenset[str]] | None = None
    for section in sections_of(reading):
        if section.heading.strip(" :.*").casefold() not in _ROWS:
            continue
        for at in section.inside:
            lists = name_lists_in(reading.passages[at].text, _double(knowledge))
            longest = max(lists, key=lambda one: len(one.names), default=None)
            if longest is None:
                continue
            names = frozenset(longest.names)
            if known and known[1] != names and len(known[1] & names) >= _FEWEST_SHARED:
                yield _unlike(at, longest, known)
            known = known or (at, names)


def _unlike(at: int, longest: NameList, known: tuple[int, frozenset[str]]) -> Fault:
    names = frozenset(longest.names)
    missing, added = sorted(known[1] - names), sorted(names - known[1])
    parts = [f"without {', '.join(missing)}"] * bool(missing) + [f"with {', '.join(added)}"] * bool(added)
    says = f"The list is not the same as above: it is {' and '.join(parts)}."
    return Fault(says, at, longest.start, longest.end, beside=((0, known[0]),))


def _miscounted(passage: Passage, knowledge: Knowledge) -> Iterator[Fault]:
    lists = name_lists_in(passage.text, _double(knowledge))
    for found in _COUNTED.finditer(passage.text):
        one = next((one for one in lists if found.end() - 4 <= one.start <= found.end() + 1), None)
        if one is None:
            continue
        count = _names_from(passage.text, lists, one)
        if count != number_of(found["number"]):
            says = f"“{found['number']} {found['noun']}” are announced, and {count} are named."
            yield Fault(says, 0, found.start(), found.end("noun"))
    yield from _miscounted_in_turn(passage.text)


def _miscounted_in_turn(text: str) -> Iterator[Fault]:
    """Find “three risks. The first is …; the second …” and “three others. One was …, the other …”."""
    for found in _IN_TURN.finditer(text):
        rest = text[found.end() :]
        turns = [
            place for place, word in enumerate(_ORDINALS, start=1) if re.search(rf"\b[Tt]he {word}\b", rest)
        ]
        last = max(turns, default=0)
        is_pair = bool(_ONE_THE_OTHER.match(rest))
        said = 2 if is_pair else last if turns == list(range(1, last + 1)) and last > 1 else 0
        if said and said != number_of(found["number"]):
            says = f"“{found['number']} {found['noun']}” are announced, and {said} follow."
            yield Fault(says, 0, found.start(), found.end("noun"))


def _names_from(text: str, lists: tuple[NameList, ...], first: NameList) -> int:
    """Return how many names stand in a list and those that go on with it: “… and the Commissioners for …”."""
    count, end = len(first.names), first.end
    for other in lists[lists.index(first) + 1 :]:
        if not _GOES_ON.fullmatch(text[end : other.start]):
            break
        count, end = count + len(other.names), other.end
    return count + bool(_AND_ONE.match(text[end:]))


def _miscounted_items(reading: Reading, _: Knowledge) -> Iterator[Fault]:
    for one in lists_of(reading):
        stem = reading.passages[one.stem] if one.stem >= 0 else None
        found = _STEM.search(stem.text.rstrip("*_ ")) if stem and stem.kind is not PassageKind.LABEL else None
        if found and number_of(found["number"]) != len(one.items):
            says = f"“{found['number']} {found['noun']}” are announced, and {len(one.items)} follow."
            yield Fault(says, one.stem, found.start(), found.end("noun"))
    yield from _miscounted_parties(reading)


def _miscounted_parties(reading: Reading) -> Iterator[Fault]:
    """Find “the five Parties” in an agreement whose clause of parties names six, or in a panel of four."""
    counts = [(at, count) for at in range(len(reading.passages)) if (count := _named_from(reading, at))]
    if len(counts) != 1:
        return
    named_at, count = counts[0]
    for at, passage in enumerate(reading.passages):
        for found in _of_them(passage.text):
            if number_of(found["number"]) != count and at != named_at:
                says = f"“{found['number']} {found['noun']}” are spoken of, and {count} are named."
                yield Fault(says, at, found.start("number"), found.end("noun"), beside=((0, named_at),))


def _named_from(reading: Reading, at: int) -> int:
    """Return how many parties or members a passage names, or announces; 0 where it does neither."""
    passages = reading.passages
    if len(passages[at].text) < _SHORT_LINE and _BETWEEN.fullmatch(passages[at].text.strip()):
        end = at + 1
        while end < len(passages) and (passages[end].number.startswith("(") or _is_aside(passages[end])):
            end += 1
        return sum(bool(one.number) for one in passages[at + 1 : end])
    consists = _CONSISTS(passages[at].text)
    return len(_OFFICE_OF.findall(passages[at].text[consists.end() :])) if consists else 0


def _is_aside(passage: Passage) -> bool:
    return passage.kind in {PassageKind.FURNITURE, PassageKind.NOTE}


def _two_compositions(reading: Reading) -> Iterator[Fault]:
    """Find a board that “shall comprise” one thing here and another there."""
    known: dict[str, int] = {}
    for at, passage in enumerate(reading.passages):
        found = _SHALL_COMPRISE.match(passage.text)
        if not found:
            continue
        first = known.setdefault(found["who"].casefold(), at)
        if first != at and passage.text != reading.passages[first].text:
            says = f"What {found['who']} comprises is said twice, and not alike."
            yield Fault(says, at, 0, found.end(), beside=((0, first),))


def _two_memberships(reading: Reading, knowledge: Knowledge) -> Iterator[Fault]:
    yield from _two_compositions(reading)
    posts = knowledge.table("signatures")["posts"]
    defined: tuple[int, frozenset[int]] | None = None
    for at, passage in enumerate(reading.passages):
        found = _MEMBERS(passage.text)
        if found and defined is None:
            defined = at, _posts_in(passage.text[: found.start()], posts)
        comprises = _COMPRISE(passage.text)
        if comprises and defined and defined[0] != at:
            named = _posts_in(passage.text[comprises.end() :], posts)
            if named and defined[1] and named != defined[1]:
                says = "The members are other ones here than where they are defined."
                yield Fault(says, at, comprises.start(), comprises.end(), beside=((0, defined[0]),))


def _posts_in(text: str, posts: list[str]) -> frozenset[int]:
    return frozenset(at for at, post in enumerate(posts) if re.search(post, text))


def _in_passage(passage: Passage, knowledge: Knowledge) -> Iterator[Fault]:
    yield from _open_list(passage, knowledge)
    yield from _one_or_several(passage, knowledge)


RULES = (
    error("SIG-07", "Nobody can tell who the parties are.", passage=_in_passage, paper=_unlike_lists),
    warning(
        "SIG-08", "One is missing, or one too many is counted.", passage=_miscounted, paper=_miscounted_items
    ),
    warning("SIG-09", "Nobody can tell who may vote.", paper=_two_memberships),
)
