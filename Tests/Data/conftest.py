"""The data files of the built handbook, read by programs that are not ours."""

import csv
import html.parser
import json
import os
import pathlib

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITE = pathlib.Path(os.environ.get("WIJZER_SITE", ROOT / ".build" / "handbook"))
DATA = SITE / "data"


@pytest.fixture(scope="session")
def site():
    assert (SITE / "index.html").exists(), f"build the handbook into {SITE} first"
    return SITE


class Files:
    """Every set of data by its name."""

    def __init__(self, folder):
        self.folder = folder
        schemas = sorted(folder.glob("*.schema.json"))
        self.names = [path.name.removesuffix(".schema.json") for path in schemas]

    def json(self, name):
        return json.loads((self.folder / f"{name}.json").read_text("utf-8"))

    def schema(self, name):
        return json.loads((self.folder / f"{name}.schema.json").read_text("utf-8"))

    def rows(self, name):
        with open(self.folder / f"{name}.csv", encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file, strict=True))

    def collections(self):
        return [name for name in self.names if "collection" in self.json(name)]

    def role(self, role):
        return [name for name in self.collections() if self.json(name)["role"] == role]

    def decisions(self):
        return [name for name in self.names if "decision" in self.json(name)]


@pytest.fixture(scope="session")
def files(site):
    return Files(DATA)


class Page(html.parser.HTMLParser):
    """What a page says of itself for machines, its anchors and its links."""

    def __init__(self, path):
        super().__init__()
        self.blocks, self.ids, self.links = [], set(), []
        self.heading = ""
        self.inside = None
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.ids.add(attributes.get("id"))
        if attributes.get("href"):
            self.links.append(attributes["href"])
        if tag == "script" and attributes.get("type") == "application/ld+json":
            self.blocks.append("")
            self.inside = "block"
        elif tag == "h1":
            self.inside = "heading"

    def handle_data(self, data):
        if self.inside == "block":
            self.blocks[-1] += data
        elif self.inside == "heading":
            self.heading += data

    def handle_endtag(self, tag):
        if tag in ("script", "h1"):
            self.inside = None


@pytest.fixture(scope="session")
def read_page(site):
    pages = {}

    def read(path):
        if path not in pages:
            pages[path] = Page(site / path)
        return pages[path]

    return read
