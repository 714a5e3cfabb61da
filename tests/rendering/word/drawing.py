"""WordprocessingML in a word or two: runs, paragraphs, tables."""


def run(text: str) -> str:
    """Return a run of text."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def line(*pieces: str) -> str:
    """Return a paragraph whose text Word has split into pieces."""
    return f"<w:p>{''.join(map(run, pieces))}</w:p>"


def rows(*cells: tuple[str, ...]) -> str:
    """Return a table: a tuple of texts for each row."""
    filled = "".join(f"<w:tr>{''.join(f'<w:tc>{line(cell)}</w:tc>' for cell in row)}</w:tr>" for row in cells)
    return f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{filled}</w:tbl>"
