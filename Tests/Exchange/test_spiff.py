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
BUILT = ROOT / ".build" / "tested" / "debug" / "wijzer"
WIJZER = os.environ.get("WIJZER_COMMAND", str(BUILT))
DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/"
NAMES = {"dmn": DMN, "wijzer": "urn:wijzer:dmn:1"}


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


class Table:
    """The exported table in SpiffWorkflow, asked in Wijzer's terms."""

    def __init__(self, dmn, decision):
        parser = BpmnDmnParser()
        parser.add_dmn_str(dmn)
        self.engine = parser.get_engine(decision, None)
        # Under UNIQUE the engine stops at the first rule that holds; under COLLECT it finds all.
        self.engine.decision_table.hit_policy = "COLLECT"
        self.workflow = SimpleNamespace(script_engine=PythonScriptEngine())
        root = etree.fromstring(dmn)
        self.rules = {
            rule.get("id"): rule.find(".//wijzer:rule", NAMES).get("id")
            for rule in root.iterfind(".//dmn:rule", NAMES)
        }
        self.variables = {}
        for clause in root.iterfind(".//dmn:input", NAMES):
            own = clause.find("dmn:extensionElements/*", NAMES)
            name = clause.findtext("dmn:inputExpression/dmn:text", namespaces=NAMES)
            self.variables[own.get("id")] = name
            if etree.QName(own).localname == "time":
                self.time = name

    def ask(self, inputs, case):
        """The outcome, the payer and the rule of each row that holds."""
        data = {self.variables[i]: answer for i, answer in zip(inputs, case["answers"])}
        data[self.time] = case["period"]
        task = SimpleNamespace(data=data, workflow=self.workflow)
        said = [(row, row.output_as_dict(task)) for row in self.engine.decide(task)]
        return [(s["uitkomst"], s["betaler"], self.rules[row.id]) for row, s in said]


def test_the_answers_are_those_of_this_export(expected, dmn):
    assert dmn.decode("utf-8") == expected["dmn"]


def test_the_export_is_valid_dmn(dmn):
    schemas = importlib.import_module("SpiffWorkflow.dmn.parser.BpmnDmnParser").SCHEMAS
    etree.XMLSchema(etree.parse(schemas[DMN])).assertValid(etree.fromstring(dmn))


def test_the_engine_says_the_same_everywhere(expected, dmn):
    table = Table(dmn, expected["decision"])
    assert len(expected["cases"]) > 3000
    for case in expected["cases"]:
        wanted = [(case["outcome"], case["payer"], rule) for rule in case["rules"]]
        assert len(wanted) == 1 and table.ask(expected["inputs"], case) == wanted, case


def test_the_command_says_what_was_written_down(expected):
    for case in expected["cases"][:: len(expected["cases"]) // 5]:
        answers = [f"{i}={a}" for i, a in zip(expected["inputs"], case["answers"])]
        day = case["period"].split("/")[0]
        said = json.loads(wijzer("decide", expected["decision"], "--date", day, "--json", *answers))
        assert [said[key] for key in ("outcome", "payer", "rules")] == [
            case[key] for key in ("outcome", "payer", "rules")
        ]
