"""Every size that could blow up has a limit in words, or costs no more than its size."""

import resource

import pytest

from house import run

MB = 1 << 20


def doubling(count, sign, key):
    return "".join(f"  u{i}: {{one: x, {key}: u{i + 1} {sign} u{i + 1}}}\n" for i in range(count))


PRIVATE = {
    "text": "a &#xF0005; b", "decimal": "a &#983045; b", "address": "[a](http://x/&#xF0005;)", "heading": "# &#xF0005;",
    "fence": "``` &#xF0005;\nx\n```", "table": "| a |\n|---|\n| &#xF0005; |", "callout": "> [!NOTE]\n> &#xF0005;",
    "raw": "a \U000F0005 b", "raw last": "a \U000FFFFF b", "zeros": "a &#x0000F0005; b", "big": "a &#xF0005;&#xFFFFF; b",
    "title": '[a](b "&#xF0005;")', "definition": "[a]\n\n[a]: http://x/&#xF0005;", "code": "`&#xF0005;`",
    "in mark": "[[pay|&#xF0005;]]", "many zeros": "a &#x00000000000F0005; b", "plane 16": "a &#x100005; b",
    "image": "![&#xF0005;](x.png)", "note": "a[^1]\n\n[^1]: &#xF0005;",
}


@pytest.mark.parametrize("name", PRIVATE)
def test_private_characters(site, held, name):
    site.text(PRIVATE[name] + "\n")
    held(site.build())


def test_private_characters_in_fields(site, held):
    site.write("content/terms/x.md", '---\ntitle: "X \U000F0005"\nshort: "\\U000F0005"\n---\nX\n')
    site.decision("help: Someone helps you.", 'help: "a \U000F0005 &#xF0005; b"')
    held(site.build())


@pytest.mark.parametrize("number", ["-1", "-9223372036854775808", "10", "9223372036854775807", "99999999999999999999"])
def test_rounding(site, held, number):
    site.change("content/facts/share.yml", "round: 1", f"round: {number}")
    held(site.build(), 1, "wrong-type")


TEXTS = {
    "opened": "[" * 100_000, "opened marks": "[[" * 100_000, "opened citations": "[@" * 100_000,
    "unknown marks": "[[x]] " * 20_000, "unknown marks in lines": "[[x]]\n" * 30_000,
    "citations": "[@act-2023] " * 70_000, "amounts": "€ 12,50 en " * 50_000, "percentages": "12,5% en " * 50_000,
    "codes": "OV0163 " * 50_000, "amounts in lines": "€ 12,50 en\n" * 50_000, "days": "1 januari 2024 en " * 30_000,
    "table": "|" + "a|" * 20_000 + "\n|" + "-|" * 20_000 + "\n" + "|x\n" * 20_000,
    "rows": "|a|\n|-|\n" + "|x|\n" * 50_000, "links in links": "[a" * 10_000 + "](b)" * 10_000,
    "quotes": ">" * 50_000 + "x", "lists": "".join(" " * (2 * i) + "- x\n" for i in range(700)),
    "stars": "*a **b" * 50_000, "images": "![a" * 30_000, "code": "`a ``b" * 50_000, "html": "<a <" * 50_000,
    "notes": "".join(f"[^{i}]\n\n[^{i}]: x\n\n" for i in range(5_000)), "headings": "# a\n" * 30_000,
    "anchors": "# a\n\n" * 100 + "[[#a]] " * 10_000, "definitions": "".join(f"[a{i}]: b{i}\n" for i in range(20_000)),
    "used definitions": "".join(f"[a{i}]: b{i}\n\n" for i in range(10_000)) + "".join(f"[a{i}] " for i in range(10_000)),
    "links": "[a](b) " * 20_000, "addresses": "http://a.b/c " * 20_000, "words": "betalen " * 100_000,
    "terms": "pay " * 100_000, "new words": " ".join(f"Woord{i}" for i in range(50_000)),
    "abbreviations": " ".join(f"AB{chr(65 + i % 26)}{chr(65 + i // 26 % 26)}" for i in range(50_000)),
    "callouts": "> [!X]\n\n" * 10_000, "facts": "[[fact:day-rate@2022]] " * 20_000,
    "facts not then": "[[fact:people@2022]] " * 20_000, "escapes": "\\[[" * 100_000, "accents": "e\u0301" * 300_000,
    "joined": "e" + "\u0301" * 300_000, "entities": "&amp;" * 100_000, "ends": "]]" * 100_000,
}


