# Every target does its own set-up from the lock files; `make help` lists them.
PYTHON ?= python3
UV_VERSION := 0.13.8
BIN := .venv/bin
CLIENT := clients/python/.venv/installed clients/typescript/node_modules
NPM := npm --prefix frontend --no-fund --no-audit --silent
SOURCES := $(shell find frontend/src frontend/public frontend/*.ts frontend/*.json -type f)
export UV_PYTHON_DOWNLOADS := never

.DEFAULT_GOAL := help
.PHONY: help install frontend run dev test soak bench mutants lint lint-backend lint-frontend sql-check format schema migrations codegen translations clients doctor screenshots clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: .venv/installed frontend/node_modules/installed ## Make both environments from the lock files

.venv/installed: pyproject.toml uv.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: make PYTHON=python3.12 ..."; exit 1; }
	@echo "Making the Python environment (.venv) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@test -x $(BIN)/uv || $(BIN)/pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	@echo "Installing the Python packages of uv.lock ..."
	@$(BIN)/uv sync --quiet --frozen --compile-bytecode
	@$(BIN)/python -m compileall -q backend
	@touch $@

frontend/node_modules/installed: frontend/package.json frontend/package-lock.json
	@node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' || { echo "Node 20.19 or newer is needed."; exit 1; }
	@echo "Installing the npm packages of package-lock.json (a minute) ..."
	@$(NPM) ci
	@touch $@

# The generator needs another graphql-core than Ratecard has.
clients/python/.venv/installed: clients/python/pyproject.toml clients/python/uv.lock | .venv/installed
	@$(BIN)/uv sync --quiet --frozen --project clients/python --only-group codegen
	@touch $@

clients/typescript/node_modules: | frontend/node_modules/installed
	@ln -sfn ../../frontend/node_modules $@

frontend: frontend/dist/.vite/manifest.json ## Build the pages and compress their files

# Another run may be serving the former pages, or building these: files are added, their list is replaced at last.
frontend/dist/.vite/manifest.json: frontend/node_modules/installed $(SOURCES) | .venv/installed
	@echo "Building the pages ..."
	@new=var/dist.$$$$; trap "rm -rf $$new" EXIT; mkdir -p $(@D) && \
	$(NPM) run build -- --logLevel warn --outDir ../$$new --emptyOutDir && \
	$(BIN)/python -m whitenoise.compress --quiet $$new/assets && \
	cp -R $$new/* frontend/dist/ && cp $$new/.vite/manifest.json $@.$$$$ && mv $@.$$$$ $@
	@find frontend/dist -type f -mtime +1 -delete

run: install frontend ## Serve the demo on http://127.0.0.1:8000 (HOST, PORT)
	@exec $(BIN)/ratecard run

dev: install frontend ## Serve with reload on change: the pages at http://localhost:5173
	@RATECARD_PORT=$${PORT:-8000} PORT=$${PORT:-8000} exec $(BIN)/honcho --app-root . --procfile backend/development/Procfile.dev start

test: lint frontend ## Run every check and every test
	@$(NPM) test
	@$(NPM) run size
	@$(BIN)/python -m tests.support.browser
	@$(BIN)/pytest -q -n 4 --dist worksteal --durations=25 --durations-min=1

soak: install frontend ## Run the heavy scenarios at full count, a line each (automations alone take 17 minutes)
	@SOAK=full $(BIN)/pytest -q tests/soak tests/journeys/test_freshness.py tests/journeys/test_frontend_doc.py \
		tests/journeys/test_smooth_pages.py \
		tests/api/test_compiled_operations.py tests/catalog/test_any_file.py tests/catalog/test_rotation_and_publish.py \
		tests/imports/test_real_files.py tests/imports/test_price_check.py \
		tests/legacy/test_killed.py tests/legacy/test_any_product.py

bench: install ## Measure against plain ASGI, graphene-django, Mercurius, pgbench and others (BENCH=reads,quotes)
	@$(BIN)/python -m tests.bench

mutants: install frontend ## Change the rules one thing at a time and see whether a test notices (ROOM, SAMPLE, CHILDREN)
	@$(BIN)/python -m tests.mutants

# Both at once, for each program of theirs uses one core.
lint: install $(CLIENT) ## Check format, types, imports, generated code and the exported schema
	@$(MAKE) --no-print-directory -j 2 lint-backend lint-frontend

lint-backend:
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/python -m tests.support.sql_check
	@$(BIN)/python -m tests.support.translations --check
	@$(BIN)/ratecard schema check
	@$(BIN)/ratecard catalog fields --check
	@clients/python/.venv/bin/python clients/python/codegen/generate.py --check

lint-frontend:
	@$(NPM) run codegen:check
	@$(NPM) run lint
	@$(NPM) run lint:graphql

sql-check: install ## Check the functions of credits with plpgsql_check, where Debian's PostgreSQL has it
	@$(BIN)/python -m tests.support.plpgsql_check

# What is imported is compiled once for all processes of a run, even where the machine's settings keep nothing.
test soak bench mutants: export PYTHONDONTWRITEBYTECODE =

# These read the settings but open nothing: no real key, no database.
lint schema migrations: export SECRET_KEY = for checks only, which sign nothing and encrypt nothing
lint schema migrations: export ENCRYPTION_KEYS = Zm9yIGNoZWNrcyBvbmx5LCBlbmNyeXB0cyBub3RoaW4=
lint schema migrations: export DATABASE_URL = postgresql:///not-opened
lint schema migrations: export DATABASE_POOL = false

format: install ## Format the code
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .
	@cd frontend && npx biome check --write .

schema: install $(CLIENT) ## Export schema.graphql and docs/catalog-fields.md, and generate the hooks and the clients
	@$(BIN)/ratecard schema export
	@$(BIN)/ratecard catalog fields
	@$(MAKE) --no-print-directory codegen

migrations: install ## Write the migrations that the models lack (NAME)
	@PYTHONWARNINGS="ignore:Got an error checking" $(BIN)/python backend/manage.py makemigrations --skip-checks --no-header $(if $(NAME),--name $(NAME))

codegen: install $(CLIENT) ## Generate the hooks, the list of the frontend's documents, and the clients
	@clients/python/.venv/bin/python clients/python/codegen/generate.py
	@$(NPM) run codegen

translations: install ## Compile the translations of the sign-in pages, and say which are missing
	@$(BIN)/python -m tests.support.translations

clients: install $(CLIENT) ## Build the packages of the clients: a wheel and a tarball in clients/dist
	@cd clients/python && ../../$(BIN)/python -m hatchling build --target wheel --directory ../dist
	@cd clients/typescript && npx tsc && npm pack --silent --pack-destination ../dist

doctor: install ## Check settings, database, migrations, functions, encryption, registry, schema, worker and beat
	@$(BIN)/ratecard doctor

screenshots: install frontend ## Take the pictures of docs again, of pages in which axe finds no fault
	@$(BIN)/python -m tests.support.browser
	@$(BIN)/python -m tests.support.screenshots docs/screenshots

clean: ## Remove the environments, what was built and all local data
	rm -rf .venv var frontend/node_modules frontend/dist clients/dist clients/python/.venv clients/typescript/dist clients/typescript/node_modules
