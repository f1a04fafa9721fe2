"""The host wraps the text encoder, so that its names get the segment `wrapped` twice."""

import torch


class EmbeddingsWithFixes(torch.nn.Module):
    def __init__(self, wrapped: torch.nn.Module) -> None:
        super().__init__()
        self.wrapped = wrapped

    @property
    def weight(self):
        return self.wrapped.weight

    def forward(self, tokens):
        return self.wrapped(tokens)


class FrozenCLIPEmbedderWithCustomWords(torch.nn.Module):
    def __init__(self, wrapped: torch.nn.Module) -> None:
        super().__init__()
        self.wrapped = wrapped

    def forward(self, texts: list[str]) -> torch.Tensor:
        return self.wrapped(torch.stack([tokenize(text) for text in texts]))


def tokenize(text: str) -> torch.Tensor:
    """77 tokens: one for each byte, those at the end of a word from the second half; start and end around them."""
    tokens = [byte + 256 * last for word in text.lower().encode().split() for byte, last in _letters(word)]
    start, end = 512, 513
    return torch.tensor(([start, *tokens[:75], end] + [end] * 77)[:77])


def _letters(word: bytes):
    return [(byte, number == len(word) - 1) for number, byte in enumerate(word)]


def hijack(model) -> None:
    if isinstance(model.cond_stage_model, FrozenCLIPEmbedderWithCustomWords):
        return
    embeddings = model.cond_stage_model.transformer.text_model.embeddings
    embeddings.token_embedding = EmbeddingsWithFixes(embeddings.token_embedding)
    model.cond_stage_model = FrozenCLIPEmbedderWithCustomWords(model.cond_stage_model)


def undo_hijack(model) -> None:
    if not isinstance(model.cond_stage_model, FrozenCLIPEmbedderWithCustomWords):
        return
    model.cond_stage_model = model.cond_stage_model.wrapped
    embeddings = model.cond_stage_model.transformer.text_model.embeddings
    embeddings.token_embedding = embeddings.token_embedding.wrapped
