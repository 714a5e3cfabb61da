"""The order of the Tab key, for widgets that come and go."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtWidgets import QWidget


def chain(widgets: Sequence[QWidget]) -> None:
    """Let the Tab key visit these one after the other."""
    for one, following in pairwise(widgets):
        if one.window() is following.window():
            QWidget.setTabOrder(one, following)
