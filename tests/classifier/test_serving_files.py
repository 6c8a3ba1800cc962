"""What examples/serving gives to TF Serving, as far as it can be checked without that server."""

from __future__ import annotations

import pathlib
from typing import Any

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "examples" / "serving"


@pytest.fixture(scope="module")
def service() -> dict[str, Any]:
    yaml = pytest.importorskip("yaml")
    (service,) = yaml.safe_load((FOLDER / "compose.yaml").read_text())["services"].values()
    return service


def test_the_server_reads_what_is_mounted(service: dict[str, Any]) -> None:
    mounted = {}
    for volume in service["volumes"]:
        source, target, mode = volume.rsplit(":", 2)
        assert mode == "ro"
        mounted[target] = source
    assert mounted["/models"].startswith("${MODELS:?")
    options = dict(option.removeprefix("--").split("=") for option in service["command"])
    assert (FOLDER / mounted[options["model_config_file"]]).is_file()
    assert int(options["model_config_file_poll_wait_seconds"]) > 0
    assert [port.rsplit(":", 1)[1] for port in service["ports"]] == ["8500", "8501"]


def test_the_models_are_understood_and_lie_where_they_are_mounted() -> None:
    text_format = pytest.importorskip("google.protobuf.text_format")
    messages = pytest.importorskip("tensorflow_serving.config.model_server_config_pb2")
    text = (FOLDER / "models.config").read_text()
    (model,) = text_format.Parse(text, messages.ModelServerConfig()).model_config_list.config
    assert model.base_path == f"/models/{model.name}"
    assert model.model_version_policy.latest.num_versions == 2


def test_the_page_shows_the_same_models() -> None:
    page = (ROOT / "docs" / "guide" / "serving.md").read_text()
    assert (FOLDER / "models.config").read_text() in page
