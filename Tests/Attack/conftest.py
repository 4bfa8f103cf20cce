"""Hostile inputs and faults: each ends by the rules, and nothing of others is lost or shown."""

import pytest

from house import MEGABYTES, SECONDS, WHOLE, Site

#: Of each test one case in so many is tried, but with `make attack`.
SAMPLE = 1 if WHOLE else 8

#: What takes a second of optimised code, and the better part of a minute of what tests build.
SLOW = "[used definitions]"


def pytest_collection_modifyitems(config, items):
    counts = {}
    kept, passed = [], []
    for item in items:
        if item.path.parent.name != "Attack":
            kept.append(item)
            continue
        name = item.nodeid.split("[")[0]
        alone = item.path.name == "test_limits.py" and name == item.nodeid
        if SAMPLE > 1 and (alone or item.nodeid.endswith(SLOW)):
            # What stands alone there takes a second or two each.
            passed.append(item)
            continue
        counts[name] = counts.get(name, -1) + 1
        (kept if counts[name] % SAMPLE == 0 else passed).append(item)
    items[:] = kept
    config.hook.pytest_deselected(items=passed)


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "project"
    folder.mkdir()
    return Site(folder)


@pytest.fixture
def held():
    """Checks that a command ended by the rules, in time, and within bounds.

    Without a code it may end well or with findings; never with a failure of the machine.
    """

    def check(run, code=None, rule=None):
        told = run.words[-2000:]
        assert run.code in ((0, 1) if code is None else (code,)), f"exit {run.code}: {told}"
        if rule:
            assert rule in run.rules, f"{sorted(run.rules)}: {told}"
        assert run.seconds < SECONDS, f"{run.seconds} s"
        assert run.megabytes < MEGABYTES, f"{run.megabytes} MB"
        assert b"\x1b" not in run.out + run.err
        return run

    return check
