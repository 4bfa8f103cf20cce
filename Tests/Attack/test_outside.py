"""Nothing from outside the folders of a site is read, printed or told."""

import os
import socket

import pytest

SECRET = "hunter2-is-the-secret"
PLACES = [
    "content/index.md", "content/site.yml", "content/terms/secret.md", "content/facts/secret.yml",
    "content/facts/_collection.yml", "templates/secret.css", "templates/home.mustache",
    "templates/phrases.yml", "templates/partials/fields.mustache", "content/decisions/support.yml",
]


def shown(site, run):
    texts = [run.out + run.err] + [path.read_bytes() for path in site.folder.glob("site/**/*") if path.is_file()]
    return any(SECRET.encode() in text for text in texts)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("kind", ["relative", "absolute"])
def test_a_link_that_leads_out_is_refused(site, held, place, kind):
    outside = site.folder.parent / "secret.txt"
    outside.write_text(f"root:x: [{SECRET}\n  : {SECRET}\n")
    path = site.folder / place
    path.unlink(missing_ok=True)
    path.symlink_to(outside if kind == "absolute" else os.path.relpath(outside, path.parent))
    run = held(site.build(), 1, "link-out")
    assert not shown(site, run)


def test_a_folder_that_leads_out_is_refused(site, held):
    outside = site.folder.parent / "outside"
    outside.mkdir()
    (outside / "x.md").write_text(f"---\ntitle: {SECRET}\n---\n{SECRET}")
    (site.folder / "content/more").symlink_to("../../outside")
    run = held(site.build(), 1, "link-out")
    assert not shown(site, run)


def test_a_link_within_is_followed(site, held):
    (site.folder / "content/terms/other.md").symlink_to("pay.md")
    run = site.check()
    assert "link-out" not in run.rules


@pytest.mark.parametrize("place", ["content/terms/x.md", "content/index.md", "templates/x.css", "templates/home.mustache"])
@pytest.mark.parametrize("kind", ["pipe", "socket", "device"])
def test_what_is_no_file_is_refused(site, held, place, kind):
    path = site.folder / place
    path.unlink(missing_ok=True)
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as server:
            here = os.getcwd()
            os.chdir(path.parent)
            server.bind(path.name)
            os.chdir(here)
    else:
        path.symlink_to("/dev/zero")
    held(site.build(timeout=10), 1, "link-out" if kind == "device" else "no-file")


def test_a_document_outside_its_folder_is_not_read(site, held):
    (site.folder.parent / "secret.txt").write_text(SECRET)
    (site.folder / "documents").mkdir()
    site.change("content/sources/act-2023.yml", "title:", "document: ../../secret.txt\ntitle:")
    run = site.check("--sources-dir", "documents")
    assert "unreadable-document" in run.rules and SECRET not in run.words
