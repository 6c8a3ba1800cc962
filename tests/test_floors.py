"""Who may import whom, read from the imports; every rule is shown to catch an offender."""

from __future__ import annotations

import ast
import functools
import pathlib
from collections.abc import Callable, Iterator, Mapping

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent
PACKAGE = "tfgmvae"

# From the ground up. A room imports from the floors below its own, and on its own floor from the
# rooms that are named before it.
FLOORS = (
    ("_version", "_old_names", "_saved_classes", "errors", "decision"),
    ("perturbation", "io", "preparation"),
    ("ops",),
    ("calibration", "datasets", "certificates"),
    ("training",),
    ("autoencoder", "scores"),
    ("classifier", "reject_option"),
    ("targets",),
    ("attacks", "defenses"),
    ("evaluation", "monitoring", "bulk"),
    ("recipes", "presets", "sklearn", "folders", "demo", "quickstart"),
    ("cli",),
    ("__main__",),
)
ROOMS = [room for floor in FLOORS for room in floor]
# Extension modules, which have no source to read.
NATIVE_MODULES = {f"{PACKAGE}._core", f"{PACKAGE}._core_cuda"}

# What load without TensorFlow, and so import the rest of the house inside functions, where it is
# used: the face of the package, the commands, which answer `--help` at once, and what they read.
LIGHT_FILES = ("__init__", "_old_names", "bulk", "cli", "datasets", "recipes")
# Where today's modules stand by name, for old import paths and for the classes of saved files.
TABLES_OF_NAMES = ("_old_names", "_saved_classes")

# Other people's packages that may be imported inside functions: they take long to load, or come
# with an extra and may be missing.
WAITED_FOR = frozenset(
    "PIL cleverhans fastapi gradio huggingface_hub keras matplotlib onnx pyarrow ray scipy sklearn "
    "tensorflow tensorflow_probability tf2onnx uvicorn".split()
)

Sources = Mapping[str, str]
Offences = list[str]


def module_name(path: pathlib.Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@functools.cache
def library() -> Sources:
    """The source of every module by its name."""
    return {module_name(path): path.read_text() for path in (ROOT / PACKAGE).rglob("*.py")}


def imports(source: str, known: Sources) -> Iterator[tuple[int, str, bool]]:
    """Every module of the house that is imported: line, name, and whether inside a function."""
    tree = ast.parse(source)
    deferred = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            whole = [f"{node.module}.{alias.name}" for alias in node.names]
            names = [
                name if name in known or name in NATIVE_MODULES else str(node.module)
                for name in whole
            ]
        else:
            continue
        for name in names:
            yield node.lineno, name, node in deferred


def room_of(module: str) -> str:
    return module.split(".")[1] if "." in module else "__init__"


def upward_arrows(sources: Sources) -> Offences:
    found = []
    for module, source in sources.items():
        own = room_of(module)
        if own in ("__init__", "_old_names"):
            continue
        for line, name, _ in imports(source, sources):
            if name.split(".")[0] != PACKAGE:
                continue
            other = "ops" if name in NATIVE_MODULES else room_of(name)
            if own not in ROOMS or other not in ROOMS:
                found.append(f"{module}:{line} imports {name}, which the table does not allow")
            elif ROOMS.index(other) > ROOMS.index(own):
                found.append(f"{module}:{line} imports {name}, which stands above")
    return found


def named_upwards(sources: Sources) -> Offences:
    """Modules above that stand as text, in a table of lazy names for example."""
    return [
        f"{module}:{node.lineno} names {node.value}, which stands above"
        for module, source in sources.items()
        if room_of(module) in ROOMS and room_of(module) not in TABLES_OF_NAMES
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant) and node.value in sources and room_of(node.value) in ROOMS
        if ROOMS.index(room_of(node.value)) > ROOMS.index(room_of(module))
    ]


