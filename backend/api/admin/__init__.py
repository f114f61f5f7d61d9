"""The admin pages' door: who the staff are, and their roles. The catalog's pages join it."""
