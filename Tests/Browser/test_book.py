"""The whole handbook on one page, and as a PDF made from that page."""

import pathlib
import subprocess
import sys

import pytest
from pypdf import PdfReader

ROOT = pathlib.Path(__file__).resolve().parents[2]
BOOK = "alles.html"


def test_links_within_the_book_have_a_target(chromium, site):
    page = chromium.new_page()
    page.goto(f"{site.as_uri()}/{BOOK}")
    lost = page.evaluate(
        """() => [...document.querySelectorAll('a[href^="#"]')]
            .map(link => link.getAttribute('href').slice(1))
            .filter(id => !document.getElementById(id))"""
    )
    twice = page.evaluate(
        """() => { const ids = [...document.querySelectorAll('[id]')].map(one => one.id)
            return ids.filter((id, index) => ids.indexOf(id) !== index) }"""
    )
    page.close()
    assert lost == []
    assert twice == []


def test_the_book_has_every_chapter_in_order(chromium, site):
    page = chromium.new_page()
    page.goto(f"{site.as_uri()}/{BOOK}")
    parts = page.evaluate(
        "() => [...document.querySelectorAll('.book-part')].map(part => part.id)"
    )
    page.close()
    chapters = [part for part in parts if part.startswith("handboek-")]
    files = sorted((site / "handboek").glob("*.html"))
    assert len(chapters) == len([file for file in files if file.name != "index.html"])
    assert parts[: len(chapters)] == chapters


@pytest.fixture(scope="module")
def pdf(chromium, site, tmp_path_factory):
    """The PDF of a book with every chapter, and of all that follows each eighth part: enough to
    have every level of bookmarks, in a fraction of the time."""
    folder = tmp_path_factory.mktemp("pdf")
    (folder / "assets").symlink_to(site / "assets")
    page = chromium.new_page()
    page.goto(f"{site.as_uri()}/{BOOK}")
    page.evaluate(
        """() => [...document.querySelectorAll('.book-part')]
            .filter((part, index) => !part.id.startsWith('handboek-') && index % 8)
            .forEach(part => part.remove())"""
    )
    (folder / BOOK).write_text("<!doctype html>" + page.evaluate("document.documentElement.outerHTML"))
    page.close()
    path = folder / "handboek.pdf"
    subprocess.run(
        [sys.executable, ROOT / "scripts" / "make-pdf", folder / BOOK, path], check=True
    )
    return PdfReader(path)


def titles(outline):
    for entry in outline:
        if isinstance(entry, list):
            yield from titles(entry)
        else:
            yield entry.title


def test_pdf_has_bookmarks_for_chapters_and_their_parts(pdf):
    found = list(titles(pdf.outline))
    for wanted in ["Geldstromen", "Begrippen", "Bronnen", "Wie betaalt de levensloopaanpak?"]:
        assert wanted in found


def test_every_page_of_the_pdf_has_its_number(pdf):
    last = len(pdf.pages)
    for number in [2, last // 2, last]:
        words = pdf.pages[number - 1].extract_text().split()
        assert str(number) in (words[0], words[-1])


def test_a_missing_page_is_told(tmp_path):
    run = subprocess.run(
        [sys.executable, ROOT / "scripts" / "make-pdf", tmp_path / "none.html", tmp_path / "a.pdf"],
        capture_output=True, text=True,
    )
    assert run.returncode == 1
    assert "build the site first" in run.stderr
