"""One page of each kind: quiet, complete, narrow enough, and without violations of WCAG."""

import pytest
from axe_playwright_python.sync_playwright import Axe

DECISION = "beslissingen/bekostiging"
KINDS = {
    "home": "index.html",
    "chapter": "handboek/wie-betaalt.html",
    "flow": "geldstromen/clientgebonden-zvw.html",
    "year": "jaren/2026.html",
    "payer": "betalers/dji.html",
    "groups": "jaren/index.html",
    "criterion": "criteria/inclusie-1.html",
    "question": "vragen/08-tarief-en-kosten.html",
    "term": "begrippen/inclusie.html",
    "terms": "begrippen/index.html",
    "source": "bronnen/aanwijzing-2023.html",
    "data": "data/index.html",
    "overview": "partijen/index.html",
    "open-points": "openpunten/index.html",
    "open-point": "openpunten/verschil-02-zvw-en-wfz-na-2025.html",
    "actor": "partijen/zorgverzekeraar.html",
    "actors-by-law": "partijen-per-wet/zvw.html",
    "phase": "fasen/betaling.html",
    "law": "wetten/zvw.html",
    "laws": "wetten/index.html",
    "facts": "feiten/index.html",
    "facts-of-a-year": "feiten-per-jaar/2024.html",
    "timeline": "tijdlijn/index.html",
    "event": "tijdlijn/concept-rlz.html",
    "decision": f"{DECISION}.html",
    "table": f"{DECISION}/table.html",
    "first-question": f"{DECISION}/index.html",
    "date-question": f"{DECISION}/clientgebonden.html",
    "undecided": f"{DECISION}/clientgebonden/2024-2025/incl-ja_wlz-ja_titel-onbekend_hoofdvraag-nee_overeenkomst-ja.html",
    "settled": f"{DECISION}/clientgebonden/2026/incl-nee.html",
    "not-found": "404.html",
}


@pytest.mark.parametrize("kind", KINDS)
def test_page_is_quiet_and_stays_at_home(page, base, kind):
    page.goto(base + KINDS[kind])
    assert page.complaints == []
    assert all(request.startswith(base) for request in page.requests), page.requests


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_page_needs_no_sideways_scrolling(chromium, site, kind, width):
    page = chromium.new_page(viewport={"width": width, "height": 800})
    page.goto(f"{site.as_uri()}/{KINDS[kind]}")
    overflow = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    page.close()
    assert overflow <= 0


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_page_has_no_accessibility_violation(chromium, site, kind, scheme, width):
    # The checker is a script of the test's own; the page's policy would keep it out.
    context = chromium.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    page.goto(f"{site.as_uri()}/{KINDS[kind]}")
    violations = Axe().run(page).response["violations"]
    context.close()
    told = [(v["id"], [node["html"][:120] for node in v["nodes"][:3]]) for v in violations]
    assert told == []
