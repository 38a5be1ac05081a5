"""People: guests who start at once, and what becomes of their work when they sign up or log in."""

from __future__ import annotations

from django.contrib.auth.password_validation import validate_password
from django.db import IntegrityError, transaction
from rest_framework.authtoken.models import Token

from scenes.actions.errors import EmailTaken
from scenes.models import Project, User


def guest_create() -> User:
    """A user without e-mail and password; only the session that is logged in as them leads back."""
    guest = User()
    guest.set_unusable_password()
    guest.save()
    return guest


def user_signup(*, user: User | None, email: str, password: str) -> User:
    """Makes an account: of the guest that `user` is, who keeps everything, or a new one.

    Raises EmailTaken, and django's ValidationError for a weak password.
    """
    email = email.strip().lower()
    validate_password(password, User(email=email))
    # A row of its own: should the address be taken, the caller's user is not half changed.
    account = User.objects.get(pk=user.pk) if user is not None and user.is_guest else User()
    account.email = email
    account.set_password(password)
    try:
        with transaction.atomic():
            account.save()
    except IntegrityError:
        raise EmailTaken("There is already an account with this e-mail address. Log in instead.") from None
    return account


def password_change(*, user: User, password: str) -> None:
    """Sets a password that the form has already checked."""
    user.set_password(password)
    user.save(update_fields=["password"])


@transaction.atomic
def projects_adopt(*, from_user: User, to_user: User) -> int:
    """Moves a guest's projects to the account that they logged in to; returns how many."""
    if not from_user.is_guest or from_user.pk == to_user.pk:
        return 0
    moved = Project.objects.filter(owner=from_user).update(owner=to_user)
    from_user.delete()
    return moved


def api_token(*, email: str) -> str:
    """The person's API token. Makes the user, without a password, and the token where need be."""
    email = email.strip().lower()
    user = User.objects.filter(email=email).first() or User.objects.create_user(email)
    token, _ = Token.objects.get_or_create(user=user)
    return str(token.key)