@pytest.mark.parametrize("name", TEXTS)
def test_texts(site, held, name):
    site.text(TEXTS[name] + "\n")
    held(site.build())


@pytest.mark.parametrize("name", ["opened marks", "unknown marks", "facts", "amounts", "citations"])
def test_texts_in_fields(site, held, name):
    site.write("content/facts/x.yml", "title: X\nkind: code\nvalue: A\nmeaning: '" + TEXTS[name][:200_000].strip() + "'\n")
    held(site.build())


def test_a_fact_that_doubles(site, held):
    for i in range(60):
        site.fact(f"f{i}", f"kind: decimal\nformula: f{i + 1} + f{i + 1}\nround: 0")
    site.fact("f60", "kind: decimal\nvalue: 1")
    held(site.build(), 0)


@pytest.mark.parametrize("count", [2_000])
def test_a_chain_of_facts(site, held, count):
    for i in range(count):
        site.fact(f"f{i}", f"kind: decimal\nformula: f{i + 1} + 1\nround: 0")
    site.fact(f"f{count}", "kind: decimal\nvalue: 1")
    run = site.check()
    assert run.code in (0, 1) and run.seconds < 5 and run.megabytes < 500


def test_a_circle_of_facts(site, held):
    for i in range(2_000):
        site.fact(f"f{i}", f"kind: decimal\nformula: f{(i + 1) % 2_000} + 1\nround: 0")
    run = site.check()
    assert run.code == 1 and run.seconds < 5 and run.megabytes < 500


@pytest.mark.parametrize("sign", ["+", "*", "/", "-"])
def test_a_formula_of_many_terms(site, held, sign):
    site.fact("long", "kind: decimal\nround: 0\nformula: 1" + f" {sign} 1" * 50_000)
    held(site.build(), 1)


@pytest.mark.parametrize("text", ["(" * 50_000, "(" * 50_000 + "1" + ")" * 50_000, "a" * 100_000, "9" * 100_000])
def test_a_deep_formula(site, held, text):
    site.fact("deep", "kind: decimal\nround: 0\nformula: '" + text + "'")
    held(site.build(), 1)


@pytest.mark.parametrize("sign", ["*", "/"])
@pytest.mark.parametrize("count", [30, 3_000])
def test_units_that_double(site, held, sign, count):
    site.change("content/facts/_collection.yml", "units:\n", "units:\n" + doubling(count, sign, "of") + f"  u{count}: {{one: x}}\n")
    held(site.build())


def test_a_chain_of_units(site, held):
    units = "".join(f"  u{i}: {{one: x, of: u{i + 1}}}\n" for i in range(2_000)) + "  u2000: {one: x}\n"
    site.change("content/facts/_collection.yml", "units:\n", "units:\n" + units)
    held(site.build(), 0)


def test_places_in_places(site, held):
    places = "".join(f"  - {{id: p{i}, label: P{i}, parent: p{i + 1}}}\n" for i in range(1_600))
    site.change("content/sources/act-2023.yml", "places:\n", "places:\n" + places + "  - {id: p1600, label: P}\n")
    held(site.build())


def test_periods_that_overlap(site, held):
    periods = "".join("  - {valid: {from: 2022-01-01}, value: 20}\n" for _ in range(800))
    site.change("content/facts/day-rate.yml", "periods:\n", "periods:\n" + periods)
    held(site.build(), 1)


def test_equal_rules(site, held):
    text = (site.folder / "content/decisions/support.yml").read_text()
    start = text.index("  - id: r4")
    end = text.index("scenarios:")
    rule = text[start:end]
    many = "".join(rule.replace("id: r4", f"id: n{i}") for i in range(5_000))
    site.write("content/decisions/support.yml", text[:end] + many + text[end:])
    held(site.build(), 1)


