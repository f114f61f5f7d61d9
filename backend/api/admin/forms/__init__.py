"""Forms of changes. Each applies itself to a draft by calls of the catalog; none has a rule of its own."""
