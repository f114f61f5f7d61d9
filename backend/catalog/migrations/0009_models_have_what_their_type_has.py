from django.db import migrations
from django.utils.timezone import now

EMPTY = {"max_output_tokens": None, "supports_json_mode": False, "supports_function_calling": False}
REASON = "Upgrade: image models have no maximum of output tokens, JSON mode and function calling."
PUBLISH_LOCK = 0x7261746563617264  # as `revisions.publish`


def clear(apps, schema_editor):
    """Until now, an image model could be given what only text models have. Taking it back is a revision, as any change."""
    AIModel = apps.get_model("catalog", "AIModelConfig")
    Revision = apps.get_model("catalog", "CatalogRevision")
    Change = apps.get_model("catalog", "CatalogChange")
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [PUBLISH_LOCK])
    images = AIModel.objects.filter(model_type="image").order_by("model_name")
    found = [
        (model.model_name, name, getattr(model, name))
        for model in images
        for name, empty in EMPTY.items()
        if getattr(model, name) != empty
    ]
    if not found:
        return
    number = Revision.objects.order_by("-number").first().number + 1
    revision = Revision.objects.create(
        number=number, author="ratecard", reason=REASON, channel="command_line", published_at=now()
    )
    images.update(**EMPTY, updated_at=revision.published_at)
    for key, name, value in found:
        Change.objects.create(
            revision=revision, action="update", entity="ai_model", key=key, field=name, before=value, after=EMPTY[name]
        )


class Migration(migrations.Migration):
    dependencies = [("catalog", "0008_format")]

    operations = [migrations.RunPython(clear, migrations.RunPython.noop)]
