"""Every way through the questions, as Chromium reads the pages: what a page says about the questions
still to come is what a reader meets."""

import re

import pytest

START = "beslissingen/bekostiging/index.html"
# What pages say, as Chromium reads them; to open a thousand of them takes minutes.
WHAT_THEY_SAY = """pages => pages.map(html => {
  const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
  return {
    outcome: main.dataset.outcome && (main.dataset.possible || main.dataset.outcome),
    progress: main.querySelector('.progress')?.textContent,
    targets: [...main.querySelectorAll('a[data-input]')].map(link => link.getAttribute('href')),
  };
})"""


def stated(text):
    """The least and most questions that a page promises, this one included."""
    if text.startswith("Laatste vraag"):
        return 1, 1
    between = re.match(r"Nog (\d+) tot (\d+) vragen", text)
    if between:
        return int(between[1]), int(between[2])
    return (int(re.match(r"Nog (\d+) vragen", text)[1]),) * 2


@pytest.fixture(scope="module")
def pages(tab, site):
    """Each question page: what it promises, the outcomes it leaves, and where its answers lead.
    Each outcome page: its outcomes. They are read generation by generation."""
    found = {}
    batch = [(site / START).resolve()]
    while batch:
        said = tab.evaluate(WHAT_THEY_SAY, [address.read_text() for address in batch])
        for address, seen in zip(batch, said):
            if seen["outcome"]:
                found[address] = (None, set(seen["outcome"].split()), [])
                continue
            left = int(re.search(r"nog (\d+) van de", seen["progress"])[1])
            targets = [(address.parent / target).resolve() for target in seen["targets"]]
            found[address] = (stated(seen["progress"]), left, targets)
        batch = sorted({t for _, _, targets in found.values() for t in targets} - set(found))
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
    walk(pages, (site / START).resolve(), seen)
    assert set(seen) == set(pages)
    wrong = [
        (address, promise, left, seen[address])
        for address, (promise, left, _) in pages.items()
        if promise is not None
        and (promise != seen[address][:2] or left != len(seen[address][2]))
    ]
    assert wrong == []
