"""REF: what a paper points to: its own paragraphs, other papers, web addresses, the law."""

from app.proofing.references.attachments import RULES as ATTACHMENTS
from app.proofing.references.law import RULES as LAW
from app.proofing.references.pointing import RULES as POINTING
from app.proofing.references.sources import RULES as SOURCES

RULES = (*POINTING, *ATTACHMENTS, *SOURCES, *LAW)
