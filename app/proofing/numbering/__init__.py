"""NUM: numbers of sections, paragraphs and parts; those a program counts cannot go wrong, typed ones do."""

from app.proofing.numbering.counting import RULES as COUNTING
from app.proofing.numbering.looks import RULES as LOOKS
from app.proofing.numbering.parts import RULES as PARTS

RULES = (*COUNTING, *LOOKS, *PARTS)
