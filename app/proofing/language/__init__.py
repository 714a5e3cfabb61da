"""LNG: words that were not meant, sentences that do not stand, signs that are missing, lists out of step."""

from app.proofing.language.apostrophes import RULES as APOSTROPHES
from app.proofing.language.lists import RULES as LISTS
from app.proofing.language.opposites import RULES as OPPOSITES
from app.proofing.language.punctuation import RULES as PUNCTUATION
from app.proofing.language.words import RULES as WORDS

RULES = (*WORDS, *APOSTROPHES, *PUNCTUATION, *LISTS, *OPPOSITES)
