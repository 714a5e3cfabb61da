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
        self.all_links: dict[str, Links] = {}
        self.references = CrossReferences()
        self._media: dict[Picture, str] = {}
        self._shown = 0
        self._numbering = numbering
        self._scheme = SCHEMES[scheme] if scheme else None
        self._running: dict[bool, int] = {}
        self._numbers: list[str] = []
        self._bullets: dict[str, int] = {}
        self._notes_part = notes_part
        self._notes: list[str] = []
        self._first_note = first_note

    @property
    def links(self) -> Links:
        """The links of the part that is being filled in."""
        return self.all_links.setdefault(self.part, Links())

    @property
    def note_links(self) -> Links:
        """The links of the footnotes."""
        return self.all_links.setdefault(self._notes_part, Links())

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
        if in_schedule not in self._running or (in_schedule and first == "1."):
            self._running[in_schedule] = self.counted(self._numbering.lists[RUNNING[in_schedule]], 0, 1)
        return self._running[in_schedule]

    def list_look(self, kind: ListKind, *, numbered: bool) -> ListLook:
        """Return how the template sets lists of a kind."""
        return self._numbering.lists[list_name(kind, numbered=numbered)]

    def counted(self, look: ListLook, level: int, start: int) -> int:
        """Return the number of a new list that begins at `start`."""
        number = self._numbering.first_free + len(self._numbers)
        self._numbers.append(counted_list(number, look, level, start))
        return number

    def bulleted(self, look: ListLook) -> int:
        """Return the number shared by all bulleted lists of one look: bullets have nothing to restart."""
        if look.abstract not in self._bullets:
            self._bullets[look.abstract] = self.counted(look, 0, 1)
        return self._bullets[look.abstract]

    def picture(self, picture: Picture) -> str:
        """Return the run that shows a picture in the part that is being filled in."""
        free = f"word/media/countersign-{len(self._media) + 1}.{SUFFIXES[picture.media_type]}"
        self._shown += 1
        return inline_picture(picture, self.links.picture(self._media.setdefault(picture, free)), self._shown)

    @property
    def media(self) -> dict[str, bytes]:
        """The pictures shown, each once, by the names of their parts."""
        return {part: picture.content for picture, part in self._media.items()}

    def add_note(self, paragraph: str) -> tuple[int, int]:
        """Keep a footnote for the end of footnotes.xml, and return its id and the number it will show."""
        note_id = self._first_note + len(self._notes)
        self._notes.append(f'<w:footnote w:id="{note_id}">{paragraph}</w:footnote>')
        return note_id, len(self._notes)

    @property
    def notes(self) -> str:
        """The footnotes added, as written."""
        return self.references.settled("".join(self._notes))

    def numbering(self, scheme: NumberingScheme | None) -> str | None:
        """Return numbering.xml for this document, None where it is the template's own."""
        if not self._numbers and scheme is None:
            return None
        return self._numbering.written(scheme, self._numbers)
