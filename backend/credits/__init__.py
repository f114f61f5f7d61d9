"""Selling by credits: quotes now; ledger, usage and margin reports join later.

A *quote* is a signed offer at one revision: what a request is expected to cost and the most it is ever
charged. May import catalog, accounts, pricing and shared.
"""
