"""The look: contrast of every pair of colours in use, text size, scheme, roles."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
)
from pytestqt.qtbot import QtBot

from app.system.settings import Scheme
from app.ui import style, tokens

SCHEMES = ("light", "dark")


def luminance(colour: str) -> float:
    """Return the relative luminance as WCAG 2.2 defines it."""
    channels = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    ]
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("ink", "ground"), tokens.TEXT_PAIRS)
def test_every_text_can_be_read_on_its_ground(scheme: str, ink: str, ground: str) -> None:
    colours = dict(tokens.load_colours(scheme))
    assert contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("edge", "ground"), tokens.BORDER_PAIRS)
def test_every_control_can_be_told_from_its_ground(scheme: str, edge: str, ground: str) -> None:
    colours = dict(tokens.load_colours(scheme))
    assert contrast(colours[edge], colours[ground]) >= 3


def test_the_style_sheet_uses_no_colour_of_its_own() -> None:
    sheet = (tokens.STYLES / "window.qss").read_text("utf-8")
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b", sheet) == []


def test_every_ink_of_the_style_sheet_is_among_the_pairs_that_are_checked() -> None:
    """A new combination in the style sheet has to be added to the pairs."""
    sheet = (tokens.STYLES / "window.qss").read_text("utf-8")
    checked = {*tokens.TEXT_PAIRS}
    unchecked = set()
    for rule in re.findall(r"\{([^}]*)\}", sheet):
        ink = re.search(r"(?<![-\w])color: \$(\w+)", rule)
        ground = re.search(r"(?<![-\w])background: \$(\w+)", rule)
        if ink and ground and (ink[1], ground[1]) not in checked:
            unchecked.add((ink[1], ground[1]))
    assert unchecked == set()


@pytest.mark.parametrize("percent", [100, 125, 150, 200])
def test_text_and_rows_grow_with_the_text_size(qapp: QApplication, qtbot: QtBot, percent: int) -> None:
    title = QLabel("Register")
    qtbot.addWidget(title)
    style.set_role(title, "title")
    style.apply(qapp, Scheme.LIGHT, percent)
    title.ensurePolished()
    assert qapp.font().pointSizeF() == pytest.approx(10.5 * percent / 100, abs=0.1)
    assert title.font().pointSizeF() == pytest.approx(20 * percent / 100, abs=0.3)
    assert style.scaled(style.look().measures.row) == 32 * percent // 100


def test_a_scheme_reaches_palette_and_painters(qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(style.look().changed):
        style.apply(qapp, Scheme.DARK, 100)
    assert style.look().dark
    assert qapp.palette().window().color() == QColor(tokens.load_colours("dark").page)
    assert style.colour("text") == QColor(tokens.load_colours("dark").text)
    style.apply(qapp, Scheme.LIGHT, 100)
    assert qapp.palette().window().color() == QColor(tokens.load_colours("light").page)


def test_the_systems_scheme_is_followed_when_it_changes(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    style.apply(qapp, Scheme.SYSTEM, 100)
    changed = qapp.styleHints().colorSchemeChanged
    seen = []
    for scheme in (Qt.ColorScheme.Dark, Qt.ColorScheme.Light):
        monkeypatch.setattr(style, "_system_is_dark", lambda dark=scheme is Qt.ColorScheme.Dark: dark)
        changed.emit(scheme)
        seen.append(style.look().dark)
    assert seen == [True, False]


def test_a_chosen_scheme_does_not_follow_the_system(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    style.apply(qapp, Scheme.LIGHT, 100)
    monkeypatch.setattr(style, "_system_is_dark", lambda: True)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert not style.look().dark


def test_a_role_changes_how_a_widget_looks(qapp: QApplication, qtbot: QtBot) -> None:
    style.apply(qapp, Scheme.LIGHT, 100)
    button = QPushButton("Begin")
    qtbot.addWidget(button)
    button.resize(120, 32)
    before = button.grab().toImage().pixelColor(8, 16)
    style.set_role(button, "primary")
    assert before == QColor(style.look().colours.page)
    assert button.grab().toImage().pixelColor(8, 16) == QColor(style.look().colours.accent)


def test_an_error_is_seen_on_a_field(qapp: QApplication, qtbot: QtBot) -> None:
    style.apply(qapp, Scheme.LIGHT, 100)
    field = QLineEdit()
    qtbot.addWidget(field)
    field.resize(200, 32)
    style.set_role(field, "error")
    assert field.grab().toImage().pixelColor(0, 16) == QColor(style.look().colours.error)
    style.set_role(field, "")
    assert field.grab().toImage().pixelColor(0, 16) == QColor(style.look().colours.control_border)


@pytest.mark.parametrize("percent", [100, 125, 150, 200])
def test_radio_buttons_are_round_at_every_text_size(qapp: QApplication, qtbot: QtBot, percent: int) -> None:
    style.apply(qapp, Scheme.LIGHT, percent)
    radio = QRadioButton("Wet ink")
    qtbot.addWidget(radio)
    radio.resize(radio.sizeHint())
    option = QStyleOptionButton()
    radio.initStyleOption(option)
    box = radio.style().subElementRect(QStyle.SubElement.SE_RadioButtonIndicator, option, radio)
    picture = radio.grab().toImage()
    ground = picture.pixelColor(picture.width() - 1, 0).name()
    corners = (box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight())
    assert [picture.pixelColor(corner).name() for corner in corners] == [ground] * 4
    style.apply(qapp, Scheme.LIGHT, 100)
