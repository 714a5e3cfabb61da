"""SIG: who signs, in what capacity and for whom; who wrote a paper; who the parties of an agreement are."""

from app.proofing.signatures.agreements import RULES as AGREEMENTS
from app.proofing.signatures.authors import RULES as AUTHORS
from app.proofing.signatures.parties import RULES as PARTIES
from app.proofing.signatures.signatories import RULES as SIGNATORIES

RULES = (*SIGNATORIES, *AUTHORS, *AGREEMENTS, *PARTIES)
