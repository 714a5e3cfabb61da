"""The short forms and defined terms of a text: `Single Online Home (SOH)`, `(“the Board”)`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.proofing.remembering import remembered

_SHORT = r"(?:[A-Z][A-Z&]{1,6}|[A-Z]{1,3}[a-z]{1,2}[A-Z]{1,3})"
"""`SOH`, `R&D`, and with a small letter `MoJ`."""
_BRACKETED = re.compile(rf"\((?:the\s)?[“‘\"']?(?:the\s)?(?P<short>{_SHORT})(?:s|[’']s)?[”’\"']?\)")
_EXPANDED_AFTER = re.compile(rf"\b(?P<short>{_SHORT})\s\((?P<long>[A-Z][\w’'-]+(?:\s[\w’'&-]+){{1,7}})\)")
_QUOTED = re.compile(
    r"\((?:hereinafter\s(?:referred\sto\sas|called)\s|hereafter\s(?:referred\sto\sas|called)\s|together,?\s|collectively,?\s|each,?\s)?(?:(?:the|a|an)\s)?"
    r"[“‘\"'](?:the\s|The\s)?(?P<term>[A-Z][\w’'&\s-]{1,60}?)[”’\"']\)"
    r"|\b(?:hereinafter|hereafter)\s(?:referred\sto\sas|called)\s(?:the\s)?[“‘\"'](?:the\s)?(?P<after>[A-Z][\w’'&\s-]{1,60}?)[”’\"']"
    r"|[“\"](?P<means>[A-Z][\w’'&\s-]{1,60}?)[”\"]\*{0,2},?\s(?:means|has\sthe\smeaning|shall\smean|includes)\b"
    r"|\(the\s(?P<bare>[A-Z][a-z]+s?)\)"
)
_MENTION = re.compile(
    r"(?<![\w./@&-])(?P<short>[A-Z]{2,7}|[A-Z]{1,3}[a-z]{1,2}[A-Z]{1,3})(?:s|[’']s)?(?![\w/@]|[.-][A-Za-z\d]|\s?\d)"
)
_WORD = re.compile(r"[A-Za-z][\w’'-]*|&")
_NAME = re.compile(r"[A-Z][\w.’'-]*")
_SMALL = frozenset({"of", "and", "for", "the", "in", "on", "to", "a", "with", "&", "at", "by"})
_UNCOUNTED = _SMALL | {"act"}
"""What may follow the words a short form is made of: the Police and Criminal Evidence Act 1984 (PACE)."""
_ROMAN = re.compile(r"[IVXLC]+")


class ShortForm(NamedTuple):
    """A short form that is explained: what it stands for, and where the explanation is."""

    start: int
    end: int
    short: str
    long: str


class Term(NamedTuple):
    """A term that is defined in quotation marks."""

    start: int
    end: int
    term: str


class Mention(NamedTuple):
    """A short form that is used."""

    start: int
    end: int
    short: str


@remembered
def explained_in(text: str) -> Iterator[ShortForm]:
    """Return the short forms a text explains, whichever of the two stands in brackets."""
    for found in _BRACKETED.finditer(text):
        start = _long_form(text[: found.start()], found["short"])
        if start >= 0:
            long = text[start : found.start()].strip()
            yield ShortForm(start, found.end(), found["short"], long)
    for found in _EXPANDED_AFTER.finditer(text):
        if _initials_fit(_WORD.findall(found["long"]), found["short"]):
            yield ShortForm(found.start(), found.end(), found["short"], found["long"])


@remembered
def terms_in(text: str) -> Iterator[Term]:
    """Return the terms a text defines; of “Senior Owner or SRO”, both."""
    for found in _QUOTED.finditer(text):
        whole = next(filter(None, found.groups()))
        for term in re.split(r"\sor\s", whole):
            if term.strip() and term[0].isupper():
                yield Term(found.start(), found.end(), term.strip())


@remembered
def short_forms_in(text: str) -> Iterator[Mention]:
    """Return the short forms a text uses; a text in capitals uses none."""
    letters = [letter for letter in text if letter.isalpha()]
    if sum(map(str.isupper, letters)) * 2 > len(letters) and (
        len(letters) > 12 or text.strip(" :.").isalpha()
    ):
        return
    for found in _MENTION.finditer(text):
        if not _ROMAN.fullmatch(found["short"]):
            yield Mention(found.start(), found.end(), found["short"])


def _long_form(before: str, short: str) -> int:
    """Return where the words begin that a short form after them stands for, -1 where none do."""
    words = list(_WORD.finditer(before))[-(len(short) + 5) :]
    for place in range(len(words) - 1, -1, -1):
        if words[place][0][0].upper() == short[0] and _initials_fit([w[0] for w in words[place:]], short):
            return words[place].start()
    return _shortened(before, short)


def _shortened(before: str, short: str) -> int:
    """Return where a name of up to three words begins that has the letters of a short form in their order."""
    names = list(_NAME.finditer(before))[-3:]
    for name in reversed(names):
        letters = iter("".join(filter(str.isalpha, before[name.start() :])).upper())
        if name[0][0].upper() == short[0] and all(letter in letters for letter in short if letter.isalpha()):
            return name.start()
    return -1


def _initials_fit(words: list[str], short: str) -> bool:
    """Return whether the words begin with the letters of a short form; small words may be passed over."""
    parts = [part for word in words for part in word.split("-") if part[:1].isalpha()]
    return len(parts) > 1 and _fit(parts, "".join(filter(str.isupper, short)))


def _fit(parts: list[str], letters: str) -> bool:
    if not parts or not letters:
        return not letters and all(part.casefold() in _UNCOUNTED for part in parts)
    if parts[0][0].upper() == letters[0] and _fit(parts[1:], letters[1:]):
        return True
    return parts[0].casefold() in _SMALL and _fit(parts[1:], letters)


def initials_of(words: tuple[str, ...]) -> str:
    """Return the first letters of the words that count in a name."""
    return "".join(word[0].upper() for word in words if word.casefold() not in _SMALL)
