"""Cross-references in Word: fields that show the number of a bookmarked paragraph, and follow it.

A reference may stand before what it points to, so it is written as plain text that can be found again and
becomes fields once the whole document is known: only then is it sure that the fields will say the same.
"""

import re
from typing import NamedTuple

from app.rendering.word.markup import RunLook, text_runs

_FIRST_ID = 1 << 20  # far beyond the ids Word gives the bookmarks of a template
_MARK = "C5"  # no other run has a revision id: a template is scrubbed of its own
_BEGINS = f'<w:r w:rsidR="{_MARK}'
_MARKED = re.compile(rf'<w:r w:rsidR="{_MARK}([0-9A-F]{{6}})">.*?</w:r>', re.DOTALL)
_NOT_IN_NAMES = re.compile("[^A-Za-z0-9_]")
_LONGEST_NAME = 28  # Word allows 40 characters, with what is put before and after

Reference = tuple[str, str, RunLook]
"""What a reference points to, what it says, and how it looks."""


class Mark(NamedTuple):
    """A bookmark, and the sign Word counts for the paragraph it stands in, without its last full stop."""

    bookmark: str
    sign: str


class CrossReferences:
    """The bookmarks of one document, and the references that point to them."""

    def __init__(self) -> None:
        self._marks: dict[str, list[Mark]] = {}
        self._texts: dict[str, str] = {}
        self._names: set[str] = set()
        self._references: list[Reference] = []

    def copied(self) -> "CrossReferences":
        """Return the same bookmarks and references, to which others can be added."""
        copy = CrossReferences()
        copy._marks = {name: [*marks] for name, marks in self._marks.items()}
        copy._texts = {**self._texts}
        copy._names = {*self._names}
        copy._references = [*self._references]
        return copy

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CrossReferences) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment] - it grows

    def knows(self, name: str) -> bool:
        """Return whether a paragraph of that name has been printed with its number."""
        return name in self._marks

    def marked(self, name: str, sign: str, runs: str) -> str:
        """Return the runs of a numbered paragraph in a bookmark that references to `name` need.

        An item of a list takes several: one on its paragraph (1.3), one on each item it stands in (a).
        """
        bookmark = self._new(name)
        self._marks.setdefault(name, []).append(Mark(bookmark, sign.removesuffix(".")))
        return self._around(bookmark, runs)

    def labelled(self, label: str, runs: str) -> str:
        """Return the runs of an appendix' label in a bookmark; where it is printed again, as they are."""
        if label in self._texts:
            return runs
        self._texts[label] = self._new(label)
        return self._around(self._texts[label], runs)

    def refer(self, target: str, text: str, look: RunLook) -> str:
        """Return the run of a cross-reference; `settled` makes fields of it."""
        runs = text_runs(text, look)
        if runs.count("<w:r>") != 1:
            return runs
        self._references.append((target, text, look))
        return runs.replace("<w:r>", f'<w:r w:rsidR="{_MARK}{len(self._references) - 1:06X}">')

    def settled(self, xml: str) -> str:
        """Return a part in which every reference follows what it points to, as far as Word can count it."""
        return _MARKED.sub(self._settled, xml) if self._references else xml

    def _settled(self, found: re.Match[str]) -> str:
        target, text, look = self._references[int(found[1], 16)]
        kind, _, name = target.partition(":")
        marks = self._marks.get(name, [])
        if kind == "appendix" and text in self._texts:
            return _field(self._texts[text], "", text, look)
        if kind == "para" and marks and (pieces := _pieces(text, [mark.sign for mark in marks])):
            return _numbers(marks, pieces, look)
        plain = text_runs(text, look)
        return f'<w:hyperlink w:anchor="{marks[-1].bookmark}">{plain}</w:hyperlink>' if marks else plain

    def _new(self, name: str) -> str:
        start = f"_Ref_{_NOT_IN_NAMES.sub('_', name)[:_LONGEST_NAME]}"
        bookmark, count = start, 1
        while bookmark.lower() in self._names:  # Word does not tell capitals apart
            count += 1
            bookmark = f"{start}_{count}"
        self._names.add(bookmark.lower())
        return bookmark

    def _around(self, bookmark: str, runs: str) -> str:
        number = _FIRST_ID + len(self._names)
        return f'<w:bookmarkStart w:id="{number}" w:name="{bookmark}"/>{runs}<w:bookmarkEnd w:id="{number}"/>'


def refers(xml: str) -> bool:
    """Return whether a text holds references that are to be settled."""
    return _BEGINS in xml


def _pieces(text: str, signs: list[str]) -> list[tuple[str, str]]:
    """Return what stands around each sign where together they say the text (1.3, (a)), else nothing.

    After them may stand whose numbers they are: “ of Schedule A”.
    """
    text, schedule, whose = text.partition(" of ")
    inner = [("(", ")")] * (len(signs) - 1)
    for first in (("", ""), ("(", ")")):
        around = [first, *inner]
        if text == "".join(f"{left}{sign}{right}" for (left, right), sign in zip(around, signs, strict=True)):
            return [*around[:-1], (around[-1][0], f"{around[-1][1]}{schedule}{whose}")]
    return []


def _numbers(marks: list[Mark], pieces: list[tuple[str, str]], look: RunLook) -> str:
    return "".join(
        text_runs(left, look) + _field(mark.bookmark, r"\n ", mark.sign, look) + text_runs(right, look)
        for mark, (left, right) in zip(marks, pieces, strict=True)
    )


def _field(bookmark: str, switch: str, result: str, look: RunLook) -> str:
    """Return a field that shows the number of a bookmarked paragraph, or its text, and leads there."""

    def mark(kind: str) -> str:
        return f'<w:r>{look.plain}<w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = (
        f'<w:r>{look.plain}<w:instrText xml:space="preserve"> REF {bookmark} {switch}\\h </w:instrText></w:r>'
    )
    return mark("begin") + code + mark("separate") + text_runs(result, look) + mark("end")
