"""A build writes and removes only its own files."""

import os

import pytest

from house import contents

THEIRS = {
    "a page": {"index.html": "theirs"},
    "a page below": {"data/index.html": "theirs"},
    "the manifest of an app": {"manifest.json": '{"name": "App", "files": []}'},
    "a list of files that is not ours": {
        "manifest.json": '{"files": [{"path": "mine.txt", "size": 4, "sha256": "x"}]}', "mine.txt": "mine"},
    "a folder where a page goes": {"index.html/theirs.txt": "theirs"},
}


@pytest.mark.parametrize("name", THEIRS)
def test_foreign_files_in_the_way_are_refused(site, held, name):
    for path, text in THEIRS[name].items():
        site.write(f"site/{path}", text)
    before = contents(site.folder / "site")
    run = held(site.build(), 2)
    assert contents(site.folder / "site") == before
    assert "--output" in run.words and ("--adopt" in run.words) == ("folder" not in name)
    way = next(iter(THEIRS[name])).split("/theirs")[0]
    assert f"site/{way}" in run.words


def test_foreign_files_can_be_adopted(site, held):
    site.write("site/index.html", "theirs")
    site.write("site/README.md", "mine")
    held(site.build("--adopt"), 0)
    assert b"theirs" not in (site.folder / "site/index.html").read_bytes()
    assert (site.folder / "site/README.md").read_text() == "mine"
    held(site.build(), 0)


def test_a_folder_is_never_adopted(site, held):
    site.write("site/index.html/theirs.txt", "theirs")
    before = contents(site.folder / "site")
    held(site.build("--adopt"), 2)
    assert contents(site.folder / "site") == before


@pytest.mark.parametrize(
    "output",
    ["content", "content/", "content/facts", "content/new", "templates", "templates/partials", ".", "..",
     "./content/../content", "here", "~", "~/site"])
def test_a_folder_that_is_no_place_for_a_site_is_refused(site, held, output):
    (site.folder / "here").symlink_to("content")
    before = contents(site.folder.parent)
    run = held(site.build("--output", output), 2)
    assert contents(site.folder.parent) == before
    assert "--output" in run.words


def test_a_home_is_refused(site, held):
    home = site.folder / "home/someone"
    home.mkdir(parents=True)
    before = contents(site.folder)
    for output in ("home/someone", "home"):
        held(site.build("--output", output, environment={"HOME": str(home)}), 2)
    assert contents(site.folder) == before


def test_foreign_files_beside_ours_stay(site, held):
    for path in ("README.md", ".staging-backup/belangrijk.txt", "map/mine.txt"):
        site.write(f"site/{path}", "mine")
    held(site.build(), 0)
    site.write("site/data/mine.txt", "mine")
    held(site.build(), 0)
    for path in ("README.md", ".staging-backup/belangrijk.txt", "map/mine.txt", "data/mine.txt"):
        assert (site.folder / "site" / path).read_text() == "mine"


@pytest.mark.parametrize("path", ["map", "map/", "./map", "map//diep", "deur/doel.txt", "../buiten.txt", "/etc/hostname"])
def test_a_manifest_reaches_no_other_file(site, held, path):
    held(site.build(), 0)
    site.write("site/map/diep/mine.txt", "mine")
    site.write("elders/doel.txt", "mine")
    site.write("buiten.txt", "mine")
    (site.folder / "site/deur").symlink_to("../elders")
    site.change("site/manifest.json", '"files" : [', '"files" : [\n{"path": "%s", "sha256": "0", "size": 1},' % path)
    site.build()
    for mine in ("site/map/diep/mine.txt", "elders/doel.txt", "buiten.txt"):
        assert (site.folder / mine).read_text() == "mine"


def test_nothing_is_written_through_a_link(site, held):
    (site.folder / "elders").mkdir()
    (site.folder / "site").mkdir()
    (site.folder / "site/data").symlink_to("../elders")
    run = held(site.build(), 2)
    assert list((site.folder / "elders").iterdir()) == []
    assert "site/data" in run.words


IDS = ["../../../../pwned", "a/b", "javascript:alert(1)", "..", ".", "a b", "A", "a\\\\b", "a#b", "a?b", "%2e%2e", "é", "-", "con\\tx"]


WHATS = ["input", "slug", "scenario", "rule", "outcome", "caveat"]


@pytest.mark.parametrize(
    "what, shape", [("value", shape) for shape in IDS] + [(what, IDS[2]) for what in WHATS])
def test_an_id_is_a_name(site, held, what, shape):
    if what == "value":
        site.decision("advice", f'"{shape}"')
    elif what == "input":
        site.decision("work:", f'"{shape}":')
    elif what == "slug":
        site.decision("slug: incl", f'slug: "{shape}"')
    elif what == "scenario":
        site.decision("id: s1", f'id: "{shape}"')
    elif what == "rule":
        site.decision("id: r1", f'id: "{shape}"')
    elif what == "outcome":
        site.decision("open", f'"{shape}"')
    else:
        site.decision("scenarios:", f'caveats: [{{id: "{shape}", title: T, text: t, outcomes: [paid]}}]\nscenarios:')
    before = contents(site.folder)
    run = held(site.build(), 1, "wrong-type")
    assert "a name of lower-case letters" in run.words
    assert contents(site.folder) == before


@pytest.mark.parametrize("name", ["a..b.css", "wijzer...css"])
def test_an_asset_that_goes_is_removed(site, held, name):
    site.write(f"templates/{name}", "x")
    held(site.build(), 0)
    assert (site.folder / "site/assets" / name).exists()
    os.remove(site.folder / "templates" / name)
    held(site.build(), 0)
    assert not (site.folder / "site/assets" / name).exists()
