"""Dilated convolutions of three taps over rows, with a third of the multiplications saved.

Two outputs of a three-tap filter need four products of matrices, not six: Winograd's minimal filtering F(2, 3), as
used for networks by Lavin and Gray, “Fast Algorithms for Convolutional Neural Networks” (2016). Rows `dilation` apart
are neighbours here, so halves of blocks of `2 * dilation` rows take the places of even and odd samples.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

BLOCK = 256
"""Rows multiplied at a time, so that what is between input and output stays in the processor's cache; a multiple of
twice the widest dilation."""


def kernels(taps: Floats) -> Floats:
    """(4, inputs, outputs) from the taps (3, inputs, outputs) for the row before, the row itself and the row after."""
    before, same, after = taps
    return np.stack([before, (before + same + after) / 2, (before - same + after) / 2, after])


def add_convolved(hidden: Floats, rows: Floats, kernels: Floats, bias: Floats, dilation: int) -> None:
    """Add to `hidden` what the convolution of `rows` has above 0.

    `hidden` has a multiple of twice the dilation of rows; `rows` has `dilation` more before and after it.
    """
    width = hidden.shape[1]
    size = BLOCK // 2
    inputs, products = np.empty((2, 4, size, width), np.float32)
    for start in range(0, len(hidden), BLOCK):
        target = hidden[start : start + BLOCK].reshape(-1, 2, dilation, width)
        blocks = rows[start : start + len(target) * 2 * dilation + 2 * dilation].reshape(-1, 2, dilation, width)
        first, second, third, fourth = blocks[:-1, 0], blocks[:-1, 1], blocks[1:, 0], blocks[1:, 1]
        half = len(target) * dilation
        shaped = inputs[:, :half].reshape(4, -1, dilation, width)
        np.subtract(first, third, out=shaped[0])
        np.add(second, third, out=shaped[1])
        np.subtract(third, second, out=shaped[2])
        np.subtract(second, fourth, out=shaped[3])
        a, b, c, d = np.matmul(inputs[:, :half], kernels, out=products[:, :half])
        b += bias
        a += b
        a += c
        b -= c
        b -= d
        np.maximum(products[:2, :half], 0, out=products[:2, :half])
        target[:, 0] += a.reshape(-1, dilation, width)
        target[:, 1] += b.reshape(-1, dilation, width)
