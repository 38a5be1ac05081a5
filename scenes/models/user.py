"""People. A guest is a user without an e-mail address, bound to a browser by its session alone."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower


class UserManager(BaseUserManager["User"]):
    """`createsuperuser` and the login form find people by e-mail address, whatever its case."""

    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email=(username or "").strip().lower())

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> User:
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> User:
        return self.create_user(email, password, **{**fields, "is_staff": True, "is_superuser": True})


class User(AbstractUser):
    username = None  # type: ignore[assignment]  # people are known by their e-mail address
    email = models.EmailField("e-mail address", unique=True, null=True, blank=True)  # type: ignore[assignment]  # null = a guest

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects: ClassVar[UserManager] = UserManager()  # type: ignore[assignment]

    class Meta:
        # Stored in lower case, so that one address is one account.
        constraints = [models.CheckConstraint(condition=models.Q(email=Lower("email")), name="user_email_lower")]

    @property
    def is_guest(self) -> bool:
        return self.email is None

    def clean(self) -> None:
        email = self.email
        super().clean()
        self.email = email.strip().lower() if email else None  # a guest's stays null

    def __str__(self) -> str:
        return self.email or f"guest {self.pk}"
