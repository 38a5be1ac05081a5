# Python 3.11 and make are all that a machine needs: the first run of each target sets up what it uses.
PYTHON ?= python3
VENV := $(CURDIR)/.venv
BIN := $(VENV)/bin
SETUP := $(PYTHON) bazaar/services/setup.py
# Node from the machine, else the one that set-up put into the virtual environment.
export PATH := $(PATH):$(BIN)
# Measures every Python process that is started with it, and those that these start.
MEASURED := env COVERAGE_PROCESS_START=$(CURDIR)/pyproject.toml COVERAGE_FILE=$(CURDIR)/.coverage $(BIN)/python
# Run by the tests, yet out of reach: the prover's process may write no file, and `up` hands its process to another program.
UNMEASURED := tools/proof/worker.py,scenes/management/commands/up.py
# A server that this shell happens to be set up for never sees a test. Tests start Python more than a hundred times, which
# is quicker where its byte code may be kept.
CLEAN_ENV := env -u DATABASE_URL -u REDIS_URL -u STORAGE_URL -u BAZAAR_DATA -u HOST -u PORT -u SECRET_KEY -u DEBUG \
	-u PYTHONDONTWRITEBYTECODE

# Two processes share the tests, file by file; those that wait for servers or browsers keep to one each (tests/conftest.py).
TOGETHER := --numprocesses 2 --dist loadfile

CHECKS := check-types check-imports check-records check-fonts check-beds check-migrations check-typescript

.DEFAULT_GOAL := help
ifneq ($(MAKECMDGOALS),$(CHECKS))  # of all there is, these alone are done side by side
.NOTPARALLEL:
endif
.PHONY: help run build test setup-test uncovered check $(CHECKS) test-sqlite test-postgres coverage bench bench-export \
	gallery guide format lock clean

help: ## this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 16

run: ## serve the workspace on http://127.0.0.1:8000 (HOST and PORT choose where)
	@$(SETUP) run
	@exec $(BIN)/python -m bazaar.services

build: ## build the browser's files into static/dist
	@$(SETUP) build

test: setup-test uncovered check test-sqlite test-postgres coverage ## everything that CI runs

setup-test:
	@$(SETUP) test

uncovered:
	@$(BIN)/coverage erase

check: setup-test ## linters, types, architecture, generated files
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	@$(MAKE) --no-print-directory --jobs 2 --output-sync $(CHECKS)

check-types:
	$(BIN)/mypy

check-imports:
	$(BIN)/lint-imports

check-records:
	$(CLEAN_ENV) $(MEASURED) manage.py generate_records --check

check-fonts:
	$(CLEAN_ENV) $(MEASURED) manage.py generate_fonts --check

check-beds:
	$(CLEAN_ENV) $(MEASURED) manage.py generate_beds --check

check-migrations:
	$(CLEAN_ENV) $(BIN)/python manage.py makemigrations --check --dry-run

check-typescript:
	npm --prefix static run --silent typecheck

test-sqlite: setup-test ## the test suite on SQLite
	$(CLEAN_ENV) $(MEASURED) -m pytest $(TOGETHER)

# Left out is what touches no database, and what writes no rows but those that the tests of views, API and chaos write.
test-postgres: setup-test ## the test suite on PostgreSQL, on a temporary server
	$(CLEAN_ENV) $(BIN)/python -m tests.services.postgres $(BIN)/python -m pytest $(TOGETHER) \
		--ignore=tests/brain --ignore=tests/tools --ignore=tests/stage --ignore=tests/render --ignore=tests/test_stage_frame.py \
		--ignore=tests/test_guide.py --ignore=tests/test_typefaces.py $(addprefix --ignore=tests/journeys/test_,\
		attachments.py code.py covers.py export.py model.py page.py player.py player_watchdog.py rules.py) \
		$(addprefix --ignore=tests/services/test_,checks.py containers.py setup.py supervisor.py up.py up_settings.py)

coverage:
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report --omit $(UNMEASURED)

bench: setup-test ## measure response times
	$(CLEAN_ENV) $(BIN)/python -m bench

bench-export: setup-test ## measure exports: frames a second cold, warm and after an edit
	$(CLEAN_ENV) $(BIN)/python -m bench.export

gallery: setup-test ## draw contact sheets of the designs and of 30 briefs into gallery/, and look for faults
	$(CLEAN_ENV) $(BIN)/python -m bench.gallery

guide: setup-test ## draw the pictures of the scene authors' guide from its examples
	$(CLEAN_ENV) $(BIN)/python -m bench.guide

format: setup-test ## format the Python code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: setup-test ## pin the newest versions that pyproject.toml allows
	$(BIN)/pip-compile --quiet --strip-extras --no-emit-index-url --no-emit-find-links --annotation-style line \
		--no-header --upgrade --output-file requirements.txt pyproject.toml
	$(BIN)/pip-compile --quiet --strip-extras --no-emit-index-url --no-emit-find-links --annotation-style line \
		--no-header --upgrade --extra dev --constraint requirements.txt --output-file tests/requirements.txt pyproject.toml

clean: ## remove what was built and installed; projects (.bazaar) stay
	rm -rf .venv static/node_modules static/dist .coverage .coverage.* htmlcov .mypy_cache .ruff_cache .pytest_cache \
		.hypothesis .import_linter_cache
