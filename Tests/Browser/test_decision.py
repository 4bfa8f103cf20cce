"""A reader's way through the questions, without JavaScript."""

import pytest

ANSWERS = [
    ("kosten", "clientgebonden"),
    ("datum", "2024-01-01/2025-12-31"),
    ("geincludeerd", "ja"),
    ("wlz-indicatie", "nee"),
    ("forensische-titel", "nee"),
    ("geneeskundige-hoofdvraag", "ja"),
    ("casemanagement", "ja"),
    ("overeenkomst", "ja"),
]


@pytest.fixture(scope="module")
def window(chromium):
    context = chromium.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def start(page, base):
    page.goto(base + "index.html")
    page.get_by_role("link", name="Naar de beslishulp").click()
    page.get_by_role("link", name="Begin met de eerste vraag").click()


def answer(page, name, value):
    page.locator(f'a[data-input="{name}"][data-value="{value}"]').click()


def test_answers_lead_to_the_insurer_and_its_sources(window, base):
    page = window
    start(page, base)
    for name, value in ANSWERS:
        answer(page, name, value)
    main = page.locator("main")
    assert main.get_attribute("data-outcome") == "ov-zv"
    assert main.get_attribute("data-rules") == "r20"
    assert page.locator(".answers dd").count() == len(ANSWERS)
    main.get_by_role("link", name="Aanwijzing 2023, art. 3 lid 1").first.click()
    assert page.url.endswith("bronnen/aanwijzing-2023.html#art-3-lid-1")
    page.go_back()
    assert main.get_attribute("data-outcome") == "ov-zv"


def test_an_answer_can_be_changed(window, base):
    page = window
    start(page, base)
    for name, value in ANSWERS[:4]:
        answer(page, name, value)
    page.get_by_role("link", name="Wijzig").nth(3).click()
    assert page.locator("main").get_attribute("data-question") == "wlz-indicatie"


def test_back_leads_to_the_question_before(window, base):
    page = window
    start(page, base)
    answer(page, *ANSWERS[0])
    assert page.locator("main").get_attribute("data-question") == "datum"
    page.get_by_role("link", name="Terug", exact=True).click()
    assert page.locator("main").get_attribute("data-question") == "kosten"


def test_not_knowing_leads_to_what_remains(window, base):
    page = window
    start(page, base)
    for name, value in ANSWERS[:-1]:
        answer(page, name, value)
    answer(page, "overeenkomst", "onbekend")
    main = page.locator("main")
    assert main.get_attribute("data-outcome") == "onbekend"
    assert main.get_attribute("data-possible").split() == ["ov-zv", "geen-ovk"]
