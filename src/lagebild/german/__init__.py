"""What the product knows of German: words as data, numbers, dates, morphology, sentences, places."""
