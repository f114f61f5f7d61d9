import django.db.models.deletion
import django.db.models.functions.datetime
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0005_sign_in_counts'),
        ('generation', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='ImageFile',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('job_id', models.UUIDField(null=True)),
                ('format', models.CharField(choices=[('png', 'PNG'), ('jpeg', 'JPEG'), ('webp', 'WEBP')], max_length=10)),
                ('size', models.PositiveIntegerField()),
                ('width', models.PositiveIntegerField()),
                ('height', models.PositiveIntegerField()),
                ('sha256', models.CharField(max_length=64)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('deleted_at', models.DateTimeField(editable=False, null=True)),
                ('account', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='image_files', to='accounts.account')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('job_id', None), _negated=True), fields=['job_id', 'created_at', 'id'], name='image_file_by_job'), models.Index(condition=models.Q(('deleted_at', None)), fields=['created_at'], name='image_file_kept')],
                'constraints': [models.CheckConstraint(condition=models.Q(('format__in', ['png', 'jpeg', 'webp'])), name='image_file_format_known'), models.CheckConstraint(condition=models.Q(('sha256__regex', '^[0-9a-f]{64}$')), name='image_file_sha256_is_hex'), models.CheckConstraint(condition=models.Q(('height__gt', 0), ('size__gt', 0), ('width__gt', 0)), name='image_file_has_a_size'), models.CheckConstraint(condition=models.Q(('deleted_at', None), ('deleted_at__gte', models.F('created_at')), _connector='OR'), name='image_file_deleted_after_creation')],
            },
        ),
    ]
