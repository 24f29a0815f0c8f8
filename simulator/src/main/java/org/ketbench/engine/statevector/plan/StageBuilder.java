package org.ketbench.engine.statevector.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns everything that can run on a stage's residents into steps.
 *
 * <p>Exchanges and what else stands alone come first, so that rotations wait until they can go
 * several at a time: in a chain of CX each rotation would otherwise be a sweep of its own. Work
 * inside a chunk comes before work that needs the whole block, so that chunks are visited rarely.
 * Phases come only when nothing else is left and so gather into few polynomials.
 */
final class StageBuilder {
  private static final int FEW_PHASES = 2;

  private final Shape shape;
  private final Layout layout;
  private final List<Element> elements;
  private final Frontier frontier;
  private final long residents;
  private final int chunk;
  private final List<Stage.Pass> passes = new ArrayList<>();
  private final List<Step> chunked = new ArrayList<>();
  private @Nullable Permutation permutation;
  private final int[] taken;
  private int takenCount;
  private double scale = 1;

  StageBuilder(
      Shape shape, Layout layout, List<Element> elements, Frontier frontier, long residents) {
    this.shape = shape;
    this.layout = layout;
    this.elements = elements;
    this.frontier = frontier;
    this.residents = residents;
    this.chunk = Math.min(shape.chunk(), layout.residents());
    this.taken = new int[elements.size()];
  }

  Stage build() {
    while (true) {
      if (take(false, true) || take(false, false) || take(true, true) || take(true, false)) {
        emitTaken();
      } else if (takePhases()) {
        emitPhases();
      } else {
        break;
      }
      frontier.done(taken, takenCount);
    }
    if (scale != 1) {
      add(new Step.Multiply(0, 0, scale, 0));
    }
    endPermutation();
    endChunks();
    return new Stage(layout, passes);
  }

  private boolean take(boolean rotations, boolean inChunk) {
    takenCount = 0;
    for (int each = 0; each < frontier.readyCount(); each++) {
      int element = frontier.ready(each);
      long writes = elements.get(element).writes();
      if (writes == 0
          || (writes & ~residents) != 0
          || rotations != elements.get(element) instanceof Element.Rotation) {
        continue;
      }
      if (!inChunk || layout.positions(writes) < 1L << chunk) {
        taken[takenCount++] = element;
      }
    }
    return takenCount > 0;
  }

  private boolean takePhases() {
    takenCount = 0;
    for (int each = 0; each < frontier.readyCount(); each++) {
      int element = frontier.ready(each);
      if (elements.get(element) instanceof Element.Phase) {
        taken[takenCount++] = element;
      }
    }
    return takenCount > 0;
  }

  private void emitTaken() {
    List<Element.Rotation> rotations = new ArrayList<>();
    for (int each = 0; each < takenCount; each++) {
      emit(elements.get(taken[each]), rotations);
    }
    new RotationGroups(layout, shape.lanes(), chunk).group(rotations).forEach(this::add);
    for (Element.Rotation rotation : rotations) {
      scale *= rotation.scale();
    }
  }

  /** No switch over types, since the JVM makes a class for each when it is first come to. */
  private void emit(Element element, List<Element.Rotation> rotations) {
    if (element instanceof Element.Rotation rotation) {
      rotations.add(rotation);
    } else if (element instanceof Element.ControlledRotation rotation) {
      rotate(rotation);
    } else if (element instanceof Element.Flip flip) {
      flip(flip);
    } else if (element instanceof Element.Swap swap) {
      swap(swap);
    } else if (element instanceof Element.Dense dense) {
      dense(dense);
    } else {
      throw new IllegalStateException("a phase writes " + element);
    }
  }

  private void rotate(Element.ControlledRotation rotation) {
    add(
        new Step.Rotate(
            layout.positionOf(rotation.qubit()),
            layout.positions(rotation.reads()),
            layout.positions(rotation.ones()),
            rotation.cos(),
            rotation.sin()));
  }

