"""The one neural room, empty so far: without its files the rules alone work."""
