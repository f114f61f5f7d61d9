"""The admin pages' channel: the catalog's models, providers, settings and revisions; and who the staff are.

Reads come from the registry and history, every change is one `revisions.publish` with a form that knows how to edit a
draft (`forms/`). Pages open by our rights, not by Django's permissions; Django's own pages for editing rows, its
popups, bulk actions and log of rows have no place here: revisions are the audit.
"""
