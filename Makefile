# Every target does its own set-up from the lock files; `make help` lists them.
PYTHON ?= python3
UV_VERSION := 0.13.8
BIN := .venv/bin
export UV_PYTHON_DOWNLOADS := never

.DEFAULT_GOAL := help
.PHONY: help install run test lint format schema doctor clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: .venv/installed ## Make the environment from uv.lock

.venv/installed: pyproject.toml uv.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: make PYTHON=python3.12 ..."; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@test -x $(BIN)/uv || $(BIN)/pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	@$(BIN)/uv sync --quiet --frozen
	@touch $@

run: install ## Serve the demo on http://127.0.0.1:8000 (HOST, PORT)
	@exec $(BIN)/ratecard run

test: install lint ## Run every check and every test
	@$(BIN)/pytest -q -n 2

lint: install ## Check format, types, imports and the exported schema
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/ratecard schema check

# Checking and exporting read the settings but open nothing: no real key, no database.
lint schema: export SECRET_KEY = for checks only, which sign and encrypt nothing
lint schema: export ENCRYPTION_KEYS = Zm9yIGNoZWNrcyBvbmx5LCBlbmNyeXB0cyBub3RoaW4=
lint schema: export DATABASE_URL = postgresql:///not-opened

format: install ## Format the code
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

schema: install ## Export schema.graphql
	@$(BIN)/ratecard schema export

doctor: install ## Check settings, database, migrations, encryption, registry and schema
	@$(BIN)/ratecard doctor

clean: ## Remove the environment and all local data
	rm -rf .venv var
