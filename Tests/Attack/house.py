"""A small site to attack, and a command that is watched: its exit code, words, time and memory."""

import os
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILT = ROOT / ".build" / "tested" / "debug" / "wijzer"
WIJZER = os.environ.get("WIJZER_COMMAND", str(BUILT))
GOLDEN = ROOT / "Tests" / "GoldenTests"

#: All cases, by the command that readers use; otherwise one in eight, by what tests run.
WHOLE = os.environ.get("WIJZER_ATTACK") == "whole"

#: What an author waits for at most, in seconds of the processor, and what a machine lends, in MB.
#: Code that is not optimised takes some ten times as long.
SECONDS, MEGABYTES = (2 if WHOLE else 20), 500


class Run:
    """What a command came to."""

    def __init__(self, code, out, err, seconds, megabytes):
        self.code, self.seconds, self.megabytes = code, seconds, megabytes
        self.out, self.err = out, err

    @property
    def words(self):
        return (self.out + self.err).decode("utf-8", "replace")

    @property
    def rules(self):
        """The rules that are told, each once."""
        return set(re.findall(r"\[([a-z0-9-]+)\]$", self.words, re.MULTILINE))


def run(words, folder, *, stdout=None, stderr=None, limits=(), close=(), environment=None, timeout=20):
    """Runs a command; its streams go to files, unless others are given.

    limits: pairs of a kind of `resource` and its number. close: streams that are shut beforehand.
    """

    def prepare():
        resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))
        for kind, number in limits:
            resource.setrlimit(kind, (number, number))
        for number in close:
            os.close(number)

    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(
            [WIJZER, *map(str, words)], cwd=folder, stdin=subprocess.DEVNULL,
            stdout=stdout or out, stderr=stderr or err, preexec_fn=prepare,
            env={**os.environ, **(environment or {})})
        alarm = signal.signal(signal.SIGALRM, lambda *_: process.kill())
        signal.alarm(timeout)
        _, status, usage = os.wait4(process.pid, 0)
        signal.alarm(0)
        signal.signal(signal.SIGALRM, alarm)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        return Run(
            process.returncode, out.read(), err.read(), usage.ru_utime + usage.ru_stime,
            usage.ru_maxrss / 1024)


class Site:
    """A folder with content and templates: a decision, facts, terms, a source."""

    def __init__(self, folder):
        self.folder = folder
        content = folder / "content"
        for name in ("good-facts", "good-decision"):
            shutil.copytree(GOLDEN / "Sites" / name / "content", content, dirs_exist_ok=True)
        shutil.copytree(GOLDEN / "Templates", folder / "templates")

    def write(self, path, text):
        path = self.folder / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return path

    def change(self, path, old, new):
        text = (self.folder / path).read_text("utf-8")
        assert old in text, f"{path} holds no {old!r}"
        self.write(path, text.replace(old, new))

    def text(self, body):
        """The home page with a body."""
        self.write("content/index.md", b"---\ntitle: Guide\n---\n" + (body.encode() if isinstance(body, str) else body))

    def fact(self, name, fields):
        self.write(f"content/facts/{name}.yml", f"title: {name}\n{fields}\n")

    def decision(self, old, new):
        self.change("content/decisions/support.yml", old, new)

    def build(self, *words, **how):
        return run(["build", "--language", "en", *words], self.folder, **how)

    def check(self, *words, **how):
        return run(["check", "--language", "en", *words], self.folder, **how)


def contents(folder):
    """Every path below a folder: the bytes of a file, where a link leads, nothing for the rest."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = os.readlink(path)
        elif path.is_file():
            found[name] = path.read_bytes()
        else:
            found[name] = None
    return found
