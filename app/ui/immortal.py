"""Keeps None, True and False alive on Python 3.11, where PySide6 6.12 gives them back once too often.

From Python 3.12 on they cannot die, and PySide6 6.12 counts on that: every Qt function that returns
nothing takes a reference from None that it never had, until Python ends with “deallocating None”.
"""

import ctypes
import sys

_PLENTY = sys.maxsize // 4
_SINGLETONS = (None, True, False, NotImplemented, Ellipsis)


def keep_singletons_alive() -> None:
    """Give the singletons more references than a running program can take away; once is enough."""
    if sys.version_info >= (3, 12):
        return
    for singleton in _SINGLETONS:
        if sys.getrefcount(singleton) < _PLENTY // 2:
            count = ctypes.c_ssize_t.from_address(id(singleton))  # CPython keeps the count first
            count.value += _PLENTY
