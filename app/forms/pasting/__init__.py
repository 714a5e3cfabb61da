"""What somebody pastes, as blocks: from Word, a web page, LibreOffice or a PDF; knows no clipboard."""
