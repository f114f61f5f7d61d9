"""The pages for signing in: password, second factor and single sign-on by django-allauth, in a look of our own.

`adapters` hold allauth to our rules, `audit_signals` keep what happens, `account_urls` names the pages and imports them
where one is asked for: a process that answers programs needs none. Templates of allauth's names lie in `templates`.
How many attempts come in at once is the gate's, in front of Django.
"""
