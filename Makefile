# make run   the window with the embedded model (the same in the terminal where there is no display)
# make test  what CI runs: ruff, mypy, the fast tests
# make test-all, make test-oldest, make bench, make bench-train, make nano, make screenshots, make translations, make clean

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CONSTRAINTS := tests/constraints.txt
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c $(CONSTRAINTS)
TORCH := $(shell sed -n 's/^torch==//p' $(CONSTRAINTS))
CPU_INDEX := https://download.pytorch.org/whl/cpu
HAS_GPU := $(shell nvidia-smi -L >/dev/null 2>&1 && echo yes)

# What Qt's window and offscreen platforms load and bare Debian lacks.
PACKAGES := python3-venv libegl1 libgl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0 libxkbcommon-x11-0 \
    libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 \
    libxcb-xinerama0 libxcb-xkb1 fonts-dejavu-core
# What the tests need beside: a screen without a monitor, and hands; what torch.compile needs on a CPU.
DEV_PACKAGES := xvfb xdotool g++ python3-dev

.PHONY: run test test-all test-oldest bench bench-train nano screenshots translations system dev-system clean

run: $(VENV)/.gui
	$(BIN)/s1gui open

test: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	OMP_NUM_THREADS=1 QT_QPA_PLATFORM=offscreen $(BIN)/pytest -n 2 --dist loadfile -m "not slow and not gpu" --durations=40

test-all: $(VENV)/.dev
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest

# The oldest versions the project is said to run with.
test-oldest:
	test -x .venv-oldest/bin/python || $(PYTHON) -m venv .venv-oldest
	.venv-oldest/bin/pip install --quiet --extra-index-url $(CPU_INDEX) torch==2.11.0 transformers==5.17.0 -e ".[dev]"
	.venv-oldest/bin/pytest tests/core tests/engines tests/cli -m "not slow and not gpu"

bench: $(VENV)/.dev
	$(BIN)/python -m tests.bench

# Against TRL's SFTTrainer, which nothing else here needs.
bench-train: $(VENV)/.bench
	$(BIN)/python -m tests.bench.training

# Pictures of every view, light and dark, into docs/pictures, and the one in README.md.
screenshots: $(VENV)/.dev
	$(BIN)/python -m tests.screenshots

# The texts marked in s1gui/qt into resources/translations (what is new stands there unfinished), and the .qm of it.
translations: $(VENV)/.dev
	$(BIN)/python -m tests.translations

nano: $(VENV)/.dev
	$(BIN)/python -m trainer nano

# Installs what of $(1) is missing, where that can be done.
define install
	@if command -v dpkg >/dev/null && command -v apt-get >/dev/null; then \
	  missing=; for p in $(1); do dpkg -s $$p >/dev/null 2>&1 || missing="$$missing $$p"; done; \
	  if [ -n "$$missing" ]; then \
	    echo "Installing system packages:$$missing"; \
	    if [ "$$(id -u)" = 0 ]; then as=; else as=sudo; fi; \
	    $$as apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as apt-get install -y -qq --no-install-recommends $$missing \
	      >/dev/null || echo "Could not install$$missing; going on without."; \
	  fi; \
	fi
endef

system:
	$(call install,$(PACKAGES))

dev-system:
	$(call install,$(DEV_PACKAGES))

# The CPU build of torch is a tenth of the CUDA build, so it is taken where there is no NVIDIA GPU.
$(VENV)/.torch: $(CONSTRAINTS) | system
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing torch $(TORCH) ($(if $(HAS_GPU),CUDA,CPU) build) ..."
ifeq ($(HAS_GPU),yes)
	$(PIP) torch
else ifeq ($(shell uname -s),Linux)
	$(PIP) "torch==$(TORCH)+cpu" 2>/dev/null || $(PIP) "torch==$(TORCH)+cpu" --extra-index-url $(CPU_INDEX)
else
	$(PIP) torch
endif
	@touch $@

$(VENV)/.gui: $(VENV)/.torch pyproject.toml
	@echo "Installing s1gui ..."
	$(PIP) -e ".[gui]"
	@touch $@

$(VENV)/.dev: $(VENV)/.torch pyproject.toml | dev-system
	$(PIP) -e ".[gui,train,dev]"
	@touch $@ $(VENV)/.gui

$(VENV)/.bench: $(VENV)/.dev
	$(PIP) -e ".[bench]"
	@touch $@

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
