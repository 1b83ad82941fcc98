"""Nothing that comes in is ever run: no loader that can do so is in the program."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("desk_app", "ui", "db", "resources")
LOADERS = {"pickle", "cPickle", "dill", "marshal", "shelve", "yaml", "jsonpickle"}
RUNNERS = {"eval", "exec", "compile", "__import__"}
SHELLS = {"os.system", "os.popen", "shell"}
# Texts are drawn as they are: who knows no markup needs no escape.
MARKUP = {"reportlab.platypus", "reportlab.lib.utils"}
DANGERS = RUNNERS | SHELLS | MARKUP


def sources():
    return sorted(p for name in PACKAGES for p in (ROOT / name).rglob("*.py"))


def dangers_in(source):
    """Each import and each call that could run what came in, by line."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        elif isinstance(node, ast.Call):
            names = list(_called(node))
        else:
            continue
        for name in names:
            if name in DANGERS or name.split(".")[0] in LOADERS:
                yield node.lineno, name


def _called(call):
    """What is called, by its bare name; of a method of ``os``, with that."""
    if isinstance(call.func, ast.Name):
        yield call.func.id
    elif isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name):
        yield f"{call.func.value.id}.{call.func.attr}"
    shells = (keyword for keyword in call.keywords if keyword.arg == "shell")
    if any(not _is_false(keyword.value) for keyword in shells):
        yield "shell"


def _is_false(value):
    return isinstance(value, ast.Constant) and value.value is False


def test_no_loader_that_runs_what_it_reads_is_used():
    found = [
        f"{path.relative_to(ROOT)}:{line} {what}"
        for path in sources()
        for line, what in dangers_in(path.read_text(encoding="utf-8"))
    ]

    assert len(sources()) > 100
    assert found == []


@pytest.mark.parametrize(
    "source",
    [
        "import pickle",
        "from marshal import loads",
        "import shelve as s",
        "import yaml",
        "eval('1')",
        "exec(text)",
        "__import__(name)",
        "import os\nos.system(text)",
        "run(text, shell=True)",
        "from reportlab.platypus import Paragraph",
    ],
)
def test_such_a_loader_would_be_seen(source):
    assert list(dangers_in(source))
