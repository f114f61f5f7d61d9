"""Generation: a request becomes a job, its calls to providers, and what they deliver, charged exactly.

A *job* is one billable request with its quote and hold; its *attempts* are calls to providers, in rows that are
written before what they say happens. It owns `jobs`, the engine that runs them, `settlement`, the adapters, one for
each protocol of providers, and the `transport` that sends for all of them. Adapters are pure Python that knows
neither Django nor a socket; what a model takes is data of the catalog, which a call brings along.
May import accounts, catalog, credits, pricing and shared.
"""
