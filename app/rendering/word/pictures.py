"""Pictures the program itself puts into a document: the office's logo, with words for who cannot see it."""

from functools import lru_cache

from app.model.picture import Picture
from app.rendering.word.archive import Part, compressed_once
from app.rendering.word.markup import attribute_text
from app.rendering.word.package import Package

SUFFIXES = {"image/png": "png", "image/jpeg": "jpeg"}

_FIRST_ID = 1 << 20  # far beyond the ids Word gives the pictures of a template
_PIXEL = 9525  # in English Metric Units, of which a centimetre has 360,000
_WIDEST = 2_700_000  # 7.5 cm
_HIGHEST = 792_000  # 2.2 cm
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/"


def allow_pictures(package: Package) -> None:
    """Say in a template what a picture is that a document may add to it."""
    for media_type, suffix in SUFFIXES.items():
        package.allow(suffix, media_type)


@lru_cache(maxsize=16)
def media_part(name: str, content: bytes) -> Part:
    """Return a picture ready to be written into any number of documents."""
    return compressed_once(name, content)


def inline_picture(picture: Picture, relationship: str, number: int) -> str:
    """Return the run that shows a picture; `number` tells it from the other pictures of its document."""
    width, height = _size(picture)
    extent = f'cx="{width}" cy="{height}"'
    about = f'id="{_FIRST_ID + number}" name="Picture {number}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}wordprocessingDrawing" '
        f'distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:docPr {about} descr="{attribute_text(picture.text)}"/>'
        f'<a:graphic xmlns:a="{_DRAWING}main"><a:graphicData uri="{_DRAWING}picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}picture">'
        f"<pic:nvPicPr><pic:cNvPr {about}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def _size(picture: Picture) -> tuple[int, int]:
    """Return width and height in English Metric Units: as on a screen, or what there is room for."""
    width, height = picture.width * _PIXEL, picture.height * _PIXEL
    scale = min(1, _WIDEST / width, _HIGHEST / height)
    return max(1, round(width * scale)), max(1, round(height * scale))
