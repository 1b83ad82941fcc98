# The ways into Ankomst. `make help` lists them; `make run` and `make test` are the two to know.

PYTHON ?= python3
UV     ?= uv
BIN    := .venv/bin
READY  := .venv/.ready
PEERS  := .bench/peers-venv
# A data folder inside the checkout, so that trying things out never touches a real desk.
DESK   := .desk
DEMO   ?= --cases 2000 --years 2 --seed 1
TS     := $(wildcard resources/translations/*.ts)
QM     := $(TS:.ts=.qm)
SCREEN := $(or $(DISPLAY),$(WAYLAND_DISPLAY),$(filter-out Linux,$(shell uname -s)))

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHON

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup system run demo-office tour pictures test bench bench-peers proof check format-check lint types imports spelling hosts fix translations fonts dist lock lock-peers clean

help:  ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

# --- set up -------------------------------------------------------------------

setup: $(READY) $(QM)  ## virtual environment, locked dependencies, Qt's system libraries, translations

system:
	@.ci/system.sh

# "| system": looked at every time (a tenth of a second), but never a reason to install again.
$(READY): requirements.lock pyproject.toml | system
	@echo "Setting up .venv (the first time takes a minute or two)"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

%.qm: %.ts $(READY)
	@$(BIN)/pyside6-lrelease -silent $< -qm $@

# --- use ----------------------------------------------------------------------

run: setup  ## open the training desk with a demo office (no screen: play the tour)
ifeq ($(SCREEN),)
	@echo "There is no screen here, so the desk plays its tour instead; the pictures and papers go to tour/."
	@$(BIN)/ankomst tour --out tour
else
	@test -d $(DESK) || $(MAKE) --no-print-directory demo-office
	@ANKOMST_DATA_DIR=$(DESK) $(BIN)/ankomst
endif

# Made beside and moved into place, so that a broken-off demo office is never opened.
demo-office: setup  ## make the demo office of `make run` anew
	@rm -rf $(DESK).part
	@echo "Making the demo office in $(DESK)/ ($(DEMO))"
	@ANKOMST_DATA_DIR=$(DESK).part $(BIN)/ankomst demo $(DEMO) >/dev/null
	@rm -rf $(DESK)
	@mv $(DESK).part $(DESK)

tour: setup  ## play the main job off screen; pictures and papers go to tour/
	@$(BIN)/ankomst tour --out tour

pictures: setup  ## make the README's pictures anew from the running tour
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.screenshots

# --- prove --------------------------------------------------------------------

test: setup  ## run every test
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest

bench: setup  ## measure the promises about speed and safety
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks

# Other people's tools, in an environment of their own: never a dependency of Ankomst.
bench-peers: setup $(PEERS)/.ready  ## measure beside pandas, numpy, businesstimedelta, fpdf2, weasyprint
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.peers

$(PEERS)/.ready: tests/peers/peers.lock
	@echo "Setting up the peers' own environment in $(PEERS)"
	@$(PYTHON) -m venv $(PEERS)
	@$(PEERS)/bin/python -m pip install --quiet --require-hashes -r $<
	@touch $@

# Some twenty minutes; `make test` runs the same proofs small.
proof: setup  ## prove at full size that nothing is lost: kills, power cuts, full disks, damage
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.proof

check: format-check lint types imports spelling hosts  ## format, lint, types, imports, spelling, no registry named

format-check: setup
	@$(BIN)/ruff format --check --quiet .

lint: setup
	@$(BIN)/ruff check --quiet .

types: setup
	@$(BIN)/mypy --no-error-summary

imports: setup
	@$(BIN)/lint-imports --no-logo

spelling: setup
	@git ls-files -z --cached --others --exclude-standard | xargs -0 $(BIN)/codespell

hosts:
	@.ci/no-registry.sh

fix: setup  ## format, and let ruff repair what it can
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

LUPDATE = $(BIN)/pyside6-lupdate -silent -no-obsolete -locations none $$(find ui -name '*.py' | sort)

# --- make ---------------------------------------------------------------------

FULL ?= fonts
fonts: setup  ## cut the paper's fonts out of the full ones in FULL (resources/fonts/README.md)
	@$(BIN)/python -m tests.printing.make_fonts $(FULL)

# Without line numbers, so that moving code does not change the translation files.
translations: setup  ## collect the windows' texts into the .ts files; fails while one is unfinished
	@$(LUPDATE) -ts resources/translations/ankomst_da.ts
	@$(LUPDATE) -pluralonly -ts resources/translations/ankomst_en.ts
	@awk '/<source>/ { text = $$0 } /type="unfinished"/ { print text; open++ } \
		END { if (open) { print open " texts are not translated yet."; exit 1 } }' resources/translations/*.ts

dist: setup  ## build the folder dist/ankomst/ and let the built program test itself
	@.ci/system.sh builder
	@$(BIN)/pyinstaller --noconfirm --log-level ERROR build.spec
	@dist/ankomst/ankomst --self-test

# Needs uv. Versions already locked stay; `make lock UPGRADE=--upgrade` takes newer ones.
lock:  ## write requirements.lock anew from pyproject.toml
	@$(UV) pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' --quiet \
		$(UPGRADE) --output-file requirements.lock

lock-peers:  ## write tests/peers/peers.lock anew from peers.in
	@$(UV) pip compile tests/peers/peers.in --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock-peers' --quiet \
		$(UPGRADE) --output-file tests/peers/peers.lock

clean:  ## remove what was made, except .venv and the training desk in .desk
	@rm -rf build dist tour .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache $(QM)
	@find desk_app ui db resources tests -name __pycache__ -prune -exec rm -rf {} +
