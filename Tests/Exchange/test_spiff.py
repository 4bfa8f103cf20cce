"""The exported DMN in an engine that is not ours: SpiffWorkflow says what Wijzer says.

`swift test` writes what Wijzer decides for every combination into `.build/exchange.json`; see
`HandbookExchangeTests`. A few of those are asked again of the command itself.
"""

import importlib
import json
import os
import pathlib
import subprocess
from types import SimpleNamespace

import pytest
from lxml import etree
from SpiffWorkflow.bpmn.script_engine import PythonScriptEngine
from SpiffWorkflow.dmn.parser import BpmnDmnParser

ROOT = pathlib.Path(__file__).resolve().parents[2]
WIJZER = os.environ.get("WIJZER", str(ROOT / ".build" / "debug" / "wijzer"))
DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/"
OWN = "urn:wijzer:dmn:1"


def wijzer(*words):
    return subprocess.run([WIJZER, *words], cwd=ROOT, check=True, capture_output=True).stdout


@pytest.fixture(scope="module")
def expected():
    path = ROOT / ".build" / "exchange.json"
    assert path.exists(), "run `swift test` first: it writes what Wijzer decides"
    return json.loads(path.read_text("utf-8"))


@pytest.fixture(scope="module")
def dmn(expected):
    return wijzer("export", "dmn", expected["decision"])


class Memory(PythonScriptEngine):
    """Parses each expression once; there are some thirty in the table."""

    def __init__(self):
        super().__init__()
        self.valid = set()

    def validate(self, expression):
        if expression not in self.valid:
            super().validate(expression)
            self.valid.add(expression)


def matches(engine, data):
    """Every rule that holds: under UNIQUE the engine stops at the first, under COLLECT it goes on."""
    task = SimpleNamespace(data=data, workflow=SimpleNamespace(script_engine=SCRIPT))
    engine.decision_table.hit_policy = "COLLECT"
    return engine.decide(task), task


SCRIPT = Memory()


def variables(dmn):
    """The variable of each input, by its own id; the time is the one that has periods."""
    root = etree.fromstring(dmn)
    own = {}
    for clause in root.iterfind(f".//{{{DMN}}}input"):
        name = clause.findtext(f"{{{DMN}}}inputExpression/{{{DMN}}}text")
        for kind in ("input", "time"):
            for element in clause.iterfind(f".//{{{OWN}}}{kind}"):
                own["" if kind == "time" else element.get("id")] = name
    return own


def test_the_answers_are_those_of_this_export(expected, dmn):
    assert dmn.decode("utf-8") == expected["dmn"]


def test_the_export_is_valid_dmn(dmn):
    schemas = importlib.import_module("SpiffWorkflow.dmn.parser.BpmnDmnParser").SCHEMAS
    schema = etree.XMLSchema(etree.parse(schemas[DMN]))
    schema.assertValid(etree.fromstring(dmn))


def test_the_engine_says_the_same_everywhere(expected, dmn):
    parser = BpmnDmnParser()
    parser.add_dmn_str(dmn)
    engine = parser.get_engine(expected["decision"], None)
    names = variables(dmn)
    assert len(expected["cases"]) > 3000
    for case in expected["cases"]:
        data = {names[i]: a for i, a in zip(expected["inputs"], case["answers"])}
        data[names[""]] = case["period"]
        found, task = matches(engine, data)
        assert len(found) == 1, case
        said = found[0].output_as_dict(task)
        rule = found[0].description or rule_of(dmn, found[0].id)
        assert (said["uitkomst"], said["betaler"], [rule]) == (
            case["outcome"],
            case["payer"],
            case["rules"],
        ), case


def test_the_command_says_what_was_written_down(expected):
    for case in expected["cases"][:: len(expected["cases"]) // 12]:
        answers = [f"{i}={a}" for i, a in zip(expected["inputs"], case["answers"])]
        day = case["period"].split("/")[0]
        said = json.loads(wijzer("decide", expected["decision"], "--date", day, "--json", *answers))
        assert (said["outcome"], said["payer"], said["rules"]) == (
            case["outcome"],
            case["payer"],
            case["rules"],
        )


def rule_of(dmn, row, known={}):
    """The rule that a row is a part of."""
    if not known:
        for rule in etree.fromstring(dmn).iterfind(f".//{{{DMN}}}rule"):
            known[rule.get("id")] = rule.find(f".//{{{OWN}}}rule").get("id")
    return known[row]
