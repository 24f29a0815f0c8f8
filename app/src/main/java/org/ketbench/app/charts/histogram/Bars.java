package org.ketbench.app.charts.histogram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes bars of series: the most probable outcomes, and one bar for all others together. */
final class Bars {
  private static final double NOTHING = 1e-12;

  private Bars() {}

  /**
   * The bars of some series.
   *
   * @param top how many outcomes have a bar of their own
   * @param order in which order, with the labels that are read
   */
  static List<Bar> of(List<Series> series, int top, Comparator<Bar> order) {
    Set<String> keys = new LinkedHashSet<>();
    series.forEach(each -> keys.addAll(each.values().keySet()));
    List<Bar> all = new ArrayList<>();
    for (String key : keys) {
      all.add(
          new Bar(
              key,
              series.stream().map(each -> each.of(key)).toList(),
              series.stream().map(each -> each.error(key)).toList()));
    }
    all.sort(Comparator.comparingDouble(Bar::largest).reversed().thenComparing(Bar::key));
    List<Bar> bars = new ArrayList<>(all.subList(0, Math.min(top, all.size())));
    bars.sort(order);
    List<Double> rest = new ArrayList<>();
    for (int each = 0; each < series.size(); each++) {
      double sum = series.get(each).rest();
      for (Bar bar : all.subList(Math.min(top, all.size()), all.size())) {
        sum += bar.values().get(each);
      }
      rest.add(sum);
    }
    if (rest.stream().anyMatch(each -> each > NOTHING)) {
      bars.add(new Bar("", rest, rest.stream().map(_ -> 0.0).toList()));
    }
    return bars;
  }

  /** The key of the most probable outcome; empty if there is none. */
  static String mostProbable(Series series) {
    return series.values().entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /**
   * A series over some of the bits alone.
   *
   * @param kept which characters of a key stay, from the left, spaces not counted
   */
  static Series marginal(Series series, Set<Integer> kept) {
    Map<String, Double> sums = new LinkedHashMap<>();
    series.values().forEach((key, value) -> sums.merge(digits(key, kept), value, Double::sum));
    return new Series(series.kind(), series.name(), sums, series.rest(), series.shots());
  }

  private static String digits(String key, Set<Integer> kept) {
    var digits = new StringBuilder();
    int place = 0;
    for (int at = 0; at < key.length(); at++) {
      if (key.charAt(at) != ' ') {
        if (kept.contains(place)) {
          digits.append(key.charAt(at));
        }
        place++;
      }
    }
    return digits.toString();
  }
}
