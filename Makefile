# Every target sets up what it needs; `make help` lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/runtime.stamp
DEV := $(VENV)/dev.stamp
SAMPLE := corpus/contoh/laporan-salah.pdf
SHARED ?= ../shared
SECONDS ?= 600
SEED ?= 1
QUIET := --quiet --disable-pip-version-check --no-input

.DEFAULT_GOAL := help
.PHONY: help demo test lint type pytest wheel bench fuzz scores evaluate evaluate-dossier evaluate-bentuk evaluate-kalimat evaluate-diagnosa evaluate-salah-baca corpus lock clean

help: ## show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | awk -F'\t' '{printf "  make %-16s %s\n", $$1, $$2}'

demo: $(RUNTIME) ## install into .venv and audit the bundled sample report
	@$(BIN)/auditor audit $(SAMPLE) --out hasil/contoh; code=$$?; \
	if [ $$code -gt 1 ]; then exit $$code; fi; \
	echo; echo "Buka hasil/contoh/laporan.html di peramban (kkr.xlsx dan temuan.json ada di sampingnya)."

test: lint type pytest ## install, then lint, type check and run all tests

lint: $(DEV) ## ruff, the import contract, and that all that is imported is declared
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/deptry auditor
	$(BIN)/deptry auditor corpus scripts tests --exclude '\.venv' --ignore DEP002,DEP004

type: $(DEV) ## strict type check
	$(BIN)/mypy

pytest: $(DEV) ## the tests alone
	$(BIN)/pytest --numprocesses auto --dist loadfile

wheel: $(DEV) ## build the wheel, and audit the sample from it in an environment of its own
	rm -rf dist build/wheel
	$(BIN)/python -m build --wheel --no-isolation --outdir dist
	$(PYTHON) -m venv build/wheel
	build/wheel/bin/pip install $(QUIET) --require-hashes -r requirements/runtime.lock
	build/wheel/bin/pip install $(QUIET) --no-deps dist/auditor-*.whl
	build/wheel/bin/pip check
	cd build && wheel/bin/auditor audit ../$(SAMPLE) --out wheel/hasil; test $$? -eq 1

bench: $(DEV) ## seconds and peak memory beside other extractors, on three lengths of a report
	$(BIN)/python -m compileall -q auditor
	$(BIN)/python scripts/bench.py --shared $(SHARED)
	PYTHONPATH=. $(BIN)/python scripts/bench_batch.py

fuzz: $(DEV) ## broken reports by chance for SECONDS from SEED on: none may hang or meet a fault of the program
	PYTHONPATH=.:tests $(BIN)/python -m fuzz.long_run --seconds $(SECONDS) --seed $(SEED)

scores: $(DEV) ## run the scoring scripts on the shared reports
	$(BIN)/python scripts/scores.py --shared $(SHARED)

evaluate: $(DEV) ## recall and false alarms by rule, on 300 made reports (takes half an hour)
	$(BIN)/python -m corpus.evaluate

evaluate-dossier: $(DEV) ## recall and false alarms across documents and years, on 30 made dossiers
	$(BIN)/python -m corpus.evaluate_dossier

evaluate-bentuk: $(DEV) ## recall and false alarms by form of tables and lists, on 200 made reports (takes two minutes)
	$(BIN)/python -m corpus.evaluate_bentuk

evaluate-kalimat: $(DEV) ## recall and false alarms by kind of sentence, on wordings known and held out (takes a minute)
	$(BIN)/python -m corpus.evaluate_kalimat

evaluate-diagnosa: $(DEV) ## whether one slip in a table is one finding, with the right suspect (takes a minute)
	$(BIN)/python -m corpus.evaluate_diagnosa

evaluate-salah-baca: $(DEV) ## what is asserted of tables that were misread on purpose (takes a minute)
	$(BIN)/python -m corpus.evaluate_salah_baca

corpus: $(DEV) ## build the sample reports anew
	$(BIN)/python -m corpus.generator

lock: $(DEV) ## resolve the locks anew
	cd requirements && ../$(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-header --extra install --extra scan --output-file runtime.lock ../pyproject.toml
	cd requirements && ../$(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-header --extra install --extra scan --extra dask --extra dev --constraint runtime.lock --output-file dev.lock ../pyproject.toml

clean: ## remove the environment and all that was made
	rm -rf $(VENV) hasil dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 atau lebih baru diperlukan (PYTHON=...)."; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { echo "Modul venv belum ada: pasang dahulu dengan  apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(RUNTIME): $(VENV)/bin/python requirements/runtime.lock pyproject.toml
	@echo "Memasang pustaka ke $(VENV); sekali saja, kira-kira satu menit."
	$(BIN)/pip install $(QUIET) --require-hashes -r requirements/runtime.lock
	$(BIN)/pip install $(QUIET) --no-deps --no-build-isolation -e .
	$(BIN)/python -m compileall -q auditor
	@touch $@

$(DEV): $(VENV)/bin/python requirements/dev.lock pyproject.toml
	@echo "Memasang pustaka pengembangan ke $(VENV); sekali saja, kira-kira satu menit."
	$(BIN)/pip install $(QUIET) --require-hashes -r requirements/dev.lock
	$(BIN)/pip install $(QUIET) --no-deps --no-build-isolation -e .
	$(BIN)/python -m compileall -q auditor
	@touch $@ $(RUNTIME)
