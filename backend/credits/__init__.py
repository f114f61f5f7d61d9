"""Selling by credits: quotes, holds, charges, the ledger, usage records, margin reports and simulations.

A *quote* is a signed offer at one revision: what a request is expected to cost and the most it is ever charged.
A *hold* sets a quote's maximum aside; its *settlement* charges what was delivered. A *lot* is what is left of one
grant; the *ledger* has a row for each movement of each lot. A *usage record* is one charge with all that its price
and its provider cost are computed from. May import catalog, accounts, pricing and shared.
"""
