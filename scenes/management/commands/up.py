"""`manage.py up`: everything that Bazaar needs on one machine, until Ctrl-C."""

import os
import sys
from typing import Any

from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Starts Valkey, worker, beat and web server on this machine; Ctrl-C stops them."
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        # Takes the place of this process: the supervisor needs none of what Django has loaded, and the app does not
        # import the project that it is installed in.
        os.execv(sys.executable, [sys.executable, "-m", "bazaar.services"])  # noqa: S606  # no shell is meant
