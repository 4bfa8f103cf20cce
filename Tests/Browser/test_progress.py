"""Every way through the questions, in Chromium and without JavaScript: what a page says about the
questions still to come is what a reader meets."""

import re

import pytest

START = "beslissingen/bekostiging/index.html"


def stated(text):
    """The least and most questions that a page promises, this one included."""
    if text.startswith("Laatste vraag"):
        return 1, 1
    between = re.match(r"Nog (\d+) tot (\d+) vragen", text)
    if between:
        return int(between[1]), int(between[2])
    return (int(re.match(r"Nog (\d+) vragen", text)[1]),) * 2


@pytest.fixture(scope="module")
def pages(chromium, site):
    """Each question page: what it promises, the outcomes it leaves, and where its answers lead.
    Each outcome page: its outcomes."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    found = {}
    queue = [f"{site.as_uri()}/{START}"]
    while queue:
        address = queue.pop()
        if address in found:
            continue
        page.goto(address, wait_until="domcontentloaded")
        main = page.locator("main")
        outcome = main.get_attribute("data-outcome")
        if outcome:
            possible = main.get_attribute("data-possible")
            found[address] = (None, set((possible or outcome).split()), [])
            continue
        targets = page.locator("a[data-input]").evaluate_all("all => all.map(a => a.href)")
        promise = page.locator(".progress").inner_text()
        left = int(re.search(r"nog (\d+) van de", promise)[1])
        found[address] = (stated(promise), left, targets)
        queue += targets
    context.close()
    return found


def walk(pages, address, seen):
    """The least and most questions really met from a page, and the outcomes really reached."""
    if address not in seen:
        promise, outcomes, targets = pages[address]
        if promise is None:
            seen[address] = (0, 0, outcomes)
        else:
            ways = [walk(pages, target, seen) for target in targets]
            seen[address] = (
                1 + min(way[0] for way in ways),
                1 + max(way[1] for way in ways),
                set().union(*(way[2] for way in ways)),
            )
    return seen[address]


def test_promises_are_kept(pages, site):
    seen = {}
    walk(pages, f"{site.as_uri()}/{START}", seen)
    assert set(seen) == set(pages)
    wrong = [
        (address, promise, left, seen[address])
        for address, (promise, left, _) in pages.items()
        if promise is not None
        and (promise != seen[address][:2] or left != len(seen[address][2]))
    ]
    assert wrong == []
