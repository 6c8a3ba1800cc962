PYTHON ?= python3
VENV ?= .venv

# Python compiles what is imported when it is first imported, which is a tenth of what is installed.
PIP_INSTALL := $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --no-compile
# As in build_backend.py.
TENSORFLOW := 'tensorflow>=2.21,<2.22'
# Extras that the extra dev holds.
OF_DEV := attacks docs notebook quickstart
BUILD_INPUTS := pyproject.toml setup.py CMakeLists.txt $(shell find csrc -type f 2>/dev/null)

# OpenMP's threads wait for each other by spinning, which the other process pays for. TensorFlow's
# threads are left as they are. A process that dies ends the run: replaced, it would wait for ever
# for the rest of its module.
PYTEST = TF_CPP_MIN_LOG_LEVEL=2 OMP_NUM_THREADS=1 $(VENV)/bin/python -m pytest \
	--numprocesses=2 --dist=loadscope --no-loadscope-reorder --max-worker-restart=0

.PHONY: docs notebook presets quickstart test test-slow

# Trains two classifiers on 28x28 digits; writes models, reports and figures into quickstart/.
quickstart: $(VENV)/.installed-quickstart
	@$(VENV)/bin/tfgmvae quickstart

# Style, types, and the tests that take seconds, with the coverage gate of pyproject.toml.
test: $(VENV)/.installed-dev
	@$(VENV)/bin/python -m ruff check .
	@$(VENV)/bin/python -m ruff format --check --quiet .
	@$(VENV)/bin/python -m mypy
	@$(PYTEST) -m 'not slow' --cov --cov-report=term

# The tests that train networks or read large data sets, and the checks of the C++ sources.
test-slow: $(VENV)/.installed-dev
	@$(VENV)/bin/python scripts/check_native.py
	@$(PYTEST) -m slow

# The documentation as pages, from docs/ and the docstrings, into site/.
docs: $(VENV)/.installed-docs
	@$(VENV)/bin/python -m zensical build --clean --strict

# Runs examples/mnist.ipynb and writes its outputs; some minutes.
notebook: $(VENV)/.installed-notebook
	@TF_CPP_MIN_LOG_LEVEL=3 $(VENV)/bin/python scripts/run_notebook.py examples/mnist.ipynb

# The trained classifiers of tfgmvae/presets from their seeds: some minutes, and about an hour more
# for the robust one.
presets: $(VENV)/.installed-attacks
	@TF_CPP_MIN_LOG_LEVEL=3 $(VENV)/bin/python scripts/make_presets.py

# A stamp is newer than everything its installation was made from, so that nothing is installed twice.
# TensorFlow comes first: where it is, the build of the native core needs no second copy of it.
$(VENV)/.installed-%: $(BUILD_INPUTS) | $(VENV)/bin/python
	@echo "Installing tfgmvae[$*] into $(VENV) (the first time downloads TensorFlow)"
	@$(PIP_INSTALL) $(TENSORFLOW)
	@$(PIP_INSTALL) --editable '.[$*]'
	@touch $@ $(if $(filter dev,$*),$(OF_DEV:%=$(VENV)/.installed-%))

$(VENV)/bin/python:
	@$(PYTHON) -m venv $(VENV)
