"""DEF: short forms, defined terms, words spelt in several ways, alternatives that were left open."""

from app.proofing.definitions.alternatives import RULES as ALTERNATIVES
from app.proofing.definitions.short_forms import RULES as SHORT_FORMS
from app.proofing.definitions.spellings import RULES as SPELLINGS
from app.proofing.definitions.terms import RULES as TERMS

RULES = (*SHORT_FORMS, *TERMS, *SPELLINGS, *ALTERNATIVES)
