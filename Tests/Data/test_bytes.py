"""The handbook comes out byte for byte the same, whoever shares the work; by the release command."""

import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILT = ROOT / ".build" / "tested" / "release" / "wijzer"
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


@pytest.mark.parametrize("workers", ["1", "2", "5"])
def test_the_number_of_workers_does_not_matter(site, tmp_path, workers):
    told = build(tmp_path / "site", "--jobs", workers)
    made, expected = contents(tmp_path / "site"), contents(site)
    assert " 0 written" not in told
    assert made.keys() == expected.keys()
    assert [path for path in made if made[path] != expected[path]] == []


def test_a_second_build_writes_nothing(tmp_path):
    build(tmp_path / "site")
    assert " 0 written, 0 removed" in build(tmp_path / "site")
