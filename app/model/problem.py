"""What keeps a document from being issued."""

from app.model.values import FieldId, Frozen


class Problem(Frozen):
    """One thing to mend, in the clerk's words."""

    document: str
    field: FieldId
    label: str
    problem: str
