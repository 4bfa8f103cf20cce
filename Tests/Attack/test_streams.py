"""No signal, whatever is wrong with streams, memory, files and arguments: words, or silence."""

import os
import resource
import subprocess

import pytest

from house import WIJZER, run

COMMANDS = {
    "help": (["--help"], 0), "list": (["list", "terms"], 0), "check": (["check"], 0),
    "decide": (["decide", "support", "work=care"], 0), "export": (["export", "dmn", "support"], 0),
    "build": (["build"], 0), "wrong": (["no-such-command"], 2), "rules": (["check", "--rules"], 0),
    "unknown": (["list", "nothing"], 2),
}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("fault", ["out closed", "err closed", "both closed", "full", "read-only", "broken pipe"])
def test_a_stream_that_fails_is_no_crash(site, command, fault):
    words, code = COMMANDS[command]
    allowed = {code, 2}
    if "closed" in fault:
        close = {"out": (1,), "err": (2,), "both": (1, 2)}[fault.split()[0]]
        told = run(words, site.folder, close=close)
    elif fault == "full":
        with open("/dev/full", "wb") as full:
            told = run(words, site.folder, stdout=full, stderr=full)
    elif fault == "read-only":
        with open("/dev/null", "rb") as null:
            told = run(words, site.folder, stdout=null, stderr=null)
    else:
        near, far = os.pipe()
        os.close(near)
        told = run(words, site.folder, stdout=far, stderr=far)
        os.close(far)
    assert told.code in allowed, told.words
    if fault != "err closed" and code == 0 and command in ("list", "decide", "export", "help", "rules"):
        assert told.code == 2 if fault in ("full", "read-only", "out closed", "both closed") else True


def test_a_closed_stream_hands_its_number_to_no_file(site):
    """A file opened in place of a closed stream would get what is told."""
    told = run(["build"], site.folder, close=(0, 1, 2))
    assert told.code in (0, 2)
    for path in site.folder.glob("site/**/*"):
        assert not path.is_file() or b"pagina's" not in path.read_bytes()[-200:]


@pytest.mark.parametrize(
    "limits",
    [[(resource.RLIMIT_NOFILE, 4)], [(resource.RLIMIT_NOFILE, 8)], [(resource.RLIMIT_FSIZE, 0)],
     [(resource.RLIMIT_FSIZE, 1000)], [(resource.RLIMIT_AS, 150 << 20)], [(resource.RLIMIT_AS, 400 << 20)],
     [(resource.RLIMIT_STACK, 64 << 10)], [(resource.RLIMIT_NPROC, 1)]],
    ids=str)
def test_a_limit_of_the_machine_is_no_crash(site, limits):
    site.write("site/index.txt", "mine")
    with open(os.devnull, "wb") as null:
        told = run(["build"], site.folder, limits=limits, stderr=null)
    assert told.code in (0, 2), told.code
    assert (site.folder / "site/index.txt").read_text() == "mine"


@pytest.mark.parametrize("jobs", ["1", "1000", "9223372036854775807", "0", "-1", "x"])
def test_any_number_of_jobs(site, held, jobs):
    held(site.check(f"--jobs={jobs}"), 0 if jobs.isdigit() and jobs != "0" else 2)


SIGNS = "\x1b]0;pwned\x07 \x1b[31m \x9b31m \x08\x08 \u202e \u2066"
CONTROLS = [sign for sign in ("\x1b", "\x07", "\x9b", "\x08", "\u202e", "\u2066")]


@pytest.mark.parametrize("where", ["text", "name", "field", "file name", "title"])
def test_content_sends_no_signs_to_a_terminal(site, where):
    if where == "text":
        site.text(f"Hello {SIGNS} [[none {SIGNS}]]\n")
    elif where == "name":
        site.decision("advice: Advice", f'"adv{SIGNS.encode("unicode_escape").decode()}": Advice')
    elif where == "field":
        escaped = SIGNS.encode("unicode_escape").decode()
        site.write("content/terms/x.md", f'---\ntitle: X\n"unknown{escaped}": x\n---\nX\n')
    elif where == "file name":
        site.write(f"content/terms/x{SIGNS}.md", "---\ntitle: X\n---\nX\n")
    else:
        escaped = SIGNS.encode("unicode_escape").decode()
        site.change("content/decisions/support.yml", "name: Who pays?", f'name: "Who {escaped}?"')
    for words in (["check"], ["list", "terms"], ["list", "decisions"], ["decide", "support", "work=care"]):
        told = run(words, site.folder)
        assert not [sign for sign in CONTROLS if sign in told.words], (words, told.words)


@pytest.mark.parametrize(
    "words",
    [["list", SIGNS], ["decide", SIGNS], [SIGNS], ["check", "--content", SIGNS], ["build", "--output", "x" + SIGNS],
     ["check", "--as-of", SIGNS], ["import", "dmn", SIGNS], ["decide", "support", SIGNS], ["check", "--" + SIGNS]])
def test_arguments_send_no_signs_to_a_terminal(site, words):
    told = run(words, site.folder)
    assert not [sign for sign in CONTROLS if sign in told.words], told.words


def test_whatever_the_bytes_of_an_argument(site):
    told = subprocess.run(
        [WIJZER.encode(), b"list", b"\xff\xfe\x80"], cwd=site.folder, capture_output=True, timeout=60)
    assert told.returncode == 2
