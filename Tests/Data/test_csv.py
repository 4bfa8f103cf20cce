"""Every CSV says what the JSON says, a row for each item and period."""

import re

NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def unguarded(cell):
    """A cell without the apostrophe that keeps it from being a formula."""
    return cell[1:] if re.match(r"'[=+\-@\t\r]", cell) else cell


def word(value):
    """A value of the JSON as a cell has it."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case list():
            return "\n".join(word(part).replace("\n", " ") for part in value)
        case {"amount": amount}:
            return amount
        case {"from": first, "to": last}:
            return f"{word(first)}/{word(last)}"
        case {"from": first, "until": last}:
            return f"{first or '..'}/{last or '..'}"
        case {"place": _, "label": label}:
            return label
        case {"collection": str(collection), "id": str(name)}:
            return f"{collection}/{name}"
        case {"label": label}:
            return label
        case _:
            return str(value)


def year(draft):
    return "" if draft is None else str(draft["year"])


def test_lines_are_those_of_the_standard(files):
    for name in files.names:
        data = (files.folder / f"{name}.csv").read_bytes()
        assert not data.startswith(b"\xef\xbb\xbf")
        assert data.endswith(b"\r\n")
        assert b"\r" not in data.replace(b"\r\n", b""), name
        unquoted = re.sub(rb'"(?:[^"]|"")*"', b"", data)
        assert unquoted.count(b"\n") == unquoted.count(b"\r\n") == len(files.rows(name)) + 1


def test_no_cell_is_a_formula(files):
    for name in files.names:
        for row in files.rows(name):
            assert None not in row and None not in row.values(), "every row has every column"
            for column, cell in row.items():
                assert not re.match(r"[=+\-@\t\r]", cell) or NUMBER.fullmatch(cell), (name, column)


def test_rows_are_items_and_periods(files):
    for name in set(files.collections()) - set(files.role("decision")):
        data = files.json(name)
        wanted = [(item, number) for item in data["items"] for number in range(len(item["periods"]))]
        rows = files.rows(name)
        assert [(row["id"], row["period"]) for row in rows] == [
            (item["id"], str(number + 1)) for item, number in wanted
        ]
        for row, (item, number) in zip(rows, wanted):
            row = {column: unguarded(cell) for column, cell in row.items()}
            assert row == expected(item, item["periods"][number], row), (name, item["id"])


def expected(item, period, row):
    """What the JSON says, in the columns of a row."""
    validity = item["validity"] or {"from": None, "until": None}
    cells = {
        "from": word(validity["from"]),
        "until": word(validity["until"]),
        "draft": year(item["draft"]),
        "period": row["period"],
        "period from": word(period["validity"]["from"]),
        "period until": word(period["validity"]["until"]),
        "period certainty": word(period["certainty"]),
        "period draft": year(period["draft"]),
        "period sources": word(period["sources"]),
    }
    for key in ("id", "title", "short", "aliases", "order", "address", "certainty", "sources", "see", "body"):
        cells[key] = word(item[key])
    for fields in (item["fields"], period["fields"]):
        for field, value in fields.items():
            cells[field if f"fields.{field}" not in row else f"fields.{field}"] = word(value)
    if "places" in item:
        cells |= {"ground": word(item["ground"]), "checked": word(item["checked"])}
    if "fact" in item:
        fact, statement = item["fact"], period["statement"]
        cells |= {key: word(fact[key]) for key in ("kind", "numbers", "unit", "formula")}
        again = statement["recalculation"]
        cells |= {
            "value": statement["machine"],
            "text": statement["text"],
            "approximate": word(statement["approximate"]),
            "recalculation": "" if again is None else again["value"],
        }
    return cells


def test_the_machine_form_of_a_fact_is_its_value(files):
    for name in files.role("fact"):
        for item in files.json(name)["items"]:
            for period in item["periods"]:
                value, machine = period["statement"]["value"], period["statement"]["machine"]
                parts = [value] if isinstance(value, str) else list(value.values())
                assert machine == "/".join(parts), item["id"]


def test_rows_of_a_decision_are_its_rules(files):
    for name in files.decisions():
        data = files.json(name)
        kinds = {outcome["id"]: outcome["kind"] for outcome in data["outcomes"]}
        rows = files.rows(name)
        assert len(rows) == len(data["rules"])
        for row, rule in zip(rows, data["rules"]):
            row = {column: unguarded(cell) for column, cell in row.items()}
            cells = {clause["id"]: word(rule["conditions"].get(clause["id"], [])) for clause in data["inputs"]}
            cells |= {
                "rule": rule["id"],
                "valid from": rule["validity"]["from"],
                "valid until": rule["validity"]["until"],
                "draft": year(rule["draft"]),
                "kind": kinds[rule["outcome"]],
                "flow": word(rule["flow"]),
                "sources": word(rule["sources"]),
                "payers": word(rule["payers"]),
            }
            for key in ("address", "outcome", "payer", "how", "because", "certainty"):
                cells[key] = word(rule[key])
            assert row == cells, rule["id"]


def test_the_list_of_decisions_has_each(files):
    for name in files.role("decision"):
        items = files.json(name)["items"]
        assert [row["id"] for row in files.rows(name)] == [item["id"] for item in items]
        for item in items:
            data = files.json(item["data"].removesuffix(".json"))
            assert len(data["rules"]) == item["rules"]
            assert data["fingerprint"] == item["fingerprint"]
