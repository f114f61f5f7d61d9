"""The cut-over from a product before Ratecard, in phases that can be taken back.

`mapping` says where such a product keeps what, `old_database` reads it and can't write, `product` is what was read.
`inventory` says where each thing will go and which faults need a person; `decisions` are that person's answers.
What is certain moves by `phases`, what is not stays where it is and is reported again: nothing is guessed.
May import credits, catalog, accounts, pricing and shared.
"""
