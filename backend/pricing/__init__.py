"""Pure arithmetic of selling AI by credits: credits, provider usage and cost, margin.

Plain values in, plain values out; no Django, no clock, no database. Credits are integers, money is Decimal
in USD, rates are USD per 1,000,000 tokens. Nothing here is ever rounded except credits, once, upwards.
May import nothing of the other rooms.
"""
