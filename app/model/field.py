"""One question of a form: its kind, its wording, and what belongs to that kind."""

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from app.model.condition import Condition
from app.model.values import FieldId, Frozen


class Kind(StrEnum):
    """The kinds of answer; each has a file of this name in `forms/kinds` and `ui/desk/editors`."""

    TEXT = "text"
    PROSE = "prose"
    LIMBS = "limbs"
    SECTIONS = "sections"
    DATE = "date"
    PERSON = "person"
    PEOPLE = "people"
    PAPERS = "papers"
    CHOICE = "choice"
    YES_NO = "yes_no"
    MONEY = "money"
    STATEMENTS = "statements"
    RECORD = "record"
    TABLE = "table"


Counting = Literal["1.", "a.", "i.", "(1)", "(i)"]

COMPOSITE = frozenset({Kind.RECORD, Kind.TABLE})
"""The kinds whose answers have parts with questions of their own."""

_CHOOSING = frozenset({Kind.CHOICE, Kind.STATEMENTS})


class FieldDefinition(Frozen):
    """One question."""

    id: Annotated[FieldId, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")] = Field(
        description="Plain identifier; templates and case files use it."
    )
    kind: Kind = Field(description="The kind of answer; see below.")
    label: str = Field(description="The question as shown above its field, and in messages.")
    hint: str = Field(default="", description="One line of help below the label.")
    example: str = Field(default="", description="An example answer, shown outside the field.")
    required: bool = Field(default=False, description="Whether the document cannot be issued without it.")
    confidential: bool = Field(default=False, description="Whether the answer belongs to Part 2.")
    also_in_part_2: bool = Field(
        default=False, description="Whether a form that follows Part 1 asks it too, as declarations are."
    )
    when: Condition | None = Field(
        default=None,
        description="`{ field, equals }`, `differs` or `answered`: else neither asked nor printed.",
    )
    choices: tuple[str, ...] = Field(
        default=(), description="For a choice: what can be chosen. For statements: what is offered."
    )
    counting: Counting = Field(
        default="1.", description="For limbs: how they are counted where a template lists them."
    )
    words: tuple[str, str] = Field(
        default=("Yes", "No"), description="For yes_no: what is printed for either answer."
    )
    fields: "tuple[FieldDefinition, ...]" = Field(
        default=(), description="For a record: its parts. For a table: its columns."
    )
    default: str = Field(default="", description="For text and choice: what a new document starts with.")
    holder_of: str = Field(
        default="", description="For a person: the post whose holder a new document starts with."
    )
    standing: bool = Field(
        default=False,
        description="Whether “New from …” keeps it. People are always kept; prose is copied and marked.",
    )
    section: str = Field(
        default="", description="Title of the group in the desk; empty continues the one before."
    )
    after: str | None = Field(
        default=None,
        description="Only where the form is based on another: the field of that one which it follows; "
        "empty: it comes first.",
    )

    def part(self, field_id: str) -> "FieldDefinition | None":
        """Return the part or column of that id, or None."""
        return next((field for field in self.fields if field.id == field_id), None)

    @model_validator(mode="after")
    def _keys_belong_to_the_kind(self) -> Self:
        if self.choices and self.kind not in _CHOOSING:
            raise ValueError("“choices” is possible for the kinds “choice” and “statements” only")
        if self.kind is Kind.CHOICE and not self.choices:
            raise ValueError("“choices” must be given for the kind “choice”")
        if bool(self.fields) != (self.kind in COMPOSITE):
            raise ValueError("“fields” must be given for the kinds “record” and “table”, and for no other")
        if self.holder_of and self.kind is not Kind.PERSON:
            raise ValueError("“holder_of” is possible for the kind “person” only")
        return self

    @model_validator(mode="after")
    def _default_can_be_answered(self) -> Self:
        if self.default and self.kind not in (Kind.TEXT, Kind.CHOICE):
            raise ValueError("“default” is possible for the kinds “text” and “choice” only")
        if self.kind is Kind.CHOICE and self.default and self.default not in self.choices:
            raise ValueError(f"the default “{self.default}” is not one of the choices")
        return self
