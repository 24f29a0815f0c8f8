package org.ketbench.engine.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operations;
import org.ketbench.engine.observable.Estimate;
import org.ketbench.engine.observable.PauliString;
import org.ketbench.engine.observable.PauliSum;
import org.ketbench.engine.observable.Reading;

/**
 * What must be read of independent parts to know what is asked of the whole: its state is the
 * product of theirs. Qubits to which nothing happens are in no part, and 0.
 *
 * <p>The means of two products of the same part come from the same shots and may be off together,
 * so their errors are added as they are; those of different parts are independent.
 */
public final class PartReadings {
  private static final int NOWHERE = -1;

  private final int[] partOf;
  private final List<Map<Reading, Integer>> asked = new ArrayList<>();
  private final List<Reading> readings;

  public PartReadings(List<Circuit> parts, List<Reading> readings) {
    int qubits = parts.getFirst().qubitCount();
    partOf = new int[qubits];
    Arrays.fill(partOf, NOWHERE);
    for (int part = 0; part < parts.size(); part++) {
      int number = part;
      asked.add(new LinkedHashMap<>());
      parts
          .get(part)
          .operations()
          .forEach(each -> Operations.qubits(each).stream().forEach(q -> partOf[q] = number));
    }
    this.readings = readings.stream().map(reading -> withoutBins(reading, qubits)).toList();
    Sources nothingYet = (part, reading) -> Estimate.exact(new double[size(reading)]);
    this.readings.forEach(
        reading ->
            together(
                reading,
                (part, each) -> {
                  asked.get(part).putIfAbsent(each, asked.get(part).size());
                  return nothingYet.of(part, each);
                }));
  }

  private static Reading withoutBins(Reading reading, int qubits) {
    if (!(reading instanceof Reading.Bins(int bits))) {
      return reading;
    }
    List<Integer> top = new ArrayList<>();
    for (int qubit = qubits - Math.min(bits, qubits); qubit < qubits; qubit++) {
      top.add(qubit);
    }
    return new Reading.Marginal(top);
  }

  private static int size(Reading reading) {
    return switch (reading) {
      case Reading.Expectation _ -> 1;
      case Reading.Marginal(List<Integer> of) -> 1 << of.size();
      case Reading.ReducedState(List<Integer> of) -> 2 << (2 * of.size());
      case Reading.Bins(int bits) -> 1 << bits;
    };
  }

  /** What must be read of a part; nothing where it does not matter. */
  public List<Reading> of(int part) {
    return List.copyOf(asked.get(part).keySet());
  }

  /** Where the answers of parts come from. */
  private interface Sources {
    Estimate of(int part, Reading reading);
  }

  /**
   * The answers of the whole.
   *
   * @param found for each part, the answers to what must be read of it
   */
  public List<Estimate> together(List<List<Estimate>> found) {
    Sources sources =
        (part, reading) -> found.get(part).get(asked.get(part).getOrDefault(reading, NOWHERE));
    return readings.stream().map(reading -> together(reading, sources)).toList();
  }

  private Estimate together(Reading reading, Sources sources) {
    return switch (reading) {
      case Reading.Expectation(PauliSum sum) -> expectation(sum, sources);
      case Reading.Marginal(List<Integer> of) ->
          product(of, 1, sources, Reading.Marginal::new).estimate(false);
      case Reading.ReducedState(List<Integer> of) ->
          product(of, 2, sources, Reading.ReducedState::new).estimate(true);
      case Reading.Bins bins -> throw new IllegalArgumentException(bins.toString());
    };
  }

  private Estimate expectation(PauliSum sum, Sources sources) {
    Map<Integer, List<PauliSum.Term>> alone = new TreeMap<>();
    SharedError error = new SharedError(asked.size());
    double value = 0;
    for (PauliSum.Term term : sum.terms()) {
      Map<Integer, PauliString> factors = factors(term.product());
      if (factors.containsKey(NOWHERE)) {
        if (isOnlyZ(factors.get(NOWHERE))) {
          factors.remove(NOWHERE);
        } else {
          continue;
        }
      }
      if (factors.isEmpty()) {
        value += term.coefficient();
      } else if (factors.size() == 1) {
        factors.forEach(
            (part, product) ->
                alone
                    .computeIfAbsent(part, _ -> new ArrayList<>())
                    .add(new PauliSum.Term(term.coefficient(), product)));
      } else {
        value += product(term.coefficient(), factors, sources, error);
      }
    }
    for (Map.Entry<Integer, List<PauliSum.Term>> each : alone.entrySet()) {
      Estimate its =
          sources.of(each.getKey(), new Reading.Expectation(new PauliSum(each.getValue())));
      value += its.value();
      error.add(each.getKey(), 1, its);
    }
    return error.estimate(value);
  }

  private static boolean isOnlyZ(PauliString product) {
    return product.factors().values().stream().allMatch(each -> each == PauliString.Pauli.Z);
  }

  private Map<Integer, PauliString> factors(PauliString product) {
    Map<Integer, Map<Integer, PauliString.Pauli>> byPart = new TreeMap<>();
    product
        .factors()
        .forEach(
            (qubit, pauli) ->
                byPart.computeIfAbsent(partOf[qubit], _ -> new TreeMap<>()).put(qubit, pauli));
    Map<Integer, PauliString> factors = new TreeMap<>();
    byPart.forEach((part, its) -> factors.put(part, new PauliString(its)));
    return factors;
  }

  private static double product(
      double coefficient, Map<Integer, PauliString> factors, Sources sources, SharedError error) {
    Map<Integer, Estimate> found = new TreeMap<>();
    double value = coefficient;
    for (Map.Entry<Integer, PauliString> factor : factors.entrySet()) {
      Estimate its =
          sources.of(
              factor.getKey(),
              new Reading.Expectation(
                  new PauliSum(List.of(new PauliSum.Term(1, factor.getValue())))));
      found.put(factor.getKey(), its);
      value *= its.value();
    }
    for (Map.Entry<Integer, Estimate> each : found.entrySet()) {
      double others = coefficient;
      for (Map.Entry<Integer, Estimate> other : found.entrySet()) {
        others *= other.getKey().equals(each.getKey()) ? 1 : other.getValue().value();
      }
      error.add(each.getKey(), others, each.getValue());
    }
    return value;
  }

  /** Makes a reading of some qubits. */
  private interface OfQubits {
    Reading of(List<Integer> qubits);
  }

  /**
   * @param sides how many indices over the qubits an answer has
   */
  private PartTables product(List<Integer> qubits, int sides, Sources sources, OfQubits reading) {
    PartTables tables = new PartTables(qubits.size(), sides);
    Map<Integer, List<Integer>> byPart = new TreeMap<>();
    for (int each = 0; each < qubits.size(); each++) {
      byPart.computeIfAbsent(partOf[qubits.get(each)], _ -> new ArrayList<>()).add(each);
    }
    byPart.forEach(
        (part, positions) -> {
          if (part == NOWHERE) {
            tables.zero(positions);
          } else {
            tables.add(
                positions,
                sources.of(part, reading.of(positions.stream().map(qubits::get).toList())));
          }
        });
    return tables;
  }
}
