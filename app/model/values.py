"""What every value of the model is made of."""

from typing import NewType, Self

from pydantic import BaseModel, ConfigDict

FieldId = NewType("FieldId", str)
"""The name of one question within a form: `decision_summary`."""

FormId = NewType("FormId", str)
"""Pack and form: `cambridgeshire/decision-record`."""

OfficeId = NewType("OfficeId", str)
"""The name of an office's pack: `cambridgeshire`."""

Reference = NewType("Reference", str)
"""A decision's number as it is printed: `CPCC 2019-010`."""


class Frozen(BaseModel):
    """A value: never changes, accepts no unknown field."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def but(self, **changes: object) -> Self:
        """Return a checked copy that differs only in `changes`."""
        return self.model_validate({**dict(self), **changes})
