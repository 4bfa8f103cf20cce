"""The search box: with the keyboard alone, in each way a page can be opened, and with anything typed."""

import csv
import json
import os
import pathlib
import subprocess

import pytest
from playwright.sync_api import expect
from test_axe import AXE, PHONE, RULES, violations

ROOT = pathlib.Path(__file__).resolve().parents[2]
COMMAND = pathlib.Path(
    os.environ.get("WIJZER_COMMAND", ROOT / ".build" / "tested" / "debug" / "wijzer"))
with open(ROOT / "Tests" / "SearchTests" / "questions.csv") as file:
    QUESTIONS = [row["question"] for row in csv.DictReader(file)]
# What nobody should type, and what is not as it seems: an end of a script, an expression, signs for
# writing from right to left, an emoji with its parts, letters of other scripts.
ODD = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", ".*(zorg|", "zorg\\", "[[dji]]",
    "\u202ezorgkantoor\u202c", "\u200fwlz", "👩‍⚕️ zorg", "Ｗｌｚ", "ведомство", "زكاة", "Ǆ", "İstanbul",
    "de het een", "1.500.000", "25.424", "25\u00a0424", "art. 3.1.1", "o'o", "zorg-kantoor", "--", "%",
    "__proto__", "constructor", "hasOwnProperty", "wlz wfz zvw wmo", "coördinatie", "COÖRDINATIE",
    "coordinatienorm", "aanbiederskostenoverzicht", "zorgkantoorregio", "qqqqqqqqqqqq",
]
RESULTS = "() => [...document.querySelectorAll('#zoekresultaten li a')].slice(0, 10).map(a => a.href)"
TYPE = """text => new Promise(done => {
  const said = document.querySelector('.search-said'), field = document.querySelector('#zoek');
  new MutationObserver((_, watch) => { if (said.textContent) { watch.disconnect(); done(said.textContent); } })
    .observe(said, {childList: true, subtree: true, characterData: true});
  field.value = text;
  field.dispatchEvent(new Event('input'));
})"""


def pieces(page):
    return [url for url in page.requests if "/search/" in url]


def opened(page):
    page.wait_for_selector("#zoek-lijst:not([hidden]) [role=option]")


def test_script_and_command_give_the_same_order(page, disk):
    queries = QUESTIONS + ODD
    assert len(queries) >= 150
    told = subprocess.run(
        [COMMAND, "search", "-", "--json"], cwd=ROOT, input="\n".join(queries) + "\n",
        capture_output=True, text=True, check=True).stdout
    wanted = [json.loads(line) for line in told.splitlines()]
    assert [found["query"] for found in wanted] == queries
    page.goto(disk + "zoeken.html")
    different = {}
    for found in wanted:
        page.evaluate(TYPE, found["query"])
        pages = [url.removeprefix(disk) for url in page.evaluate(RESULTS)]
        right = [result["page"] for result in found["results"]]
        if pages != right:
            different[found["query"]] = (right, pages)
    assert different == {}
    assert page.complaints == []


def test_nothing_is_loaded_before_the_first_key(page, base):
    page.goto(base + "begrippen/inclusie.html")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "zoek"
    assert page.locator("#zoek").input_value() == ""
    assert pieces(page) == []
    page.keyboard.type("w")
    opened(page)
    assert pieces(page)
    assert page.complaints == []


def test_a_query_loads_few_pieces(page, disk, site):
    page.goto(disk + "index.html")
    page.locator("#zoek").fill("zorgkantoren")
    opened(page)
    words = [url for url in pieces(page) if "/search/w" in url]
    assert 1 <= len(words) <= 3 < len(list((site / "search").glob("w*.js")))
    # What a browser keeps of another edition is not mixed with this one.
    editions = {url.split("?")[1] for url in pieces(page) if "/root.js" not in url}
    assert len(editions) == 1
    assert editions.pop() in (site / "search" / "root.js").read_text()


def test_the_keyboard_alone_finds_and_opens_a_page(page, base):
    page.goto(base + "jaren/2024.html")
    page.keyboard.press("/")
    page.keyboard.type("zorg kantoor")
    page.wait_for_selector("#zoek-lijst .search-title >> text=zorgkantoor")
    field = page.locator("#zoek")
    assert field.get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]")
    assert field.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    target = chosen.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(target)
    assert "zorgkantoor" in page.locator("h1").inner_text().lower()


def test_escape_closes_the_list_and_enter_opens_the_page_of_results(page, base):
    page.goto(base + "index.html")
    page.keyboard.press("/")
    page.keyboard.type("wlz & co")
    opened(page)
    page.keyboard.press("Escape")
    assert page.locator("#zoek-lijst").is_hidden()
    assert page.locator("#zoek").get_attribute("aria-expanded") == "false"
    page.keyboard.press("Enter")
    page.wait_for_selector("#zoekresultaten li a")
    assert "zoeken.html?q=wlz%20%26%20co" in page.url
    assert page.locator("#zoek").input_value() == "wlz & co"


def test_a_slash_is_typed_where_text_is_typed(page, disk):
    page.goto(disk + "index.html")
    page.locator("#zoek").focus()
    page.keyboard.type("1/2")
    assert page.locator("#zoek").input_value() == "1/2"


