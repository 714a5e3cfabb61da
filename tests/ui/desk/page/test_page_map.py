"""From an answer to its place, from a point to its answer, and what is new since other pages."""

from hypothesis import given
from hypothesis import strategies as st

from app.model.printed_place import PrintedPlace
from app.ui.desk.page.page_map import Changed, PageMap


def place(path: str, words: str, line: int = 0, left: float = 100.0, *, page: int = 0) -> PrintedPlace:
    """Return a place on the nth line of a page."""
    return PrintedPlace(tuple(path.split("/")), words, words.startswith("["), page, left, 100.0 + 20 * line)


PLACES = (
    place("subject", "Firing range", 0, 200),
    place("reference", "2026-032", 0, 400),
    place("sections/0/heading", "Background", 2),
    place("sections/0", "The range was closed in October.", 3),
    place("sections/0", "Officers train elsewhere.", 4),
    place("sections/1/heading", "Cost", 6),
    place("sections/1", "Officers train elsewhere.", 7),
    place("decision", "[Decision]", 8),
    place("sections/2", "What comes last.", 0, page=1),
)
MAP = PageMap(PLACES)


def test_an_answer_is_found_by_its_path_and_its_words() -> None:
    assert MAP.of(("subject",)) == PLACES[0]
    assert MAP.of(("sections", "0"), "Officers train elsewhere.", 1) == PLACES[4]
    assert MAP.of(("sections", "1"), "Officers train elsewhere.", 0) == PLACES[6]
    assert MAP.of(("sections", "1")) == PLACES[5]
    assert MAP.of(("unknown",)) is None
    assert MAP.of(()) is None


def test_a_paragraph_being_typed_is_found_by_how_it_begins() -> None:
    typed = "The range was closed in October, and it will stay so for a ye"
    assert MAP.of(("sections", "0"), typed, 0) == PLACES[3]


def test_a_point_means_the_last_place_above_it_and_in_a_row_the_one_left_of_it() -> None:
    assert MAP.at(0, 300, 105) == PLACES[0]
    assert MAP.at(0, 450, 95) == PLACES[1]
    assert MAP.at(0, 60, 105) == PLACES[0]  # its label
    assert MAP.at(0, 120, 175) == PLACES[4]  # a later line of the paragraph
    assert MAP.at(1, 120, 60) == PLACES[7]  # what goes on from the page before
    assert MAP.at(0, 120, 10) == PLACES[0]
    assert PageMap().at(0, 1, 1) is None


def test_letters_decide_among_the_places_nearby() -> None:
    assert MAP.at(0, 120, 165, ["rangewasclosed"]) == PLACES[3]
    assert MAP.at(0, 120, 235, ["trainelsewhere"]) == PLACES[6]
    assert MAP.at(0, 120, 165, ["nowhere", "closed"]) == PLACES[3]


def test_the_mark_goes_from_place_to_place_and_stops_at_the_ends() -> None:
    assert MAP.next_to(None, 1) == PLACES[0]
    assert MAP.next_to(PLACES[0], -1) == PLACES[0]
    assert MAP.next_to(PLACES[0], 1) == PLACES[1]
    assert MAP.next_to(PLACES[-1], 1) == PLACES[-1]


def _with(at: int, new: PrintedPlace) -> PageMap:
    return PageMap((*PLACES[:at], new, *PLACES[at + 1 :]))


def test_the_words_that_are_new_are_told_and_nothing_else() -> None:
    new = place("sections/0", "The range was closed last October.", 3)
    assert _with(3, new).changed_since(MAP) == [Changed(new, 4, 5)]
    shorter = place("sections/0", "The range was closed.", 3)
    assert _with(3, shorter).changed_since(MAP) == [Changed(shorter, 3, 4)]
    answered = place("decision", "To award it.", 8)
    assert _with(7, answered).changed_since(MAP) == [Changed(answered, 0, 3)]


def test_what_only_moves_has_not_changed() -> None:
    moved = PageMap([one._replace(baseline=one.baseline + 40) for one in PLACES])
    assert moved.changed_since(MAP) == []
    added = place("sections/0", "One more.", 5)
    longer = PageMap((*PLACES[:5], added, *PLACES[5:]))
    assert longer.changed_since(MAP) == [Changed(added, 0, 2)]
    assert MAP.changed_since(longer) == []
    renumbered = [
        one._replace(path=("sections", str(int(one.path[1]) + 1), *one.path[2:]))
        if one.path[0] == "sections"
        else one
        for one in PLACES
    ]
    first = place("sections/0", "A new section.", 1)
    assert PageMap((*renumbered[:2], first, *renumbered[2:])).changed_since(MAP) == [Changed(first, 0, 3)]


_WORDS = st.lists(st.sampled_from(["one", "two", "three"]), min_size=1, max_size=6).map(" ".join)


@given(st.lists(_WORDS, max_size=5), st.lists(_WORDS, max_size=5))
def test_changed_words_are_always_words_of_the_new_pages(before: list[str], now: list[str]) -> None:
    old, new = ([place("text", words, line) for line, words in enumerate(told)] for told in (before, now))
    for changed in PageMap(new).changed_since(PageMap(old)):
        assert changed.place in new
        assert 0 <= changed.first < changed.last <= len(changed.place.words.split())
    assert PageMap(old).changed_since(PageMap(old)) == []
