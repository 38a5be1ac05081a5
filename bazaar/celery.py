"""The Celery application: `celery -A bazaar worker -B`."""

import os

from bazaar.connections import ResultlessCelery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bazaar.settings")

app = ResultlessCelery("bazaar")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(["scenes"])
