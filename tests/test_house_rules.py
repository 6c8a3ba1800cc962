"""Rules of the code base, each checked on the sources and shown to catch a small offender."""

from __future__ import annotations

import ast
import os
import pathlib
import re
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent
LIBRARY_FILES = sorted((ROOT / "tfgmvae").rglob("*.py"))
SHIPPED_FOLDERS = ("tfgmvae", "csrc", "tests", "benchmarks", "examples", "scripts", "docs", ".ci")
NATIVE_SUFFIXES = ".h .hpp .cuh .inc .inl .c .cc .cpp .cu"
TEXT_SUFFIXES = frozenset(
    ".c .cc .cfg .cmake .cpp .cu .cuh .h .hpp .in .ini .inl .ipynb .json .md .py .pyi .rst .sh "
    ".toml .txt .yaml .yml".split()
)

PRIVATE_MODULES = (
    "keras.src",
    "tensorflow.compiler",
    "tensorflow.core",
    "tensorflow.python",
    "tensorflow_probability.python",
)
FORBIDDEN_MODULES = ("benchmarks", "tests", "tf_keras", "tensorflow_probability.layers")
TENSORFLOW_HEADER = r"(?:tensorflow|tsl|xla)/"
PYTHON_HEADER = r"(?:Python\.h|pybind11/|nanobind/|numpy/)"

Offences = list[str]


# What a Python module must not do. Each function takes the parsed module.


def imported_modules(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every module that is named in an import, by statement or by `import_module`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Call):
            function = node.func
            called = getattr(function, "attr", None) or getattr(function, "id", None)
            if called in ("import_module", "__import__") and node.args:
                argument = node.args[0]
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield node.lineno, argument.value