def circles(sources: Sources) -> Offences:
    """One line for every import that leads back to the file that it stands in."""
    arrows = {
        module: {name for _, name, _ in imports(source, sources) if name in sources} - {module}
        for module, source in sources.items()
    }
    found = []
    for module in arrows:
        reached: set[str] = set()
        frontier = list(arrows[module])
        while frontier:
            name = frontier.pop()
            if name == module:
                found.append(f"{module} imports itself through others")
                break
            if name not in reached:
                reached.add(name)
                frontier += arrows[name]
    return found


def hidden_imports(sources: Sources) -> Offences:
    """Imports of the house inside functions, in files that load TensorFlow anyway."""
    return [
        f"{module}:{line} imports {name} inside a function"
        for module, source in sources.items()
        for line, name, inside in imports(source, sources)
        if inside
        and name.split(".")[0] == PACKAGE
        and name not in NATIVE_MODULES
        and room_of(module) not in LIGHT_FILES
    ]


def unnamed_waits(sources: Sources) -> Offences:
    """Imports of other packages inside functions, but for those that are waited for."""
    return [
        f"{module}:{line} imports {name} inside a function"
        for module, source in sources.items()
        for line, name, inside in imports(source, sources)
        if inside and name.split(".")[0] not in WAITED_FOR | {PACKAGE}
    ]


RULES: list[tuple[Callable[[Sources], Offences], dict[str, str]]] = [
    (upward_arrows, {"tfgmvae.ops.a": "from tfgmvae.attacks import b", "tfgmvae.attacks.b": ""}),
    (upward_arrows, {"tfgmvae.ops.a": "def f():\n    import tfgmvae.cli.b", "tfgmvae.cli.b": ""}),
    (upward_arrows, {"tfgmvae.attacks.a": "import tfgmvae.defenses", "tfgmvae.defenses": ""}),
    (upward_arrows, {"tfgmvae.cellar": "import tfgmvae.ops", "tfgmvae.ops": ""}),
    (upward_arrows, {"tfgmvae.ops": "from tfgmvae import __version__", "tfgmvae": ""}),
    (
        upward_arrows,
        {
            "tfgmvae.io.a": "if TYPE_CHECKING:\n    from tfgmvae.ops import b",
            "tfgmvae.ops.b": "",
        },
    ),
    (
        circles,
        {
            "tfgmvae.ops.a": "from tfgmvae.ops import b",
            "tfgmvae.ops.b": "def f():\n    from tfgmvae.ops.a import g",
        },
    ),
    (
        hidden_imports,
        {"tfgmvae.attacks.a": "def f():\n    from tfgmvae.ops import b", "tfgmvae.ops.b": ""},
    ),
    (named_upwards, {"tfgmvae.ops": "LAZY = {'A': 'tfgmvae.attacks.a'}", "tfgmvae.attacks.a": ""}),
    (unnamed_waits, {"tfgmvae.ops.a": "def f():\n    import json"}),
    (unnamed_waits, {"tfgmvae.ops.a": "def f():\n    from numpy import linalg"}),
]
EVERY_RULE = (upward_arrows, named_upwards, circles, hidden_imports, unnamed_waits)
SOUND = {
    "tfgmvae": "def __getattr__(name):\n    import tfgmvae.cli",
    "tfgmvae.ops": "from tfgmvae.ops import a",
    "tfgmvae.ops.a": "import numpy\nfrom tfgmvae.errors import Error\nfrom tfgmvae import _core",
    "tfgmvae.errors": "",
    "tfgmvae.attacks": "",
    "tfgmvae.defenses": "from tfgmvae.attacks import generate\ndef f():\n    import matplotlib",
    "tfgmvae.cli": "def f():\n    from tfgmvae.attacks import generate",
}


@pytest.mark.parametrize("rule", EVERY_RULE)
def test_house_follows(rule: Callable[[Sources], Offences]) -> None:
    assert rule(library()) == []


@pytest.mark.parametrize(("rule", "sources"), RULES)
def test_rule_catches(rule: Callable[[Sources], Offences], sources: Sources) -> None:
    assert rule(sources)