  private void flip(Element.Flip flip) {
    add(
        new Step.Exchange(
            layout.positions(flip.writes()),
            layout.positions(flip.reads()),
            layout.positions(flip.ones())));
  }

  private void swap(Element.Swap swap) {
    exchange(
        layout.positionOf(swap.first()),
        layout.positionOf(swap.second()),
        layout.positions(swap.reads()),
        layout.positions(swap.ones()));
  }

  private void exchange(int first, int second, long mask, long value) {
    int low = Math.min(first, second);
    int high = Math.max(first, second);
    long both = 1L << low | 1L << high;
    add(new Step.Exchange(both, mask | both, value | 1L << low));
  }

  /** A matrix kernel works on whole vectors, so positions inside one change places before it. */
  private void dense(Element.Dense dense) {
    int[] positions = new int[dense.qubits().length];
    long used = 0;
    for (int each = 0; each < positions.length; each++) {
      positions[each] = layout.positionOf(dense.qubits()[each]);
      used |= 1L << positions[each];
    }
    long mask = layout.positions(dense.reads());
    long value = layout.positions(dense.ones());
    List<int[]> moved = new ArrayList<>();
    for (int each = 0; each < positions.length; each++) {
      if (positions[each] < shape.lanes()) {
        int free = shape.lanes();
        while ((used >>> free & 1) != 0) {
          free++;
        }
        used |= 1L << free;
        moved.add(new int[] {positions[each], free});
        mask = swapped(mask, positions[each], free);
        value = swapped(value, positions[each], free);
        positions[each] = free;
      }
    }
    moved.forEach(pair -> exchange(pair[0], pair[1], 0, 0));
    add(new Step.Matrix(positions, mask, value, dense.re(), dense.im()));
    moved.forEach(pair -> exchange(pair[0], pair[1], 0, 0));
  }

  private static long swapped(long bits, int one, int other) {
    long differ = (bits >>> one ^ bits >>> other) & 1;
    return bits ^ (differ << one | differ << other);
  }

  private void emitPhases() {
    PhasePolynomial.Builder builder = new PhasePolynomial.Builder(layout.qubits());
    List<Step> single = new ArrayList<>();
    boolean few = takenCount <= FEW_PHASES && scale == 1;
    for (int each = 0; each < takenCount; each++) {
      Element.Phase phase = (Element.Phase) elements.get(taken[each]);
      long ones = layout.positions(phase.ones());
      long zeros = layout.positions(phase.zeros());
      if (few || !builder.add(ones, zeros, phase.angle())) {
        single.add(
            new Step.Multiply(
                ones | zeros, ones, Math.cos(phase.angle()), Math.sin(phase.angle())));
      }
    }
    if (builder.count() > 0) {
      builder.scale(scale);
      scale = 1;
      add(new Step.Diagonal(builder.build()));
    }
    single.forEach(this::add);
  }

  /** Exchanges wait for others that they can be multiplied with. */
  private void add(Step step) {
    if (step instanceof Step.Exchange exchange) {
      int bits = exchange.needs() < 1L << chunk ? chunk : layout.residents();
      if (Permutation.fits(exchange, shape.lanes(), bits)) {
        if (permutation == null || permutation.bits() != bits) {
          endPermutation();
          permutation = new Permutation(shape.lanes(), bits, exchange);
        } else {
          permutation.add(exchange);
        }
        return;
      }
    }
    endPermutation();
    place(step);
  }

  private void endPermutation() {
    if (permutation != null) {
      place(permutation.step());
      permutation = null;
    }
  }

  private void place(Step step) {
    if (step.needs() < 1L << chunk) {
      chunked.add(step);
    } else {
      endChunks();
      passes.add(new Stage.Pass(false, List.of(step)));
    }
  }

  private void endChunks() {
    if (!chunked.isEmpty()) {
      passes.add(new Stage.Pass(chunk < layout.residents(), chunked));
      chunked.clear();
    }
  }
}
