"""Keeps page and form at the same place: the page follows the cursor, a press on it leads to the answer."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Signal

from app.model.printed_place import PrintedPlace
from app.ui.desk.page.page_map import Changed, PageMap
from app.ui.desk.page.page_marks import PageMarks
from app.ui.desk.page.page_view import PageView
from app.ui.desk.page.pages import Pages
from app.ui.desk.page.printed_words import Area, Pressed, areas_of, pressed_letters

_LINE = 12.0
"""Points: the height of a line whose words are nowhere to be found."""
_MOST_FLASHES = 12
"""Changed places that are marked at once; of more, the first ones in sight are."""
_QUOTED = 60


class Followed(NamedTuple):
    """Where the cursor of the form is: the way to the answer, and the paragraph of it."""

    path: tuple[str, ...]
    words: str = ""
    nth: int = 0
    """Which paragraph of its answer it is."""


class PagePlaces(QObject):
    """Knows where answers stand on the pages on show, marks the one with the cursor and what has changed."""

    chosen = Signal(object, object)
    """A `PrintedPlace` whose answer is wanted, and the `Pressed` letters in it."""

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view
        self.marks = PageMarks(view)
        self.ask_cursor: Callable[[], Followed | None] = _nowhere
        """Says where the cursor of the form is."""
        self._pages: Pages | None = None
        self._map = PageMap()
        self._place: PrintedPlace | None = None
        view.pressed.connect(self._press)
        view.chosen.connect(self._choose)
        view.stepped.connect(self._step)
        view.viewport().installEventFilter(self)

    @property
    def map(self) -> PageMap:
        """What stands where."""
        return self._map

    @property
    def place(self) -> PrintedPlace | None:
        """The place the mark stands at."""
        return self._place

    @property
    def is_in_sight(self) -> bool:
        """Whether the mark can be seen, and will not be somewhere else in a moment."""
        place, view = self._place, self._view
        return place is not None and not view.is_moving and view.is_in_sight(place.page, place.baseline)

    def take(self, pages: Pages, places: tuple[PrintedPlace, ...]) -> None:
        """Go on with new pages of the same document: follow the cursor there, and mark what has changed."""
        older, self._map, self._pages = self._map, PageMap(places), pages
        changed = self._map.changed_since(older) if older.places else []
        self._find()
        if not self._view.was_moved:
            self.bring_up()
        self.marks.flash([area for one in self._in_sight(changed) for area in self._areas(one)])

    def forget(self) -> None:
        """Know of no place: other pages are about to be shown."""
        self._map, self._pages = PageMap(), None
        self.marks.flash([])
        self._mark(None)

    def wait(self) -> None:
        """Look for no words: other pages are about to take the place of those on show."""
        self._pages = None

    def follow(self) -> None:
        """Mark where the cursor has come to, and bring it into sight, unless the page is read by hand."""
        if self._map.places:
            self._find()
            if not self._view.is_read:
                self.bring_up()

    def bring_up(self) -> None:
        """Bring the mark into sight."""
        place = self._place
        if place is not None and not self._view.is_in_sight(place.page, place.baseline):
            self._view.bring_up(place.page, place.baseline)

    def _find(self) -> None:
        followed = self.ask_cursor()
        if followed is not None:
            self._mark(self._map.of(*followed) or self._map.of(followed.path[:1]))

    def _mark(self, place: PrintedPlace | None) -> None:
        self._place = place
        areas = areas_of(self._pages, place) if place and self._pages else []
        if place is not None and not areas:
            areas = [Area(place.page, _line_of(place))]
        self.marks.show_place(areas, is_gap=place is not None and place.is_gap)
        self._view.setAccessibleDescription(_told(place))

    def _in_sight(self, changed: list[Changed]) -> list[Changed]:
        pages = self._view.pages_in_sight()
        return [one for one in changed if one.place.page in pages][:_MOST_FLASHES]

    def _areas(self, changed: Changed) -> list[Area]:
        return areas_of(self._pages, *changed) if self._pages else []

    def _press(self, page: int, at: QPointF) -> None:
        if self._pages is None or not self._map.places:
            return
        letter = self._pages.letter_at(page, at)
        pressed = pressed_letters(self._pages, page, letter) if letter is not None else Pressed("", "")
        around = [words for words in pressed.around() if words]
        self._tell(self._map.at(page, at.x(), at.y(), around), pressed)

    def _choose(self) -> None:
        self._tell(self._place, Pressed("", ""))

    def _tell(self, place: PrintedPlace | None, pressed: Pressed) -> None:
        if place is not None:
            self.chosen.emit(place, pressed)

    def _step(self, by: int) -> None:
        place = self._map.next_to(self._place, by)
        self._mark(place)
        self.bring_up()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lay the marks over the whole view, whatever its size."""
        if event.type() is QEvent.Type.Resize and watched is self._view.viewport():
            self.marks.setGeometry(self._view.viewport().rect())
        return False


def _nowhere() -> None:
    """Say that the cursor is in no field."""


def _line_of(place: PrintedPlace) -> QRectF:
    return QRectF(place.left, place.baseline - _LINE, _LINE, _LINE)


def _told(place: PrintedPlace | None) -> str:
    """Return what a screen reader says of the place at the mark."""
    if place is None:
        return ""
    words = place.words if len(place.words) <= _QUOTED else f"{place.words[:_QUOTED].rsplit(' ', 1)[0]} …"
    return f"Page {place.page + 1}: {'missing, ' if place.is_gap else ''}{words}"
