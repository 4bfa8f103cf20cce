"""What the script adds, in each way a page can be opened; and that it adds nothing that is missed."""

import pytest

OUTCOME = (
    "beslissingen/bekostiging/clientgebonden/2024-2025/"
    "incl-ja_wlz-nee_titel-nee_hoofdvraag-ja_casemanagement-ja_overeenkomst-ja.html"
)
THEME = "document.documentElement.dataset.theme || ''"
PAPER = "getComputedStyle(document.body).backgroundColor"
# Notes when the page was given its theme.
WATCH = """new MutationObserver(() => { window.themed = window.themed || performance.now() })
  .observe(document, {attributes: true, subtree: true, attributeFilter: ['data-theme']})"""
PAINTED = """() => new Promise(done => new PerformanceObserver(list => {
  const paint = list.getEntriesByName('first-paint')[0]; if (paint) done(paint.startTime);
}).observe({type: 'paint', buffered: true}))"""


def becomes(page, condition):
    """Waits a few frames for what is on the screen; the page's own policy forbids a longer way."""
    look = "() => { if ((%s) || ++frames > 60) done(%s); else requestAnimationFrame(look); }"
    assert page.evaluate(
        f"() => new Promise(done => {{ let frames = 0; const look = {look % ((condition,) * 2)}; look(); }})"
    ), condition


def choose(page, label):
    page.get_by_label("Weergave").select_option(label=label)


def test_a_choice_of_theme_is_remembered(fresh, base):
    page = fresh(color_scheme="light")
    page.goto(base + "index.html")
    light = page.evaluate(PAPER)
    choose(page, "Donker")
    dark = page.evaluate(PAPER)
    assert dark != light
    page.goto(base + "begrippen/inclusie.html")
    assert page.evaluate(PAPER) == dark
    assert page.get_by_label("Weergave").input_value() == "dark"
    choose(page, "Systeem")
    page.reload()
    assert page.evaluate(THEME) == ""
    assert page.evaluate(PAPER) == light
    assert page.complaints == []


def test_a_choice_for_light_overrules_a_dark_system(fresh, disk):
    page = fresh(color_scheme="dark")
    page.goto(disk + "index.html")
    dark = page.evaluate(PAPER)
    choose(page, "Licht")
    page.reload()
    assert page.evaluate(PAPER) == "rgb(255, 255, 255)" != dark


def test_the_chosen_theme_is_there_before_the_first_paint(fresh, base):
    page = fresh(color_scheme="light")
    page.goto(base + "index.html")
    choose(page, "Donker")
    page.add_init_script(WATCH)
    # The longest page: a script that waits for it all must not be late.
    page.goto(base + "beslissingen/bekostiging/table.html")
    painted = page.evaluate(PAINTED)
    assert page.evaluate("window.themed") <= painted


def test_refused_storage_is_no_trouble(fresh, disk):
    page = fresh()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('refused') }})"
    )
    page.goto(disk + "index.html")
    choose(page, "Donker")
    assert page.evaluate(THEME) == "dark"
    page.goto(disk + OUTCOME)
    assert page.get_by_role("button", name="Kopieer deze aanhaling").count() == 1
    assert page.complaints == []


def test_the_year_last_read_is_marked(fresh, base):
    page = fresh()
    page.goto(base + "jaren/2024.html")
    page.goto(base + "index.html")
    assert page.get_by_role("link", name="2024 laatst bekeken").count() == 1
    assert page.get_by_text("laatst bekeken").count() == 1
    page.goto(base + "jaren/index.html")
    assert page.get_by_text("laatst bekeken").count() == 1


@pytest.mark.parametrize("clipboard", [True, False])
def test_a_citation_can_be_copied(fresh, base, clipboard):
    page = fresh()
    if not clipboard:
        page.add_init_script(
            "Object.defineProperty(Navigator.prototype, 'clipboard', {value: undefined})"
        )
    page.goto(base + OUTCOME)
    page.get_by_role("button", name="Kopieer deze aanhaling").press("Enter")
    page.get_by_role("status").get_by_text("Gekopieerd").wait_for()
    page.evaluate("document.body.append(document.createElement('textarea'))")
    page.locator("textarea").focus()
    page.keyboard.press("Control+v")
    copied = page.locator("textarea").input_value()
    for words in ["Handboek levensloopaanpak", "r20", "31 december 2025", "Aanwijzing 2023"]:
        assert words in copied
    assert (page.url in copied) == base.startswith("http")
    assert "file:" not in copied


def test_without_the_script_nothing_of_it_is_there(fresh, disk):
    page = fresh(java_script_enabled=False)
    for path in ["index.html", OUTCOME]:
        page.goto(disk + path)
        assert page.locator("button, select").count() == 0


@pytest.mark.parametrize("width", [320, 1280])
def test_a_definition_shows_on_hover_and_on_focus(fresh, disk, width):
    page = fresh(viewport={"width": width, "height": 800})
    page.goto(disk + "handboek/wie-betaalt.html")
    page.evaluate("document.querySelector('.text > p .term').id = 'word'")
    term = page.locator("#word")
    words = term.get_attribute("data-definition")
    style = "getComputedStyle(document.querySelector('#word'), '::after')"
    shown = f"({style}.content.includes('{words}') && {style}.display !== 'none')"
    hidden = f"!{shown}"
    assert page.evaluate(hidden)
    term.hover()
    becomes(page, shown)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.mouse.move(0, 0)
    becomes(page, hidden)
    page.keyboard.press("Tab")
    term.focus()
    becomes(page, shown)
    page.keyboard.press("Escape")
    becomes(page, hidden)