def test_a_hundred_values(site, held):
    values = "".join(f"      v{i}: V{i}\n" for i in range(60))
    site.decision("      advice: Advice\n", "      advice: Advice\n" + values)
    held(site.build(), 1)


def test_parity(site, held):
    """A decision whose outcome turns with every answer has no shorter form."""
    inputs = "".join(f"  q{i}: {{question: Q{i}?, values: {{a: A, b: B}}}}\n" for i in range(12))
    rules = []
    for number in range(1 << 12):
        given = ", ".join(f"q{i}: {'ab'[number >> i & 1]}" for i in range(12))
        outcome = "x" if bin(number).count("1") % 2 else "y"
        rules.append(
            f"  - {{id: r{number}, when: {{{given}}}, then: {{outcome: {outcome}, payer: P}}, because: B, "
            'certainty: explicit, sources: ["act-2023, art. 1"]}\n')
    site.write(
        "content/decisions/parity.yml",
        "decision: parity\nname: N\nsummary: S\nhit-policy: UNIQUE\ncovers: {from: 2024-01-01, until: 2024-12-31}\n"
        "time: {input: date, question: When?}\ninputs:\n" + inputs
        + "outputs:\n  outcome: {role: outcome, values: {x: {label: X, kind: open}, y: {label: Y, kind: open}}}\n"
        "  payer: {role: payer}\nrules:\n" + "".join(rules))
    held(site.build(timeout=20), 1)


def test_segments(site, held):
    rules = []
    for i in range(2_000):
        day = f"{2024 + i // 336:04}-{i // 28 % 12 + 1:02}-{i % 28 + 1:02}"
        rules.append(
            f"  - {{id: n{i}, valid: {{from: {day}, until: {day}}}, when: {{work: advice}}, "
            'then: {outcome: open, payer: N}, because: B, certainty: explicit, sources: ["act-2023, art. 1"]}\n')
    site.decision("until: 2024-12-31", "until: 2034-12-31")
    site.decision("scenarios:", "".join(rules) + "scenarios:")
    held(site.build(timeout=20), 1)


def test_years(site, held):
    years = ", ".join(f"{{year: {i}}}" for i in range(1, 10_000))
    site.change("content/site.yml", "years: [{year: 2024}]", f"years: [{years}]")
    held(site.build(timeout=20), 1)


