"""Seals: whose they are, and that their standing is told by shape, colour and words."""

import pytest
from pytestqt.qtbot import QtBot

from app.ui.widgets.seals import Seal, SealRow, SealView, Standing, initials


@pytest.mark.parametrize(
    ("post", "expected"),
    [
        ("Police and Crime Commissioner for Wealdshire", "PCC"),
        ("Chief Executive", "CE"),
        ("Chief Constable of Wealdshire", "CC"),
        ("Deputy Mayor for Policing and Crime", "DM"),
        ("Chief Finance and Section 151 Officer", "CFS"),
        ("", "?"),
    ],
)
def test_initials_are_those_of_the_post(post: str, expected: str) -> None:
    assert initials(post) == expected


def test_a_row_shows_exactly_the_seals_it_is_given(qtbot: QtBot) -> None:
    row = SealRow()
    qtbot.addWidget(row)
    for count in (3, 1, 2):
        row.show_seals(tuple(Seal("CE", Standing.OPEN, f"Seal {number}") for number in range(count)))
        shown = [view for view in row.findChildren(SealView) if not view.isHidden()]
        assert [view.seal.sentence for view in shown] == [f"Seal {number}" for number in range(count)]


def test_every_standing_looks_different_even_without_colour(qtbot: QtBot) -> None:
    pictures = set()
    for standing in Standing:
        view = SealView(Seal("CE", standing, f"Chief Executive: {standing}"))
        qtbot.addWidget(view)
        view.resize(view.sizeHint())
        image = view.grab().toImage().convertToFormat(image_format())
        pictures.add(bytes(image.constBits()))
        assert view.toolTip() == view.accessibleName() == f"Chief Executive: {standing}"
    assert len(pictures) == len(Standing)


def image_format():
    """Return the format of black and white pictures."""
    from PySide6.QtGui import QImage

    return QImage.Format.Format_Mono
