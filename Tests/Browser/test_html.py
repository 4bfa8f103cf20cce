"""Every page as a file: valid, light, and with what a reader's software needs."""

import gzip
import re

import nu
import pytest

KILOBYTE = 1024
# The whole handbook on one page is as heavy as it is.
BOOK = "alles.html"


@pytest.fixture(scope="module", autouse=True)
def checked(site, tmp_path_factory):
    """What the Nu checker says of all pages; it works beside the other tests."""
    process, messages = nu.start(site, tmp_path_factory.mktemp("nu"))
    yield messages
    process.kill()
    process.wait()


@pytest.fixture(scope="module")
def files(site):
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*.*")}


@pytest.fixture(scope="module")
def pages(files):
    return {path: text.decode() for path, text in files.items() if path.endswith(".html")}


@pytest.mark.parametrize("ending, most", [(".html", 14), (".css", 12), (".js", 15)])
def test_files_are_light(files, figures, ending, most):
    weights = {
        path: len(gzip.compress(text, 9))
        for path, text in files.items()
        if path.endswith(ending) and path != BOOK
    }
    heaviest = max(weights, key=weights.get)
    figures[f"heaviest {ending} compressed"] = f"{weights[heaviest]} bytes, {heaviest}"
    assert {p: weight for p, weight in weights.items() if weight > most * KILOBYTE} == {}


def test_every_table_has_a_caption_and_heads(pages):
    tables = {
        path: table
        for path, text in pages.items()
        for table in re.findall(r"<table.*?</table>", text, re.DOTALL)
    }
    assert tables
    wrong = [p for p, table in tables.items() if "<caption>" not in table or "<th " not in table]
    assert wrong == []


def test_every_page_says_its_language_its_edition_and_how_to_report_a_mistake(pages):
    wrong = []
    for path, text in pages.items():
        if path == "404.html":
            continue
        subject = "%2F".join(path.split("/"))
        needed = ['<html lang="nl">', "Stand van de bronnen", "Editie", f"{subject}\">Meld een fout"]
        wrong += [(path, words) for words in needed if words not in text]
    assert wrong == []


def test_links_have_words(pages):
    empty = re.compile(r"<a [^>]*>\s*(hier|klik hier|lees meer|link|meer)?\s*</a>", re.IGNORECASE)
    assert [(path, empty.findall(text)) for path, text in pages.items() if empty.search(text)] == []


def test_every_page_is_valid(checked, pages, figures):
    messages = checked()
    told = {(message["url"].rsplit("/", 1)[1], message["message"]) for message in messages}
    wrong = next(one for one in told if one[0] == nu.WRONG)
    assert "Duplicate ID" in wrong[1], "the checker finds what is wrong on purpose"
    assert {one for one in told if one[1] not in nu.NEWER} == {wrong}
    figures["pages the Nu checker found valid"] = len(pages)