def dotted_names(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every `a.b.c` that is read as attributes of a plain name, with `tf` and `tfp` spelt out."""
    full_names = {"tf": "tensorflow", "tfp": "tensorflow_probability"}
    for node in ast.walk(tree):
        parts: list[str] = []
        inner: ast.AST = node
        while isinstance(inner, ast.Attribute):
            parts.append(inner.attr)
            inner = inner.value
        if parts and isinstance(inner, ast.Name):
            yield (
                inner.lineno,
                ".".join([full_names.get(inner.id, inner.id), *reversed(parts)]),
            )


def forbidden_imports(tree: ast.Module) -> Offences:
    return [
        f"line {line}: {name}"
        for line, name in [*imported_modules(tree), *dotted_names(tree)]
        for forbidden in PRIVATE_MODULES + FORBIDDEN_MODULES
        if name == forbidden or name.startswith(f"{forbidden}.")
    ]


def assert_statements(tree: ast.Module) -> Offences:
    return [f"line {node.lineno}" for node in ast.walk(tree) if isinstance(node, ast.Assert)]


def swallowed_exceptions(tree: ast.Module) -> Offences:
    return [
        f"line {node.lineno}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or all(isinstance(inner, ast.Pass) for inner in node.body))
    ]


def names_without_meaning(tree: ast.Module) -> Offences:
    definitions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    empty_words = {"util", "utils", "helper", "helpers", "manager", "process"}
    return [
        f"line {node.lineno}: {node.name}"
        for node in ast.walk(tree)
        if isinstance(node, definitions)
        and empty_words & {word.lower() for word in re.findall(r"[A-Z]?[a-z]+", node.name)}
    ]


PYTHON_RULES: list[tuple[Callable[[ast.Module], Offences], list[str]]] = [
    (
        forbidden_imports,
        [
            "import tests.data",
            "from tests import data",
            "import benchmarks",
            "from tensorflow.python.framework import ops",
            "from tensorflow.python import keras",
            "from tensorflow import python",
            "import importlib; importlib.import_module('tensorflow.python.framework')",
            "import tensorflow as tf; tf.python.framework",
            "from keras.src import backend",
            "from tensorflow_probability.python import distributions",
            "import tensorflow_probability as tfp; tfp.layers.DenseFlipout(3)",
            "from tensorflow_probability import layers",
            "import tf_keras",
            "from tf_keras import Model",
        ],
    ),
    (assert_statements, ["def f(x):\n    assert x > 0"]),
    (
        swallowed_exceptions,
        ["try:\n    f()\nexcept ValueError:\n    pass", "try:\n    f()\nexcept:\n    g()"],
    ),
    (
        names_without_meaning,
        ["def check_helper(): ...", "class StateManager: ...", "def process(): ..."],
    ),
]
GOOD_PYTHON = """
import keras
import tensorflow as tf
import tensorflow_probability as tfp
from tfgmvae import tests_of_normality
from keras import layers, ops

distribution = tfp.distributions.Normal(0.0, 1.0)
path = tf.io.gfile.join("tensorflow.python")
model.layers.Dense

def preprocess(x):
    try:
        return f(x)
    except ValueError as error:
        raise TypeError("assert") from error
"""


@pytest.mark.parametrize("path", LIBRARY_FILES, ids=lambda path: path.name)
@pytest.mark.parametrize("rule", [rule for rule, _ in PYTHON_RULES])
def test_library_follows(rule: Callable[[ast.Module], Offences], path: pathlib.Path) -> None:
    assert rule(ast.parse(path.read_text())) == []


@pytest.mark.parametrize(
    ("rule", "source"), [(rule, source) for rule, sources in PYTHON_RULES for source in sources]
)
def test_rule_catches(rule: Callable[[ast.Module], Offences], source: str) -> None:
    assert rule(ast.parse(source))


@pytest.mark.parametrize("rule", [rule for rule, _ in PYTHON_RULES])
def test_rule_lets_sound_code_pass(rule: Callable[[ast.Module], Offences]) -> None:
    assert rule(ast.parse(GOOD_PYTHON)) == []


def test_there_are_library_files_to_check() -> None:
    assert ROOT / "tfgmvae" / "__init__.py" in LIBRARY_FILES


def test_module_names_have_meaning() -> None:
    sources = "\n".join(f"def {path.stem}(): ..." for path in LIBRARY_FILES)
    assert names_without_meaning(ast.parse(sources)) == []


# What the native sources must not include or switch on.


def included(source: str, header: str) -> Offences:
    return re.findall(rf'^[ \t]*#[ \t]*include[ \t]*[<"](?:\S*/)?({header}[^>"]*)', source, re.M)


def native_files(folder: str, suffixes: str) -> list[pathlib.Path]:
    files = (ROOT / folder).rglob("*") if (ROOT / folder).is_dir() else []
    return sorted(path for path in files if path.suffix in suffixes.split())


def test_kernels_know_neither_tensorflow_nor_python() -> None:
    header = f"(?:{TENSORFLOW_HEADER}|{PYTHON_HEADER})"
    files = native_files("csrc/kernels", NATIVE_SUFFIXES)
    assert {".cc", ".cu", ".cuh", ".h", ".inl"} <= {path.suffix for path in files}
    for path in files:
        assert included(path.read_text(), header) == [], path


def test_cuda_sources_know_no_tensorflow() -> None:
    for path in native_files("csrc", ".cu .cuh"):
        assert included(path.read_text(), TENSORFLOW_HEADER) == [], path


@pytest.mark.parametrize(
    "line",
    [
        '#include "tensorflow/core/framework/op.h"',
        "#include <tensorflow/c/c_api.h>",
        '  #  include "third_party/tensorflow/core/platform/types.h"',
        '#include "tsl/platform/status.h"',
        '#include "xla/tsl/framework/allocator.h"',
    ],
)
def test_tensorflow_header_is_noticed(line: str) -> None:
    assert included(f"#pragma once\n{line}\nint x;\n", TENSORFLOW_HEADER)


@pytest.mark.parametrize("name", ["<Python.h>", "<pybind11/numpy.h>", '"numpy/arrayobject.h"'])
def test_python_header_is_noticed(name: str) -> None:
    assert included(f"#include {name}\n", PYTHON_HEADER)


def test_other_headers_are_not_noticed() -> None:
    source = '#include <vector>\n#include "kernels/search.h"\n// #include <tensorflow/op.h>\n'
    assert included(source, TENSORFLOW_HEADER) == []
    assert included(source, PYTHON_HEADER) == []


def tuned_for_this_machine(source: str) -> Offences:
    return re.findall(r"-m(?:arch|tune|cpu)=native|-xHost", source)


def test_nothing_is_built_for_the_building_machine_alone() -> None:
    build_files = [ROOT / "CMakeLists.txt", ROOT / "setup.py", ROOT / "Makefile"]
    build_files += native_files("csrc", f".txt .cmake {NATIVE_SUFFIXES}")
    for path in build_files:
        assert tuned_for_this_machine(path.read_text()) == [], path
    assert tuned_for_this_machine("target_compile_options(core PRIVATE -O3 -march=native)")


# Every op has a reference.


def public_functions(source: str) -> set[str]:
    return {
        node.name
        for node in ast.parse(source).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    }


def registered_ops(source: str) -> set[str]:
    """The names in REGISTER_OP, in the spelling of Python and without the library's prefix."""
    names = re.findall(r'REGISTER_OP\(\s*"([^"]+)"', source)
    return {re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name.split(">")[-1]).lower() for name in names}


