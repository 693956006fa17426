"""Training of the entity model: what `models/train_ner.py` is made of."""
