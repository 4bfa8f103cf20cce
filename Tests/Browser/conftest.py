"""A real Chromium, over file:// and over http under a sub-path, on the built handbook."""

import functools
import http.server
import os
import pathlib
import shutil
import statistics
import threading

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITE = pathlib.Path(os.environ.get("WIJZER_SITE", ROOT / ".build" / "handbook"))
FIGURES = {}


def pytest_terminal_summary(terminalreporter):
    """What was measured, also when every test passes."""
    for name, value in FIGURES.items():
        if isinstance(value, list):
            value = f"{statistics.median(value):.0f} (middle), {max(value):.0f} (most)"
        terminalreporter.write_line(f"{name}: {value}")


def pytest_sessionfinish(session):
    """Of several workers each hands over what it measured."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["figures"] = FIGURES


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node):
    for name, value in node.workeroutput["figures"].items():
        FIGURES[name] = FIGURES[name] + value if name in FIGURES else value


@pytest.fixture(scope="session")
def figures():
    return FIGURES


@pytest.fixture(scope="session")
def site():
    assert (SITE / "index.html").exists(), f"run `swift test` first: it builds the handbook into {SITE}"
    return SITE


@pytest.fixture(scope="session")
def chromium():
    # The same engine without windows, bars and profiles starts and draws in two thirds of the time.
    path = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    assert path, "Chromium is installed"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def served(site, tmp_path_factory):
    """The handbook's address over http, below a sub-path."""
    root = tmp_path_factory.mktemp("served")
    (root / "intranet").mkdir()
    (root / "intranet" / "handboek").symlink_to(site)

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    handler = functools.partial(Quiet, directory=str(root))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/intranet/handboek/"
    server.shutdown()


@pytest.fixture(scope="session", params=["file", "http"])
def base(request, site):
    return site.as_uri() + "/" if request.param == "file" else request.getfixturevalue("served")


@pytest.fixture(scope="session")
def disk(site):
    """The handbook's address on the disk."""
    return site.as_uri() + "/"


def note_failure(page):
    """Notes each failed request that was made since the page was last cleared: one of a page that
    was left before, such as for its icon, is given up when the next is opened."""

    def note(request):
        if request in page.asked:
            page.complaints.append(request.url)

    return note


def watched(context):
    """A page that notes every console message, failed request and address it asks for."""
    page = context.new_page()
    page.complaints = []
    page.requests = []
    page.asked = []
    page.on("request", lambda request: page.asked.append(request))
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("requestfailed", note_failure(page))
    page.on("request", lambda request: page.requests.append(request.url))
    return page


@pytest.fixture(scope="module")
def tab(chromium):
    """One window for a whole file of tests: opening one takes longer than most tests."""
    context = chromium.new_context()
    yield watched(context)
    context.close()


@pytest.fixture()
def page(tab):
    tab.complaints.clear()
    tab.requests.clear()
    tab.asked.clear()
    return tab


@pytest.fixture()
def fresh(chromium):
    """Opens windows of their own, that remember nothing; closes them afterwards."""
    contexts = []

    def open_window(**options):
        contexts.append(chromium.new_context(**options))
        return watched(contexts[-1])

    yield open_window
    for context in contexts:
        context.close()
