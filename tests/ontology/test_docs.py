"""The documentation is what scripts/ontology-docs makes today, stands alone, and every link on it leads somewhere."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from dragoman.resources import folder
from dragoman.vocabulary import TERMS
from tests.support import require

ONTOLOGY = folder("ontology")
SCRIPT = Path(__file__).parent.parent.parent / "scripts" / "ontology-docs"


@pytest.fixture(scope="module")
def html() -> str:
    return (ONTOLOGY / "docs" / "index.html").read_text(encoding="utf-8")


def test_the_committed_files_are_current(tmp_path: Path) -> None:
    """After a change of the ontology: .venv/bin/python scripts/ontology-docs."""
    subprocess.run([sys.executable, str(SCRIPT), str(tmp_path)], check=True, capture_output=True)
    for name in ("docs/index.html", "context.jsonld"):
        assert (tmp_path / name).read_bytes() == (ONTOLOGY / name).read_bytes(), name


def test_every_term_is_on_the_page_and_every_link_leads_to_one(html: str) -> None:
    anchors = re.findall(r'\bid="([^"]+)"', html)
    assert set(anchors) >= TERMS
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(anchors)


def test_nothing_is_loaded_from_elsewhere(html: str) -> None:
    assert not re.search(r"\bsrc=|url\((?!#arrow)|@import|<script|<link|<iframe", html)
    assert set(re.findall(r'href="(http[^"]+)"', html)) == {"https://opensource.org/license/mit"}


def test_it_fits_a_telephone(html: str, tmp_path: Path) -> None:
    """At 400 pixels nothing but the boxes made to scroll is wider than the window."""
    chromium = require("chromium")
    probe = "<script>document.title = document.documentElement.scrollWidth + ' of ' + window.innerWidth</script>"
    page = tmp_path / "page.html"
    page.write_text(html.replace("</body>", f"{probe}</body>"), encoding="utf-8")
    frame = tmp_path / "frame.html"
    frame.write_text(
        f'<iframe src="{page.as_uri()}" style="width:400px;height:800px;border:0" '
        'onload="document.body.dataset.wide = this.contentDocument.title"></iframe>',
        encoding="utf-8",
    )
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files"]
    command += [f"--user-data-dir={tmp_path / 'profile'}", "--virtual-time-budget=5000", "--dump-dom", frame.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    found = re.search(r'data-wide="(\d+) of (\d+)"', done.stdout)
    assert found, done.stdout[:500]
    assert int(found[1]) <= int(found[2]) == 400
