"""Which paragraphs of prose cross-references point to, by the paragraph or item that carries their number."""

from collections.abc import Iterator

from app.model.prose import Block, Blocks, ListKind, Paragraph, ProseList, Quotation


def anchors_in(blocks: Blocks) -> Iterator[str]:
    """Yield the names of paragraphs and list items, however deep they stand."""
    for block in blocks:
        match block:
            case Paragraph(anchor=anchor) if anchor:
                yield anchor
            case ProseList(items=items):
                for item in items:
                    yield from anchors_in(item)
            case Quotation(blocks=quoted):
                yield from _in_lists(quoted)
            case _:
                pass


def anchors_under(blocks: Blocks, *, have_clauses: bool) -> Iterator[str]:
    """Yield the names in the lists under a paragraph, up to the next; clauses stand for themselves."""
    for block in blocks:
        if isinstance(block, Paragraph):
            return
        if not (have_clauses and is_counted(block)):
            yield from _in_lists((block,))


def is_counted(block: Block) -> bool:
    """Return whether a block is a list whose items are clauses where a scheme counts them."""
    return isinstance(block, ProseList) and block.kind is ListKind.DECIMAL


def _in_lists(blocks: Blocks) -> Iterator[str]:
    """Yield the names in lists and quoted lists; a quoted paragraph has no number to point to."""
    yield from anchors_in(tuple(block for block in blocks if not isinstance(block, Paragraph)))
