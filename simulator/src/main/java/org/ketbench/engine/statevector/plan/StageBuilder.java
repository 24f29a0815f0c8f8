package org.ketbench.engine.statevector.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the elements of a stage into steps: rotations several at a time, exchanges multiplied
 * together, phases as polynomials, everything else by itself.
 */
final class StageBuilder {
  private static final int FEW_PHASES = 2;

  private final int lanes;
  private final Layout layout;
  private final List<Element> elements;
  private final List<int[]> turns;
  private final int chunk;
  private final int fastest;
  private final boolean single;
  private final Permutation.Known permutations;
  private final List<Stage.Pass> passes = new ArrayList<>();
  private final List<Step> chunked = new ArrayList<>();
  private @Nullable Permutation permutation;
  private @Nullable LanePermutation lanePermutation;
  private double scale = 1;

  /**
   * @param fastest how many positions fit the fastest cache
   * @param single whether each element becomes a step of its own
   * @param permutations those that were worked out already
   */
  StageBuilder(
      int lanes,
      int fastest,
      StageOrder order,
      List<Element> elements,
      boolean single,
      Permutation.Known permutations) {
    this.lanes = lanes;
    this.layout = order.layout();
    this.turns = order.turns();
    this.chunk = order.chunk();
    this.fastest = Math.min(fastest, chunk);
    this.elements = elements;
    this.single = single;
    this.permutations = permutations;
  }

  /** The steps of all turns. */
  List<Stage.Pass> passes() {
    for (int[] turn : turns) {
      if (elements.get(turn[0]) instanceof Element.Phase) {
        emitPhases(turn);
      } else {
        emit(turn);
      }
    }
    if (scale != 1) {
      add(new Step.Multiply(0, 0, scale, 0));
    }
    endPermutations();
    endChunks();
    return passes;
  }

  private void emit(int[] turn) {
    List<Element.Rotation> rotations = new ArrayList<>();
    long flips = 0;
    for (int number : turn) {
      Element element = elements.get(number);
      if (element instanceof Element.Flip flip && flip.reads() == 0 && !single) {
        flips |= flip.writes();
      } else {
        emit(element, rotations);
      }
    }
    flip(layout.positions(flips) & ((1L << lanes) - 1));
    flip(layout.positions(flips) & -(1L << lanes));
    new RotationGroups(layout, lanes, chunk, single).group(rotations).forEach(this::add);
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

  private void flip(long positions) {
    if (positions != 0) {
      add(new Step.Exchange(positions, 0, 0));
    }
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
      if (positions[each] < lanes) {
        int free = lanes;
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

  private void emitPhases(int[] turn) {
    PhasePolynomial.Builder builder = new PhasePolynomial.Builder(layout.qubits());
    List<Step> alone = new ArrayList<>();
    boolean few = single || (turn.length <= FEW_PHASES && scale == 1);
    for (int number : turn) {
      Element.Phase phase = (Element.Phase) elements.get(number);
      if (phase.angle() == 0) {
        continue;
      }
      long ones = layout.positions(phase.ones());
      long zeros = layout.positions(phase.zeros());
      if (few || !builder.add(ones, zeros, phase.angle())) {
        alone.add(
            new Step.Multiply(
                ones | zeros, ones, Math.cos(phase.angle()), Math.sin(phase.angle())));
      }
    }
    if (builder.count() > 0) {
      builder.scale(scale);
      scale = 1;
      add(new Step.Diagonal(builder.build()));
    }
    alone.forEach(this::add);
  }

  /** Exchanges wait for others that they can be multiplied with. */
  private void add(Step step) {
    if (single || !(step instanceof Step.Exchange exchange) || !gather(exchange)) {
      endPermutations();
      place(step);
    }
  }

  /** Exchanges of whole rows and those inside vectors do not touch each other's places. */
  private boolean gather(Step.Exchange exchange) {
    if (LanePermutation.fits(exchange, lanes)) {
      if (lanePermutation == null) {
        lanePermutation = new LanePermutation(lanes);
      }
      lanePermutation.add(exchange);
      return true;
    }
    int bits = exchange.needs() < 1L << chunk ? chunk : layout.residents();
    int rowBits = Math.max(lanes, bits - Permutation.MOST_ROW_NUMBER_BITS);
    if (!Permutation.fits(exchange, rowBits, bits)) {
      return false;
    }
    if (permutation != null && permutation.bits() != bits) {
      endPermutations();
    }
    if (permutation == null) {
      permutation = new Permutation(rowBits, bits);
    }
    permutation.add(exchange);
    return true;
  }

  private void endPermutations() {
    if (lanePermutation != null) {
      place(lanePermutation.step());
      lanePermutation = null;
    }
    if (permutation != null) {
      place(permutation.step(permutations));
      permutation = null;
    }
  }

  private void place(Step step) {
    if (step.needs() < 1L << chunk) {
      chunked.add(step);
    } else {
      endChunks();
      passes.add(new Stage.Pass(false, List.of(new Stage.Leg(layout.residents(), List.of(step)))));
    }
  }

  private void endChunks() {
    if (!chunked.isEmpty()) {
      passes.add(new Stage.Pass(chunk < layout.residents(), legs()));
      chunked.clear();
    }
  }

  private List<Stage.Leg> legs() {
    List<Stage.Leg> legs = new ArrayList<>();
    int from = 0;
    for (int each = 1; each <= chunked.size(); each++) {
      if (each == chunked.size() || bits(chunked.get(each)) != bits(chunked.get(from))) {
        legs.add(new Stage.Leg(bits(chunked.get(from)), chunked.subList(from, each)));
        from = each;
      }
    }
    return legs;
  }

  private int bits(Step step) {
    return step.needs() < 1L << fastest ? fastest : chunk;
  }
}
