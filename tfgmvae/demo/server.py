"""Serves the page until it is interrupted."""

from __future__ import annotations

import contextlib
import os
import socket
import tempfile
from collections.abc import Callable, Iterator

from tfgmvae.demo.page import LARGEST_FILE, STYLE, page
from tfgmvae.demo.views import Views

# Gradio keeps what is uploaded in the folder that this variable names.
_FOLDER_VARIABLE = "GRADIO_TEMP_DIR"


def serve(views: Views, bound: socket.socket, when_ready: Callable[[], None]) -> None:
    """Serves the page until Ctrl-C.

    Args:
        views: What answers inputs.
        bound: What `tfgmvae.demo.sockets.listening` returned.
        when_ready: Called once, just before requests are taken.

    Raises:
        ModuleNotFoundError: Gradio is missing; the extra `demo` brings it.
    """
    with _uploads_deleted_at_the_end():
        import fastapi
        import gradio as gr
        import uvicorn

        app = fastapi.FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
        gr.mount_gradio_app(
            app,
            page(views),
            path="/",
            theme=gr.themes.Default(
                primary_hue="blue",
                font=("system-ui", "sans-serif"),
                font_mono=("ui-monospace", "monospace"),
            ),
            css=STYLE,
            footer_links=[],
            run_history=False,
            enable_monitoring=False,
            mcp_server=False,
            pwa=False,
            ssr_mode=False,
            show_error=True,
            max_file_size=LARGEST_FILE,
        )
        # Browsers hold connections open, which are not waited for.
        config = uvicorn.Config(app, log_level="critical", timeout_graceful_shutdown=1)
        when_ready()
        with contextlib.suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[bound])


@contextlib.contextmanager
def _uploads_deleted_at_the_end() -> Iterator[None]:
    before = os.environ.get(_FOLDER_VARIABLE)
    with tempfile.TemporaryDirectory() as folder:
        os.environ[_FOLDER_VARIABLE] = folder
        try:
            yield
        finally:
            if before is None:
                del os.environ[_FOLDER_VARIABLE]
            else:
                os.environ[_FOLDER_VARIABLE] = before
