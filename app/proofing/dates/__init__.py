"""DAT: dates that cannot be, are not wholly said, contradict one another or the day of the paper."""

from app.proofing.dates.ages import RULES as AGES
from app.proofing.dates.calendar import RULES as CALENDAR
from app.proofing.dates.facts import RULES as FACTS
from app.proofing.dates.order import RULES as ORDER
from app.proofing.dates.signed import RULES as SIGNED

RULES = (*CALENDAR, *SIGNED, *ORDER, *FACTS, *AGES)
