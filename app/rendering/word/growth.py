"""What one document adds to its template besides text: counted lists, link targets, footnotes."""

from app.model.form import NumberingScheme
from app.model.picture import Picture
from app.model.prose import ListKind
from app.rendering.word.cross_references import CrossReferences
from app.rendering.word.markup import attribute_text
from app.rendering.word.numbering import RUNNING, ListLook, Numbering, counted_list, list_name
from app.rendering.word.pictures import SUFFIXES, inline_picture
from app.rendering.word.schemes import SCHEMES

_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


class Links:
    """What one part refers to besides its template: addresses and pictures, each written down once."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}
        self._pictures: dict[str, str] = {}

    def copied(self) -> "Links":
        """Return the same links, to which others can be added."""
        copy = Links()
        copy._ids, copy._pictures = {**self._ids}, {**self._pictures}
        return copy

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Links) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment] - they grow

    def id(self, target: str) -> str:
        """Return the relationship id of a target."""
        return self._ids.setdefault(target, f"rIdLink{len(self._ids) + 1}")

    def picture(self, part: str) -> str:
        """Return the relationship id of a picture, a part of the same file."""
        return self._pictures.setdefault(part, f"rIdPicture{len(self._pictures) + 1}")

    def written(self) -> str:
        """Return the relationships, empty where nothing links anywhere."""
        addresses = "".join(
            f'<Relationship Id="{id_}" Type="{_KINDS}hyperlink" '
            f'Target="{attribute_text(target)}" TargetMode="External"/>'
            for target, id_ in self._ids.items()
        )
        return addresses + "".join(
            f'<Relationship Id="{id_}" Type="{_KINDS}image" Target="/{part}"/>'
            for part, id_ in self._pictures.items()
        )


class Added:
    """What a document has added up to one place; what was handed on is never added to again."""

    def __init__(self) -> None:
        self.links: dict[str, Links] = {}
        self.references = CrossReferences()
        self.media: dict[Picture, str] = {}
        self.shown = 0
        self.running: dict[bool, int] = {}
        self.numbers: list[str] = []
        self.bullets: dict[str, int] = {}
        self.notes: list[str] = []

    def copied(self) -> "Added":
        """Return the same, to which more can be added."""
        copy = Added()
        copy.links = {part: links.copied() for part, links in self.links.items()}
        copy.references = self.references.copied()
        copy.media, copy.shown = {**self.media}, self.shown
        copy.running, copy.bullets = {**self.running}, {**self.bullets}
        copy.numbers, copy.notes = [*self.numbers], [*self.notes]
        return copy

    def says_the_same(self, other: "Added") -> bool:
        """Return whether what follows finds the same here as there."""
        return vars(self) == vars(other)


class Growth:
    """Collects what one document adds; made anew for every rendering.

    `part` is the part that is being filled in, `in_body` whether that is the document itself: links
    belong to the part they stand in.
    """

    def __init__(
        self, numbering: Numbering, notes_part: str, first_note: int, scheme: NumberingScheme | None = None
    ) -> None:
        self.part = ""
        self.in_body = True
        self.added = _NOTHING
        """What has been added; the same object for as long as nobody asked for it."""
        self._is_own = False
        self._numbering = numbering
        self._scheme = SCHEMES[scheme] if scheme else None
        self._notes_part = notes_part
        self._first_note = first_note

    def hand_on(self, added: Added) -> None:
        """Let what follows begin with what was added so far."""
        self.added = added
        self._is_own = False

    @property
    def _own(self) -> Added:
        """What has been added, to be added to."""
        if not self._is_own:
            self.added = self.added.copied()
            self._is_own = True
        return self.added

    @property
    def references(self) -> CrossReferences:
        """The bookmarks and cross-references."""
        return self._own.references

    @property
    def links(self) -> Links:
        """The links of the part that is being filled in."""
        return self._own.links.setdefault(self.part, Links())

    @property
    def note_links(self) -> Links:
        """The links of the footnotes."""
        return self._own.links.setdefault(self._notes_part, Links())

    @property
    def text_start(self) -> int:
        """Where the text of a numbered paragraph begins, in twips."""
        return self._numbering.text_start

    @property
    def item_start(self) -> int:
        """Where the text of a numbered item begins, in twips."""
        return self._numbering.item_start

    @property
    def numbers_paragraphs(self) -> bool:
        """Whether paragraphs under numbered headings have numbers of their own."""
        return self._scheme is None or self._scheme.paragraph is not None

    def running(self, *, in_schedule: bool, first: str) -> int | None:
        """Return the list of paragraphs that are counted through, None where their style counts them.

        `first` is the number the first paragraph is to have: each schedule begins again at one.
        """
        if self._scheme is None or not self._scheme.runs_on:
            return None
        running = self._own.running
        if in_schedule not in running or (in_schedule and first == "1."):
            running[in_schedule] = self.counted(self._numbering.lists[RUNNING[in_schedule]], 0, 1)
        return running[in_schedule]

    def list_look(self, kind: ListKind, *, numbered: bool) -> ListLook:
        """Return how the template sets lists of a kind."""
        return self._numbering.lists[list_name(kind, numbered=numbered)]

    def counted(self, look: ListLook, level: int, start: int) -> int:
        """Return the number of a new list that begins at `start`."""
        numbers = self._own.numbers
        number = self._numbering.first_free + len(numbers)
        numbers.append(counted_list(number, look, level, start))
        return number

    def bulleted(self, look: ListLook) -> int:
        """Return the number shared by all bulleted lists of one look: bullets have nothing to restart."""
        bullets = self._own.bullets
        if look.abstract not in bullets:
            bullets[look.abstract] = self.counted(look, 0, 1)
        return bullets[look.abstract]

    def picture(self, picture: Picture) -> str:
        """Return the run that shows a picture in the part that is being filled in."""
        own = self._own
        free = f"word/media/countersign-{len(own.media) + 1}.{SUFFIXES[picture.media_type]}"
        own.shown += 1
        return inline_picture(picture, self.links.picture(own.media.setdefault(picture, free)), own.shown)

    @property
    def media(self) -> dict[str, bytes]:
        """The pictures shown, each once, by the names of their parts."""
        return {part: picture.content for picture, part in self.added.media.items()}

    def add_note(self, paragraph: str) -> tuple[int, int]:
        """Keep a footnote for the end of footnotes.xml, and return its id and the number it will show."""
        notes = self._own.notes
        note_id = self._first_note + len(notes)
        notes.append(f'<w:footnote w:id="{note_id}">{paragraph}</w:footnote>')
        return note_id, len(notes)

    @property
    def notes(self) -> str:
        """The footnotes added, as written."""
        return self.added.references.settled("".join(self.added.notes))

    def numbering(self, scheme: NumberingScheme | None) -> tuple[str, str] | None:
        """Return numbering.xml for this document in two, None where it is the template's own."""
        if not self.added.numbers and scheme is None:
            return None
        return self._numbering.written(scheme, self.added.numbers)


_NOTHING = Added()
