"""The command and the address of the page, without a browser."""

from __future__ import annotations

import pathlib
import socket
from typing import Any

import numpy as np
import pytest

from tfgmvae import RejectingClassifier
from tfgmvae.cli import main
from tfgmvae.demo.sockets import is_reached_by_others, listening, url_of
from tfgmvae.demo.views import Views


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """A file of an untrained model that accepts everything."""
    path = tmp_path_factory.mktemp("demo") / "model.keras"
    classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0, scores=())
    classifier.set_thresholds(np.inf, np.inf).save(path)
    return path


@pytest.mark.parametrize(
    ("host", "url", "others"),
    [
        ("127.0.0.1", "http://127.0.0.1:{}", False),
        ("localhost", "http://", False),
        ("0.0.0.0", "http://0.0.0.0:{}", True),
    ],
)
def test_addresses(host: str, url: str, others: bool) -> None:
    with listening(host, 0) as bound:
        assert url_of(bound).startswith(url.format(bound.getsockname()[1]))
        assert is_reached_by_others(bound) == others


def test_an_address_of_version_6_is_written_in_brackets() -> None:
    try:
        bound = listening("::1", 0)
    except ValueError:
        pytest.skip("this machine has no IPv6")
    with bound:
        assert url_of(bound).startswith("http://[::1]:")


def test_a_taken_port_is_one_sentence(
    model: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert main(["demo", str(model), "--port", str(port)]) == 2
    error = capsys.readouterr().err
    assert f"a port that is free. Received: --host 127.0.0.1 --port {port} (Address" in error
    assert error.count("\n") == 1


def test_missing_gradio_is_named_with_its_extra(
    model: pathlib.Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert main(["demo", str(model), "--port", "0"]) == 2
    assert "need gradio: pip install 'tfgmvae[demo]'" in capsys.readouterr().err


def test_the_command_serves_views_of_its_models(
    model: pathlib.Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    served: list[Views] = []

    def serve(views: Views, bound: Any, when_ready: Any) -> None:
        served.append(views)
        when_ready()

    monkeypatch.setattr("tfgmvae.demo.server.serve", serve)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: "found")
    arguments = ["demo", str(model), str(model), "--host", "0.0.0.0", "--port", "0"]
    assert main(arguments) == 0
    assert [len(views.models) for views in served] == [2]
    out, error = capsys.readouterr()
    assert out.startswith("The page is at http://0.0.0.0:") and "until Ctrl-C." in out
    assert error == "tfgmvae: other machines can open the page, too\n"
