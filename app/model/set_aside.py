"""A finding that somebody has said is no problem here, and why."""

from datetime import datetime

from app.model.finding import Finding
from app.model.values import FieldId, Frozen


class SetAside(Frozen):
    """What was said of one finding in one document; it holds for as long as the quoted words stay there."""

    id: int = 0
    document: int
    rule: str
    field: FieldId
    quotation: str
    message: str
    """What the rule had to say: where it says something else, it has found something else."""
    reason: str
    who: str
    at: datetime

    def is_about(self, document_id: int, finding: Finding) -> bool:
        """Return whether a finding in a document is the one that was set aside."""
        return (self.document, self.rule, self.field, self.quotation, self.message) == (
            document_id,
            finding.rule,
            finding.place.field,
            finding.quotation,
            finding.message,
        )
