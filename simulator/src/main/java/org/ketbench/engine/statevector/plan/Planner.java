package org.ketbench.engine.statevector.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Orders elements into stages. Memory is the limit for large states, so a stage runs everything it
 * can on a block that stays in cache: phases and controls anywhere, other work on the resident
 * qubits. Residents are chosen one by one for what they let run.
 */
public final class Planner {
  /** Few, for between stages a run can be left off and taken up again. */
  private static final int SHARED_PASSES = 6;

  private final Shape shape;
  private final PlanOptions options;
  private final Supplier<Costs> costs;

  public Planner(Shape shape) {
    this(shape, PlanOptions.CHOSEN);
  }

  public Planner(Shape shape, PlanOptions options) {
    this(shape, options, () -> new Costs(Costs.USUAL_SHARED, Double.BYTES));
  }

  /**
   * @param costs asked only when there is a choice that depends on them
   */
  public Planner(Shape shape, PlanOptions options, Supplier<Costs> costs) {
    this.shape = shape;
    this.options = options;
    this.costs = costs;
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

  /** The plan that costs least of those that the options allow. */
  public Plan plan(List<Element> elements, int qubits) {
    return schedule(elements, qubits).plan();
  }

  /** The same, with the order behind it, to be used again with other angles. */
  public Schedule schedule(List<Element> elements, int qubits) {
    int padded = paddedQubits(elements, qubits);
    List<Element> grouped = grouped(elements);
    Dependencies dependencies = Dependencies.of(grouped, padded);
    if (padded <= shape.block()) {
      return schedule(grouped, dependencies, padded, padded);
    }
    if (padded > shape.whole()) {
      return schedule(grouped, dependencies, padded, shape.block());
    }
    Schedule whole = schedule(grouped, dependencies, padded, padded);
    if (options.groups() == PlanOptions.Groups.SINGLE) {
      return whole;
    }
    Schedule blocks = schedule(grouped, dependencies, padded, shape.block());
    Costs known = costs.get();
    return known.of(whole.plan()) <= known.of(blocks.plan()) ? whole : blocks;
  }

  List<Element> grouped(List<Element> elements) {
    return switch (options.groups()) {
      case DENSE -> DenseGroups.everywhere(elements, shape.lanes());
      case CHOSEN -> DenseGroups.whereCheaper(elements, shape.lanes());
      case STRUCTURED, SINGLE -> elements;
    };
  }

  private Schedule schedule(
      List<Element> elements, Dependencies dependencies, int padded, int block) {
    Frontier frontier = new Frontier(dependencies);
    List<StageOrder> orders = new ArrayList<>();
    long all = (1L << padded) - 1;
    long always = (1L << Math.min(shape.run(), padded)) - 1;
    while (!frontier.isEmpty()) {
      long residents = all;
      if (block < padded) {
        residents = frontier.chooseResidents(always, block - Long.bitCount(always));
        residents = fill(residents, block);
      }
      Layout layout = Layout.of(padded, residents);
      Stage.Way way = way(layout);
      int chunk = way == Stage.Way.SHARED ? shape.block() : Math.min(shape.chunk(), block);
      List<int[]> turns = new Turns(elements, frontier, layout, residents, chunk).all();
      if (turns.isEmpty()) {
        throw new IllegalArgumentException("blocks too small for some element: " + shape);
      }
      orders.add(new StageOrder(layout, way, chunk, turns));
    }
    return new Schedule(this, elements, padded, orders);
  }

  /** The plan that runs elements in a given order. */
  Plan inOrder(List<StageOrder> orders, List<Element> elements, int padded) {
    boolean single = options.groups() == PlanOptions.Groups.SINGLE;
    Permutation.Known permutations = new Permutation.Known();
    List<Stage> stages = new ArrayList<>();
    for (StageOrder order : orders) {
      List<Stage.Pass> passes =
          new StageBuilder(shape.lanes(), shape.chunk(), order, elements, single, permutations)
              .passes();
      int together = order.way() == Stage.Way.SHARED ? SHARED_PASSES : Math.max(1, passes.size());
      for (int from = 0; from < passes.size(); from += together) {
        int to = Math.min(passes.size(), from + together);
        stages.add(new Stage(order.layout(), order.way(), order.chunk(), passes.subList(from, to)));
      }
    }
    return new Plan(padded, shape, stages);
  }

  private Stage.Way way(Layout layout) {
    if (options.gathered() || !layout.inPlace()) {
      return Stage.Way.GATHERED;
    }
    return layout.residents() > shape.block() ? Stage.Way.SHARED : Stage.Way.IN_PLACE;
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
