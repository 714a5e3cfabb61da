"""The key decision: one sheet that is signed by post and not by name, in Word, on the web and on paper."""

import pytest

from app.rendering.renderer import Renderer
from tests.rendering.conftest import MakeDocument, in_order, pages_of
from tests.rendering.word.reading import controls, find, text, tree

FORM = "wealdshire/key-decision"
ACTING = "Acting Police and Crime Commissioner for Wealdshire"
DECLARATION = "I hereby approve the recommendation above."


def test_one_limb_is_not_counted_and_several_are(renderer: Renderer, make_sample: MakeDocument) -> None:
    for limbs in (["That it is signed."], ["That it is signed.", "That it is published."]):
        document = make_sample(FORM, recommendation=limbs, summary="A summary.")
        (control,) = controls(tree(renderer.word(document)), "recommendation")
        assert text(control).splitlines() == limbs
        counted = [bool(find(one, "w:pPr/w:numPr")) for one in find(control, ".//w:p")]
        assert counted == [len(limbs) > 1] * len(limbs)
        assert ("<ol" in renderer.html(document).decode()) is (len(limbs) > 1)


def test_who_signs_is_headed_by_the_post_and_named_below(
    renderer: Renderer, make_sample: MakeDocument
) -> None:
    document = make_sample(FORM)
    printed = (
        text(tree(renderer.word(document))),
        renderer.html(document).decode(),
        "".join(pages_of(renderer.paper(document))),
    )
    for page in printed:
        assert in_order(["Recommendation", ACTING, DECLARATION, "Signature", "Date", "Owen Hartley"], page)


def test_whose_name_is_not_known_signs_under_the_post_alone(
    renderer: Renderer, make_sample: MakeDocument
) -> None:
    document = make_sample(FORM, decision_maker={"name": "", "post": ACTING})
    for page in (text(tree(renderer.word(document))), renderer.html(document).decode()):
        assert in_order(["Recommendation", ACTING, DECLARATION, "Signature", "Date"], page)
        assert page.count(ACTING) == 1


def test_who_holds_the_post_signs_without_acting(renderer: Renderer, make_sample: MakeDocument) -> None:
    document = make_sample(
        FORM, decision_maker={"name": "A. Example", "post": ACTING.removeprefix("Acting ")}
    )
    assert "Acting" not in text(tree(renderer.word(document)))
    assert "Acting" not in renderer.html(document).decode()


def test_a_draft_without_a_decision_maker_has_the_office_s_own_post(
    renderer: Renderer, make_sample: MakeDocument
) -> None:
    document = make_sample(FORM, draft=True, decision_maker=None)
    assert text(controls(tree(renderer.word(document)), "decision_maker")[0]) == ACTING.removeprefix(
        "Acting "
    )
    assert renderer.html(document).decode().count("<mark") == 1  # the name below the signature


def test_the_reference_stands_on_the_line_of_its_label(renderer: Renderer, make_sample: MakeDocument) -> None:
    document = make_sample(FORM)
    lines = text(tree(renderer.word(document))).splitlines()
    at = lines.index("Title and Reference WPCC 2026-036")
    assert lines[at + 1] == document.title
    assert f"Title and Reference WPCC 2026-036\n{document.title}" in pages_of(renderer.paper(document))[0]


def test_it_is_one_ruled_sheet_on_one_page(renderer: Renderer, make_sample: MakeDocument) -> None:
    document = make_sample(FORM)
    body = tree(renderer.word(document))
    (sheet,) = find(body, "w:body/w:tbl")
    assert not text(body).replace(text(sheet), "").strip()
    assert len(pages_of(renderer.paper(document))) == 1


@pytest.mark.parametrize("place", [-3, -2])  # the name below comes last
def test_no_page_break_comes_between_declaration_and_signature(
    renderer: Renderer, make_sample: MakeDocument, place: int
) -> None:
    row = find(tree(renderer.word(make_sample(FORM))), "w:body/w:tbl/w:tr")[place]
    assert find(row, "w:trPr/w:cantSplit")
    styles = tree(renderer.word(make_sample(FORM)), "word/styles.xml")
    for paragraph in find(row, ".//w:p"):
        own = find(paragraph, "w:pPr/w:keepNext")
        (name,) = find(paragraph, "w:pPr/w:pStyle/@w:val")
        assert own or find(styles, f"w:style[@w:styleId='{name}']/w:pPr/w:keepNext"), text(paragraph)
