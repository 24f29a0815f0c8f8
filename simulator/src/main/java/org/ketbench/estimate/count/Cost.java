package org.ketbench.estimate.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ketbench.circuit.Span;

/**
 * Where the counts of a program come from: a part of it, and the parts of that.
 *
 * @param span the statement in the text
 * @param uses how often it is done
 */
public record Cost(
    Kind kind,
    String label,
    Span span,
    long uses,
    long tCount,
    long rotations,
    long toffolis,
    long measurements,
    List<Cost> parts) {
  public Cost {
    parts = List.copyOf(parts);
  }

  /** What a part is. */
  public enum Kind {
    PROGRAM,
    CALL,
    LOOP,
    GATE
  }

  /** T states that this takes where each rotation takes so many. */
  public double tStates(long perRotation) {
    return (double) tCount + 4.0 * (double) toffolis + (double) perRotation * (double) rotations;
  }

  /** The same under another name. */
  public Cost labelled(String other) {
    return new Cost(kind, other, span, uses, tCount, rotations, toffolis, measurements, parts);
  }

  /** All gates and measurements in it, those of the same name taken together. */
  public List<Cost> byGate() {
    return grouped(Cost::label);
  }

  /** All gates and measurements in it, those of the same statement taken together. */
  public List<Cost> byStatement() {
    return grouped(Cost::span);
  }

  private <K> List<Cost> grouped(Function<Cost, K> key) {
    Map<K, Cost> groups = new LinkedHashMap<>();
    collect(key, groups);
    List<Cost> sorted = new ArrayList<>(groups.values());
    sorted.sort(Comparator.comparingDouble((Cost each) -> each.tStates(1)).reversed());
    return List.copyOf(sorted);
  }

  private <K> void collect(Function<Cost, K> key, Map<K, Cost> groups) {
    if (parts.isEmpty()) {
      if (kind == Kind.GATE) {
        groups.merge(key.apply(this), this, Cost::plus);
      }
      return;
    }
    parts.forEach(part -> part.collect(key, groups));
  }

  private Cost plus(Cost other) {
    return new Cost(
        kind,
        label.equals(other.label) || label.contains(", ") ? label : label + ", " + other.label,
        span,
        Math.addExact(uses, other.uses),
        Math.addExact(tCount, other.tCount),
        Math.addExact(rotations, other.rotations),
        Math.addExact(toffolis, other.toffolis),
        Math.addExact(measurements, other.measurements),
        List.of());
  }
}
