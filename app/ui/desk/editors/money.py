"""An amount of money."""

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.model.answers import Answer, Money
from app.model.field import FieldDefinition
from app.model.house_style import SIGNS
from app.ui import style
from app.ui.desk.editor import Editor, Today
from app.ui.desk.line_edit import ReadLine
from app.ui.widgets.fault_line import FaultLine
from app.ui.widgets.money_text import read_money, write_money
from app.ui.widgets.reading_order import visit_last


class MoneyEditor(Editor):
    """Shows an amount beside its currency; a text that is no amount stays as typed, with a sentence."""

    def __init__(self, field: FieldDefinition, today: Today) -> None:
        super().__init__(field, today)
        self._money: Money | None = None
        self._currency = QComboBox()
        self._currency.setAccessibleName(f"{field.label}: currency")
        for code, sign in SIGNS.items():
            self._currency.addItem(f"{sign} {code}", code)
        self._currency.activated.connect(self._on_currency)
        self._line = ReadLine(field.label)
        self._line.textEdited.connect(self._on_typed)
        self._line.editingFinished.connect(self._write_out)
        self._line.refused.connect(self.refused)
        self._sentence = FaultLine(self._line)
        self._sentence.changed.connect(self.faulted)
        self._arrange()

    def show_value(self, answer: Answer | None) -> None:
        """Show an amount without reporting it; a text that is none stays until there is one to show."""
        money = answer if isinstance(answer, Money) else None
        if money == self._money and (money is not None or self.fault):
            return
        self._money = money
        self._write_out()
        if money is None:
            self._line.show_text("")
            self._say_fault()

    @property
    def fault(self) -> str:
        """A sentence where what is typed is no amount."""
        typed = self._line.text().strip()
        if not typed or self._money is not None:
            return ""
        return f"“{typed[:40]}” is not an amount of money. Type it like 1,200,000 or 1.2m."

    def inputs(self) -> list[QWidget]:
        """Return the line and the choice of currency."""
        return [self._line, self._currency]

    def _on_typed(self, text: str) -> None:
        before = self._money
        self._money = read_money(text, self._currency.currentData())
        self._line.is_unread = bool(self.fault)
        if self._money is not None or not text.strip():
            self._say_fault()
        if self._money != before:
            self.edited.emit(self._money)

    def _on_currency(self) -> None:
        if self._money is not None and self._money.currency != self._currency.currentData():
            self._money = self._money.but(currency=self._currency.currentData())
            self.edited.emit(self._money)

    def _write_out(self) -> None:
        """Show how the text was understood, or say that it was not."""
        if self._money is not None:
            self._line.show_text(write_money(self._money))
            self._show_currency(self._money.currency)
        self._say_fault()

    def _say_fault(self) -> None:
        self._line.is_unread = bool(self.fault)
        self._sentence.say(self.fault)

    def _show_currency(self, code: str) -> None:
        if self._currency.findData(code) < 0:  # one that a case file brought
            self._currency.addItem(code, code)
        self._currency.setCurrentIndex(self._currency.findData(code))

    def _arrange(self) -> None:
        self._line.setMaximumWidth(style.scaled(220))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.scaled(4))
        row.addWidget(self._currency)
        visit_last(self._currency)  # an amount is typed more often than its currency is changed
        row.addWidget(self._line, 1)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.scaled(4))
        column.addLayout(row)
        column.addWidget(self._sentence)
