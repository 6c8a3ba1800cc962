PYTHON ?= python3
VENV ?= .venv

PIP_INSTALL := $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check
BUILD_INPUTS := pyproject.toml setup.py CMakeLists.txt $(shell find csrc -type f 2>/dev/null)

.PHONY: docs notebook quickstart test

# Trains on scikit-learn's digits; writes the figures and the model into quickstart/.
quickstart: $(VENV)/.installed-attacks,plots
	@$(VENV)/bin/tfgmvae quickstart

# Style, types, and every test with the coverage gate of pyproject.toml.
test: $(VENV)/.installed-dev
	@$(VENV)/bin/python -m ruff check .
	@$(VENV)/bin/python -m mypy
	@TF_CPP_MIN_LOG_LEVEL=2 $(VENV)/bin/python -m pytest --numprocesses=2 --dist=loadscope --cov \
		--cov-report=term

# The documentation as pages, from docs/ and the docstrings, into site/.
docs: $(VENV)/.installed-docs
	@$(VENV)/bin/python -m zensical build --clean --strict

# Runs examples/mnist.ipynb and writes its outputs; some minutes.
notebook: $(VENV)/.installed-notebook
	@TF_CPP_MIN_LOG_LEVEL=3 $(VENV)/bin/python scripts/run_notebook.py examples/mnist.ipynb

# A stamp is newer than everything its installation was made from, so that nothing is installed twice.
$(VENV)/.installed-%: $(BUILD_INPUTS) | $(VENV)/bin/python
	@echo "Installing tfgmvae[$*] into $(VENV) (the first time downloads TensorFlow)"
	@$(PIP_INSTALL) --editable '.[$*]'
	@touch $@

$(VENV)/bin/python:
	@$(PYTHON) -m venv $(VENV)
