from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from app.model.answers import Money
from app.model.field import Kind
from tests.ui.desk.editors.tried import Paste, Tried, TryOut


def line(tried: Tried) -> QLineEdit:
    found = tried.editor.inputs()[0]
    assert isinstance(found, QLineEdit)
    return found


def test_it_is_read_as_it_is_typed_and_written_out_afterwards(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.MONEY)
    qtbot.keyClicks(line(tried), "1.2m")
    assert tried.last == Money(amount=Decimal(1_200_000))
    assert line(tried).text() == "1.2m"
    qtbot.keyClick(line(tried), Qt.Key.Key_Tab)
    assert line(tried).text() == "1,200,000"
    assert tried.editor.fault == ""


def test_a_currency_that_is_typed_is_chosen(try_out: TryOut, qtbot: QtBot, paste: Paste) -> None:
    tried = try_out(Kind.MONEY)
    paste(line(tried), "€12,500.50")
    qtbot.keyClick(line(tried), Qt.Key.Key_Return)
    assert tried.last == Money(amount=Decimal("12500.50"), currency="EUR")
    combo = tried.input("currency")
    assert isinstance(combo, QComboBox)
    assert combo.currentText() == "€ EUR"
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Up)
    assert tried.last == Money(amount=Decimal("12500.50"), currency="GBP")


@pytest.mark.parametrize("typed", ["about a million", "1,2", "12.345", "1,00,000"])
def test_what_is_no_amount_stays_and_is_a_fault(try_out: TryOut, qtbot: QtBot, typed: str) -> None:
    tried = try_out(Kind.MONEY, Money(amount=Decimal(5)))
    line(tried).selectAll()
    qtbot.keyClicks(line(tried), typed)
    qtbot.keyClick(line(tried), Qt.Key.Key_Tab)
    assert tried.last is None
    assert line(tried).text() == typed
    assert tried.editor.fault == f"“{typed}” is not an amount of money. Type it like 1,200,000 or 1.2m."
    tried.editor.show_value(None)
    assert line(tried).text() == typed
    tried.editor.show_value(Money(amount=Decimal(5)))
    assert (line(tried).text(), tried.editor.fault) == ("5", "")


def test_a_currency_of_a_case_file_is_kept(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.MONEY, Money(amount=Decimal(300), currency="SEK"))
    line(tried).end(False)
    qtbot.keyClicks(line(tried), "0")
    assert tried.last == Money(amount=Decimal(3000), currency="SEK")
