package org.ketbench.app.charts.histogram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ketbench.app.charts.histogram.Series.Kind;

final class BarsTest {
  private static final Series EXACT =
      new Series(Kind.EXACT, "exact", Map.of("00", 0.5, "01", 0.3, "10", 0.15), 0.05, 0);

  private static Series drawn(Map<String, Integer> counts) {
    return Series.ofCounts(Kind.DRAWN, "drawn", counts);
  }

  private static List<Bar> bars(List<Series> series, int top, BarOrder order, boolean lowestFirst) {
    return Bars.of(series, top, order.comparator(lowestFirst, ""));
  }

  @Test
  void whatHasNoBarOfItsOwnIsInTheRest() {
    List<Bar> bars = bars(List.of(EXACT), 2, BarOrder.BY_LABEL, false);

    assertEquals(List.of("00", "01", ""), bars.stream().map(Bar::key).toList());
    assertEquals(0.2, bars.getLast().values().getFirst(), 1e-15);
    assertEquals(1, bars.stream().mapToDouble(bar -> bar.values().getFirst()).sum(), 1e-15);
  }

  @Test
  void labelsAreSortedInTheOrderInWhichTheyAreRead() {
    Series series = new Series(Kind.EXACT, "e", Map.of("01", 0.2, "10", 0.8), 0, 0);

    assertEquals("01", bars(List.of(series), 9, BarOrder.BY_LABEL, false).getFirst().key());
    assertEquals("10", bars(List.of(series), 9, BarOrder.BY_LABEL, true).getFirst().key());
    assertEquals("10", bars(List.of(series), 9, BarOrder.MOST_PROBABLE, false).getFirst().key());
  }

  @Test
  void shotsHaveErrorsAndExactProbabilitiesHaveNone() {
    Series series = drawn(Map.of("0", 25, "1", 75));
    Bar bar = bars(List.of(EXACT, series), 9, BarOrder.MOST_PROBABLE, false).getFirst();

    assertEquals("1", bar.key());
    assertEquals(0, bar.errors().getFirst());
    assertEquals(Math.sqrt(0.75 * 0.25 / 100), bar.errors().getLast(), 1e-15);
  }

  @Test
  void aRegisterCanBeLookedAtByItself() {
    Series series =
        new Series(Kind.EXACT, "e", Map.of("0 10", 0.25, "1 10", 0.25, "1 01", 0.5), 0, 0);

    assertEquals(Map.of("10", 0.5, "01", 0.5), Bars.marginal(series, Set.of(1, 2)).values());
  }

  @Test
  void chanceIsToldFromADifference() {
    Series exact = new Series(Kind.EXACT, "e", Map.of("0", 0.5, "1", 0.5), 0, 0);
    Comparison close = Comparison.of(exact, drawn(Map.of("0", 510, "1", 490)));
    Comparison far = Comparison.of(exact, drawn(Map.of("0", 700, "1", 300)));

    assertNotNull(close);
    assertNotNull(far);
    assertEquals(0.01, close.variation(), 1e-12);
    assertFalse(close.exceedsShotNoise());
    assertTrue(far.exceedsShotNoise());
    assertNull(Comparison.of(EXACT, exact));
  }

  @Test
  void valuesOfRegistersRiseWhateverStandsLeft() {
    Series series =
        Series.ofCounts(Series.Kind.OTHER, "s", java.util.Map.of("10", 1, "01", 1, "11", 1));

    assertEquals(
        List.of("01", "10", "11"),
        bars(List.of(series), 9, BarOrder.BY_VALUE, true).stream().map(Bar::key).toList());
    assertEquals(
        List.of("10", "01", "11"),
        bars(List.of(series), 9, BarOrder.BY_LABEL, true).stream().map(Bar::key).toList());
  }

  @Test
  void barsAreOrderedByHowManyBitsDifferFromAnOutcome() {
    Series series = drawn(Map.of("0 00", 1, "1 11", 1, "0 11", 1, "1 10", 1));

    assertEquals(List.of("1 11", "0 11", "1 10", "0 00"), ordered(series, "1 11"));
    assertEquals(List.of("0 00", "1 10", "0 11", "1 11"), ordered(series, "? 00"));
  }

  private static List<String> ordered(Series series, String target) {
    var order = BarOrder.BY_DISTANCE.comparator(false, target);
    return Bars.of(List.of(series), 9, order).stream().map(Bar::key).toList();
  }

  @Test
  void whatIsTypedIsReadInTheOrderOfTheLabels() {
    assertEquals("0 01", OutcomeNumbers.key("010", "1 11", true));
    assertEquals("0 10", OutcomeNumbers.key("|0 10\u27e9", "1 11", false));
    assertEquals("", OutcomeNumbers.key("01", "1 11", false));
  }

  @Test
  void registersHaveValuesWithAndWithoutASign() {
    Series series = drawn(Map.of("0 10", 1, "0 01", 1, "1 11", 1, "0 11", 1));

    assertEquals("1 \u22121", OutcomeNumbers.values("01 11", true));
    assertEquals("1 3", OutcomeNumbers.values("01 11", false));
    assertEquals(
        List.of("1 11", "0 10", "0 11", "0 01"),
        bars(List.of(series), 9, BarOrder.BY_SIGNED_VALUE, true).stream().map(Bar::key).toList());
    assertEquals("|01 1\u27e9", BarLabel.KET.of("10 1", true));
    assertEquals("2 1", BarLabel.VALUE.of("10 1", true));
  }
}
