"""Public price lists, read into plain rows and compared with our costs."""
