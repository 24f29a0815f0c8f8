package org.ketbench.engine.statevector.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Orders elements into stages. Memory is the limit for large states, so a stage runs everything it
 * can on a block that stays in cache: phases and controls anywhere, other work on the resident
 * qubits. Residents are chosen one by one for what they let run.
 */
public final class Planner {
  private final Shape shape;

  public Planner(Shape shape) {
    this.shape = shape;
  }

  /** The size in qubits of the state in memory that elements on {@code qubits} qubits need. */
  public int paddedQubits(List<Element> elements, int qubits) {
    int least = Math.max(PhasePolynomial.ROW_BITS, shape.lanes() + 2);
    for (Element element : elements) {
      if (element instanceof Element.Dense dense) {
        least = Math.max(least, shape.lanes() + dense.qubits().length);
      }
    }
    return Math.max(least, qubits);
  }

  public Plan plan(List<Element> elements, int qubits) {
    int padded = paddedQubits(elements, qubits);
    Dependencies dependencies = Dependencies.of(elements, padded);
    Frontier frontier = new Frontier(dependencies);
    List<Stage> stages = new ArrayList<>();
    int block = Math.min(shape.block(), padded);
    long all = (1L << padded) - 1;
    long always = (1L << Math.min(shape.run(), padded)) - 1;
    while (!frontier.isEmpty()) {
      long residents = all;
      if (block < padded) {
        residents = frontier.chooseResidents(always, block - Long.bitCount(always));
        residents = fill(residents, block);
      }
      Layout layout = Layout.of(padded, residents);
      stages.add(new StageBuilder(shape, layout, elements, frontier, residents).build());
    }
    return new Plan(padded, shape, stages);
  }

  /** Unused room goes to the lowest qubits, which makes the pieces to be moved longer. */
  private static long fill(long residents, int block) {
    long filled = residents;
    while (Long.bitCount(filled) < block) {
      filled |= Long.lowestOneBit(~filled);
    }
    return filled;
  }
}
