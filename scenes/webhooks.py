"""Webhooks sent: signed, to addresses of the internet only, as https://www.standardwebhooks.com has it.

The signature is over "<id>.<timestamp>.<body>": the receiver knows who sent it, that nobody changed it, and when.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import http.client
import ipaddress
import socket
import ssl
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings

TIMEOUT_SECONDS = 10
SECRET_PREFIX = "whsec_"  # noqa: S105  # what the standard's libraries know a secret by


class Unreachable(Exception):
    """There was no answer, or the address is none that we send to; says which."""


@dataclass(frozen=True)
class Target:
    """An address taken apart; `ip` is the one that was judged, and so the one that is called."""

    scheme: str
    host: str
    ip: str
    port: int
    path: str


def signature(secret: str, id: str, timestamp: int, body: str) -> str:
    """`v1,` and the base64 of HMAC-SHA256 by the secret's bytes."""
    key = base64.b64decode(secret.removeprefix(SECRET_PREFIX))
    digest = hmac.new(key, f"{id}.{timestamp}.{body}".encode(), hashlib.sha256).digest()
    return f"v1,{base64.b64encode(digest).decode()}"


def target(url: str) -> Target:
    """Where the url leads. Raises Unreachable for one that is not http(s), or whose host has an address of a private
    network: nobody reaches our own machines through us."""
    parts = urlsplit(url)
    try:
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        raise Unreachable("The address has no such port.") from None
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username or parts.password:
        raise Unreachable("The address must be http:// or https://, with a host and without a password.")
    try:
        found = socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Unreachable(f"There is no host {parts.hostname}.") from None
    ips = [str(address[4][0]) for address in found]
    if not settings.WEBHOOKS_MAY_BE_LOCAL and not all(is_public(ip) for ip in ips):
        raise Unreachable(f"{parts.hostname} is an address of a private network.")
    query = f"?{parts.query}" if parts.query else ""
    return Target(parts.scheme, parts.hostname, ips[0], port, (parts.path or "/") + query)


def is_public(ip: str) -> bool:
    address = ipaddress.ip_address(ip.partition("%")[0])
    inner = getattr(address, "ipv4_mapped", None) or getattr(address, "sixtofour", None)
    return address.is_global and not address.is_multicast and (inner is None or inner.is_global)


def send(url: str, *, secret: str, id: str, body: str) -> int:
    """Posts the body, signed; the answer's status. No redirect is followed. Raises Unreachable."""
    to = target(url)
    timestamp = int(time.time())
    headers = {
        "Host": to.host if to.port in (80, 443) else f"{to.host}:{to.port}",
        "Content-Type": "application/json",
        "User-Agent": "Bazaar",
        "webhook-id": id,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": signature(secret, id, timestamp, body),
    }
    connection = http.client.HTTPConnection(to.ip, to.port, timeout=TIMEOUT_SECONDS)
    try:
        connection.connect()
        if to.scheme == "https":
            connection.sock = ssl.create_default_context().wrap_socket(connection.sock, server_hostname=to.host)
        connection.request("POST", to.path, body.encode(), headers)
        return connection.getresponse().status
    except (OSError, http.client.HTTPException) as error:
        raise Unreachable(f"No answer: {error}") from None
    finally:
        connection.close()
