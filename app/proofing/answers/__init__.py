"""ANS: answers that are none or contradict one another, and questions that were left over."""

from app.proofing.answers.agreeing import RULES as AGREEING
from app.proofing.answers.asking import RULES as ASKING
from app.proofing.answers.declaring import RULES as DECLARING
from app.proofing.answers.leftovers import RULES as LEFTOVERS
from app.proofing.answers.reasons import RULES as REASONS
from app.proofing.answers.sections import RULES as SECTIONS

RULES = (*LEFTOVERS, *AGREEING, *REASONS, *ASKING, *DECLARING, *SECTIONS)