def test_results_can_be_narrowed(page, disk):
    page.goto(disk + "zoeken.html?q=dagbedrag")
    page.wait_for_selector("#zoekresultaten li a")
    page.get_by_label("Soort").select_option("Feiten")
    kinds = page.locator("#zoekresultaten .badge:not(.badge-draft)").all_inner_texts()
    assert kinds and set(kinds) == {"Feiten"}
    before = len(kinds)
    page.get_by_label("Jaar").select_option("2022")
    after = page.locator("#zoekresultaten li a").count()
    assert 0 < after < before


def test_words_are_marked_and_a_mistake_is_mended(page, disk):
    page.goto(disk + "zoeken.html?q=casemenagement")
    page.wait_for_selector("#zoekresultaten mark")
    assert "Bedoelde u casemanagement?" in page.locator(".search-said").inner_text()
    assert page.locator("#zoekresultaten li a mark").first.inner_text().lower() == "casemanagement"


@pytest.mark.parametrize(
    "query, answer", [("zvh", "Zorg- en Veiligheidshuis"), ("21,80", "€ 21,80"), ("Wet langdurige zorg", "Wlz")])
def test_an_answer_comes_before_the_list(page, disk, query, answer):
    page.goto(disk + "zoeken.html?q=" + query)
    page.wait_for_selector(".search-answer")
    assert answer in page.locator(".search-answer").inner_text()


@pytest.mark.parametrize("query", ["qqqqqqqqqqqq", "de het een", ".*"])
def test_where_nothing_is_found_there_is_a_way_on(page, disk, query):
    page.goto(disk + "zoeken.html?q=" + query)
    page.wait_for_selector(".search-said:not(:empty)")
    assert page.locator("#zoekresultaten li").count() == 0
    page.get_by_role("link", name="Begrippen van A tot Z").click()
    assert page.url.endswith("begrippen/index.html")


# What is typed is never more than text, however much there is of it and whatever is missing of it.
@pytest.mark.parametrize(
    "script",
    ["'zorg '.repeat(2000)", "'\\ud83d'", "'zorg\\udc00kantoor'", "'<img src=x onerror=alert(1)>'", "'\\u0000'",
     "'a'.repeat(10000)", "'   '"])
def test_anything_may_be_typed(page, disk, script):
    page.goto(disk + "index.html")
    page.evaluate(f"""() => {{ const field = document.querySelector('#zoek');
      field.value = {script}; field.dispatchEvent(new Event('input')); }}""")
    if script != "'   '":
        opened(page)
        page.locator("#zoek").press("Enter")
        page.wait_for_url("**/zoeken.html?q=*")
    page.wait_for_load_state("networkidle")
    page.asked.clear()
    page.complaints.clear()
    page.goto(disk + "zoeken.html?q=wlz")
    page.wait_for_selector("#zoekresultaten li a")
    page.evaluate(f"() => {{ const field = document.querySelector('#zoek'); field.value = {script};"
                  " field.dispatchEvent(new Event('input')); }")
    page.evaluate(TYPE, "wlz")
    assert page.locator("#zoekresultaten li a").count() > 0
    assert page.locator("#zoekresultaten img, #zoek-lijst img").count() == 0
    assert page.complaints == []


def test_the_open_list_has_no_accessibility_violation(page, disk):
    for scheme in ["light", "dark"]:
        page.emulate_media(color_scheme=scheme)
        for size in [{"width": 1280, "height": 800}, PHONE]:
            page.set_viewport_size(size)
            page.goto(disk + "index.html")
            page.evaluate(AXE)
            page.locator("#zoek").fill("zorgkantoor")
            opened(page)
            page.keyboard.press("ArrowDown")
            assert violations(page, RULES) == []
            page.goto(disk + "zoeken.html?q=zorgkantoor")
            page.locator("#zoekresultaten li").first.scroll_into_view_if_needed()
            page.wait_for_selector("#zoekresultaten .passage mark")
            page.evaluate(AXE)
            assert violations(page, RULES) == []
    page.emulate_media(color_scheme="light")


def test_a_phone_of_320_points_does_not_scroll_sideways(page, disk):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(disk + "index.html")
    page.locator("#zoek").fill("coördinerend levensloopaanbieder")
    opened(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.goto(disk + "zoeken.html?q=3709686-1054932-PZO")
    # On a phone the results begin below the filters; their texts come when they are in sight.
    page.locator("#zoekresultaten li").first.scroll_into_view_if_needed()
    expect(page.locator("#zoekresultaten .passage mark").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_without_script_there_are_lists(chromium, disk):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(disk + "begrippen/inclusie.html")
    page.locator(".search a").click()
    assert page.url.endswith("zoeken.html")
    assert page.get_by_role("link", name="Begrippen van A tot Z").count() == 1
    assert page.get_by_role("link", name="Handboek", exact=True).count() >= 1
    context.close()


def test_how_long_a_query_takes_is_measured(page, disk, figures):
    page.goto(disk + "zoeken.html")
    for query in QUESTIONS:
        page.evaluate(TYPE, query)
    figures["milliseconds of a query in the page"] = page.evaluate(
        f"""async queries => {{ const type = {TYPE}, times = [];
        for (const query of queries) {{ const start = performance.now(); await type(query); times.push(performance.now() - start); }}
        return times; }}""", QUESTIONS)
