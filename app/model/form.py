"""What one document asks, in what order, and whose signatures it needs: pure data."""

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from app.model.office import Identifier
from app.model.values import FieldId, FormId, Frozen, OfficeId


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
    choices: tuple[str, ...] = Field(default=(), description="For the kind “choice” only.")
    default: str = Field(default="", description="For text and choice: what a new document starts with.")
    holder_of: str = Field(
        default="", description="For a person: the post whose holder a new document starts with."
    )
    section: str = Field(
        default="", description="Title of the group in the desk; empty continues the one before."
    )

    @model_validator(mode="after")
    def _choices_belong_to_choice(self) -> Self:
        if (self.kind is Kind.CHOICE) != bool(self.choices):
            raise ValueError("“choices” must be given for the kind “choice”, and for no other kind")
        if self.default and self.kind not in (Kind.TEXT, Kind.CHOICE):
            raise ValueError("“default” is possible for the kinds “text” and “choice” only")
        if self.kind is Kind.CHOICE and self.default and self.default not in self.choices:
            raise ValueError(f"the default “{self.default}” is not one of the choices")
        if self.holder_of and self.kind is not Kind.PERSON:
            raise ValueError("“holder_of” is possible for the kind “person” only")
        return self


class OutlineEntry(Frozen):
    """One numbered heading on the page and the field under it.

    A `sections` field brings its own headings, so it has none here.
    """

    field: FieldId = Field(description="The prose, limbs or sections field printed here.")
    heading: str = Field(default="", description="The heading; none where the field brings its own.")


class SlotDefinition(Frozen):
    """A place where the holder of a post signs."""

    id: Identifier = Field(description="Plain identifier of the slot.")
    post: Identifier = Field(description="A post of the office.")
    signatory: FieldId | None = Field(
        default=None, description="The person field whose answer is printed there."
    )
    declaration: str = Field(description="What is signed, as printed above the signature.")


NumberingScheme = Literal["1.0/1.1", "1./1.1"]


class FormDefinition(Frozen):
    """One form file."""

    id: FormId = Field(default=FormId(""), description="Pack and file name; not written in the file.")
    title: str = Field(description="What the document is called: “Decision record”.")
    version: int = Field(ge=1, description="Raised whenever a change alters what is asked or printed.")
    summary: str = Field(default="", description="One line shown when a document is chosen.")
    title_field: FieldId = Field(description="The field whose answer names the document in lists.")
    reference_field: FieldId | None = Field(
        default=None, description="The field that holds the decision's reference."
    )
    numbering: NumberingScheme | FieldId | None = Field(
        default=None, description="A scheme, or the choice field that names it; none for unnumbered papers."
    )
    fields: tuple[FieldDefinition, ...] = Field(min_length=1, description="The questions, in order.")
    outline: tuple[OutlineEntry, ...] = Field(
        default=(), description="The numbered headings, in printed order."
    )
    slots: tuple[SlotDefinition, ...] = Field(default=(), description="Whose signatures the document needs.")
    templates: FormId = Field(default=FormId(""), description="Whose templates print it; usually its own.")

    def field(self, field_id: str) -> FieldDefinition | None:
        """Return the field of that id, or None."""
        return next((field for field in self.fields if field.id == field_id), None)

    @property
    def office(self) -> OfficeId:
        """The pack the form belongs to."""
        return OfficeId(self.id.partition("/")[0])

    @property
    def stem(self) -> str:
        """The form's own name, without its pack."""
        return self.id.partition("/")[2]
