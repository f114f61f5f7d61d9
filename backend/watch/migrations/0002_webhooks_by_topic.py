from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('watch', '0001_initial'),
    ]

    operations = [
        migrations.RemoveConstraint(model_name='issuewebhook', name='issue_webhook_ends'),
        migrations.RemoveIndex(model_name='issuewebhook', name='issue_webhook_due'),
        migrations.RenameModel('IssueWebhook', 'Webhook'),
        migrations.AddField(
            model_name='webhook',
            name='topic',
            field=models.CharField(choices=[('issues', 'New configuration issues'), ('jobs', 'The end of a job')], default='issues', max_length=10),
            preserve_default=False,
        ),
        migrations.AddIndex(
            model_name='webhook',
            index=models.Index(condition=models.Q(('next_attempt_at__isnull', False)), fields=['topic', 'next_attempt_at'], name='webhook_due'),
        ),
        migrations.AddIndex(
            model_name='webhook',
            index=models.Index(fields=['topic', 'created_at'], name='webhook_by_time'),
        ),
        migrations.AddConstraint(
            model_name='webhook',
            constraint=models.CheckConstraint(condition=models.Q(('next_attempt_at', None), ('delivered_at', None), _connector='OR'), name='webhook_ends'),
        ),
        migrations.AddConstraint(
            model_name='webhook',
            constraint=models.CheckConstraint(condition=models.Q(('topic__in', ['issues', 'jobs'])), name='webhook_topic_known'),
        ),
    ]
