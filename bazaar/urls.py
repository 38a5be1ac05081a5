"""Every address: the admin, the API, and the pages."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/", include("scenes.api.urls")),
    path("", include("scenes.urls")),
]

handler400 = "scenes.views.errors.bad_request"
handler403 = "scenes.views.errors.permission_denied"
handler404 = "scenes.views.errors.page_not_found"
handler500 = "scenes.views.errors.server_error"
