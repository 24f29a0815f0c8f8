package org.ketbench.engine.parts;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.ketbench.result.AmplitudeTable;
import org.ketbench.result.AmplitudeTable.Row;

/** Puts together the largest amplitudes of independent parts; all are tables of the whole. */
public final class PartAmplitudes {
  private record Pair(int one, int other, double probability) {}

  private PartAmplitudes() {}

  /** The largest products of an amplitude of each part. */
  public static AmplitudeTable together(List<AmplitudeTable> parts, int top) {
    AmplitudeTable first = parts.getFirst();
    List<Row> all = first.rows();
    for (AmplitudeTable part : parts.subList(1, parts.size())) {
      all = products(all, part.rows(), top);
    }
    return new AmplitudeTable(first.qubits(), all);
  }

  /** Goes on along a row of products only when the one before it is among the largest. */
  private static List<Row> products(List<Row> ones, List<Row> others, int top) {
    List<Row> found = new ArrayList<>();
    PriorityQueue<Pair> queue =
        new PriorityQueue<>(Comparator.comparingDouble(Pair::probability).reversed());
    for (int one = 0; one < ones.size() && !others.isEmpty(); one++) {
      queue.add(pair(ones, one, others, 0));
    }
    while (found.size() < top && !queue.isEmpty()) {
      Pair next = queue.remove();
      found.add(product(ones.get(next.one()), others.get(next.other())));
      if (next.other() + 1 < others.size()) {
        queue.add(pair(ones, next.one(), others, next.other() + 1));
      }
    }
    return found;
  }

  private static Pair pair(List<Row> ones, int one, List<Row> others, int other) {
    return new Pair(one, other, ones.get(one).probability() * others.get(other).probability());
  }

  private static Row product(Row one, Row other) {
    BigInteger index = one.index().or(other.index());
    StringBuilder label = new StringBuilder(one.label());
    for (int at = 0; at < label.length(); at++) {
      if (other.label().charAt(at) == '1') {
        label.setCharAt(at, '1');
      }
    }
    return new Row(
        index,
        label.toString(),
        one.re() * other.re() - one.im() * other.im(),
        one.re() * other.im() + one.im() * other.re());
  }
}
