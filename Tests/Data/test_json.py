"""Every JSON is what its schema says, and the schema sees it when it is not."""

import copy
import pathlib

import pytest
from jsonschema import Draft202012Validator, FormatChecker

CONTENT = pathlib.Path(__file__).resolve().parents[2] / "content"


def validator(schema):
    return Draft202012Validator(schema, format_checker=FormatChecker())


def holders(value, key):
    """Every object that has a key, however deep."""
    if isinstance(value, dict):
        if key in value:
            yield value
        value = value.values()
    if isinstance(value, (list, type({}.values()))):
        for part in value:
            yield from holders(part, key)


def test_every_collection_and_decision_is_there(files):
    folders = {path.parent.name for path in CONTENT.glob("*/_collection.yml")}
    decisions = set().union(
        *({path.stem for path in (CONTENT / name).glob("[!_]*")} for name in files.role("decision"))
    )
    assert folders and decisions
    assert set(files.names) == folders | decisions
    for name in files.names:
        assert (files.folder / f"{name}.json").exists() and (files.folder / f"{name}.csv").exists()


def test_every_item_of_the_content_is_in_its_collection(files):
    for name in files.collections():
        wanted = {path.stem for path in (CONTENT / name).glob("[!_]*")}
        items = files.json(name)["items"]
        assert {item["id"] for item in items} == wanted, name
        assert len(items) == len(wanted), name


def test_schemas_are_schemas_and_hold(files):
    for name in files.names:
        schema = files.schema(name)
        Draft202012Validator.check_schema(schema)
        assert schema["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
        errors = [
            f"{name}: {error.json_path}: {error.message[:200]}"
            for error in validator(schema).iter_errors(files.json(name))
        ]
        assert errors == []


def test_every_address_leads_to_a_page_and_an_anchor(files, site, read_page):
    found = 0
    for name in files.names:
        for holder in holders(files.json(name), "address"):
            if holder["address"] is None:
                continue
            path, _, anchor = holder["address"].partition("#")
            target = (files.folder / path).resolve().relative_to(site.resolve())
            page = read_page(str(target))
            assert not anchor or anchor in page.ids, f"{name}: {holder['address']}"
            found += 1
    assert found


def test_every_citation_names_a_place_of_its_source(files):
    places = {
        (name, item["id"]): {place["id"] for place in item["places"]}
        for name in files.role("source")
        for item in files.json(name)["items"]
    }
    for name in files.names:
        for citation in holders(files.json(name), "place"):
            known = places[citation["collection"], citation["id"]]
            assert citation["place"] is None or citation["place"] in known


# What a hand may do to a value: the key, whose values, and what it becomes.
MUTATIONS = {
    "a day that is none": ("from", str, "2024-13-01"),
    "a day in words": ("until", str, "eind 2024"),
    "a certainty nobody knows": ("certainty", str, "zeker"),
    "a number for a title": ("title", str, 1),
    "an amount with a comma": ("amount", str, "20,00"),
    "an amount as a number": ("amount", str, 20.5),
    "another currency": ("currency", str, "USD"),
    "a kind of fact nobody knows": ("kind", str, "getal"),
    "a unit nobody knows": ("unit", str, "el"),
    "an order in words": ("order", int, "eerste"),
    "a source of another collection": ("place", (str, type(None)), ("collection", "nergens")),
    "approximately in words": ("approximate", bool, "circa"),
    "an outcome nobody knows": ("outcome", str, "misschien"),
    "an address of nothing": ("address", str, ""),
    "a draft without a year": ("draft", dict, {}),
    "no sources at all": ("sources", list, "geen"),
}


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_value_changed_by_hand_is_seen(files, name):
    key, kind, becomes = MUTATIONS[name]
    changed = 0
    for file in files.names:
        data = files.json(file)
        schema = validator(files.schema(file))
        typed = [holder for holder in holders(data, key) if isinstance(holder[key], kind)]
        for holder in typed[:3]:
            target, value = becomes if isinstance(becomes, tuple) else (key, becomes)
            before = holder[target]
            holder[target] = value
            assert not schema.is_valid(data), f"{file}: {target} {before!r} became {value!r}"
            holder[target] = before
            changed += 1
    assert changed


def is_free(schema):
    """Whether any text will do."""
    kinds = schema.get("anyOf", [schema])
    return any(set(kind) <= {"type", "title"} and kind.get("type") == "string" for kind in kinds)


def test_no_own_field_takes_what_is_not_of_its_type(files):
    changed = 0
    for file in files.names:
        data = files.json(file)
        schema = files.schema(file)
        if "item" not in schema["$defs"]:
            continue
        check = validator(schema)
        seen = set()
        for part, definition in [("item", "item"), ("period", "period")]:
            own = schema["$defs"][definition]["properties"]["fields"]["properties"]
            for item in data["items"]:
                for holder in [item] if part == "item" else item["periods"]:
                    for field, value in holder["fields"].items():
                        if value is None or (part, field) in seen:
                            continue
                        seen.add((part, field))
                        wrong = [{"wrong": True}] + ([] if is_free(own[field]) else ["geen waarde"])
                        for other in wrong:
                            holder["fields"][field] = other
                            assert not check.is_valid(data), f"{file}: {field} became {other!r}"
                            changed += 1
                        holder["fields"][field] = value
    assert changed


def test_the_value_of_a_fact_is_of_its_kind(files):
    kinds = set()
    for name in files.role("fact"):
        schema = files.schema(name)
        for item in files.json(name)["items"]:
            kind = item["fact"]["kind"]
            if kind in kinds:
                continue
            kinds.add(kind)
            data = files.json(name) | {"items": [copy.deepcopy(item)]}
            assert validator(schema).is_valid(data)
            statement = data["items"][0]["periods"][0]["statement"]
            statement["value"] = 3 if kind in ("text", "code") else "ongeveer drie"
            assert not validator(schema).is_valid(data), kind
    assert {"money", "count", "date"} <= kinds


def test_what_is_missing_or_unknown_is_seen(files):
    for name in files.names:
        schema = validator(files.schema(name))
        data = files.json(name)
        for key in list(data):
            assert not schema.is_valid({k: v for k, v in data.items() if k != key}), f"{name}: {key}"
        assert not schema.is_valid(data | {"more": 1}), name


def test_rules_of_a_decision_name_its_own_inputs_and_values(files):
    assert files.decisions()
    for name in files.decisions():
        data = files.json(name)
        schema = validator(files.schema(name))
        values = {clause["id"]: {value["id"] for value in clause["values"]} for clause in data["inputs"]}
        rule = next(rule for rule in data["rules"] if rule["conditions"])
        for rule_ in data["rules"]:
            for clause, chosen in rule_["conditions"].items():
                assert set(chosen) < values[clause], "an input that does not matter is left out"
        clause = next(iter(rule["conditions"]))
        for conditions in ({clause: ["geen"]}, {"geen": ["ja"]}, {clause: []}):
            before = rule["conditions"]
            rule["conditions"] = conditions
            assert not schema.is_valid(data), conditions
            rule["conditions"] = before
