"""Which paragraphs lead to what follows: after a colon no list is to begin on another page."""

from collections.abc import Iterator

from app.model.prose import Block, Blocks, Paragraph, ProseList
from app.model.runs import plain_text


def leads(block: Block, after: Block | None) -> bool:
    """Return whether a paragraph leads to the list after it."""
    return (
        isinstance(after, ProseList)
        and isinstance(block, Paragraph)
        and plain_text(block.runs).rstrip().endswith(":")
    )


def with_following(blocks: Blocks) -> Iterator[tuple[Block, Block | None]]:
    """Return each block with the one after it, None after the last."""
    return zip(blocks, (*blocks, None)[1:], strict=True)
