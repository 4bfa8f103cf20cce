"""One page of each kind. Of every folder its list and its heaviest page, so that a new collection
is looked at without being named here."""

from conftest import SITE

DECISION = "beslissingen/bekostiging"
PERIOD = f"{DECISION}/clientgebonden/2024-2025"
NAMED = {
    "home": "index.html",
    "not-found": "404.html",
    "book": "alles.html",
    "search": "zoeken.html",
    "decision": f"{DECISION}.html",
    "proof": f"{DECISION}/proof.html",
    "table": f"{DECISION}/table.html",
    "tree": f"{DECISION}/tree.html",
    "changes": f"{DECISION}/changes.html",
    "cases": f"{DECISION}/cases/index.html",
    "first-question": f"{DECISION}/index.html",
    "date-question": f"{DECISION}/clientgebonden.html",
    "undecided": f"{PERIOD}/incl-ja_wlz-ja_titel-nee_hoofdvraag-ja_casemanagement-onbekend.html",
    "payable": f"{PERIOD}/incl-ja_wlz-nee_titel-nee_hoofdvraag-ja_casemanagement-ja_overeenkomst-ja.html",
    "not-payable": f"{DECISION}/clientgebonden/2024-2025/incl-nee.html",
    "draft-year": "jaren/2026.html",
    "accessibility": "over/toegankelijkheid.html",
}


def kinds():
    found = {path: kind for kind, path in NAMED.items()}
    for folder in sorted(path for path in SITE.glob("*") if path.is_dir()):
        pages = sorted(folder.glob("*.html"), key=lambda page: (page.stat().st_size, page.name))
        items = [page for page in pages if page.name != "index.html"]
        if (folder / "index.html").exists():
            found.setdefault(f"{folder.name}/index.html", f"{folder.name}-list")
        if items:
            found.setdefault(f"{folder.name}/{items[-1].name}", folder.name)
    for case in sorted((SITE / DECISION / "cases").glob("[!i]*.html"))[:1]:
        found[f"{DECISION}/cases/{case.name}"] = "case"
    return {kind: path for path, kind in found.items()}


KINDS = kinds()
