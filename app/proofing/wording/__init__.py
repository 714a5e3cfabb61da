"""TXT: what is said twice is said alike: recommendations, titles, names, amounts, copied paragraphs."""

from app.proofing.wording.bodies import RULES as BODIES
from app.proofing.wording.copies import RULES as COPIES
from app.proofing.wording.deciders import RULES as DECIDERS
from app.proofing.wording.figures import RULES as FIGURES
from app.proofing.wording.people import RULES as PEOPLE
from app.proofing.wording.recommendations import RULES as RECOMMENDATIONS
from app.proofing.wording.terms import RULES as TERMS
from app.proofing.wording.titles import RULES as TITLES

RULES = (*RECOMMENDATIONS, *DECIDERS, *TERMS, *COPIES, *FIGURES, *TITLES, *BODIES, *PEOPLE)
