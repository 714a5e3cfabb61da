import time
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.forms.pasting.clipboard import pasted_markdown, pasted_sections
from app.model.markdown import read_prose, words_of

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8>
<style><!-- p.MsoNormal {mso-style-parent:"";} --></style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings>x</o:OfficeDocumentSettings></xml><![endif]--></head>
<body lang=EN-GB><!--StartFragment-->
<h1 style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>3.0<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><b>Background</b><o:p></o:p></h1>
<p class=MsoNormal style='mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>3.4<span>&nbsp; </span></span><![endif]>The <st1:place w:st="on">Isle
of <b>Harrowmere</b></st1:place> has <b><i>many </i></b>officers<span class=msoIns><ins cite="mailto:x">,
new</ins></span><span class=msoDel><del>, old</del></span>.<a style='mso-footnote-id:ftn1' href="#_ftn1"
name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a><o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>first
bullet<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l1 level2 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>o<span>&nbsp; </span></span><![endif]>inner <a
href="https://example.org/a?b=1&amp;c=2">link</a> and <a href="javascript:alert(1)">none</a></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>second bullet<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><b>Year<o:p></o:p></b></p></td><td><p><b>Cost</b></p>
</td></tr><tr><td><p>2019</p></td><td><p>£4.5m | net</p></td></tr></table>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>(a)<span style='mso-tab-count:1'>    </span>the first limb;</p><p class=MsoNormal>(b) the second.</p>
<p>2019 was good.<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[AB1]</a></span></p>
<script>alert("x")</script><span style='display:none'>hidden</span>
<div style='mso-element:footnote-list'><br clear=all><hr><div style='mso-element:footnote' id=ftn1><p
class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span
class=MsoFootnoteReference>[1]</span></a> A <i>note</i>.<o:p></o:p></p></div></div><!--EndFragment--></body></html>"""

WORD_AS_PROSE = """### Background

The Isle of **Harrowmere** has ***many*** officers, new.[^1]

