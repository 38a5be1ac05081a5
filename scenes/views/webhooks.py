"""A person's webhooks: the addresses that are told when an export ends, and what they answered."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST

from scenes import access, actions, queries
from scenes.forms import WebhookForm
from scenes.models import User


@sensitive_variables("made")
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def webhooks(request: HttpRequest) -> HttpResponse:
    """The addresses with their last deliveries. POST adds one, and shows its secret this once."""
    user = cast(User, request.user)
    if user.is_guest:  # what a guest makes may be gone tomorrow
        return redirect("signup")
    form, made = WebhookForm(request.POST or None), None
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.webhook_create(owner=user, url=form.cleaned_data["url"])
            form = WebhookForm()
        except actions.WebhookRefused as error:
            form.add_error("url", str(error))
    context = {"form": form, "made": made, "lines": queries.webhook_lines(user)}
    return render(request, "webhooks.html", context, status=400 if form.is_bound else 200)


@login_required
@require_POST
def webhook_delete(request: HttpRequest, webhook_id: UUID) -> HttpResponse:
    webhook = access.webhook_for(request.user, webhook_id)
    actions.webhook_delete(webhook=webhook)
    messages.success(request, "The address is told nothing any more.")
    return redirect("webhooks")
