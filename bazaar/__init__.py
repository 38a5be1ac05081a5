"""The Django project. Importing it makes the Celery application the default one, so that tasks find their broker."""

from bazaar.celery import app as celery_app

__all__ = ["celery_app"]
