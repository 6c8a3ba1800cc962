"""The address that the page is served at; loads nothing heavy, so a taken port is known early."""

from __future__ import annotations

import ipaddress
import socket

HOST, PORT = "127.0.0.1", 7860


def listening(host: str = HOST, port: int = PORT) -> socket.socket:
    """Returns a socket that listens.

    Args:
        host: A name or address of this machine. Default: `HOST`, which no other machine reaches.
        port: Of TCP; 0 for any that is free. Default: `PORT`.

    Raises:
        ValueError: The port is in use, or the host is none of this machine.

    Example:
        >>> from tfgmvae.demo.sockets import listening, url_of
        >>> with listening(port=0) as bound:
        ...     url_of(bound).startswith("http://127.0.0.1:")
        True
    """
    found = None
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        found = socket.socket(family, kind, protocol)
        # What a page that has just ended leaves behind does not count.
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind(address)
        found.listen()
    except OSError as error:
        if found is not None:
            found.close()
        raise ValueError(
            "Expected an address of this machine and a port that is free. "
            f"Received: --host {host} --port {port} ({error.strerror})"
        ) from error
    return found


def url_of(bound: socket.socket) -> str:
    """Returns the address of the page that a socket serves."""
    host, port = bound.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def is_reached_by_others(bound: socket.socket) -> bool:
    """Whether other machines reach a socket."""
    return not ipaddress.ip_address(bound.getsockname()[0]).is_loopback
