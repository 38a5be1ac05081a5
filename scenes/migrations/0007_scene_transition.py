from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("scenes", "0006_model_calls")]

    operations = [
        migrations.AddField(
            model_name="scene",
            name="transition",
            field=models.CharField(
                choices=[
                    ("none", "Cut"),
                    ("fade", "Fade"),
                    ("slide", "Slide"),
                    ("wipe", "Wipe"),
                    ("flip", "Flip"),
                    ("zoom", "Zoom"),
                    ("clock-wipe", "Clock"),
                    ("blur", "Blur"),
                ],
                default="none",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="scene",
            name="transition_duration",
            field=models.PositiveIntegerField(default=0, help_text="frames; 0 for a plain cut"),
        ),
        migrations.AddConstraint(
            model_name="scene",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("transition__in", ["none", "fade", "slide", "wipe", "flip", "zoom", "clock-wipe", "blur"])
                ),
                name="scene_transition_valid",
            ),
        ),
        migrations.RenameField(model_name="exportsegment", old_name="scene_name", new_name="label"),
        migrations.AlterField(model_name="exportsegment", name="label", field=models.CharField(max_length=500)),
    ]
