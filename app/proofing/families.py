"""All rules, family by family, in the order of the catalogue."""

from app.proofing.answers import RULES as ANSWERS
from app.proofing.dates import RULES as DATES
from app.proofing.definitions import RULES as DEFINITIONS
from app.proofing.language import RULES as LANGUAGE
from app.proofing.layout import RULES as LAYOUT
from app.proofing.neighbourhood import RULES as NEIGHBOURHOOD
from app.proofing.numbering import RULES as NUMBERING
from app.proofing.publication import RULES as PUBLICATION
from app.proofing.references import RULES as REFERENCES
from app.proofing.rule import Rule
from app.proofing.signatures import RULES as SIGNATURES
from app.proofing.wording import RULES as WORDING

RULES: tuple[Rule, ...] = (
    *NUMBERING,
    *REFERENCES,
    *WORDING,
    *DEFINITIONS,
    *ANSWERS,
    *DATES,
    *SIGNATURES,
    *LANGUAGE,
    *PUBLICATION,
    *LAYOUT,
    *NEIGHBOURHOOD,
)


def rule(rule_id: str) -> Rule | None:
    """Return the rule of that id, or None where it is not written."""
    return next((rule for rule in RULES if rule.id == rule_id), None)
