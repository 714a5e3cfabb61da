"""What of a document was taken from an older decision, and is to be looked at before it is issued."""

from app.model.values import FieldId, Frozen, Reference


class Copied(Frozen):
    """The narrative that was copied: digests of its pieces (a text, a limb, a section), by field.

    A piece counts as copied as long as its words stand unchanged in the answer.
    """

    source: Reference
    """The decision it comes from."""
    pieces: dict[FieldId, tuple[str, ...]]

    def without(self, field: FieldId) -> "Copied":
        """Return it without a field that still holds, or that somebody has written anew."""
        return self.but(pieces={name: kept for name, kept in self.pieces.items() if name != field})
