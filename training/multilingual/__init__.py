"""How the multilingual sentence encoder is made: rows, vocabulary, fit, export."""
