"""Generation: a call to a provider becomes a request, and what comes back becomes an outcome.

It owns `calls` (what is asked), `outcomes` (what came of it), the adapters, one for each protocol of providers, and
the `transport` that sends for all of them. Adapters are pure Python that knows neither Django nor a socket; what a
model takes is data of the catalog, which a call brings along.
May import catalog, credits, pricing and shared.
"""
