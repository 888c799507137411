# Everything a fresh Debian machine with Swift alone needs, in two commands: make demo, make test.

SWIFT ?= swift
PREFIX ?= /usr/local
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
# What the build and the tests need besides Swift.
PACKAGES := libxml2-dev libxml2-utils libmagic-dev python3
# One file, whose start doesn't wait for Swift's own libraries.
RELEASE := -c release --static-swift-stdlib --product miroir

.PHONY: demo test build install format lint bench dependencies clean

demo: dependencies build
	.build/release/miroir check --final Samples/sante
	.build/release/miroir check Samples/refuse || [ $$? = 1 ]

test: dependencies
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --parallel

build: dependencies
	$(SWIFT) build $(RELEASE)

install: build
	install -D .build/release/miroir $(DESTDIR)$(PREFIX)/bin/miroir
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/share/miroir Schemas/*.xsd

format:
	$(SWIFT) format -i -r Package.swift Sources Tests

lint:
	$(SWIFT) format lint --strict -r Package.swift Sources Tests

# Whole-process times and instructions beside xmllint's, on a portfolio of 90 KB.
bench: build
	python3 Benchmarks/check.py

dependencies:
	@dpkg -s $(PACKAGES) >/dev/null 2>&1 || \
	  { $(SUDO) apt-get update -q && $(SUDO) apt-get install -y -q --no-install-recommends $(PACKAGES); }

clean:
	rm -rf .build