def ops_without_reference(sources: list[str], references: set[str]) -> Offences:
    return sorted({name for source in sources for name in registered_ops(source)} - references)


def test_every_op_has_a_reference() -> None:
    ops = ROOT / "tfgmvae" / "ops"
    reference = (ops / "reference" / "__init__.py").read_text()
    references = {
        alias.name
        for node in ast.walk(ast.parse(reference))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert public_functions((ops / "__init__.py").read_text()) <= references
    sources = [path.read_text() for path in native_files("csrc/tf_ops", NATIVE_SUFFIXES)]
    registered = {name for source in sources for name in registered_ops(source)}
    assert registered == {"latent_search", "threshold_score"}
    assert ops_without_reference(sources, references) == []


def test_op_without_reference_is_noticed() -> None:
    planted = 'REGISTER_OP("Tfgmvae>MedianBlur")\n    .Input("x: float");'
    assert ops_without_reference([planted], {"latent_search"}) == ["median_blur"]


def test_ops_are_found() -> None:
    assert public_functions("def latent_search(): ...\ndef _backend(): ...") == {"latent_search"}
    source = 'REGISTER_OP("Tfgmvae>LatentSearch")\n    .Input("x: float");\nREGISTER_OP("Blur");'
    assert registered_ops(source) == {"latent_search", "blur"}


# Nothing is tied to the machine it was written on.


def machine_paths(text: str) -> Offences:
    return re.findall(r"(?<![\w.~*-])/(?:home|root|tmp|Users|work)/[\w.-]+", text)


def shipped_files() -> list[pathlib.Path]:
    found = [path for path in ROOT.iterdir() if path.is_file()]
    for folder in SHIPPED_FOLDERS:
        found += [path for path in (ROOT / folder).rglob("*") if path.is_file()]
    return sorted(
        path for path in found if path.suffix in TEXT_SUFFIXES or path.name in ("Makefile", "run")
    )


def test_no_machine_path_is_written_down() -> None:
    files = shipped_files()
    assert ROOT / "pyproject.toml" in files
    assert ROOT / ".ci" / "run" in files
    offences = {str(path): machine_paths(path.read_text()) for path in files}
    assert {path: found for path, found in offences.items() if found} == {}


@pytest.mark.parametrize("parent", ["home", "root", "tmp", "Users", "work"])
def test_machine_path_is_noticed(parent: str) -> None:
    # Put together here, because this file is searched too.
    assert machine_paths('data = "/' + parent + '/someone/mnist.npz"')


@pytest.mark.parametrize("text", ["../shared/tmp/x", "https://example.org/home/x", "~/work/x"])
def test_other_paths_are_not_noticed(text: str) -> None:
    assert machine_paths(text) == []


# Importing the package is cheap.

LOADED_BY = """
import sys
import {module}
heavy = ("tensorflow", "tensorflow_probability", "keras", "sklearn", "matplotlib", "scipy")
print(sorted(name for name in heavy if name in sys.modules))
shared_objects = (getattr(module, "__file__", None) or "" for module in sys.modules.values())
print([path for path in shared_objects if "tfgmvae" in path and not path.endswith(".py")])
with open("/proc/self/maps") as maps:
    print(sorted({{line.split("/")[-1] for line in maps if "tensorflow" in line}}))
"""


def loaded_by(module: str) -> list[str]:
    result = subprocess.run(
        [sys.executable, "-c", LOADED_BY.format(module=module)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])},
    )
    return result.stdout.split("\n")[:3]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads the map of loaded files")
@pytest.mark.parametrize(
    "module", ["tfgmvae", "tfgmvae.bulk", "tfgmvae.cli", "tfgmvae.monitoring", "tfgmvae.recipes"]
)
def test_importing_the_package_loads_nothing_heavy(module: str) -> None:
    assert loaded_by(module) == ["[]", "[]", "[]"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads the map of loaded files")
def test_something_heavy_would_be_noticed() -> None:
    heavy, _, files = loaded_by("tensorflow")
    assert "tensorflow" in heavy
    assert "libtensorflow" in files
