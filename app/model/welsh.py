"""Welsh words beside a form's English ones: for the desk; what is printed is the template's business."""

from pydantic import Field

from app.model.values import FieldId, Frozen


class InWelsh(str):
    """Words that are in Welsh where English ones are usual."""

    __slots__ = ()


class WelshQuestion(Frozen):
    """One question in Welsh; what is left out stays in English."""

    label: str = Field(default="", description="The question.")
    hint: str = Field(default="", description="The line of help below it.")
    section: str = Field(default="", description="The title of the group in the desk.")
    fields: "dict[FieldId, WelshQuestion]" = Field(
        default={}, description="For a record or a table: its parts, by id."
    )


class WelshForm(Frozen):
    """A form in Welsh; what is left out stays in English."""

    title: str = Field(default="", description="What the document is called: “Cofnod penderfyniad”.")
    summary: str = Field(default="", description="One line shown when a document is chosen.")
    fields: dict[FieldId, WelshQuestion] = Field(
        default={}, description="The questions, by id: `[welsh.fields.subject]`."
    )
