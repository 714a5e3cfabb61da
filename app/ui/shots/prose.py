"""Prose as it is written: lists in levels, a table, a quotation, notes and references."""

from PySide6.QtTest import QTest

from app.model.values import FieldId
from app.ui.desk.prose.formatting import Formatting
from app.ui.desk.prose.text import ProseText
from app.ui.shots.stage import Scene, Stage
from app.ui.shots.waiting import until, until_idle

_REPORT, _SECTION = "WPCC 2026-030", 2
_WRITTEN = """\
The grant is **£48,200 over two years**, paid under [section 143 of the Act](https://example.org), \
for what *Safer Streets* began in the town[^1]. {#grant}

1. A patrol on Friday and Saturday nights,

   as the Board has asked for;
2. Lighting on the footpaths
    a. at Caldermoor, and
    b. at Wealdham
        i. station approach
        ii. the long bridge across the river, which has been dark for longer than anybody who lives there \
can remember
3. A grant to each of the four schools.

### What was said

> Nothing else had worked as well.
>
> The Chief Constable repeated it in May[^2].

- Each partner pays its own share, as in [[para:grant]].
- Nobody is paid twice.

| Year | Grant | Paid to |
|---|---|---|
| 2026/27 | £24,000 | Caldermoor **Town** Council |
| 2027/28 | £24,200 | The schools, in equal parts |

The scheme ends in March 2028.

[^1]: Minutes of the Board, *item 6*.
[^2]: At the public meeting."""


def _written(stage: Stage) -> ProseText:
    """Open the report, with everything prose can hold in one of its sections."""
    stage.open(_REPORT)
    stage.choose_document(1)
    stage.window.activateWindow()
    column = stage.desk.writing.column
    inputs = column.question(FieldId("sections")).editor.inputs()
    text = [widget for widget in inputs if isinstance(widget, ProseText)][_SECTION]
    column.bring_into_reach(text)
    text.setFocus()
    text.selectAll()
    text.insert(_WRITTEN)
    until_idle()
    text.show_paragraph(0)
    until(lambda: text.verticalScrollBar().maximum() == 0, "all of it in sight")
    return text


def _prose(stage: Stage) -> None:
    _written(stage)


def _table(stage: Stage) -> None:
    """Make a table and fill its first cells in."""
    text = _written(stage)
    text.show_paragraph(1)
    text.format(Formatting.TABLE)
    QTest.keyClicks(text, "Partner\tShare\tBoard\t")


def _link(stage: Stage) -> None:
    text = _written(stage)
    text.select_words("section 143 of the Act")
    text.format(Formatting.LINK)
    stage.dialog()


def _note(stage: Stage) -> None:
    text = _written(stage)
    text.select_words("in the town")
    text.format(Formatting.NOTE)
    stage.dialog()


PROSE: dict[str, Scene] = {
    "desk-prose": _prose,
    "desk-prose-table": _table,
    "desk-prose-link": _link,
    "desk-prose-note": _note,
}

MAIN_PROSE = {"desk-prose": _prose}
"""Taken in every size."""
