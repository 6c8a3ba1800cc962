"""How long requests take that many clients send to `examples/ray/serve_images.py`.

    python -m benchmarks.speed.ray_serve mnist.keras

The images are test images of MNIST, one PNG file per request.
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import io
import json
import os
import pathlib
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple

import numpy as np
from PIL import Image

from benchmarks.speed import measure

PROGRAM = measure.ROOT / "examples" / "ray" / "serve_images.py"
_READY = "Serving on "


class Answer(NamedTuple):
    """What came back for one request: the HTTP status, the JSON, and after how many seconds."""

    status: int
    content: Any
    seconds: float


@contextlib.contextmanager
def serving(model: str | os.PathLike[str], *options: str) -> Iterator[int]:
    """Runs the example until the block ends; gives the port that it listens to."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, str(PROGRAM), os.fspath(model), "--port", str(port), *options]
    environment = {
        **os.environ,
        **measure.RAY_PRIORITY,
        "PYTHONPATH": os.pathsep.join([str(measure.ROOT), *sys.path]),
        "TF_CPP_MIN_LOG_LEVEL": "3",
    }
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder) / "log.txt"
        with (
            log.open("w") as output,
            subprocess.Popen(command, env=environment, stdout=output, stderr=output) as server,
        ):
            try:
                while _READY not in log.read_text():
                    if server.poll() is not None:
                        raise RuntimeError(f"Expected a server. Received: {log.read_text()}")
                    time.sleep(0.2)
                yield port
            finally:
                server.terminate()


def png(pixels: np.ndarray) -> bytes:
    file = io.BytesIO()
    Image.fromarray(pixels.squeeze()).save(file, "png", compress_level=1)
    return file.getvalue()


def ask(port: int, bodies: Sequence[bytes], clients: int) -> list[Answer]:
    """Sends every body once, from clients that each wait for an answer before the next."""

    def client(part: Sequence[bytes]) -> list[Answer]:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        answers = []
        for body in part:
            start = time.perf_counter()
            connection.request("POST", "/", body)
            response = connection.getresponse()
            content = response.read()
            seconds = time.perf_counter() - start
            is_json = "json" in response.getheader("content-type", "")
            answers.append(
                Answer(response.status, json.loads(content) if is_json else content, seconds)
            )
        connection.close()
        return answers

    parts = [bodies[start::clients] for start in range(clients)]
    found: list[Any] = [None] * len(bodies)
    with ThreadPoolExecutor(clients) as pool:
        for start, answers in enumerate(pool.map(client, parts)):
            found[start::clients] = answers
    return found


def main() -> None:
    from tfgmvae import datasets

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("model", type=pathlib.Path, help="a saved .keras file")
    parser.add_argument("--requests", type=int, default=2000)
    parser.add_argument("--clients", type=int, nargs="+", default=[1, 16])
    parser.add_argument("--rounds", type=int, default=3, help="turns of each number of clients")
    options = parser.parse_args()
    x = datasets.load("mnist").x_test[: options.requests]
    bodies = [png(np.round(255 * image).astype(np.uint8)) for image in x]
    answers: dict[int, list[Answer]] = {clients: [] for clients in options.clients}
    seconds = dict.fromkeys(options.clients, 0.0)
    with serving(options.model) as port:
        for _ in range(options.rounds):
            for clients in options.clients:
                ask(port, bodies[:200], clients)
                start = time.perf_counter()
                answers[clients] += ask(port, bodies, clients)
                seconds[clients] += time.perf_counter() - start
    rows = []
    for clients, given in answers.items():
        times = [1e3 * answer.seconds for answer in given]
        rows.append(
            {
                "clients": clients,
                "requests": len(given),
                "answered": sum(answer.status == 200 for answer in given),
                "p50 ms": statistics.median(times),
                "p99 ms": float(np.quantile(times, 0.99)),
                "requests / s": len(given) / seconds[clients],
            }
        )
    measure.report(__file__, rows)


if __name__ == "__main__":
    main()