@pytest.mark.parametrize("rule", EVERY_RULE)
def test_rule_lets_sound_code_pass(rule: Callable[[Sources], Offences]) -> None:
    assert rule(SOUND) == []


def test_library_is_read() -> None:
    assert {"tfgmvae", "tfgmvae.cli", "tfgmvae.decision", "tfgmvae.ops"} <= set(library())
    arrows = [name for source in library().values() for _, name, _ in imports(source, library())]
    assert len(arrows) > 300
    assert {room_of(module) for module in library()} <= {*ROOMS, "__init__", "_old_names"}


# Nobody reads what another file keeps to itself.

# What named tuples and argparse give to everybody under names like these.
PUBLIC_DESPITE_THEIR_NAMES = frozenset(
    "_replace _asdict _fields _field_defaults _make _SubParsersAction".split()
)


def private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__") and name != "_"


def names_of_its_own(tree: ast.Module) -> set[str]:
    """Private names that a file defines: functions, classes, constants, attributes of its own."""
    own = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            own.add(node.name)
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            if isinstance(node.value, ast.Name) and node.value.id in ("self", "cls"):
                own.add(node.attr)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            own.add(node.id)
        elif isinstance(node, ast.alias):
            own.add((node.asname or node.name).split(".")[0])
    return own


def private_reads(source: str) -> Offences:
    """Reads of `other._name`, imports of `_name`, and patches of `"_name"` of another file."""
    tree = ast.parse(source)
    own = names_of_its_own(tree)
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and private(node.attr) and node.attr not in own:
            if node.attr not in PUBLIC_DESPITE_THEIR_NAMES:
                found.append(f"line {node.lineno}: .{node.attr}")
        elif isinstance(node, ast.ImportFrom) and node.module not in (PACKAGE, "__future__"):
            found += [
                f"line {node.lineno}: import of {alias.name}"
                for alias in node.names
                if private(alias.name)
            ]
        elif isinstance(node, ast.Call) and "attr" in ast.unparse(node.func).split(".")[-1]:
            found += [
                f"line {node.lineno}: {argument.value!r}"
                for argument in node.args[1:2]
                if isinstance(argument, ast.Constant)
                and isinstance(argument.value, str)
                and private(argument.value)
            ]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            words = node.value.split(".")
            if words[0] == PACKAGE and private(words[-1]) and node.value not in NATIVE_MODULES:
                if node.value.isprintable() and " " not in node.value:
                    found.append(f"line {node.lineno}: {node.value!r}")
    return found


PYTHON_FILES = sorted(
    path
    for folder in (PACKAGE, "tests", "benchmarks", "examples", "scripts")
    for path in (ROOT / folder).rglob("*.py")
)


@pytest.mark.parametrize("path", PYTHON_FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_reads_what_another_keeps_to_itself(path: pathlib.Path) -> None:
    assert private_reads(path.read_text()) == []


@pytest.mark.parametrize(
    "source",
    [
        "classifier._codebook",
        "classifier._search(x)",
        "module.inner._Lanes()",
        "self._not_of_this_file()",
        "from tfgmvae.attacks.registry import _ATTACKS",
        "monkeypatch.setattr(distributed, '_gathered', f)",
        "mock.patch.dict('tfgmvae.attacks.registry._ATTACKS', {})",
        "getattr(model, '_jit_compile')",
    ],
)
def test_private_read_is_caught(source: str) -> None:
    assert private_reads(source)


@pytest.mark.parametrize(
    "source",
    [
        "class A:\n    def __init__(self):\n        self._x = 1\n    def f(self, other):\n"
        "        return self._x + other._x",
        "pipeline._replace(encoder=e)",
        "def _f(): ...\nmodule._f = _f",
        "from tfgmvae import _core",
        "type(x).__name__",
        "mock.patch('tfgmvae.ops.native.library.load')",
    ],
)
def test_own_and_public_names_are_let_pass(source: str) -> None:
    assert private_reads(source) == []