YAML = {
    "aliases": "a: &a [x]\n" + "".join(f"{chr(98 + i)}: &{chr(98 + i)} [{', '.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(8)),
    "list": "sources: [" + "x, " * 100_000 + "x]\n", "list of aliases": "a: &a x\nb: [" + "*a, " * 100_000 + "*a]\n",
    "deep list": "a: " + "[" * 20_000 + "]" * 20_000 + "\n", "deep map": "a: " + "{b: " * 20_000 + "}" * 20_000 + "\n",
    "keys": "".join(f"k{i}: x\n" for i in range(20_000)), "equal keys": "k: x\n" * 20_000,
    "deep lines": "".join(" " * i + "a:\n" for i in range(1_500)), "long": "see: '" + "x" * MB + "'\n",
    "anchors": "".join(f"k{i}: &a{i} x\n" for i in range(20_000)), "quotes": 'k: "' + "\\x41" * 100_000 + '"\n',
    "comments": "#\n" * 300_000, "documents": "---\n" * 10_000, "folded": "see: >\n" + "  word\n" * 50_000,
    "marks": "short: '" + "[[x]] " * 10_000 + "'\n", "tags": "k: !!x y\n" * 1, "see": "see: [" + "pay, " * 10_000 + "pay]\n",
    "aliases of item": "aliases: [" + ", ".join(f"a{i}" for i in range(20_000)) + "]\n",
}


@pytest.mark.parametrize("name", YAML)
def test_fields(site, held, name):
    site.write("content/terms/x.md", "---\ntitle: X\n" + YAML[name] + "---\nX\n")
    held(site.build())


def templates(site, name):
    """Writes templates that are no good."""
    home = "templates/home.mustache"
    if name == "chain":
        for i in range(20_000):
            site.write(f"templates/p{i}.mustache", "{{>p%d}}" % (i + 1))
        site.write("templates/p20000.mustache", "x")
        site.write(home, "{{>p0}}")
    elif name == "partials that double":
        for i in range(30):
            site.write(f"templates/p{i}.mustache", "{{>p%d}}{{>p%d}}" % (i + 1, i + 1))
        site.write("templates/p30.mustache", "x")
        site.write(home, "{{>p0}}")
    elif name == "blocks that double":
        for i in range(30):
            site.write(f"templates/p{i}.mustache", "{{<p%d}}{{$a}}{{$a}}x{{/a}}{{$a}}y{{/a}}{{/a}}{{/p%d}}{{$a}}{{/a}}{{$a}}{{/a}}" % (i + 1, i + 1))
        site.write("templates/p30.mustache", "{{$a}}{{/a}}{{$a}}{{/a}}")
        site.write(home, "{{>p0}}")
    elif name == "its own layout":
        site.write(home, "{{<layout}}{{$main}}{{>home}}{{/main}}{{/layout}}")
    elif name == "a parent in its block":
        site.write(home, "{{<layout}}{{$main}}{{<layout}}{{$main}}{{<layout}}{{$main}}x{{/main}}{{/layout}}{{/main}}{{/layout}}{{/main}}{{/layout}}")
    elif name == "a block in its own":
        site.write(home, "{{<layout}}{{$main}}{{$main}}{{$main}}x{{/main}}{{/main}}{{/main}}{{/layout}}")
    elif name == "openings":
        site.write(home, "{{" * 100_000)
    elif name == "sections":
        site.write(home, "{{#x}}" * 100_000)
    elif name == "deep":
        site.write(home, "{{#x}}" * 50_000 + "{{/x}}" * 50_000)
    elif name == "unknown":
        site.write(home, "{{x}}" * 100_000)
    elif name == "long line":
        site.write(home, "x" * (10 * MB))
    elif name == "list in itself":
        site.write(home, "{{#navigation}}" * 60 + "x" + "{{/navigation}}" * 60)
    elif name == "list in itself many":
        entries = ", ".join("{label: L, to: index.md}" for _ in range(20))
        site.change("content/site.yml", "certainty:", f"navigation: [{entries}]\ncertainty:")
        site.write(home, "{{#navigation}}" * 20 + "x" + "{{/navigation}}" * 20)
    elif name == "first":
        site.write(home, "{{#first()}}" * 1000 + "{{/first()}}" * 1000)


@pytest.mark.parametrize(
    "name",
    ["chain", "partials that double", "blocks that double", "its own layout", "a parent in its block", "a block in its own",
     "openings", "sections", "deep", "unknown", "long line", "list in itself", "list in itself many", "first"])
def test_templates(site, held, name):
    templates(site, name)
    held(site.build(timeout=20))


@pytest.mark.parametrize("place", ["content/terms/x.md", "content/facts/x.yml", "templates/x.css", "templates/home.mustache"])
@pytest.mark.parametrize("line", ["x" * 100, "x\n" * 50], ids=["one line", "many lines"])
def test_large_files(site, held, place, line):
    with open(site.folder / place, "wb") as file:
        for _ in range(100):
            file.write((line * (MB // 100)).encode())
    held(site.build(timeout=20), 1, "file-too-large")


def test_many_findings_are_counted(site, held):
    for i in range(50):
        site.write(f"content/terms/t{i}.md", f"---\ntitle: T{i}\n---\n" + "[[none]]\n" * 100)
    told = held(site.check(), 1)
    assert told.words.count("unknown-reference]") <= 1_000
    assert "5000 errors" in told.words.replace(",", "").replace(".", "") or "5,000" in told.words


def test_many_files(site, held):
    for i in range(300):
        site.write(f"content/terms/t{i}.md", f"---\ntitle: Woord{i}\n---\nX\n")
    run = site.check()
    assert run.code in (0, 1) and run.seconds < 5


@pytest.mark.parametrize("limit", [(resource.RLIMIT_AS, 120 << 20), (resource.RLIMIT_NOFILE, 8)], ids=str)
def test_what_is_too_little_is_told(site, limit):
    told = run(["check"], site.folder, limits=[limit])
    assert told.code == 2 and "ulimit" in told.words
