"""Loss of whole label sequences: the negative log likelihood of a linear-chain CRF (Lafferty et al. 2001).

The network is trained on single labels first, which is quick, and on sequences at the end, which gets the
edges of spans right.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor


def sequence_loss(logits: Tensor, labels: Tensor, chain: NDArray[np.int64], transitions: Tensor) -> Tensor:
    """Mean over tokens. `chain` numbers the paragraph of each row; rows with a negative label count for nothing.

    All chains are walked side by side, longest first.
    """
    rows = torch.nonzero(labels >= 0)[:, 0]
    logits, labels, chain = logits[rows], labels[rows], chain[rows.numpy()]
    fresh = np.diff(chain, prepend=-1) != 0
    starts = np.flatnonzero(fresh)
    lengths = np.diff(np.append(starts, len(chain)))
    order = np.argsort(-lengths, kind="stable")
    starts, lengths = starts[order], lengths[order]
    inner = torch.from_numpy(~fresh[1:])
    reached = logits.gather(1, labels[:, None]).sum()
    reached = reached + transitions[labels[:-1], labels[1:]][inner].sum() + transitions[0, labels[starts]].sum()
    at = torch.from_numpy(starts)
    steps = transitions.exp()
    score = logits[at] + transitions[0]
    ended = []
    for step in range(1, int(lengths[0])):
        live = int(np.searchsorted(-lengths, -step))
        if live < len(score):
            ended.append(score[live:])
            score = score[:live]
        most = score.max(1, keepdim=True).values.detach()
        score = ((score - most).exp() @ steps + 1e-30).log() + most + logits[at[:live] + step]
    ended.append(score)
    return (torch.cat(ended).logsumexp(1).sum() - reached) / len(labels)
