"""Serves a classifier over HTTP with Ray Serve: image files in, answers as JSON out.

    python examples/ray/serve_images.py digits.keras --port 8000
    curl --data-binary @photo.png http://localhost:8000/

Requests that arrive together are answered as one batch. A file that is no image gets 400 and a
sentence. Where more requests wait than --queued, new ones get 503 at once; whatever was taken up is
answered.
"""

from __future__ import annotations

import argparse
import asyncio
import pathlib
import signal
from typing import Any

import numpy as np
from ray import serve
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from tfgmvae.bulk import Scorer


@serve.deployment
class Images:
    def __init__(self, model: str) -> None:
        self._scorer = Scorer(model)
        # Its graph is traced before the first request.
        self._scorer({"image": np.array([b""], object)})

    @serve.batch(max_batch_size=64, batch_wait_timeout_s=0.005)
    async def answers(self, files: list[bytes]) -> list[dict[str, Any]]:
        batch = {"image": np.fromiter(files, object, len(files))}
        # In a thread, so that requests are taken up meanwhile.
        columns = await asyncio.to_thread(self._scorer, batch)
        values = (column.tolist() for column in columns.values())
        return [dict(zip(columns, row, strict=True)) for row in zip(*values, strict=True)]

    async def __call__(self, request: Request) -> Response:
        answer = await self.answers(await request.body())
        if answer["reason"] == "unreadable":
            sentence = f"Expected an image file. Received: {answer['why']}"
            return JSONResponse({"error": sentence}, status_code=400)
        return JSONResponse(answer)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("model", help="a saved .keras file, or the folder of an export")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--replicas", type=int, default=1, help="processes that answer")
    parser.add_argument("--ongoing", type=int, default=64, help="requests in one of them at most")
    parser.add_argument("--queued", type=int, default=64, help="requests that may wait")
    options = parser.parse_args()
    serve.start(http_options={"host": options.host, "port": options.port})
    application = Images.options(
        num_replicas=options.replicas,
        max_ongoing_requests=options.ongoing,
        max_queued_requests=options.queued,
        ray_actor_options={"num_cpus": 1},
    ).bind(str(pathlib.Path(options.model).resolve()))
    serve.run(application)
    print(f"Serving on http://{options.host}:{options.port}/", flush=True)
    signal.pause()


if __name__ == "__main__":
    main()
