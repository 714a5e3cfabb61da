"""TXT-09, TXT-10: one amount and one financial year, written one way."""

from collections import Counter
from collections.abc import Iterator

from app.model.reading import Pack, Passage
from app.proofing.knowledge import Knowledge
from app.proofing.mentions.financial_years import FinancialYear, financial_years_in
from app.proofing.mentions.money import MoneyMention, money_in
from app.proofing.rule import Fault, warning


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


def _years(pack: Pack, _: Knowledge) -> Iterator[Fault]:
    mentions: list[tuple[int, int, FinancialYear]] = [
        (paper, at, one)
        for paper, reading in enumerate(pack)
        for at, passage in enumerate(reading.passages)
        for one in financial_years_in(passage.text)
    ]
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
    warning("TXT-09", "Readers and searches take them for two amounts.", pack=_amounts, reads=_money),
    warning(
        "TXT-10", "Readers and searches take them for different years.", pack=_years, reads=_written_years
    ),
)
