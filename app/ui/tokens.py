"""The look as data: colours of a scheme and sizes, read from `resources/styles`."""

import tomllib

from app.model.values import Frozen
from app.system.paths import STYLES


class Colours(Frozen):
    """Every colour of one scheme, as `#rrggbb`; a scheme file that lacks one cannot be loaded."""

    text: str
    secondary: str
    border: str
    control_border: str
    panel: str
    page: str
    desk: str
    link: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    error: str
    warning: str
    success: str
    error_ground: str
    warning_ground: str
    success_ground: str
    hint_ground: str
    selection: str
    hover: str
    mark: str
    on_mark: str
    disabled: str
    focus: str
    focus_line: str


TYPE_SIZES = ("body", "product", "hint", "section", "title")
"""The sizes of `Measures` that are type."""


class Measures(Frozen):
    """Sizes at 100 % text: points for type, pixels for rows."""

    body: float
    product: float
    hint: float
    section: float
    title: float
    row: int


_GROUNDS = ("page", "panel", "selection", "hover")
_MESSAGE_GROUNDS = ("error_ground", "warning_ground", "success_ground", "hint_ground")

TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *(
        (ink, ground)
        for ink in ("text", "secondary", "link", "error", "warning", "success")
        for ground in _GROUNDS
    ),
    *(("text", ground) for ground in (*_MESSAGE_GROUNDS, "desk")),
    *(("secondary", ground) for ground in (*_MESSAGE_GROUNDS, "desk")),
    ("error", "error_ground"),
    ("warning", "warning_ground"),
    ("success", "success_ground"),
    ("link", "hint_ground"),
    ("disabled", "page"),
    ("disabled", "panel"),
    *(("on_accent", ground) for ground in ("accent", "accent_hover", "accent_pressed")),
    ("on_mark", "mark"),
)
"""Ink and ground of every text the program shows; each keeps 4.5 : 1."""

BORDER_PAIRS: tuple[tuple[str, str], ...] = (
    *(("control_border", ground) for ground in _GROUNDS),
    ("accent", "page"),
    ("accent", "panel"),
    ("focus", "focus_line"),
)
"""Edges by which a control is recognised; each keeps 3 : 1."""


def load_colours(scheme: str) -> Colours:
    """Read the colours of the scheme `light` or `dark`."""
    return Colours.model_validate(tomllib.loads((STYLES / f"{scheme}.toml").read_text("utf-8")))


def load_measures() -> Measures:
    """Read the sizes both schemes share."""
    return Measures.model_validate(tomllib.loads((STYLES / "measures.toml").read_text("utf-8")))
