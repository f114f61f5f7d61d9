"""Automation: pipelines of functions that an account runs by Run Now or on a schedule.

An *automation* is an ordered pipeline of functions; an *automation run* is one passage through it. It has a *run step*
for each function and, in these, *step items*: each one run of a function, whose output feeds the next step. `progress`
is the only place that moves a run on. The database says what is next, so a process may die between any two steps. A
*reserve* is the hold of a whole run, which `run_quotes` quotes.
May import generation, credits, catalog, accounts, pricing and shared.
"""
