"""Reads a finished PDF back and holds it, letter by letter, to the page it was set from.

Typesetting moves words (columns, notes, right-to-left lines) and divides them, so order, white space
and hyphens do not count; every other sign does.
"""

import re
import unicodedata
from collections import Counter
from html import unescape

from app.model.document import Document
from app.rendering.read_back.comparing import fault
from app.rendering.read_back.paper_text import text_of_paper

_MAIN = re.compile(r"<main[ >].*</main>", re.DOTALL)
_NOTES = re.compile(r'(<section class="notes">)\s*<h2>.*?</h2>', re.DOTALL)
_NOT_PRINTED = re.compile(
    r"""<sup\ class="call">.*?</sup>                              # set as a label
    | <p><a\ href="\#call-[^>]*>.*?</a></p>                      # the way back from a note
    | <span\ class="heard">.*?</span>                            # what is only heard
    | (?<=unlabelled">)\s*<dt>.*?</dt>
    """,
    re.DOTALL | re.VERBOSE,
)
_SIGN_OF_ITEM = re.compile(r'(<li data-number="[^"]*">\s*<p[^>]*>)<span class="number">[^<]*</span>')
"""The sign of an item is set as a label, too."""
_TAG = re.compile(r"<[^>]*>")
_HYPHENS = frozenset("-\u2010\u2011\u00ad\u0002\ufffe")
"""What may end a line; PDFium tells of one at the end of a line by a sign of its own."""
_FILLERS = frozenset("\u115f\u1160\u3164\uffa0")
"""Letters by their kind that no font draws."""

_UNSEEN = frozenset({"Cf", "Cc", "Mn", "Me", "Zs", "Zl", "Zp"})
_ACCENTS = "".join(chr(code) for code in range(0x300, 0xFE30) if unicodedata.category(chr(code))[0] == "M")
_ACCENTED = re.compile(f"([^\\s{_ACCENTS}])?[{_ACCENTS}]+")
"""A letter with accents; accents without a letter, which count for nothing, are found with it."""
_IS_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_AROUND = 25


def check_paper(content: bytes, page: bytes, document: Document) -> None:
    """Raise TextLost where a PDF holds other letters than the page it was set from."""
    wanted = unescape(_TAG.sub(" ", printed_part(page.decode("utf-8"))))
    found = text_of_paper(content)
    missing, extra = _differences(wanted, found)
    if not missing and not extra:
        return
    word = _first_word_with(missing, wanted, found) if missing else ""
    what = "; ".join(
        f"{verb} {', '.join(_shown(sign, count) for sign, count in signs.most_common(3))}"
        for verb, signs in (("it lacks", missing), ("it has besides", extra))
        if signs
    )
    raise fault("PDF", document, f"{what}{f', near “{word}”' if word else ''}", words=word)


def printed_part(page: str) -> str:
    """Return what of a web page is printed, with its tags, without what is set as a label or only heard."""
    main = _MAIN.search(page)
    text = _NOTES.sub(r"\1", main[0] if main else page)
    return _NOT_PRINTED.sub("", _SIGN_OF_ITEM.sub(r"\1", text))


def _differences(wanted: str, found: str) -> tuple[Counter[str], Counter[str]]:
    """Return the signs a PDF lacks, and those it has besides.

    Among right-to-left letters PDFium mirrors signs and moves accents to other letters: there only
    letters and figures count, and only those that are missing.
    """
    if _IS_RTL.search(wanted):
        return _bare_letters(wanted) - _bare_letters(found), Counter()
    (expected, accented), (there, accented_there) = _letters(wanted), _letters(found)
    return (expected - there) + (accented - accented_there), there - expected


def _bare_letters(text: str) -> Counter[str]:
    signs = Counter(unicodedata.normalize("NFKD", text))
    return Counter({sign: count for sign, count in signs.items() if sign.isalnum()})


def _letters(text: str) -> tuple[Counter[str], Counter[str]]:
    """Count the signs that count, and apart from them the letters with accents that no one sign has.

    Such a letter is set from several signs, each of which says in the file that it is all of them.
    """
    text = unicodedata.normalize("NFC", text)
    accented = Counter(found[0] for found in _ACCENTED.finditer(text) if found[1])
    plain = unicodedata.normalize("NFKC", _ACCENTED.sub("", text))
    signs = Counter(plain)
    return Counter({sign: count for sign, count in signs.items() if _counts(sign)}), accented


def _counts(sign: str) -> bool:
    is_seen = unicodedata.category(sign) not in _UNSEEN and sign not in _FILLERS
    return is_seen and not (sign.isspace() or sign in _HYPHENS)


def _first_word_with(missing: Counter[str], wanted: str, found: str) -> str:
    """Return the first words that are not found whole and hold a missing sign."""
    there = "".join(found.split())
    words = wanted.split()
    for place, word in enumerate(words):
        if missing.keys() & set(unicodedata.normalize("NFKC", word)) and word not in there:
            return " ".join(words[max(0, place - 1) : place + 2])[: 2 * _AROUND]
    return ""


def _shown(sign: str, count: int) -> str:
    return f"“{sign}”{f' ({count} times)' if count > 1 else ''}"
