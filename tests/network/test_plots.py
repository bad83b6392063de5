"""Pictures for papers: whole, the same each time, and honest about empty graphs."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from dragoman.errors import OutputError
from dragoman.network import NetworkData
from dragoman.network.plots import PICTURES, draw

pytest.importorskip("matplotlib", reason="matplotlib is not installed: pip install 'dragoman[plot]'")


@pytest.mark.parametrize("name", PICTURES)
def test_pictures_name_what_they_show_and_are_the_same_each_time(gold: NetworkData, tmp_path: Path, name: str) -> None:
    files = [tmp_path / f"{i}.svg" for i in range(2)]
    for file in files:
        draw(name, gold, file)
    assert files[0].read_bytes() == files[1].read_bytes()
    words = " ".join(ET.parse(files[0]).getroot().itertext())
    assert {"ties": "Chile – Kenya", "timeline": "2024-03", "topics": "ocean research"}[name] in words


def test_png(gold: NetworkData, tmp_path: Path) -> None:
    draw("ties", gold, tmp_path / "x.png")
    assert (tmp_path / "x.png").read_bytes().startswith(b"\x89PNG")


def test_other_formats_and_empty_graphs(gold: NetworkData, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"\.svg or \.png"):
        draw("ties", gold, tmp_path / "x.pdf")
    empty = NetworkData({}, (), {})
    for name in PICTURES:
        draw(name, empty, tmp_path / "empty.svg")
        assert "no facts" in (tmp_path / "empty.svg").read_text("utf-8")
