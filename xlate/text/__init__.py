"""Text as code points: normalise, tokenise, sentences, values, languages, furniture, lexicons."""
