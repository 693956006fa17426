"""The mentions as W3C Web Annotations, one JSON object a line.

Each annotation targets the article (or the translation) by TextPositionSelector and TextQuoteSelector, so
that other annotation tools can show or import them: https://www.w3.org/TR/annotation-model/.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from pipeline.publish.tables import value_cells
from pipeline.reconcile import Dataset

_CONTEXT = 30


def web_annotations(dataset: Dataset) -> Iterator[str]:
    """One line a standing mention, in order of article and place."""
    corpus = dataset.corpus
    for reading in corpus.articles:
        for mention in reading.mentions:
            if mention.id in corpus.rejected:
                continue
            source = mention.witness == "source"
            text = reading.article.text if source else corpus.translations[mention.sentence_id].text
            target = f"urn:kallspar:{'article' if source else 'translation'}:"
            value = {name: cell for name, cell in value_cells(corpus.readings[mention.id]).items() if cell}
            if mention.id in dataset.organisation_of:
                value["organisation_id"] = dataset.organisation_of[mention.id]
            annotation = {
                "@context": "http://www.w3.org/ns/anno.jsonld",
                "id": f"urn:kallspar:mention:{mention.id}",
                "type": "Annotation",
                "motivation": "identifying",
                "body": [
                    {"type": "TextualBody", "purpose": "tagging", "value": mention.kind},
                    {"type": "Dataset", "value": value},
                ],
                "target": {
                    "source": target + (reading.article.id if source else mention.sentence_id),
                    "selector": [
                        {"type": "TextPositionSelector", "start": mention.start, "end": mention.end},
                        {
                            "type": "TextQuoteSelector",
                            "exact": mention.text,
                            "prefix": text[max(0, mention.start - _CONTEXT) : mention.start],
                            "suffix": text[mention.end : mention.end + _CONTEXT],
                        },
                    ],
                },
            }
            yield json.dumps(annotation, ensure_ascii=False, sort_keys=True) + "\n"
