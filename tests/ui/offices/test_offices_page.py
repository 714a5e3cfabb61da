"""The page of offices with real packs, real templates and the real doctor."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.forms.loading import load_packs
from app.main import open_tools
from app.system import paths
from app.ui.messages import Messages
from app.ui.offices.form_card import FormCard
from app.ui.offices.new_office_dialog import NewOfficeDialog
from app.ui.offices.offices_page import OfficesPage
from app.workflow.new_office import new_office
from app.workflow.tools import Tools

MakePage = Callable[..., OfficesPage]


class Opened(QObject):
    """Stands in for Word: notes what is opened."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[Path] = []

    @Slot(QUrl)
    def note(self, url: QUrl) -> None:
        self.files.append(Path(url.toLocalFile()))


@pytest.fixture
def opened() -> Iterator[Opened]:
    made = Opened()
    QDesktopServices.setUrlHandler("file", made, "note")  # pyright: ignore[reportArgumentType] - PySide wants words
    yield made
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def messages(qtbot: QtBot) -> Messages:
    made = Messages()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def make_page(qtbot: QtBot, tools: Tools, messages: Messages) -> MakePage:
    def make(own: Tools = tools, *, demo: bool = True) -> OfficesPage:
        page = OfficesPage(own, messages, demo=demo)
        qtbot.addWidget(page)
        page.resize(1100, 800)
        page.show()
        return page

    return make


def words(inside: QWidget) -> str:
    return "\n".join(label.text() for label in inside.findChildren(QLabel) if label.isVisibleTo(inside))


def card_of(page: OfficesPage, form_id: str) -> FormCard:
    assert page.forms is not None
    return next(card for card in page.forms.cards if card.form.id == form_id)


def check(page: OfficesPage, form_id: str, qtbot: QtBot) -> FormCard:
    with qtbot.waitSignal(page.examination.checked, timeout=60_000):
        card_of(page, form_id).check_button.click()
    return card_of(page, form_id)


