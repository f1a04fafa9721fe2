"""Computes element-wise values on the CPU: in one compiled pass where that is possible, else by torch, block by block.

torch makes a pass over memory for each operation and each cast. Where llvmlite is installed, as A1111 and Forge install
it, `recording` writes down what a plan's operations do to one element, `llvm` makes a loop of it, `kernel` compiles
that, and `compiled` uses it if its bits are those of `blocks` and its operations passed their `trials`.
"""
