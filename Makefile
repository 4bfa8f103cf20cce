# make site   the handbook in site/, from a fresh Debian machine with a Swift toolchain
# make test   every test
# make pdf    the handbook as handboek.pdf, with bookmarks and page numbers
# make kills  fails and kills builds at every call and at KILLS random times; looks for torn sites
# make bench  times a cold build beside other generators, into Benchmarks/RESULTS.md
# make attack every hostile input and fault in Tests/Attack; `make test` tries one in eight
# make fuzz   FUZZ_CASES hostile texts of each form, from FUZZ_SEED on; `make test` tries 400
# make sbom   what is in the command, as CycloneDX: .build/sbom.json
# make check  what is wrong with the content, without writing anything
# make clean  remove what was built

SWIFT ?= swift
export LC_ALL := C.UTF-8

# What tests run is compiled without optimisation, which takes longer than all tests together, and
# without what only a debugger reads; so it stands apart from what `swift test` makes by itself.
TESTED := --scratch-path .build/tested -Xswiftc -gnone

.PHONY: site test kills attack fuzz bench sbom pdf check format clean
.PHONY: system-packages test-packages

site: system-packages
	$(SWIFT) build -c release --product wijzer
	.build/release/wijzer build --strict
	@echo "Klaar. Open $(CURDIR)/site/index.html"

pdf: site test-packages
	.venv/bin/python scripts/make-pdf site/alles.html handboek.pdf
	@echo "Klaar. Open $(CURDIR)/handboek.pdf"

check: system-packages
	$(SWIFT) build -c release --product wijzer
	.build/release/wijzer check --strict

test: system-packages test-packages
	$(SWIFT) build --build-tests $(TESTED)
	$(SWIFT) test --skip-build $(TESTED)
	.venv/bin/python -m pytest -q -n 2 --dist loadfile --no-loadscope-reorder \
	  Tests/Attack Tests/Browser Tests/Data Tests/Exchange

KILLS ?= 300
kills: system-packages
	$(SWIFT) build -c release --product wijzer
	$(SWIFT) build --build-tests $(TESTED)
	@$(SWIFT) test --skip-build $(TESTED) --filter PublishingTests >.build/kills.log || { cat .build/kills.log; exit 1; }
	@grep -E '^(kills|failed calls):' .build/kills.log
	scripts/kill-builds $(KILLS)

BENCH ?=
bench: system-packages
	@scripts/install-packages gcc libc6-dev python3-venv
	@scripts/install-python .build/bench Benchmarks/requirements.txt
	$(SWIFT) build -c release --product wijzer
	{ printf '# What a cold build takes\n\nMade by `make bench BENCH="%s"`.\n\n' '$(BENCH)'; \
	  .build/bench/bin/python Benchmarks/bench $(BENCH); } >.build/results.md
	mv .build/results.md Benchmarks/RESULTS.md

attack: system-packages test-packages
	$(SWIFT) build -c release --product wijzer
	WIJZER_ATTACK=whole WIJZER_COMMAND=$(CURDIR)/.build/release/wijzer \
	  .venv/bin/python -m pytest -q -n 2 Tests/Attack

FUZZ_CASES ?= 100000
FUZZ_SEED ?= 1
fuzz: system-packages
	$(SWIFT) build --build-tests $(TESTED)
	FUZZ_CASES=$(FUZZ_CASES) FUZZ_SEED=$(FUZZ_SEED) $(SWIFT) test --skip-build $(TESTED) --filter FuzzTests

sbom: system-packages
	scripts/make-sbom > .build/sbom.json
	@echo "Klaar: .build/sbom.json"

format:
	$(SWIFT) format -i -r Package.swift Sources Tests

clean:
	rm -rf .build .venv

system-packages:
	@scripts/install-packages libcmark-gfm-dev libcmark-gfm-extensions-dev libsodium-dev libstemmer-dev pkg-config

test-packages:
	@scripts/install-packages chromium-headless-shell default-jre-headless python3-venv
	@scripts/install-python .venv Tests/Browser/requirements.txt
