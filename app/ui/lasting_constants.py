"""Keeps None, True and False alive where the Qt binding forgets to.

PySide6 6.12 returns them without counting the reference, which is right on Python 3.12 and later, where
they are immortal, and ends a program on 3.11 with “deallocating None” after some ten thousand calls.
"""

import ctypes
import sys

_CONSTANTS = (None, True, False, NotImplemented, Ellipsis)
_MANY = 1 << (ctypes.sizeof(ctypes.c_ssize_t) * 8 - 4)


def make_constants_last() -> None:
    """Make the constants as good as immortal, as they are on newer Pythons; once is enough."""
    if sys.implementation.name != "cpython" or sys.version_info >= (3, 12):
        return
    for constant in _CONSTANTS:
        count = ctypes.c_ssize_t.from_address(id(constant))
        is_the_count = (
            0 <= sys.getrefcount(constant) - count.value <= 3
        )  # not so in builds that trace references
        if is_the_count and count.value < _MANY:
            count.value += _MANY
