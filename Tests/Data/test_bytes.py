"""The handbook comes out byte for byte the same, whoever shares the work."""

import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILT = ROOT / ".build" / "tested" / "debug" / "wijzer"
WIJZER = os.environ.get("WIJZER_COMMAND", str(BUILT))


def contents(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def build(output, *words):
    """What the command says of its work."""
    command = [WIJZER, "build", "--strict", "--language", "en", "--output", str(output), *words]
    run = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return run.stderr


def test_the_number_of_workers_does_not_matter(site):
    """`swift test` built the handbook on all cores; the command, with one worker, finds nothing to
    write, and so did the first build leave nothing to do."""
    made = contents(site)
    assert " 0 written, 0 removed" in build(site, "--jobs", "1")
    assert contents(site) == made
