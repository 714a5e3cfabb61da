"""The one look of the program: scheme, text size and roles, made from the tokens in `resources/styles`."""

from string import Template
from typing import Literal, cast

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.system.settings import Scheme
from app.ui import tokens

Role = Literal[
    "primary", "quiet", "link", "title", "section", "label", "hint", "error", "warning", "success",
    "panel", "card", "card-error", "column", "page", "bar", "rule", "chip", "choice", "nav", "tab",
    "product", "count", "question", "field", "group", "summary", "strip",
    "message-error", "message-success", "message-warning", "message-hint",
]  # fmt: skip
"""How a widget looks; the style sheet knows each by the dynamic property `role`."""

_GENERIC_FAMILIES = ("Sans Serif", "Sans", "")
_SANS = ["Liberation Sans", "Noto Sans", "DejaVu Sans"]


class Look(QObject):
    """The scheme and text size in force; painters ask it, and hear `changed` when it changes."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("look")
        self.measures = tokens.load_measures()
        self.colours = tokens.load_colours("light")
        self.scheme = Scheme.LIGHT
        self.text_size_percent = 100
        self.dark = False

    def show(self, scheme: Scheme, text_size_percent: int) -> None:
        """Take on a scheme and a text size, and dress the whole application in them."""
        self.scheme = scheme
        self.text_size_percent = text_size_percent
        _tell_platform(scheme)
        self._dress()

    def colour(self, name: str) -> QColor:
        """Return the colour of that token."""
        return QColor(getattr(self.colours, name))

    def scaled(self, pixels: float) -> int:
        """Return a length at 100 % text as it is at the present text size."""
        return round(pixels * self.text_size_percent / 100)

    def points(self, name: str) -> float:
        """Return the type size of that token at the present text size."""
        return round(getattr(self.measures, name) * self.text_size_percent / 100, 2)

    def follow_system(self) -> None:
        """Change with the platform's scheme where the setting is “system”."""
        if self.scheme is Scheme.SYSTEM:
            self._dress()

    def _dress(self) -> None:
        self.dark = self.scheme is Scheme.DARK or (self.scheme is Scheme.SYSTEM and _system_is_dark())
        self.colours = tokens.load_colours("dark" if self.dark else "light")
        app = _application()
        app.setFont(_body_font(self.points("body")))
        app.setPalette(_palette(self))
        app.setStyleSheet(_style_sheet(self))
        self.changed.emit()


def apply(app: QApplication, scheme: Scheme, text_size_percent: int) -> None:
    """Give the application its look; called again whenever a setting changes."""
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    QDir.setSearchPaths("icons", [str(tokens.STYLES.parent / "icons")])
    look().show(scheme, text_size_percent)


def look() -> Look:
    """Return the look in force; the light one at 100 % before `apply` was called."""
    app = _application()
    found = app.findChild(Look, "look", Qt.FindChildOption.FindDirectChildrenOnly)
    if found is None:
        found = Look(app)
        app.styleHints().colorSchemeChanged.connect(found.follow_system)
    return found


def colour(name: str) -> QColor:
    """Return a token's colour in the scheme in force."""
    return look().colour(name)


def scaled(pixels: float) -> int:
    """Return a length at 100 % text as it is at the text size in force."""
    return look().scaled(pixels)


def set_role(widget: QWidget, role: Role | Literal[""]) -> None:
    """Let a widget look as its role does; costs nothing when it already does."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else it is dressed when first shown
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _application() -> QApplication:
    return cast("QApplication", QApplication.instance())


def _tell_platform(scheme: Scheme) -> None:
    """Make title bars and the system's own dialogs agree with the scheme."""
    hints = _application().styleHints()
    match scheme:
        case Scheme.LIGHT:
            hints.setColorScheme(Qt.ColorScheme.Light)
        case Scheme.DARK:
            hints.setColorScheme(Qt.ColorScheme.Dark)
        case Scheme.SYSTEM:
            hints.unsetColorScheme()


def _system_is_dark() -> bool:
    return _application().styleHints().colorScheme() is Qt.ColorScheme.Dark


def _body_font(points: float) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if font.family() in _GENERIC_FAMILIES:  # no desktop has chosen one
        font.setFamilies(_SANS)
    font.setPointSizeF(points)
    return font


def _palette(look: Look) -> QPalette:
    palette = QPalette()
    for role, name in _PALETTE.items():
        palette.setColor(role, look.colour(name))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, look.colour("disabled"))
    return palette


def _style_sheet(look: Look) -> str:
    lengths = {f"px{n}": f"{look.scaled(n)}px" for n in (2, 4, 6, 8, 10, 12, 16, 18, 20, 24, 28, 32, 44)}
    type_sizes = {f"pt_{name}": f"{look.points(name)}pt" for name in tokens.TYPE_SIZES}
    scheme = "dark" if look.dark else "light"
    sheet = Template((tokens.STYLES / "window.qss").read_text("utf-8"))
    lengths["px_radio"] = (
        f"{look.scaled(16) // 2 + 1}px"  # half of 16 and a border: half a pixel more is square
    )
    lengths["px_radio_large"] = f"{look.scaled(20) // 2 + 1}px"
    return sheet.substitute(dict(look.colours), icons=f"icons:{scheme}", **lengths, **type_sizes)


_PALETTE = {
    QPalette.ColorRole.Window: "page",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "page",
    QPalette.ColorRole.AlternateBase: "panel",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "secondary",
    QPalette.ColorRole.Button: "panel",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "error",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.LinkVisited: "link",
    QPalette.ColorRole.ToolTipBase: "panel",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Light: "page",
    QPalette.ColorRole.Midlight: "panel",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "control_border",
    QPalette.ColorRole.Shadow: "control_border",
}
