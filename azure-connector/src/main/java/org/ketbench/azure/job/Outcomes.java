package org.ketbench.azure.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.language.export.BitMap;
import org.ketbench.result.Counts;
import org.ketbench.result.Outcome;
import org.ketbench.result.OutcomeKeys;

/** Makes counts over the circuit's registers of weights by key. */
final class Outcomes {
  private Outcomes() {}

  static OutcomeKeys keys(BitMap bits) {
    CircuitBuilder builder = new CircuitBuilder();
    bits.registers()
        .forEach(register -> builder.bits(register.name(), register.positions().size()));
    return OutcomeKeys.ofBits(builder.build(), bit -> bit);
  }

  static Counts counts(BitMap bits, Map<String, Integer> byKey) {
    SortedMap<Outcome, Integer> counts = new TreeMap<>();
    byKey.forEach(
        (key, count) -> {
          if (count > 0) {
            counts.merge(outcome(bits, key), count, Integer::sum);
          }
        });
    return Counts.of(keys(bits), counts);
  }

  /** In a key the highest index of each register is left. */
  private static Outcome outcome(BitMap bits, String key) {
    int width = bits.registers().stream().mapToInt(each -> each.positions().size()).sum();
    long[] words = new long[(width + Long.SIZE - 1) / Long.SIZE];
    int first = 0;
    int place = 0;
    for (BitMap.Register register : bits.registers()) {
      int size = register.positions().size();
      for (int index = size - 1; index >= 0; index--, place++) {
        if (key.charAt(place) == '1') {
          words[(first + index) / Long.SIZE] |= 1L << (first + index);
        }
      }
      first += size;
      place++;
    }
    return Outcome.of(words);
  }

  /** Shares as whole numbers of shots that come to the sum, each at most one off. */
  static Map<String, Integer> rounded(Map<String, Double> shares, long shots) {
    Map<String, Integer> counts = new HashMap<>();
    double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    long left = Math.round(sum * shots);
    for (Map.Entry<String, Double> each : shares.entrySet()) {
      int whole = (int) Math.floor(each.getValue() * shots + 1e-9);
      counts.put(each.getKey(), whole);
      left -= whole;
    }
    List<Map.Entry<String, Double>> byRest = new ArrayList<>(shares.entrySet());
    byRest.sort(
        Comparator.comparingDouble(
                (Map.Entry<String, Double> each) ->
                    -(each.getValue() * shots - Math.floor(each.getValue() * shots + 1e-9)))
            .thenComparing(Map.Entry::getKey));
    for (int each = 0; each < left && each < byRest.size(); each++) {
      counts.merge(byRest.get(each).getKey(), 1, Integer::sum);
    }
    return counts;
  }

  /** Shots drawn from shares; the same for the same job each time that it is read. */
  static Map<String, Integer> drawn(Map<String, Double> shares, long shots, String job) {
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(job.hashCode() * 0x9E3779B97F4A7C15L);
    List<String> keys = new ArrayList<>(new TreeMap<>(shares).keySet());
    double[] ends = new double[keys.size()];
    double sum = 0;
    for (int each = 0; each < ends.length; each++) {
      sum += shares.getOrDefault(keys.get(each), 0.0);
      ends[each] = sum;
    }
    Map<String, Integer> counts = new HashMap<>();
    for (long shot = 0; shot < shots; shot++) {
      double point = random.nextDouble() * sum;
      int place = Arrays.binarySearch(ends, point);
      int chosen = Math.min(place < 0 ? -place - 1 : place + 1, ends.length - 1);
      counts.merge(keys.get(chosen), 1, Integer::sum);
    }
    return counts;
  }
}
