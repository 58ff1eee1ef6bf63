# Everything uses the environment that the README's commands make; `make VENV=...` uses another.
VENV ?= .venv
PYTHON = $(VENV)/bin/python
BENCH = corpora

.DEFAULT_GOAL := help
.PHONY: help setup format lint types layers test bench docs messages lexicons gate

help:  ## This list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "%-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup:  ## Environment with all that development needs
	python3 -m venv $(VENV)
	$(PYTHON) -m pip install --quiet -e '.[dev]'

format:  ## Lay out the code, mend what can be mended
	$(PYTHON) -m ruff format .
	$(PYTHON) -m ruff check --fix .

lint:  ## Look for faults in style
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .

types:  ## Check types, strictly
	$(PYTHON) -m mypy

layers:  ## Check that imports point down only
	$(VENV)/bin/lint-imports

test:  ## Run the tests
	$(PYTHON) -m pytest -q

bench:  ## Measure: make bench BENCH=corpora
	$(PYTHON) -m benchmarks.$(BENCH)

docs:  ## Write the generated pages anew and build the site in build/docs
	PYTHONPATH=. $(PYTHON) docs/drift_manual.py
	PYTHONPATH=. $(PYTHON) docs/console.py
	$(PYTHON) -m sphinx -W --keep-going -q -b html docs build/docs

messages:  ## Bring the catalogues of messages up to date and compile them
	PYTHONPATH=. $(PYTHON) -m tests.catalogues

lexicons:  ## Compile the lexicons anew, so that they are read faster
	PYTHONPATH=. $(PYTHON) -c 'from xlate.text.lexicon.compiled import write; write()'

gate:  ## All that must pass, in a fresh environment
	.ci/run
