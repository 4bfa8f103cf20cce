"""The drawings as a browser shows them: no text on a border or out of view, and a table beside it."""

import pytest

FIGURES = {
    "flows": "jaren/2022.html",
    "flows-of-a-draft": "jaren/2026.html",
    "years": "jaren/index.html",
    "phases": "partijen/index.html",
    "timeline": "tijdlijn/index.html",
    "counts": "begrippen/geincludeerde.html",
}

# Of every text: whether it stands in view, clear of other texts, and within a box or beside it.
MISPLACED = """() => {
  const frame = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  };
  const inside = (a, b) =>
    a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
  const apart = (a, b) =>
    a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
  return [...document.querySelectorAll("svg.figure")].flatMap((svg) => {
    const texts = [...svg.querySelectorAll("text")];
    const boxes = [...svg.querySelectorAll("rect")].map(frame);
    return texts.filter((text, index) => {
      const place = frame(text);
      return !inside(place, frame(svg))
        || boxes.some((box) => !inside(place, box) && !apart(place, box))
        || texts.slice(index + 1).some((other) => {
          // Lines of one text may touch with their tails.
          const shared = frame(other);
          const overlap = Math.min(place.bottom, shared.bottom) - Math.max(place.top, shared.top);
          return overlap > 2 && !apart(place, shared);
        });
    }).map((text) => text.textContent);
  });
}"""


@pytest.mark.parametrize("kind", FIGURES)
def test_no_text_of_a_drawing_is_misplaced(chromium, site, kind):
    page = chromium.new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"{site.as_uri()}/{FIGURES[kind]}")
    assert page.locator("svg.figure text").count() > 0
    assert page.evaluate(MISPLACED) == []
    page.close()


@pytest.mark.parametrize("kind", FIGURES)
def test_a_drawing_has_a_name_a_description_and_a_table(chromium, site, kind):
    page = chromium.new_page(viewport={"width": 320, "height": 800})
    page.goto(f"{site.as_uri()}/{FIGURES[kind]}")
    figure = page.locator("svg.figure[role=img]")
    assert figure.count() == 1
    for name in figure.get_attribute("aria-labelledby").split():
        assert page.locator(f"#{name}").text_content().strip()
    assert page.locator("main table caption").count() > 0
    # On a phone it is wider than the screen, so who has no mouse must be able to move it.
    region = page.locator("[role=region]", has=figure)
    region.focus()
    assert region.evaluate("it => it === document.activeElement && it.scrollWidth > it.clientWidth")
    page.close()


@pytest.mark.parametrize("kind", FIGURES)
def test_a_drawing_fits_on_paper(chromium, site, kind):
    page = chromium.new_page(viewport={"width": 657, "height": 900})
    page.goto(f"{site.as_uri()}/{FIGURES[kind]}")
    page.emulate_media(media="print")
    # A4 without its margins, at 96 dots to the inch.
    box = page.locator("svg.figure").bounding_box()
    assert box["width"] <= 657 and box["height"] <= 986
    page.close()
