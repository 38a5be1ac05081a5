"""The ASGI application: HTTP to Django, WebSockets to scenes.consumers."""

import contextlib
import os
import sys

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bazaar.settings")
django_application = get_asgi_application()  # loads the apps: what follows imports models

from channels.auth import AuthMiddlewareStack  # noqa: E402
from channels.routing import ProtocolTypeRouter, URLRouter  # noqa: E402
from channels.security.websocket import AllowedHostsOriginValidator  # noqa: E402
from django.db import connection  # noqa: E402

from brain.warm import warm  # noqa: E402
from scenes.consumers import websocket_urlpatterns  # noqa: E402
from tools import proof  # noqa: E402

# A thread that waited for the database or the cache gets its turn after half a millisecond, not five: a change is on
# its way to other tabs while the thread that made it is still busy with its answer.
sys.setswitchinterval(0.0005)

warm()
with contextlib.suppress(proof.ProofUnavailable):  # whoever needs a proof is told why there is none
    proof.warm()

if connection.vendor == "sqlite":
    # Each request opens a connection of its own. When the last one closes, SQLite folds its log into the database and
    # waits for the disk: this one stays open as long as the server runs.
    connection.ensure_connection()

application = ProtocolTypeRouter(
    {
        "http": django_application,
        "websocket": AllowedHostsOriginValidator(AuthMiddlewareStack(URLRouter(websocket_urlpatterns))),
    }
)
