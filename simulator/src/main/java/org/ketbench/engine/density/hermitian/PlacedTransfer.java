package org.ketbench.engine.density.hermitian;

/** A map and the places it acts on, the first of them the low digit of its indices. */
@SuppressWarnings("ArrayRecordComponent") // read, never changed or compared
record PlacedTransfer(Transfer transfer, int[] places) {}
