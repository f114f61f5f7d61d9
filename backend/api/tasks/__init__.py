"""The interface of work that no caller asks for: tasks that Celery runs at their times, one domain call each.

The database knows what is due. A task that is lost, late or run twice loses nothing and does nothing twice.
"""
