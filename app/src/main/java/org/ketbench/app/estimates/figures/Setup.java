package org.ketbench.app.estimates.figures;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.ketbench.estimate.count.AngleMode;
import org.ketbench.estimate.physical.ErrorBudget;
import org.ketbench.estimate.study.Objective;

/**
 * What is to be estimated.
 *
 * @param budget how often the result may be wrong, in all
 * @param split the parts of the budget; nothing for the usual ones
 * @param objective which point of a frontier is meant
 * @param constraints as parameters have them; empty for none
 */
public record Setup(
    List<Pair> pairs,
    double budget,
    Optional<ErrorBudget> split,
    Objective objective,
    AngleMode angles,
    ObjectNode constraints) {
  private static final List<String> LIMITS =
      List.of("maxTFactories", "maxDuration", "maxPhysicalQubits");

  public Setup {
    pairs = List.copyOf(pairs);
    constraints = constraints.deepCopy();
  }

  /** The first pair that is known, and the standard budget. */
  public static Setup usual() {
    return new Setup(
        List.of(Pair.known().getFirst()),
        ErrorBudget.STANDARD,
        Optional.empty(),
        Objective.QUBITS,
        AngleMode.EXACT,
        JsonNodeFactory.instance.objectNode());
  }

  public Setup with(List<Pair> others) {
    return new Setup(others, budget, split, objective, angles, constraints);
  }

  /** Another total, split as usual. */
  public Setup with(double total) {
    return new Setup(pairs, total, Optional.empty(), objective, angles, constraints);
  }

  public Setup with(ErrorBudget parts) {
    return new Setup(pairs, parts.total(), Optional.of(parts), objective, angles, constraints);
  }

  public Setup with(Objective other) {
    return new Setup(pairs, budget, split, other, angles, constraints);
  }

  public Setup with(AngleMode other) {
    return new Setup(pairs, budget, split, objective, other, constraints);
  }

  public Setup with(ObjectNode others) {
    return new Setup(pairs, budget, split, objective, angles, others);
  }

  @Override
  public ObjectNode constraints() {
    return constraints.deepCopy();
  }

  /** Whether all points are wanted; with a limit there is one. */
  boolean wantsFrontier() {
    return LIMITS.stream().noneMatch(constraints::has);
  }

  /** The parameters of an item. */
  public ObjectNode item(Pair pair) {
    ObjectNode item = pair.parameters();
    if (split.isPresent()) {
      item.putObject("errorBudget")
          .put("logical", split.get().logical())
          .put("tStates", split.get().tStates())
          .put("rotations", split.get().rotations());
    } else {
      item.put("errorBudget", budget);
    }
    if (!constraints.isEmpty()) {
      item.set("constraints", constraints());
    }
    return item.put("estimateType", wantsFrontier() ? "frontier" : "singlePoint");
  }
}
