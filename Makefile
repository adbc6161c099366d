# Short names for what a developer does; .ci/run needs none of this.
BIN := .venv/bin

.PHONY: check test lint types imports floors accept format benchmark

check: test lint types imports floors

test:
	$(BIN)/pytest

lint:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types:
	$(BIN)/mypy

imports:
	$(BIN)/lint-imports

floors:
	$(BIN)/python evaluation/check.py

accept:
	$(BIN)/python evaluation/check.py --accept

format:
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

benchmark:
	$(BIN)/python evaluation/benchmark.py --compare
