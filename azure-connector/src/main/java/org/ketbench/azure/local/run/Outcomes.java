package org.ketbench.azure.local.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;

/**
 * What a program gave. An outcome is one character a bit, in the order in which the program records
 * its bits: register by register, index 0 first; all qubits, qubit 0 first, where it has no bits.
 *
 * @param probabilities how probable each outcome is: exact, or the share of the shots
 * @param order what each shot gave
 */
record Outcomes(Map<String, Double> probabilities, List<String> order) {
  Outcomes {
    probabilities = Collections.unmodifiableMap(new LinkedHashMap<>(probabilities));
    order = List.copyOf(order);
  }

  /** Shots that were drawn, in an order that only the seed decides. */
  static Outcomes drawn(Circuit circuit, Map<String, Integer> byKey, long seed) {
    List<String> order = new ArrayList<>();
    Map<String, Double> probabilities = new LinkedHashMap<>();
    double shots = byKey.values().stream().mapToInt(Integer::intValue).sum();
    byKey.forEach(
        (key, count) -> {
          String bits = bits(circuit, key);
          order.addAll(Collections.nCopies(count, bits));
          probabilities.merge(bits, count / shots, Double::sum);
        });
    Collections.shuffle(order, new Random(seed));
    return new Outcomes(probabilities, order);
  }

  /**
   * The exact distribution, with as many shots of each outcome as it deserves: the whole parts
   * first, and what is left to the largest remainders.
   */
  static Outcomes exact(Circuit circuit, Map<String, Double> byKey, int shots) {
    Map<String, Double> probabilities = new LinkedHashMap<>();
    byKey.entrySet().stream()
        .filter(each -> each.getValue() > 1e-12)
        .forEach(
            each ->
                probabilities.merge(bits(circuit, each.getKey()), each.getValue(), Double::sum));
    List<String> sorted = probabilities.keySet().stream().sorted().toList();
    Map<String, Integer> counts = new LinkedHashMap<>();
    int given = 0;
    for (String bits : sorted) {
      int count = (int) Math.floor(probabilities.getOrDefault(bits, 0.0) * shots + 1e-9);
      counts.put(bits, count);
      given += count;
    }
    List<String> byRemainder = new ArrayList<>(sorted);
    byRemainder.sort(
        (a, b) ->
            Double.compare(
                remainder(probabilities.getOrDefault(b, 0.0) * shots),
                remainder(probabilities.getOrDefault(a, 0.0) * shots)));
    for (int i = 0; i < shots - given && !byRemainder.isEmpty(); i++) {
      counts.merge(byRemainder.get(i % byRemainder.size()), 1, Integer::sum);
    }
    List<String> order = new ArrayList<>();
    counts.forEach((bits, count) -> order.addAll(Collections.nCopies(count, bits)));
    return new Outcomes(probabilities, order);
  }

  private static double remainder(double value) {
    return value - Math.floor(value + 1e-9);
  }

  /** As many shots that give nothing but zeros. */
  static Outcomes zeros(Circuit circuit, int shots) {
    String bits = "0".repeat(width(circuit));
    return new Outcomes(Map.of(bits, 1.0), Collections.nCopies(shots, bits));
  }

  /** How often each outcome was drawn, in the order of the outcomes. */
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new java.util.TreeMap<>();
    order.forEach(bits -> counts.merge(bits, 1, Integer::sum));
    return counts;
  }

  /** The registers that are the result. */
  static List<BitRegister> registers(Circuit circuit) {
    return circuit.bitRegisters().stream()
        .filter(each -> circuit.outputs().isEmpty() || circuit.outputs().contains(each.name()))
        .toList();
  }

  private static int width(Circuit circuit) {
    return circuit.bitCount() == 0
        ? circuit.qubitCount()
        : registers(circuit).stream().mapToInt(BitRegister::size).sum();
  }

  /** Keys have registers with their highest index left; here index 0 comes first. */
  private static String bits(Circuit circuit, String key) {
    if (circuit.bitCount() > 0 && !measures(circuit)) {
      return "0".repeat(width(circuit));
    }
    StringBuilder bits = new StringBuilder(key.length());
    for (String register : key.split(" ", -1)) {
      bits.append(new StringBuilder(register).reverse());
    }
    return bits.toString();
  }

  private static boolean measures(Circuit circuit) {
    boolean[] found = new boolean[1];
    Operations.visit(circuit.operations(), each -> found[0] |= each instanceof Operation.Measure);
    return found[0];
  }
}
