"""What pages and terms say in the words of others: schema.org and SKOS."""

import hashlib
import json
import pathlib
import urllib.parse

import pytest
from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import DCTERMS, FOAF, RDF, RDFS, SKOS

SCHEMA = Namespace("https://schema.org/")


def things(site, read_page, path):
    """The graph of a page, and its address."""
    page = read_page(path)
    assert len(page.blocks) == 1, path
    address = (site / path).as_uri()
    return Graph().parse(data=page.blocks[0], format="json-ld", publicID=address), URIRef(address)


def addresses(files, role):
    return [
        (item, item["address"].removeprefix("../"))
        for name in files.role(role)
        for item in files.json(name)["items"]
    ]


@pytest.fixture(scope="session")
def vocabularies(files):
    graphs = {}
    for name in files.role("term"):
        path = files.folder / f"{name}.ttl"
        graphs[name] = Graph().parse(path, format="turtle", publicID=path.as_uri())
    assert graphs
    return graphs


def test_blocks_are_json_and_open_no_markup(site, read_page):
    holders = [
        str(path.relative_to(site))
        for path in site.rglob("*.html")
        if "application/ld+json" in path.read_text("utf-8")
    ]
    found = 0
    for path in holders:
        for block in read_page(path).blocks:
            found += 1
            assert not set(block) & set("<>&"), path
            assert list(json.loads(block))[0] == "@context", path
    assert found


def test_a_question_has_its_answer_and_sources(files, site, read_page):
    for item, path in addresses(files, "question"):
        graph, address = things(site, read_page, path)
        page = graph.value(predicate=RDF.type, object=SCHEMA.FAQPage)
        question = graph.value(page, SCHEMA.mainEntity)
        assert (question, RDF.type, SCHEMA.Question) in graph
        assert str(graph.value(question, SCHEMA.name)) == item["title"] == read_page(path).heading
        assert graph.value(question, SCHEMA.url) == address
        answer = graph.value(question, SCHEMA.acceptedAnswer)
        assert str(graph.value(answer, SCHEMA.text)) in item["fields"].values()
        names = {str(graph.value(source, SCHEMA.name)) for source in graph.objects(answer, SCHEMA.citation)}
        assert names == {source["label"] for source in item["sources"]}


def test_the_page_of_all_questions_has_each(files, site, read_page):
    for name in files.role("question"):
        graph, _ = things(site, read_page, f"{name}/index.html")
        names = {str(graph.value(q, SCHEMA.name)) for q in graph.subjects(RDF.type, SCHEMA.Question)}
        assert names == {item["title"] for item in files.json(name)["items"]}


def test_a_term_is_the_concept_of_the_vocabulary(files, site, read_page, vocabularies):
    for name, vocabulary in vocabularies.items():
        listed, _ = things(site, read_page, f"{name}/index.html")
        terms = set(listed.subjects(RDF.type, SCHEMA.DefinedTerm))
        assert terms == set(vocabulary.subjects(RDF.type, SKOS.Concept))
        for item in files.json(name)["items"]:
            graph, address = things(site, read_page, item["address"].removeprefix("../"))
            term = graph.value(predicate=RDF.type, object=SCHEMA.DefinedTerm)
            assert term in terms
            assert graph.value(term, SCHEMA.url) == address
            definition = vocabulary.value(term, SKOS.definition)
            assert str(graph.value(term, SCHEMA.description)) == str(definition)
            scheme = graph.value(term, SCHEMA.inDefinedTermSet)
            assert (scheme, RDF.type, SKOS.ConceptScheme) in vocabulary


def test_a_source_is_a_law_or_a_work(files, site, read_page):
    kinds = set()
    for item, path in addresses(files, "source"):
        graph, address = things(site, read_page, path)
        kind = SCHEMA.Legislation if item["ground"] else SCHEMA.CreativeWork
        source = graph.value(predicate=RDF.type, object=kind)
        assert str(graph.value(source, SCHEMA.name)) == item["title"]
        assert graph.value(source, SCHEMA.url) == address
        kinds.add(kind)
    assert len(kinds) == 2


def test_the_page_of_data_lists_every_file(site, read_page):
    graph, address = things(site, read_page, "data/index.html")
    dataset = graph.value(predicate=RDF.type, object=SCHEMA.Dataset)
    listed = {
        urllib.parse.urlparse(str(graph.value(file, SCHEMA.contentUrl))).path.rsplit("/", 1)[1]
        for file in graph.objects(dataset, SCHEMA.distribution)
    }
    made = {path.name for path in (site / "data").iterdir()} - {"index.html"}
    assert listed == made
    links = {link for link in read_page("data/index.html").links if "/" not in link}
    assert made <= links


def test_the_manifest_has_every_data_file(site):
    manifest = json.loads((site / "manifest.json").read_text("utf-8"))
    sums = {entry["path"]: entry["sha256"] for entry in manifest["files"]}
    for path in (site / "data").iterdir():
        assert sums[f"data/{path.name}"] == hashlib.sha256(path.read_bytes()).hexdigest()


def test_every_term_is_a_concept(files, vocabularies):
    for name, graph in vocabularies.items():
        base = (files.folder / f"{name}.ttl").as_uri()
        scheme = URIRef(base)
        language = files.json(name)["site"]["language"]
        assert (scheme, RDF.type, SKOS.ConceptScheme) in graph
        items = files.json(name)["items"]
        concepts = set(graph.subjects(RDF.type, SKOS.Concept))
        assert concepts == {URIRef(f"{base}#{item['id']}") for item in items}
        for item in items:
            concept = URIRef(f"{base}#{item['id']}")
            assert (concept, SKOS.inScheme, scheme) in graph
            [label] = graph.objects(concept, SKOS.prefLabel)
            assert (str(label), label.language) == (item["title"], language)
            others = {str(other) for other in graph.objects(concept, SKOS.altLabel)}
            plain = ({item["short"]} | set(item["aliases"])) - {None, item["title"]}
            assert plain <= others <= plain | set(map(str, item["fields"].values()))
            [definition] = graph.objects(concept, SKOS.definition)
            assert str(definition) in item["fields"].values()
            sources = {str(label) for label in graph.objects(concept, DCTERMS.bibliographicCitation)}
            assert sources == {source["label"] for source in item["sources"]}


def test_concepts_lead_to_concepts_and_pages(files, vocabularies, site, read_page):
    for name, graph in vocabularies.items():
        concepts = set(graph.subjects(RDF.type, SKOS.Concept))
        related = set(graph.objects(None, SKOS.related))
        assert related and related <= concepts
        for predicate in (DCTERMS.source, RDFS.seeAlso, FOAF.page):
            for target in graph.objects(None, predicate):
                address = urllib.parse.urlparse(str(target))
                path = str(pathlib.Path(address.path).relative_to(site))
                assert not address.fragment or address.fragment in read_page(path).ids
