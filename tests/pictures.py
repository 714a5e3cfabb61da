"""Pictures made for tests."""

from typing import Literal

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter


def picture_bytes(kind: Literal["PNG", "JPEG", "BMP"], width: int = 60, height: int = 20) -> bytes:
    """Return a plain picture as a file holds it."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(29, 112, 184))
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind.encode())).write(image)
    return bytes(content.data())
