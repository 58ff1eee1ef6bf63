"""How the encoder's files are made: fetch, train, distil nothing, quantise, export."""
