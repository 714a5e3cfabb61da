"""NUM: numbers of sections, paragraphs and parts."""

from app.proofing.rule import Rule

RULES: tuple[Rule, ...] = ()