def test_an_office_is_shown_with_its_facts_and_forms(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    page.show_office("wealdshire")
    qtbot.waitUntil(lambda: "For example WPCC 2026-031, counted anew each calendar year" in words(page))
    told = words(page)
    assert "Decision record" in told
    assert "Forms of every office" in told
    assert not page.broken.isVisible()


def test_an_office_that_changes_is_shown_for_each_of_its_times(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    page.show_office("harrowmere")
    assert page.facts is not None
    now, later = page.facts.inputs()[:2]
    assert isinstance(now, QPushButton)
    assert isinstance(later, QPushButton)
    assert now.isChecked()
    facts = page.facts
    qtbot.waitUntil(lambda: "References" in words(facts))
    assert "(new)" not in words(facts)
    later.click()
    qtbot.waitUntil(lambda: "(new)" in words(facts))


def test_every_control_has_a_name(make_page: MakePage) -> None:
    page = make_page()
    for button in page.findChildren(QPushButton):
        assert button.accessibleName() or button.text()
    assert page.office.accessibleName() == "Office"


def test_a_sound_form_is_called_clean(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    page.show_office("wealdshire")
    card = check(page, "wealdshire/decision-record", qtbot)
    assert card.verdict.words.startswith("No faults") or "hint" in card.verdict.words
    page.show_office("harrowmere")
    page.show_office("wealdshire")
    assert card_of(page, "wealdshire/decision-record").verdict.words == card.verdict.words


def test_checking_can_be_stopped(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    page.show_office("wealdshire")
    page.check_all()
    assert page.progress.isVisible()
    assert page.forms is not None
    assert "Checking “Board report”, 1 of" in words(page.progress)
    page.progress.stop_button.click()
    assert not page.progress.isVisible()
    assert {card.verdict.words for card in page.forms.cards} == {"Not checked yet"}


def test_a_broken_pack_is_said_and_the_others_work(make_page: MakePage, tools: Tools, qtbot: QtBot) -> None:
    forms = paths.own_packs() / "forms" / "elsewhere"
    forms.mkdir(parents=True)
    (forms / "office.toml").write_text("name = ", "utf-8")
    packs = load_packs(paths.FORMS, paths.own_packs() / "forms")
    page = make_page(tools._replace(packs=packs))
    assert "A file cannot be used" in words(page.broken)
    assert "elsewhere/office.toml" in words(page.broken)
    page.show_office("wealdshire")
    qtbot.waitUntil(lambda: "WPCC" in words(page))


def test_our_own_copy_is_made_opened_and_read_again(
    make_page: MakePage, qtbot: QtBot, opened: Opened, messages: Messages
) -> None:
    page = make_page()
    page.show_office("wealdshire")
    with qtbot.waitSignal(page.packs_changed, timeout=10_000):
        card_of(page, "wealdshire/decision-record").copy_button.click()
    word = paths.own_packs() / "templates" / "wealdshire" / "decision-record" / "word.docx"
    assert opened.files == [word]
    assert Document(str(word)).tables
    assert messages.current is not None
    assert messages.current.hint == str(word)
    assert "a form of this office’s own now; other offices keep theirs" in messages.current.what
    assert "page.html" in messages.current.what


def test_the_files_of_our_own_are_opened_from_here(
    make_page: MakePage, qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    own = new_office("Office of Eastmoor", root=paths.own_packs(), shipped=paths.TEMPLATES)
    with open_tools(tmp_path / "another.db") as tools_:
        packs = load_packs(paths.FORMS, paths.own_packs() / "forms")
        page = make_page(tools_._replace(packs=packs), demo=False)
        page.show_office(own.id)
        card = card_of(page, own.form)
        assert card.copy_button.text() == "Open our copy in Word"
        assert "pages, prints and PDFs follow page.html" in words(card)
        assert not card_of(page, "shared/signing-sheet").folder_button.isVisible()
        assert page.facts is not None
        for button in (*page.facts.inputs()[-2:], card.folder_button, card.copy_button):
            assert isinstance(button, QPushButton)
            button.click()
        qtbot.waitUntil(lambda: len(opened.files) == 4, timeout=10_000)
        forms, templates = (paths.own_packs() / kind for kind in ("forms", "templates"))
        folder = templates / own.form
        assert opened.files == [forms / own.id / "office.toml", forms / own.id, folder, folder / "word.docx"]


def test_what_is_wrong_with_our_own_copy_is_said_and_shown_in_word(
    make_page: MakePage, qtbot: QtBot, opened: Opened, tmp_path: Path, messages: Messages
) -> None:
    _spoil_own_copy(make_page(), qtbot)
    packs = load_packs(paths.FORMS, paths.own_packs() / "forms")
    with open_tools(tmp_path / "another.db") as own:
        page = make_page(own._replace(packs=packs))
        page.show_office("wealdshire")
        card = check(page, "wealdshire/decision-record", qtbot)
        assert "fault" in card.verdict.words
        assert "decision_sumary" in words(card)
        opened.files.clear()
        card.word_button.click()
        qtbot.waitUntil(lambda: bool(opened.files), timeout=10_000)
        [copy] = opened.files
        assert copy.is_relative_to(paths.data_folder() / "checked")
        assert "decision_sumary" in "".join(comment.text for comment in Document(str(copy)).comments)


def _spoil_own_copy(page: OfficesPage, qtbot: QtBot) -> None:
    page.show_office("wealdshire")
    with qtbot.waitSignal(page.packs_changed, timeout=10_000):
        card_of(page, "wealdshire/decision-record").copy_button.click()
    word = paths.own_packs() / "templates" / "wealdshire" / "decision-record" / "word.docx"
    document = Document(str(word))
    document.add_paragraph("{{ decision_sumary }}")
    document.save(str(word))


def test_a_new_office_is_made_or_what_is_wrong_is_said(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    page.begin_office()
    [dialog] = page.findChildren(NewOfficeDialog)
    dialog.accept()
    qtbot.waitUntil(dialog.problem.isVisible)
    assert "needs a name with Latin letters" in dialog.problem.text()
    qtbot.keyClicks(dialog.name, "Police and Crime Commissioner for Elsewhere")
    with qtbot.waitSignal(page.packs_changed, timeout=10_000):
        dialog.action.click()
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert page.to_go_on_with == "elsewhere"
    packs = load_packs(paths.FORMS, paths.own_packs() / "forms")
    assert packs.office("elsewhere").name == "Police and Crime Commissioner for Elsewhere"
