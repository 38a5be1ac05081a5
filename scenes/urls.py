"""The pages' addresses."""

from django.urls import path

from scenes.views import assets, code, exports, landing, people, projects, scenes, stage, workspace

urlpatterns = [
    path("", landing.landing, name="landing"),
    path("example/film/", landing.example_film, name="example-film"),
    path("stage/", stage.stage, name="stage"),
    path("stage/stage.d.ts", stage.stage_types, name="stage-types"),
    path("projects/", projects.projects, name="projects"),
    path("projects/<uuid:project_id>/", workspace.project, name="project"),
    path("projects/<uuid:project_id>/chat/", workspace.chat, name="chat"),
    path("projects/<uuid:project_id>/strip/", workspace.strip, name="strip"),
    path("projects/<uuid:project_id>/film/", workspace.film, name="film"),
    path("projects/<uuid:project_id>/messages/", workspace.messages, name="messages"),
    path("projects/<uuid:project_id>/assets/", assets.upload, name="asset-upload"),
    path("assets/<uuid:asset_id>/<str:signature>/<str:name>", assets.serve, name="asset"),
    path("projects/<uuid:project_id>/run/", workspace.run, name="run"),
    path("projects/<uuid:project_id>/title/", projects.project_title, name="project-title"),
    path("projects/<uuid:project_id>/format/", projects.project_format, name="project-format"),
    path("projects/<uuid:project_id>/forget/", projects.project_forget, name="project-forget"),
    path("projects/<uuid:project_id>/undo/", projects.undo, name="undo"),
    path("projects/<uuid:project_id>/redo/", projects.redo, name="redo"),
    path("projects/<uuid:project_id>/delete/", projects.project_delete, name="project-delete"),
    path("projects/<uuid:project_id>/exports/", exports.export_list, name="exports"),
    path("projects/<uuid:project_id>/exports/estimate/", exports.export_estimate, name="export-estimate"),
    path("exports/<uuid:export_id>/cancel/", exports.export_cancel, name="export-cancel"),
    path("exports/<uuid:export_id>/download/", exports.export_download, name="export-download"),
    path("messages/<uuid:message_id>/earlier/", workspace.earlier, name="earlier"),
    path("messages/<uuid:message_id>/retry/", workspace.retry, name="retry"),
    path("messages/<uuid:message_id>/stop/", workspace.stop, name="stop"),
    path("scenes/<uuid:scene_id>/code/", code.scene_code, name="scene-code"),
    path("scenes/<uuid:scene_id>/check/", code.scene_check, name="scene-check"),
    path("scenes/<uuid:scene_id>/scene.tsx", code.scene_file, name="scene-file"),
    path("scenes/<uuid:scene_id>/move/", scenes.scene_move, name="scene-move"),
    path("scenes/<uuid:scene_id>/transition/", scenes.scene_transition, name="scene-transition"),
    path("scenes/<uuid:scene_id>/delete/", scenes.scene_delete, name="scene-delete"),
    path("signup/", people.signup, name="signup"),
    path("login/", people.log_in, name="login"),
    path("logout/", people.log_out, name="logout"),
    path("account/password/", people.password, name="password"),
]
