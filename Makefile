# Everything a fresh Debian machine with Swift alone needs, in two commands: make demo, make test.

SHELL := /bin/bash -o pipefail
SWIFT ?= swift
PREFIX ?= /usr/local
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
# What the build needs besides Swift, and what the tests need besides: a browser that opens our pages.
PACKAGES := libxml2-dev libxml2-utils libmagic-dev libarchive-dev zlib1g-dev \
  python3 python3-venv
TEST_PACKAGES := chromium fonts-dejavu-core openssl unzip poppler-utils qpdf
# How long to fuzz.
SECONDS := 60
# One file, whose start doesn't wait for Swift's own libraries.
RELEASE := -c release --static-swift-stdlib --product miroir

.PHONY: demo test build install format lint bench bench-anchoring dependencies \
  test-packages test-dependencies fuzz clean

demo: build typst
	.build/release/miroir check --final Samples/sante
	.build/release/miroir check Samples/refuse || [ $$? = 1 ]
	rm -rf .build/dossier-sante
	.build/release/miroir export Samples/sante -o .build/dossier-sante
	rm -rf .build/sante .build/depot-sante.zip .build/depot-sante.recepisse.html
	cp -r Samples/sante .build/sante
	.build/release/miroir seal .build/sante -o .build/depot-sante.zip
	.build/release/miroir verify .build/depot-sante.zip
	.build/release/miroir deliberate Samples/jury/21-enseignant-23-sur-28

test: test-dependencies typst
	$(SWIFT) build --build-tests
	@# What failed is said again at the end, where it is read.
	$(SWIFT) test --skip-build --parallel 2>&1 | tee .build/test.log || \
	  { grep '✘' .build/test.log | tail -n 60; exit 1; }

build: dependencies
	$(SWIFT) build $(RELEASE)

install: build
	install -D .build/release/miroir $(DESTDIR)$(PREFIX)/bin/miroir
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/share/miroir Schemas/*.xsd Schemas/*.schema.json
	$(call make_typst,$(DESTDIR)$(PREFIX)/share/miroir/python)

format:
	$(SWIFT) format -i -r Package.swift Sources Tests Benchmarks Fuzz

lint:
	$(SWIFT) format lint --strict -r Package.swift Sources Tests Benchmarks Fuzz

# Whole-process times and instructions beside xmllint's, on one portfolio of 90 KB, then on BENCH of them
# (`make bench BENCH="600 6000"`); then the time from a save to its report.
BENCH ?= 600
bench: build
	python3 Benchmarks/check.py $(BENCH)
	python3 Benchmarks/watch.py

# Looks for SECONDS for bytes that break what Fuzz/ promises of any document.
fuzz: dependencies
	Fuzz/run $(SECONDS)

# How annotations are found again after edits: writes the tables of docs/anchoring.md.
bench-anchoring: dependencies
	$(SWIFT) run -c release AnchoringBenchmark --write docs/anchoring.md

# Installs the packages named, unless all of them are there.
install_packages = dpkg -s $(1) >/dev/null 2>&1 || \
  { $(SUDO) apt-get update -q && $(SUDO) apt-get install -y -q --no-install-recommends $(1); }

dependencies:
	@$(call install_packages,$(PACKAGES))

test-packages: dependencies
	@$(call install_packages,$(TEST_PACKAGES))

test-dependencies: test-packages .venv/requirements.txt

# Made again when the requirements change; the copy comes last, and says that it is whole.
.venv/requirements.txt: Tests/requirements.txt | test-packages
	python3 -m venv --clear .venv
	.venv/bin/pip install -q --disable-pip-version-check -r $<
	cp $< $@

# What sets PDFs, of one version: in the build's folder, where the command looks for it.
TYPST := Sources/CMiroirTemplates/pdf/requirements.txt
make_typst = python3 -m venv --clear $(1) && \
  $(1)/bin/pip install -q --disable-pip-version-check -r $(TYPST)
.PHONY: typst
typst: .build/typst/requirements.txt
.build/typst/requirements.txt: $(TYPST) | dependencies
	$(call make_typst,.build/typst)
	cp $< $@

clean:
	rm -rf .build .venv
