import pytest

from app.model.finding import Finding, Severity
from app.ui.offices.verdict import verdict
from app.ui.widgets.shapes import Shape

E, W, H = Severity.ERROR, Severity.WARNING, Severity.HINT


@pytest.mark.parametrize(
    ("severities", "words", "shape"),
    [
        ([], "No faults", Shape.CHECK),
        ([H], "1 hint", Shape.INFO),
        ([H, W, W], "2 warnings, 1 hint", Shape.WARNING),
        ([W, E, E], "2 faults, 1 warning", Shape.CROSS),
    ],
)
def test_the_worst_gives_the_shape_and_all_are_counted(
    severities: list[Severity], words: str, shape: Shape
) -> None:
    sign = verdict([Finding(rule="r", severity=one, message="m") for one in severities])
    assert (sign.words, sign.shape) == (words, shape)
