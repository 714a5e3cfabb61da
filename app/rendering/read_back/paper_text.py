"""The text of a PDF by what it belongs to: what stands on the page, without furniture and counted signs.

PDFium reads what another library wrote; the tags of the file say what is furniture (artifacts: head
and foot of each page) and what a sign that the typesetter counts (labels: bullets, note numbers).
"""

import ctypes
from collections.abc import Callable, Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from app.rendering.pdfium import ONE_AT_A_TIME

_COUNTED = "Lbl"


def text_of_paper(content: bytes) -> str:
    """Return what stands in the text of all pages, in no particular order."""
    with ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(content)
        try:
            return " ".join(text for page in document for text in _texts(page))
        finally:
            document.close()


def _texts(page: pypdfium2.PdfPage) -> Iterator[str]:
    counted = _counted(page)
    text_page = page.get_textpage()
    try:
        for place in range(pdfium.FPDFPage_CountObjects(page)):
            object_ = pdfium.FPDFPage_GetObject(page, place)
            if pdfium.FPDFPageObj_GetType(object_) != pdfium.FPDF_PAGEOBJ_TEXT:
                continue
            mark = pdfium.FPDFPageObj_GetMarkedContentID(object_)
            if mark >= 0 and mark not in counted:  # artifacts have no number
                yield _string(pdfium.FPDFTextObj_GetText, object_, text_page)
    finally:
        text_page.close()
        page.close()


def _counted(page: pypdfium2.PdfPage) -> set[int]:
    """Return the numbers of the marked content in which the typesetter has set a sign of its own."""
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return set()
    try:
        tops = range(pdfium.FPDF_StructTree_CountChildren(tree))
        return {
            mark
            for place in tops
            for mark in _marks(pdfium.FPDF_StructTree_GetChildAtIndex(tree, place), is_counted=False)
        }
    finally:
        pdfium.FPDF_StructTree_Close(tree)


def _marks(element: object, *, is_counted: bool) -> Iterator[int]:
    """Yield the numbers of the marked content in the labels below an element."""
    is_counted = is_counted or _string(pdfium.FPDF_StructElement_GetType, element) == _COUNTED
    if is_counted:
        marks = range(pdfium.FPDF_StructElement_GetMarkedContentIdCount(element))
        yield from (pdfium.FPDF_StructElement_GetMarkedContentIdAtIndex(element, place) for place in marks)
    for place in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, place)
        if child:
            yield from _marks(child, is_counted=is_counted)


def _string(function: Callable[..., int], *arguments: object) -> str:
    """Return what one of PDFium's functions writes into a buffer, whose length in bytes it tells first."""
    length = function(*arguments, None, 0)
    buffer = (ctypes.c_ushort * (length // 2 + 1))()
    function(*arguments, buffer, length)
    return bytes(buffer)[:length].decode("utf-16-le", "surrogatepass").rstrip("\0")
