"""A real Chromium, over file:// and over http under a sub-path, on the built handbook."""

import functools
import http.server
import os
import pathlib
import shutil
import threading

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITE = pathlib.Path(os.environ.get("WIJZER_SITE", ROOT / ".build" / "handbook"))


@pytest.fixture(scope="session")
def site():
    assert (SITE / "index.html").exists(), f"build the handbook into {SITE} first"
    return SITE


@pytest.fixture(scope="session")
def chromium():
    path = shutil.which("chromium")
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


@pytest.fixture()
def page(chromium):
    """A page that notes every console message, failed request and address outside the site."""
    context = chromium.new_context(java_script_enabled=True)
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("requestfailed", lambda request: page.complaints.append(request.url))
    page.on("request", lambda request: page.requests.append(request.url))
    page.requests = []
    yield page
    context.close()
