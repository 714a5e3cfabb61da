"""What one document asks, in what order, and whose signatures it needs: pure data."""

from typing import Literal

from pydantic import Field

from app.model.condition import Condition
from app.model.field import FieldDefinition
from app.model.office import Identifier
from app.model.values import FieldId, FormId, Frozen, OfficeId
from app.model.welsh import WelshForm

NumberingScheme = Literal["1.0/1.1", "1./1.1", "1./1.1.", "1./a.", "1./1.1/1.1.1", "I./1.", "continuous"]


class OutlineEntry(Frozen):
    """One heading on the page and what stands under it.

    A `sections` field brings its own headings, and so does a table of schedules.
    """

    field: FieldId | None = Field(default=None, description="The field printed here, if any.")
    heading: str = Field(
        default="", description="The heading; `{name}` stands for an answer or a fact of the office."
    )
    text: str = Field(
        default="", description="Fixed wording under the heading, before the answer; `{name}` as in headings."
    )
    none: str = Field(default="None", description="For papers: what is printed where there are none.")
    level: Literal[1, 2] = Field(default=1, description="2 for a lettered heading within a section.")
    when: Condition | None = Field(default=None, description="When it is printed; always where it is absent.")
    after: str | None = Field(
        default=None,
        description="Only where the form is based on another: the field or heading of that one which it "
        "follows; empty: it comes first.",
    )


class SlotDefinition(Frozen):
    """A place where the holder of a post signs."""

    id: Identifier = Field(description="Plain identifier of the slot.")
    post: Identifier | None = Field(default=None, description="A post of the office.")
    title: str = Field(default="", description="What is printed where the office has no such post.")
    signatory: FieldId | None = Field(
        default=None, description="The person field whose answer is printed there."
    )
    each: str = Field(
        default="",
        description="Instead of a post: `table.part`, one slot for each row with this office and holder; "
        "or `table`, one for each row that has none of them.",
    )
    declaration: str = Field(
        default="",
        description="What is signed, as printed above the signature; `{each.office}` is the office of a row.",
    )
    beside: bool = Field(default=False, description="Whether it stands beside the slot before it.")
    when: Condition | None = Field(default=None, description="When it is needed; always where it is absent.")


class Drawn(Frozen):
    """What a document can take from another one of its decision, as a record does from its report."""

    form: str = Field(description="The other form: its own name, `bcb-report`, whichever office bases on it.")
    fields: dict[FieldId, tuple[str, ...]] = Field(
        description="For each field of this form, the fields it is made of; `document` cites the other paper."
    )


class FormDefinition(Frozen):
    """One form file."""

    id: FormId = Field(default=FormId(""), description="Pack and file name; not written in the file.")
    based_on: FormId = Field(
        default=FormId(""), description="Another form that it completes or changes: see below."
    )
    title: str = Field(description="What the document is called: “Decision record”.")
    version: int = Field(ge=1, description="Raised whenever a change alters what is asked or printed.")
    summary: str = Field(default="", description="One line shown when a document is chosen.")
    title_field: FieldId = Field(description="The field whose answer names the document in lists.")
    reference_field: FieldId | None = Field(
        default=None, description="The field that holds the decision's reference."
    )
    date_field: FieldId | None = Field(
        default=None, description="The date field whose day says which data of the office apply; else today."
    )
    series: str = Field(
        default="", description="The series its decisions are numbered in; else the office's."
    )
    marking: str = Field(
        default="",
        description="The protective marking, or the field that holds it; else the office's usual one.",
    )
    confidential: bool = Field(default=False, description="Whether every answer belongs to Part 2.")
    follows_part_1: bool = Field(
        default=False,
        description="Whether it takes slots and declarations from the decision's public document.",
    )
    numbering: NumberingScheme | FieldId | None = Field(
        default=None, description="A scheme, or the choice field that names it; none for unnumbered papers."
    )
    fields: tuple[FieldDefinition, ...] = Field(min_length=1, description="The questions, in order.")
    outline: tuple[OutlineEntry, ...] = Field(
        default=(), description="The numbered headings, in printed order."
    )
    slots: tuple[SlotDefinition, ...] = Field(default=(), description="Whose signatures the document needs.")
    drawn: tuple[Drawn, ...] = Field(
        default=(), description="What is taken from another document of the decision: the first there is."
    )
    wording: dict[Identifier, str] = Field(
        default={},
        description="Sentences of the form by name: `{{ wording.name }}`; `{name}` in them as in headings.",
    )
    welsh: WelshForm | None = Field(
        default=None, description="Title, summary and questions in Welsh, for who fills it in: see below."
    )
    templates: FormId = Field(
        default=FormId(""), description="Whose templates print it: its own, or those of its base."
    )
    decided_by: OfficeId = Field(
        default=OfficeId(""), description="The office it is printed for, where that is not its pack."
    )

    def field(self, field_id: str) -> FieldDefinition | None:
        """Return the field of that id, or None."""
        return next((field for field in self.fields if field.id == field_id), None)

    @property
    def office(self) -> OfficeId:
        """The office the document is printed for: that of its pack, unless it is shared."""
        return self.decided_by or OfficeId(self.id.partition("/")[0])

    @property
    def names_decision(self) -> bool:
        """Whether a decision is called after this document: it has the number, and its title is public."""
        return self.reference_field is not None and not self.confidential

    @property
    def stem(self) -> str:
        """The form's own name, without its pack."""
        return self.id.partition("/")[2]
