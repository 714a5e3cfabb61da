"""TXT-09, TXT-10: one amount and one financial year, written one way."""

import re
from collections import Counter
from collections.abc import Iterator

from app.model.reading import Pack, Passage
from app.proofing.knowledge import Knowledge
from app.proofing.mentions.financial_years import FinancialYear, financial_years_in
from app.proofing.mentions.money import MoneyMention, money_in
from app.proofing.rule import Fault, warning
from app.proofing.wording.slipped_figures import swapped_digits


def _amounts(pack: Pack, _: Knowledge) -> Iterator[Fault]:
    places: dict[tuple[object, str], list[tuple[int, int, MoneyMention]]] = {}
    for paper, reading in enumerate(pack):
        for at, passage in enumerate(reading.passages):
            for one in money_in(passage.text):
                places.setdefault((one.amount, one.currency), []).append((paper, at, one))
    for mentions in places.values():
        styles = Counter(one.style for *_, one in mentions)
        usual = styles.most_common(1)[0][0]
        others = [(paper, at, one) for paper, at, one in mentions if one.style == usual]
        like, beside = others[0][2].text, tuple((paper, at) for paper, at, _ in others[:4])
        told: set[tuple[int, str]] = set()
        for paper, at, one in mentions:
            if one.style != usual and (paper, one.style) not in told:
                told.add((paper, one.style))
                says = f"The same amount is elsewhere written “{like}”."
                yield Fault(says, at, one.start, one.end, like, paper=paper, beside=beside)


_NO_YEAR = re.compile(
    r"\b(?:budget|financial year|year|estimates?|grant|allocation|settlement|precept)(?: of| for| in)? "
    r"(?P<year>20(?P<first>\d\d)/(?P<last>\d\d))(?![\d/])"
)


def _money_of(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    yield from _amounts(pack, knowledge)
    yield from swapped_digits(pack, knowledge)


def _years(pack: Pack, _: Knowledge) -> Iterator[Fault]:
    mentions: list[tuple[int, int, FinancialYear]] = [
        (paper, at, one)
        for paper, reading in enumerate(pack)
        for at, passage in enumerate(reading.passages)
        for one in financial_years_in(passage.text)
    ]
    yield from _no_years(pack)
    if not mentions:
        return
    usual = Counter(one.style for *_, one in mentions).most_common(1)[0][0]
    like = next((paper, at, one) for paper, at, one in mentions if one.style == usual)
    told: set[tuple[int, str]] = set()
    for paper, at, one in mentions:
        if one.style != usual and (paper, one.style) not in told:
            told.add((paper, one.style))
            says = f"Financial years are elsewhere written like “{like[2].text}”."
            fix = _in_style(one, usual)
            yield Fault(says, at, one.start, one.end, fix, paper=paper, beside=(like[:2],))


def _no_years(pack: Pack) -> Iterator[Fault]:
    """Find two years with a stroke that do not follow one another: 2024/26."""
    for paper, reading in enumerate(pack):
        for at, passage in enumerate(reading.passages):
            for found in _NO_YEAR.finditer(passage.text):
                first, last = int(found["first"]) % 100, int(found["last"])
                if last in {(first + 2) % 100, first, (first - 1) % 100}:
                    says = f"“{found['year']}” is no financial year: the second year follows the first."
                    yield Fault(says, at, *found.span("year"), paper=paper)


def _in_style(one: FinancialYear, style: str) -> str:
    """Return a financial year in another style: `FY21/22` as `2021/22`."""
    years = style.lstrip("FY ")
    prefix = style[: len(style) - len(years)]
    sign = years.strip("y")
    first, _, last = years.partition(sign)
    return prefix + str(one.year)[-len(first) :] + sign + str(one.year + 1)[-len(last) :]


def _money(passage: Passage, _: Knowledge) -> object:
    return money_in(passage.text)


def _written_years(passage: Passage, _: Knowledge) -> object:
    return financial_years_in(passage.text)


RULES = (
    warning("TXT-09", "Readers and searches take them for two amounts.", pack=_money_of, reads=_money),
    warning(
        "TXT-10", "Readers and searches take them for different years.", pack=_years, reads=_written_years
    ),
)
