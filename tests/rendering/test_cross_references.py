import re

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from app.rendering.cross_references import appendix_id, reference, settled

LABELS = {"para:total": "3.4", "appendix:plan": "Appendix B", "appendix:B": "Appendix B"}


def test_reference_leads_to_the_place_the_page_has() -> None:
    page = f'<p id="para-total">x</p><p>{reference("para:total", "3.4")}</p>'
    assert settled(page, LABELS) == (
        '<p id="para-total">x</p><p><a class="reference" href="#para-total">3.4</a></p>'
    )


def test_reference_to_what_is_not_printed_is_plain_text() -> None:
    assert settled(f"<p>See {reference('para:total', '<em>3.4</em>')}.</p>", LABELS) == (
        "<p>See <em>3.4</em>.</p>"
    )


def test_appendix_is_found_where_it_is_listed_else_where_it_is_a_paragraph() -> None:
    said = reference("appendix:B", "Appendix B")
    listed = f'<li id="appendix-b">x</li>{said}'
    assert 'href="#appendix-b"' in settled(listed, LABELS)
    outlined = f'<p id="para-plan">x</p>{said}'  # called by its letter, known by its name
    assert 'href="#para-plan"' in settled(outlined, LABELS)
    assert settled(said, LABELS) == "Appendix B"


def test_label_of_an_appendix_makes_one_name() -> None:
    assert appendix_id("Appendix B") == "appendix-b"
    assert appendix_id(" Annex 1: “Plan & map” ") == "annex-1-plan-map-"


def test_text_that_is_printed_twice_has_its_name_at_the_first_place() -> None:
    assert settled('<p id="para-a">x</p><p id="para-b">y</p><p id="para-a">x</p>', {}) == (
        '<p id="para-a">x</p><p id="para-b">y</p><p>x</p>'
    )


def test_typed_text_is_never_taken_for_a_place_or_a_reference() -> None:
    typed = str(escape('<a class="reference" href="#para-total">3.4</a> id="para-total" id="para-total"'))
    page = f"<p>{typed}</p>"
    assert settled(page, LABELS) == page


places = st.sampled_from(["a", "b", "c"])
pieces = st.one_of(
    st.builds(lambda name: f'<p id="para-{name}">text</p>', places),
    st.builds(lambda name: reference(f"para:{name}", "1.1"), places),
    st.text().map(lambda text: f"<p>{escape(text)}</p>"),
)


@given(st.lists(pieces, max_size=12).map("".join))
def test_every_name_is_there_once_and_every_link_leads_to_one(page: str) -> None:
    done = settled(page, {})
    names = re.findall(r'<p id="([^"]*)">', done)
    assert len(names) == len(set(names))
    assert set(names) == set(re.findall(r'<p id="([^"]*)">', page))
    assert set(re.findall(r'href="#([^"]*)"', done)) <= set(names)
    assert re.sub("<[^>]*>", "", done) == re.sub("<[^>]*>", "", page)
