"""No violation of WCAG 2.2 A or AA, nor of good habits, that a program can see."""

import pathlib
import re

import axe_playwright_python
import pytest
from kinds import KINDS

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
RULES = """{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}"""
# All that another colour scheme can break.
COLOURS = "{runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']}}"
# No way to each element: what is told is its HTML.
OPTIONS = "{resultTypes: ['violations'], preload: false, selectors: false}"
TOKENS = """names => { const style = getComputedStyle(document.documentElement);
  return names.map(name => style.getPropertyValue(name)) }"""
# Of a long list the first are looked at again: the others are made alike.
LONG = """{exclude: ['li:nth-child(n+9)', 'tr:nth-child(n+9)', 'dl > div:nth-child(n+9)',
  'section:nth-of-type(n+5)']}"""
PHONE = {"width": 390, "height": 800}
DESK = {"width": 1280, "height": 800}


@pytest.fixture(scope="module")
def names(site):
    """The names of all colours."""
    style = (site / "assets" / "wijzer.css").read_text()
    return sorted(set(re.findall(r"^ +(--[a-z-]+): #", style, re.MULTILINE)))


def violations(page, rules, part="document"):
    """What is wrong, in few words."""
    found = page.evaluate(
        f"axe.run({part}, Object.assign({rules}, {OPTIONS}))"
    )["violations"]
    return [(v["id"], [node["html"][:120] for node in v["nodes"][:3]]) for v in found]


def look(page, scheme, switch=""):
    """The page as one reader sees it: what the system asks for, and what the reader chose."""
    page.emulate_media(color_scheme=scheme)
    if page.locator("#theme").count():
        page.locator("#theme").select_option(switch)


# The whole handbook on one page takes minutes; its parts are looked at where they stand alone.
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "book"])
def test_page_has_no_accessibility_violation(page, disk, names, kind, figures):
    page.goto(disk + KINDS[kind])
    page.evaluate(AXE)
    found = {}
    look(page, "light")
    page.set_viewport_size(DESK)
    found["light, desk"] = violations(page, RULES)
    page.set_viewport_size(PHONE)
    found["light, phone"] = violations(page, RULES, LONG)
    look(page, "dark")
    dark = page.evaluate(TOKENS, names)
    found["dark, phone"] = violations(page, COLOURS, LONG)
    # The reader's own way to dark gives the same colours, so looking at one of both is enough.
    look(page, "light", "dark")
    assert page.evaluate(TOKENS, names) == dark or kind == "not-found"
    look(page, "light")
    assert {state: told for state, told in found.items() if told} == {}
    figures["pages looked at with axe"] = figures.get("pages looked at with axe", 0) + 1


def test_axe_would_tell(page, disk):
    page.goto(disk + KINDS["home"])
    page.evaluate(AXE)
    page.evaluate("document.querySelector('.button').style.setProperty('color', '#2b7a9a')")
    assert [rule for rule, _ in violations(page, COLOURS)] == ["color-contrast"]
