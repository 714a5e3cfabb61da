"""The days of a paper: on which it was written or discussed, and on which it was signed."""

import re
from datetime import date

from app.model.reading import Pack, PassageKind, Reading
from app.proofing.mentions.dates import DateMention, dates_in
from app.proofing.remembering import remembered_of_paper

_HEAD = 14
_TAIL = 4
"""So many passages after a place to sign may hold its date."""
_OWN_DATE = re.compile(r"date|(?:meeting|report|board|paper|decision) date$")
_SIGNING = frozenset({"signature", "signed", "signed by", "sign", "date signed"})


def paper_day(reading: Reading) -> date | None:
    """Return the day a paper gives as its own: its form's date, or the date in its head, or a signature's."""
    if reading.document is not None and reading.document.form.date_field:
        day = reading.document.answers.get(reading.document.form.date_field)
        if isinstance(day, date):
            return day
    for passage in reading.passages[:_HEAD]:
        says_date = _OWN_DATE.match(passage.asks) or (passage.row and passage.kind is not PassageKind.LABEL)
        if says_date and len(passage.value) <= 40:
            for mention in dates_in(passage.text):
                if mention.exact:
                    return mention.exact
    return signed_on(reading)


def signed_on(reading: Reading) -> date | None:
    """Return the day of the latest signature, None where there is none or it has no date."""
    signed = signing_date(reading)
    return signed[1].exact if signed else None


@remembered_of_paper
def signing_date(reading: Reading) -> tuple[int, DateMention] | None:
    """Return the passage and the date of the latest signature of a paper, None where none is dated."""
    found: tuple[int, DateMention] | None = None
    since = _TAIL + 1
    for at, passage in enumerate(reading.passages):
        since = (
            0 if passage.asks in _SIGNING or passage.text.strip(" :._").casefold() in _SIGNING else since + 1
        )
        if since > _TAIL or len(passage.text) > 60:
            continue
        for mention in dates_in(passage.text):
            if mention.exact and (found is None or mention.exact > (found[1].exact or date.min)):
                found = (at, mention)
    return found


def latest_day(pack: Pack) -> date | None:
    """Return the latest day of the papers of a pack: the one on which it was decided."""
    days = [day for reading in pack for day in (paper_day(reading), signed_on(reading)) if day]
    return max(days, default=None)
