"""One corpus of pages in the layout of each generator.

A page has front matter, four parts with headings, a list, a table, about 630 words and 8 links to
other pages; 100 pages make a collection. The same count gives the same words, and the templates of
each generator have the same parts: a menu of all collections, the title, the contents of the page,
the text, and a footer.
"""

import pathlib
import random
import shutil

ROOT = pathlib.Path(__file__).resolve().parent.parent
PER_COLLECTION = 100
WORDS = (
    "kaart haven molen dijk polder brug kade schip toren plein markt straat gracht boom tuin akker "
    "weide sloot oever duin strand golf wind regen wolk zon maan ster nacht dag week maand jaar "
    "boek blad regel woord letter teken lijn vorm kleur licht klank stem lied dans spel doel kans"
).split()


def collection(number):
    return f"c{number // PER_COLLECTION:03}"


def collections(count):
    return [f"c{n:03}" for n in range((count + PER_COLLECTION - 1) // PER_COLLECTION)]


def sentence(rng, words):
    text = " ".join(rng.choice(WORDS) for _ in range(words))
    return text[0].upper() + text[1:] + "."


def pages(count, link):
    """The number, title and text of each page; `link` writes a link to a page as the generator
    wants it."""
    rng = random.Random(count)
    for number in range(count):
        def see():
            return link(rng.randrange(count), rng.choice(WORDS))

        title = f"{sentence(rng, 3)[:-1]} {number}"
        parts = []
        for part in range(4):
            parts.append(f"## {sentence(rng, 3)[:-1]} {part}")
            for _ in range(2):
                parts.append(" ".join(sentence(rng, 12) for _ in range(5)) + f" Zie {see()}.")
            if part == 1:
                parts.append("\n".join(f"- {sentence(rng, 8)}" for _ in range(5)))
            if part == 2:
                rows = [f"| {rng.choice(WORDS)} | {rng.choice(WORDS)} | {n} |" for n in range(6)]
                parts.append("\n".join(["| a | b | n |", "|---|---|---|"] + rows))
        yield number, title, "\n\n".join(parts) + "\n"


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def relative(number, word):
    """A link to a file, as MkDocs, Zensical and MyST check it."""
    return f"[{word}](../{collection(number)}/p{number}.md)"


def wijzer(folder, count):
    content = folder / "content"
    shutil.copytree(ROOT / "Tests/GoldenTests/Templates", folder / "templates")
    menu = "".join(f"  - {{label: {name}, to: {name}}}\n" for name in collections(count))
    write(
        content / "site.yml",
        "title: Vlakke pagina's\nlanguage: nl\npublisher: Wijzer\ndescription: Om te meten.\n"
        "as-of: 2025-01-01\nyears:\n  - year: 2025\ncertainty:\n"
        f"  zeker: {{label: Zeker, description: Staat vast.}}\nnavigation:\n{menu}",
    )
    write(content / "index.md", "---\ntitle: Begin\n---\nHier begint het.\n")
    for name in collections(count):
        write(
            content / name / "_collection.yml",
            f"label: {name}\nsingular: {name}\nrole: item\npages:\n"
            "  - {by: item, template: item}\n  - {by: collection, template: overview}\n",
        )
    link = lambda number, word: f"[[{collection(number)}:p{number}|{word}]]"
    for number, title, text in pages(count, link):
        head = f"---\ntitle: {title}\norder: {number % PER_COLLECTION}\n---\n\n"
        write(content / collection(number) / f"p{number}.md", head + text)


HUGO_PAGE = """<!doctype html>
<html lang="{{ site.Language.Lang }}">
<head>
<meta charset="utf-8">
<title>{{ .Title }} - {{ site.Title }}</title>
<link rel="stylesheet" href="{{ "style.css" | relURL }}">
</head>
<body>
<nav aria-label="Site">
<a href="{{ site.Home.RelPermalink }}">{{ site.Title }}</a>
{{- $here := .CurrentSection }}
{{- range site.Sections }}
<a href="{{ .RelPermalink }}"{{ if eq . $here }} class="current"{{ end }}>{{ .Title }}</a>
{{- end }}
</nav>
<main>
<h1>{{ .Title }}</h1>
MAIN
</main>
<footer>Wijzer, 1 januari 2025, {{ with .File }}{{ .Path }}{{ end }}</footer>
</body>
</html>
"""


def hugo(folder, count):
    write(
        folder / "hugo.toml",
        'baseURL = "/"\ntitle = "Vlakke pagina\'s"\nlocale = "nl"\nrelativeURLs = true\n'
        'uglyURLs = true\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n'
        "[markup.goldmark.renderer]\nunsafe = true\n",
    )
    single = HUGO_PAGE.replace("MAIN", "{{ .TableOfContents }}\n<article>\n{{ .Content }}\n</article>")
    listing = HUGO_PAGE.replace(
        "MAIN",
        '<ul>\n{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>\n{{ end }}</ul>',
    )
    write(folder / "layouts/page.html", single)
    for name in ["section", "home"]:
        write(folder / f"layouts/{name}.html", listing)
    shutil.copy(ROOT / "Tests/GoldenTests/Templates/style.css", folder / "style.css")
    write(folder / "static/style.css", (folder / "style.css").read_text())
    for name in collections(count):
        write(folder / f"content/{name}/_index.md", f"---\ntitle: {name}\n---\n")
    link = lambda number, word: f'[{word}]({{{{< relref "/{collection(number)}/p{number}" >}}}})'
    for number, title, text in pages(count, link):
        head = f'---\ntitle: "{title}"\nweight: {number % PER_COLLECTION + 1}\n---\n\n'
        write(folder / "content" / collection(number) / f"p{number}.md", head + text)


def mkdocs(folder, count):
    write(
        folder / "mkdocs.yml",
        "site_name: Vlakke pagina's\nuse_directory_urls: false\ntheme:\n  name: material\n"
        "  language: nl\n  font: false\nplugins: []\nmarkdown_extensions: [tables, toc]\n",
    )
    write(folder / "docs/index.md", "# Begin\n\nHier begint het.\n")
    for name in collections(count):
        write(folder / f"docs/{name}/index.md", f"# {name}\n")
    for number, title, text in pages(count, relative):
        write(folder / "docs" / collection(number) / f"p{number}.md", f"---\ntitle: {title}\n---\n\n{text}")


def sphinx(folder, count):
    write(
        folder / "conf.py",
        'project = "Vlakke pagina\'s"\nextensions = ["myst_parser"]\nlanguage = "nl"\n'
        'html_theme = "basic"\nhtml_copy_source = False\nhtml_use_index = False\n'
        "myst_heading_anchors = 2\n",
    )
    names = collections(count)
    tree = "\n".join(f"{name}/index" for name in names)
    write(folder / "index.md", f"# Begin\n\n```{{toctree}}\n:maxdepth: 1\n\n{tree}\n```\n")
    for name in names:
        write(folder / name / "index.md", f"# {name}\n\n```{{toctree}}\n:glob:\n:maxdepth: 1\n\np*\n```\n")
    for number, title, text in pages(count, relative):
        write(folder / collection(number) / f"p{number}.md", f"# {title}\n\n{text}")


def floor(folder, count):
    """The same text as files of CommonMark, without any layout."""
    link = lambda number, word: f"[{word}](../{collection(number)}/p{number}.html)"
    for number, title, text in pages(count, link):
        head = f"---\ntitle: {title}\norder: {number % PER_COLLECTION}\n---\n\n"
        write(folder / "content" / collection(number) / f"p{number}.md", head + text)


LAYOUTS = {
    "wijzer": wijzer, "hugo": hugo, "mkdocs": mkdocs, "zensical": mkdocs, "sphinx": sphinx,
    "floor": floor,
}
