"""Which edits are steps of their own to undo, and which belong to the typing they are part of."""

from app.model.answers import Answers


def is_more_than_typing(before: object, after: object) -> bool:
    """Return whether something was added, removed, moved or chosen, at any depth of an answer."""
    if _shape(before) != _shape(after):
        return True
    match before, after:
        case Answers(), Answers():
            parts = before.root.keys() | after.root.keys()
            return any(is_more_than_typing(before.get(part), after.get(part)) for part in parts)
        case tuple(), tuple():
            changed = [(one, other) for one, other in zip(before, after, strict=True) if one != other]
            return len(changed) > 1 or any(is_more_than_typing(one, other) for one, other in changed)
        case _:
            return False


def _shape(answer: object) -> tuple[object, ...]:
    """Return what of an answer is not typed: how many items it has, or yes or no."""
    match answer:
        case bool():
            return (answer,)
        case tuple():
            return (len(answer),)
        case _:
            return ()
