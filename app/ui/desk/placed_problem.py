"""A problem and where to mend it: in which document of the decision, at which field."""

from typing import NamedTuple

from app.model.values import FieldId


class PlacedProblem(NamedTuple):
    """One thing to mend; `document` is empty where the decision has only one."""

    document_id: int
    document: str
    field: FieldId
    sentence: str

    @property
    def line(self) -> str:
        """The sentence, with the document's name where several could be meant."""
        return f"{self.document}: {self.sentence}" if self.document else self.sentence
