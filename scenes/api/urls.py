"""The API's addresses. What is not one of them answers NOT_FOUND in the API's own shape."""

from typing import ClassVar

from django.urls import path, re_path
from rest_framework.request import Request

from scenes.api.assets import AssetDetail, AssetList
from scenes.api.base import Answer, ApiError, ApiView
from scenes.api.exports import ExportCancel, ExportDetail, ExportDownload, ExportList
from scenes.api.messages import MessageList
from scenes.api.projects import ProjectDetail, ProjectList
from scenes.api.scenes import SceneDetail, SceneList
from scenes.api.webhooks import DeliveryList, WebhookDetail, WebhookList


class Nowhere(ApiView):
    operations: ClassVar[dict[str, str]] = {}
    authentication_classes = []
    permission_classes = []

    def get(self, request: Request, rest: str) -> Answer:
        raise ApiError("NOT_FOUND", f"There is nothing at /api/{rest}. Addresses end in a slash.")

    post = put = patch = delete = get


urlpatterns = [
    path("projects/", ProjectList.as_view()),
    path("projects/<uuid:project_id>/exports/", ExportList.as_view()),
    path("exports/<uuid:export_id>/", ExportDetail.as_view()),
    path("exports/<uuid:export_id>/cancel/", ExportCancel.as_view()),
    path("exports/<uuid:export_id>/download/", ExportDownload.as_view()),
    path("projects/<uuid:project_id>/", ProjectDetail.as_view()),
    path("projects/<uuid:project_id>/scenes/", SceneList.as_view()),
    path("projects/<uuid:project_id>/assets/", AssetList.as_view()),
    path("projects/<uuid:project_id>/messages/", MessageList.as_view()),
    path("assets/<uuid:asset_id>/", AssetDetail.as_view()),
    path("scenes/<uuid:scene_id>/", SceneDetail.as_view()),
    path("webhooks/", WebhookList.as_view()),
    path("webhooks/<uuid:webhook_id>/", WebhookDetail.as_view()),
    path("webhooks/<uuid:webhook_id>/deliveries/", DeliveryList.as_view()),
    re_path(r"^(?P<rest>.*)$", Nowhere.as_view()),
]
