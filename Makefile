# Källspår: `make run` does the main job, `make test` runs the tests. Nothing but Python 3.11+ and a package index is needed.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help run test check flow benchmark lock clean

help: ## Say what there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /: /' | sed 's/^/make /'

run: $(STAMP) ## Read new articles and write outputs/dataset/ and outputs/report.html
	@$(BIN)/kallspar run

test: $(STAMP) ## Run the tests
	@$(BIN)/python -m pytest

check: $(STAMP) ## Linter and strict type check
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

flow: $(STAMP) ## The main job as a Prefect flow
	@$(BIN)/python -m flows.read_corpus

benchmark: $(STAMP) ## Print figures of speed and quality
	@$(BIN)/python -m pytest -m benchmark -s

lock: $(STAMP) ## Pin all dependencies anew, with hashes
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/uv pip compile pyproject.toml --extra flows --extra dev --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate --upgrade --output-file requirements.lock

clean: ## Remove the environment and all outputs
	@rm -rf $(VENV) outputs .prefect

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Källspår needs Python 3.11 or newer as '$(PYTHON)': install it, or name another: make run PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
		echo "Python's venv module is missing: install it (Debian and Ubuntu: apt install python3-venv)" >&2; exit 1; }
	@echo "making the environment in $(VENV) (once, a few minutes)" >&2
	@test -x $(BIN)/python || $(PYTHON) -m venv --clear $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock || { \
		echo "the package index could not be reached, or served a file whose hash is not the locked one: see above" >&2; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
	@touch $(STAMP)
