# The two that matter: `make lab` watches the article happen, `make test` runs the tests. Both
# install what is missing, build, and run; a second call starts at once.
SHELL := /bin/bash
BUILD ?= build
PRESET ?= release
JOBS ?= $(shell nproc)
ARGS ?=
SUITES ?=
sparklab := $(BUILD)/sparklab
# Where ci/kubectl puts a kubectl for those who have none.
cache := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/sparklab

.PHONY: help lab test test-clients build setup spark prepare check doctor bench test-unit test-spark \
        test-negative test-faults asan tsan fuzz format tidy fresh-machine clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

lab: prepare ## the article with real Spark on a lab cluster of its own
	@$(sparklab) run scenarios/article $(ARGS)

test: test-unit test-negative test-faults test-spark ## every test, real Spark included

build: setup ## leaves the program at build/sparklab
	@[ -f $(BUILD)/build.ninja ] || cmake --preset $(PRESET) > /dev/null
	@cmake --build $(BUILD) -j $(JOBS) --target sparklab -- --quiet

setup: ## the Debian or Ubuntu packages
	@ci/setup
	@ci/kubectl

spark: setup ## the Spark distribution (SPARK_HOME=... for your own)
	@ci/spark > /dev/null

prepare: build spark
	@$(sparklab) prepare

check: build ## are the scenario files right?
	@$(sparklab) check scenarios/article scenarios/workshop scenarios/negative scenarios/faults

doctor: build ## can this machine do it all?
	@$(sparklab) doctor

test-unit: build check
	@cmake --build $(BUILD) -j $(JOBS) -- --quiet
	@ctest --test-dir $(BUILD) --timeout 120 --output-on-failure -j $(JOBS) --no-tests=error

test-negative: build ## these scenarios must fail, each for its stated reason
	@PATH="$$PATH:$(cache)/bin" $(sparklab) run scenarios/negative --quiet

test-faults: build ## what clients make of faults; 05 and 06 need Spark
	@PATH="$$PATH:$(cache)/bin" $(sparklab) run $(wildcard scenarios/faults/0[1-4]*.yaml) --quiet

test-spark: prepare ## the article's scenarios, and what they leave behind
	@$(sparklab) run scenarios/article --quiet --junit $(BUILD)/article.xml

test-clients: build ## real clients, minutes of them: kubectl of many minors, Go, Java, Python, helm (SUITES="kubectl")
	@tests/clients/run $(SUITES) $(ARGS)

bench: build ## the lab cluster, and words beside nc, ncat and socat; with the machine's own limits
	@ci/setup --bench
	@cmake --build $(BUILD) --target words_bench cluster_bench -- --quiet
	@$(BUILD)/tests/bench/words_bench
	@$(BUILD)/tests/bench/cluster_bench

asan tsan: setup ## the tests under a sanitizer
	@cmake --preset $@ > /dev/null
	@cmake --build build-$@ -j $(JOBS) -- --quiet
	@ctest --test-dir build-$@ --output-on-failure -j $(JOBS) --no-tests=error

fuzz: setup ## every parser under libFuzzer, a minute each (ARGS="600 http" for longer, or one)
	@ci/fuzz $(ARGS)

format: ## lay out the sources with clang-format
	@git ls-files '*.cpp' '*.hpp' | xargs clang-format -i

tidy: build ## clang-tidy over the sources
	@git ls-files 'harness/*.cpp' | xargs -P $(JOBS) -n 8 clang-tidy -p $(BUILD) --quiet

fresh-machine: ## prove both commands on a new Debian (RELEASES="bookworm trixie")
	@ci/fresh-machine $(RELEASES)

clean: ## remove what was built; the cache stays
	@rm -rf build build-dev build-asan build-tsan build-fuzz