- first bullet
    - inner [link](https://example.org/a?b=1&c=2) and none
- second bullet

| Year | Cost |
|---|---|
| 2019 | £4.5m \\| net |

a. the first limb;
b. the second.

2019 was good.

[^1]: A *note*."""


def test_a_page_of_word_keeps_what_prose_holds_and_nothing_else() -> None:
    assert pasted_markdown("", WORD) == WORD_AS_PROSE


def test_a_page_of_libreoffice() -> None:
    html = """<html><body lang="en-GB"><p align="left" style="line-height: 100%"><font size="3">1.1 Words with
    <span style="font-weight: bold">bold</span><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym">
    <sup>1</sup></a></font></p><ol type="a"><li><p>one</p><ol type="i"><li><p>deep</p></li></ol></li><li><p>two</p>
    </li></ol><div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>Note</p></div></body></html>"""
    assert pasted_markdown("", html) == (
        "Words with **bold**[^1]\n\na. one\n    i. deep\nb. two\n\n[^1]: Note"
    )


@pytest.mark.parametrize(
    ("html", "prose"),
    [
        ("<p>one<p>two", "one\n\ntwo"),
        ("a<br>b<br><br>c", "a b\n\nc"),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>d", "- a\n    - b\n- c\n\nd"),
        ("<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>", "- a\n    - b\n- c"),
        ("<ol start=3><li>a<li>b</ol>", "3. a\n4. b"),
        ("<ol style='list-style-type:lower-alpha'><li>a<li>b</ol>", "a. a\nb. b"),
        ("<ul><li aria-level=1>a</li></ul><ul><li aria-level=2>b</li></ul>", "- a\n    - b"),
        ("<ul><li><p>a</p><p>b</p></li></ul>", "- a\n\n  b"),
        ("<b style='font-weight:normal'>a <b>b </b>c</b>", "a **b** c"),
        ("<h2><b>Title</b></h2><p>x", "### Title\n\nx"),
        ("<a href='HTTPS://e.org/x'>l</a> <a href='data:text/html,x'>m</a>", "[l](HTTPS://e.org/x) m"),
        ("<table><tr><td><p>a</p><p>b</p></td></tr></table>", "a\n\nb"),
        ("<table><tr><td>a<td>b<tr><td>c</table>", "| a | b |\n|---|---|\n| c |  |"),
        ("<table><tr><td>a<td><table><tr><td>x<td>y</table></table>", "| a | x y |\n|---|---|"),
        ("<img src='http://e.org/track.gif' alt='x'>words<iframe src='//e.org'>inside</iframe>", "words"),
        ("1 &lt; 2 &amp; *stars* [x](http://y)", "1 < 2 & \\*stars\\* \\[x\\](http://y)"),
        ("harm.<sup><a href='#cite_note-1'>[1]</a></sup> 5 m<sup>2</sup>", "harm. 5 m2"),
        ("harm.<a href='#fn1'><sup>1</sup></a> <a href='#top'>Up</a>", "harm. Up"),
        ("<p>- typed<p>- typed too", "- typed\n- typed too"),
        ("<p>words <s>struck</s> <del>gone</del> kept</p>", "words kept"),
    ],
)
def test_pages(html: str, prose: str) -> None:
    assert pasted_markdown("", html) == prose


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("one line\nof two\n\nnext", "one line of two\n\nnext"),
        (
            "The force has worked on the deve-\nlopment of plans.",
            "The force has worked on the development of plans.",
        ),
        ("It is a one-\nstop shop.", "It is a one-stop shop."),
        ("decision\nmaking and decision-\nmaking", "decision making and decision-making"),
        ("for 2019-\n20 only", "for 2019-20 only"),
        (
            "Payments are to be made in accordance with the terms of paragraph\n3.4 of the plan of 2019.",
            "Payments are to be made in accordance with the terms of paragraph 3.4 of the plan of 2019.",
        ),
        ("3.4 The first paragraph.\n3.5 The second one.", "The first paragraph.\n\nThe second one."),
        ("With a view to:\n• directing;\n• determining.", "With a view to:\n\n- directing;\n- determining."),
        ("1. one\n(a) x\n(b) y\n2. two", "1. one\n    a. x\n    b. y\n2. two"),
        ("• one\n– inner\n– more\n• two", "- one\n    - inner\n    - more\n- two"),
        ("(h) x\n(i) y\n(j) z", "h. x\ni. y\nj. z"),
        ("(i) x\n(ii) y", "i. x\nii. y"),
        ("3.6 Words.\n3.6.1 Clause.\n3.6.2 Other.\n3.7 More.", "Words.\n\n1. Clause.\n2. Other.\n\nMore."),
        ("v. Jones was decided.", "v\\. Jones was decided."),
        ("s. 22 of the Act applies.", "s\\. 22 of the Act applies."),
        ("### Kept\n\n- as it\n    - is", "### Kept\n\n- as it\n    - is"),
        ("It costs\nPage 3 of 10\nmore", "It costs more"),
    ],
)
def test_plain_text(text: str, prose: str) -> None:
    assert pasted_markdown(text) == prose


WORDS = st.lists(st.text("abcdefgŵé£’&<>", min_size=1, max_size=9), min_size=1, max_size=30)


@given(st.lists(WORDS, min_size=1, max_size=5), st.integers(20, 90))
def test_no_word_of_a_page_or_a_text_is_lost(paragraphs: list[list[str]], width: int) -> None:
    words = [f"x{word}" for paragraph in paragraphs for word in paragraph]
    html = "".join(f"<p>{escape(' '.join(f'x{word}' for word in part))}</p>" for part in paragraphs)
    assert words_of(read_prose(pasted_markdown("", html))).split() == words
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) >= width:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    assert words_of(read_prose(pasted_markdown("\n".join([*lines, line])))).split() == words


@given(st.text(alphabet="<>/=\"'abiplotrdu &;#!-\n12.()*[]", max_size=120))
def test_nothing_that_is_pasted_is_refused(html: str) -> None:
    assert isinstance(pasted_markdown(html, html), str)
    assert isinstance(pasted_sections(html, html).sections, tuple)


def test_fifty_pages_are_pasted_at_once() -> None:
    page = (
        "".join(f"<p class=MsoNormal>{n}.1 {'Some <b>words</b> here. ' * 40}</p>" for n in range(1, 99)) * 3
    )
    begun = time.perf_counter()
    assert len(read_prose(pasted_markdown("", page)).blocks) == 98 * 3
    assert time.perf_counter() - begun < 5
