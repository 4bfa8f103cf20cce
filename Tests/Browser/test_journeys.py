"""What readers come for, with nothing but the keyboard, by the names that a screen reader tells."""

import pytest
from test_decision import ANSWERS

TERM = "begrippen/inclusie.html"
IS_FOCUSED = "element => element === document.activeElement"


@pytest.fixture(params=["file, no script", "file, script", "http, script"])
def way(request, fresh):
    """A window, and where the handbook is opened from."""
    base, script = request.param.split(", ")
    page = fresh(java_script_enabled=script == "script", viewport={"width": 1280, "height": 800})
    return page, request.getfixturevalue({"file": "disk", "http": "served"}[base])


@pytest.fixture()
def page(way):
    return way[0]


@pytest.fixture()
def base(way):
    return way[1]


def tab_to(page, name, role="link"):
    """Goes on with Tab until what has that name has the focus, and is seen to have it."""
    wanted = page.get_by_role(role, name=name, exact=True)
    assert wanted.count() > 0, f"{page.url} has no {role} '{name}'"
    # Found once: to look for a role and a name takes longer than all the rest.
    first = wanted.first.element_handle()
    for _ in range(400):
        page.keyboard.press("Tab")
        if first.evaluate(IS_FOCUSED):
            outline = first.evaluate("element => getComputedStyle(element).outlineStyle")
            assert outline != "none", f"'{name}' does not show its focus"
            return
    raise AssertionError(f"'{name}' on {page.url} is out of reach of the keyboard")


def follow(page, name):
    tab_to(page, name)
    before = page.url.split("#")[0]
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.split("#")[0] != before)


def heading(page):
    return page.get_by_role("main").get_by_role("heading", level=1).inner_text()


def answer(page, name, value):
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # The first link skips the menu.
    follow(page, page.locator(f'a[data-input="{name}"][data-value="{value}"]').inner_text().strip())


def test_from_home_to_an_outcome_to_its_source_and_back(page, base):
    page.goto(base + "index.html")
    follow(page, "Naar de beslishulp")
    follow(page, "Begin met de eerste vraag")
    for name, value in ANSWERS:
        answer(page, name, value)
    outcome = heading(page)
    assert page.locator("main").get_attribute("data-outcome") == "ov-zv"
    follow(page, "Aanwijzing 2023, art. 3 lid 1")
    assert page.url.endswith("bronnen/aanwijzing-2023.html#art-3-lid-1")
    page.locator("#art-3-lid-1:target").wait_for()
    # What rests on the place stands under it, and is the next thing that Tab comes to.
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.place').id") == "art-3-lid-1"
    page.go_back()
    assert heading(page) == outcome
    follow(page, "Terug")
    assert page.locator("main").get_attribute("data-question") == ANSWERS[-1][0]
    assert page.complaints == []


def test_from_home_to_a_year_to_a_flow_to_its_payer(page, base):
    page.goto(base + "index.html")
    follow(page, "2024")
    assert heading(page) == "Wie betaalt in 2024?"
    table = page.get_by_role("table", name="Geldstromen in 2024")
    assert "Wie betaalt" in table.get_by_role("columnheader").all_inner_texts()
    flow = table.get_by_role("rowheader").first.inner_text()
    follow(page, flow)
    assert heading(page) == flow
    follow(page, "zorgverzekeraar")
    assert "/partijen/" in page.url
    assert page.complaints == []


def test_from_a_term_to_what_refers_to_it(page, base):
    page.goto(base + TERM)
    refers = page.get_by_role("region", name="Wie verwijst hiernaar")
    name = refers.get_by_role("link").first.inner_text()
    follow(page, name)
    assert heading(page).lower() == name.lower()
    back = page.locator("main a[href*='inclusie']")
    assert back.count() > 0
    assert page.complaints == []


def test_the_first_tab_skips_to_the_text(page, base):
    page.goto(base + TERM)
    tab_to(page, "Naar de inhoud")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('main')")


def test_the_menu_opens_on_a_phone(page, base):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(base + TERM)
    links = page.get_by_role("navigation", name="Hoofdnavigatie").get_by_role("link")
    assert links.count() == 0
    page.locator("summary", has_text="Menu").press("Enter")
    assert links.count() > 0
    follow(page, "Criteria")
    assert heading(page) == "Criteria"


def test_every_landmark_has_its_name(page, base):
    page.goto(base + TERM)
    for role, name in [
        ("banner", None),
        ("main", None),
        ("contentinfo", None),
        ("navigation", "Hoofdnavigatie"),
        ("navigation", "Kruimelpad"),
        ("navigation", "Vorige en volgende"),
    ]:
        assert page.get_by_role(role, name=name).count() == 1, (role, name)
