package org.ketbench.engine.statevector.kernel;

import static org.ketbench.engine.statevector.kernel.FloatLanes.load;
import static org.ketbench.engine.statevector.kernel.FloatLanes.store;

import java.lang.foreign.MemorySegment;
import org.ketbench.engine.statevector.plan.Layout;

/**
 * Brings a block from the state into a thread's own memory and back. A block is made of pieces that
 * lie together in the state; each is long enough that memory is read in whole lines.
 */
final class FloatMove {
  private final long[] pieces;
  private final int vectorsInPiece;
  private final Layout layout;

  FloatMove(Layout layout) {
    this.layout = layout;
    int straight = layout.straight();
    pieces = new long[1 << (layout.residents() - straight)];
    for (int piece = 0; piece < pieces.length; piece++) {
      pieces[piece] = layout.stateIndex((long) piece << straight) * Float.BYTES;
    }
    vectorsInPiece = 1 << (straight - FloatLanes.BITS);
  }

  /** Where a block's first amplitude lies in the state, in bytes. */
  long start(long block) {
    return layout.stateIndex(block << layout.residents()) * Float.BYTES;
  }

  void fetch(MemorySegment state, long start, MemorySegment block, long at) {
    long to = at;
    for (long piece : pieces) {
      copy(state, start + piece, block, to, vectorsInPiece);
      to += (long) vectorsInPiece << FloatLanes.SHIFT;
    }
  }

  void putBack(MemorySegment state, long start, MemorySegment block, long at) {
    long from = at;
    for (long piece : pieces) {
      copy(block, from, state, start + piece, vectorsInPiece);
      from += (long) vectorsInPiece << FloatLanes.SHIFT;
    }
  }

  private static void copy(
      MemorySegment source, long from, MemorySegment target, long to, int vectors) {
    for (int each = 0; each < vectors; each++) {
      long o = (long) each << FloatLanes.SHIFT;
      store(load(source, from + o), target, to + o);
    }
  }
}
