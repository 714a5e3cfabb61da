"""What other programs say about our files: the Open XML SDK and a PDF/UA checker."""

import os
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path

import pdfua

from tests.content.cases import Paper
from tests.rendering.conftest import reader
from tests.tools.validator import WORD_VERSIONS, faults_in, skip_without_validator


def test_word_has_nothing_to_repair(papers: tuple[Paper, ...]) -> None:
    skip_without_validator()

    def faults(asked: tuple[Path, str]) -> list[str]:
        return faults_in(*asked)

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        asked = list(product([paper.word for paper in papers], WORD_VERSIONS))
        found = dict(zip(asked, pool.map(faults, asked), strict=True))
    assert [(word.name, version, said) for (word, version), said in found.items() if said] == []


def test_pages_claim_pdf_ua_and_keep_the_claim(papers: tuple[Paper, ...]) -> None:
    for paper in papers:
        metadata = reader(paper.pdf.read_bytes()).xmp_metadata
        assert metadata is not None
        (claim,) = metadata.get_element("", "http://www.aiim.org/pdfua/ns/id/", "part")
        assert _text(claim) == "1", paper.pdf.name
        assert pdfua.validate(str(paper.pdf)).findings == (), paper.pdf.name


def _text(node: object) -> str:
    value = getattr(node, "value", None)  # an attribute, or else an element
    return value if isinstance(value, str) else "".join(child.data for child in node.childNodes)  # type: ignore[attr-defined]
