"""One page of each kind: quiet, complete, at rest, and narrow enough."""

import statistics

import pytest
from kinds import KINDS, NAMED

# What moved without the reader's doing, and when the first words stood there.
AT_REST = """() => new Promise(done => {
  const shifts = [];
  new PerformanceObserver(list => shifts.push(...list.getEntries()))
    .observe({type: 'layout-shift', buffered: true});
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    done({shift: shifts.reduce((sum, shift) => sum + shift.value, 0),
          paint: paint ? paint.startTime : null});
  }));
})"""
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# The characters on each full line of the running text.
LINES = """() => [...document.querySelectorAll('.text > p')].flatMap(paragraph => {
  const lines = new Map();
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node; (node = walker.nextNode());) {
    for (let i = 0; i < node.length; i++) {
      range.setStart(node, i); range.setEnd(node, i + 1);
      const box = range.getBoundingClientRect();
      const line = Math.round(box.bottom / 14);
      lines.set(line, (lines.get(line) || 0) + 1);
    }
  }
  return [...lines.values()].slice(0, -1);
})"""


def test_every_kind_is_there(site):
    assert [path for path in NAMED.values() if not (site / path).exists()] == []


@pytest.mark.parametrize("kind", KINDS)
def test_page_is_quiet_at_home_and_at_rest(page, base, kind, figures):
    page.goto(base + KINDS[kind])
    rest = page.evaluate(AT_REST)
    assert page.complaints == []
    assert all(request.startswith(base) for request in page.requests), page.requests
    assert rest["shift"] == 0
    if base.startswith("file") and rest["paint"]:
        paints = figures.setdefault("first paint from disk, ms", [])
        paints.append(rest["paint"])


@pytest.mark.parametrize("kind", KINDS)
def test_page_needs_no_sideways_scrolling(page, disk, kind):
    page.goto(disk + KINDS[kind])
    wide = {}
    # 320 is what is left of 1280 when all is made four times as large.
    for width in [1280, 768, 390, 320]:
        page.set_viewport_size({"width": width, "height": 800})
        wide[width] = page.evaluate(OVERFLOW)
    page.set_viewport_size({"width": 1280, "height": 720})
    assert [width for width, overflow in wide.items() if overflow > 0] == []


@pytest.mark.parametrize("kind", ["handboek", "accessibility"])
def test_lines_are_of_a_length_that_reads_well(page, disk, kind):
    page.goto(disk + KINDS[kind])
    lines = page.evaluate(LINES)
    assert 60 <= statistics.median(lines) <= 75, lines
