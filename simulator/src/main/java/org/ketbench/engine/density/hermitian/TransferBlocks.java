package org.ketbench.engine.density.hermitian;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Matrices;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.Qubits;
import org.ketbench.engine.branches.Step;
import org.ketbench.engine.program.Channel;
import org.ketbench.engine.pure.Places;

/**
 * Melts steps on the same one or two qubits into one map.
 *
 * <p>To go through all coefficients once takes longer than what is done to them on the way. So a
 * block is open on each qubit: of one qubit until a step on two joins those of both, and then until
 * its qubits meet others. Blocks that are open at the same time have no qubit in common, so the
 * order in which they are closed does not matter.
 */
final class TransferBlocks {
  private final Places places;
  private final @Nullable Block[] open;
  private final List<PlacedTransfer> closed = new ArrayList<>();
  private final Map<Channel, Transfer> channels = new HashMap<>();

  private static final class Block {
    private final int[] places;
    private Transfer transfer;

    Block(int... places) {
      this.places = places;
      this.transfer = Transfer.identity(places.length);
    }

    void add(Transfer next, int[] on) {
      int[] at = new int[on.length];
      for (int each = 0; each < on.length; each++) {
        at[each] = on[each] == places[0] ? 0 : 1;
      }
      transfer = next.spread(at, places.length).after(transfer);
    }
  }

  private TransferBlocks(Places places) {
    this.places = places;
    this.open = new Block[places.count()];
  }

  /** The maps that steps come to. */
  static List<PlacedTransfer> of(List<Step> steps, Places places) {
    TransferBlocks blocks = new TransferBlocks(places);
    steps.forEach(blocks::add);
    for (int place = 0; place < blocks.open.length; place++) {
      blocks.close(place);
    }
    return List.copyOf(blocks.closed);
  }

  private void add(Step step) {
    switch (step) {
      case Step.Gate(var apply) -> {
        int[] qubits = Matrices.positions(apply);
        if (qubits.length > 0) {
          add(Transfer.of(List.of(Matrices.of(apply))), at(qubits));
        }
      }
      case Step.Operator(Matrix matrix, Qubits qubits) ->
          add(Transfer.of(List.of(matrix)), at(qubits.toArray()));
      case Step.Noise(Channel channel, Qubits qubits) ->
          add(
              channels.computeIfAbsent(channel, each -> Transfer.of(each.operators())),
              at(qubits.toArray()));
    }
  }

  private int[] at(int[] qubits) {
    int[] at = new int[qubits.length];
    for (int each = 0; each < at.length; each++) {
      at[each] = places.of(qubits[each]);
    }
    return at;
  }

  private void add(Transfer transfer, int[] at) {
    if (at.length > 2) {
      for (int place : at) {
        close(place);
      }
      closed.add(new PlacedTransfer(transfer, at));
      return;
    }
    Block block = open[at[0]];
    if (at.length == 1) {
      if (block == null) {
        block = new Block(at[0]);
        open[at[0]] = block;
      }
    } else if (block == null || block.places.length == 1 || block != open[at[1]]) {
      block = joined(at[0], at[1]);
    }
    block.add(transfer, at);
  }

  private Block joined(int first, int second) {
    Block both = new Block(first, second);
    Set<Block> before = new LinkedHashSet<>();
    for (int place : both.places) {
      Block old = open[place];
      if (old != null && old.places.length == 1) {
        before.add(old);
      } else {
        close(place);
      }
    }
    before.forEach(old -> both.add(old.transfer, old.places));
    open[first] = both;
    open[second] = both;
    return both;
  }

  private void close(int place) {
    Block block = open[place];
    if (block != null) {
      for (int each : block.places) {
        open[each] = null;
      }
      closed.add(new PlacedTransfer(block.transfer, block.places));
    }
  }
}
