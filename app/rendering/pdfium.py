"""PDFium knows no threads: whoever reads a PDF with it here waits for the one before."""

from threading import Lock

import pypdfium2

ONE_AT_A_TIME = Lock()


def attached_text(content: bytes) -> str:
    """Return the text of the one file that is attached to a PDF, nothing where there is none."""
    with ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(content)
        try:
            if not document.count_attachments():
                return ""
            return bytes(document.get_attachment(0).get_data()).decode("utf-8")
        finally:
            document.close()
