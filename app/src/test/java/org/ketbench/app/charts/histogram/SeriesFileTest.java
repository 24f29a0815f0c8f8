package org.ketbench.app.charts.histogram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.ketbench.app.charts.histogram.HistogramViewModel.Shown;
import org.ketbench.app.charts.histogram.Series.Kind;

final class SeriesFileTest {
  @Test
  void countsOfARunAreRead() throws SeriesFile.UnreadableException {
    Series read =
        SeriesFile.read("run.json", "{\"shots\": 4, \"counts\": {\"00\": 3, \"11\": 1}}")
            .getFirst();

    assertEquals(Map.of("00", 0.75, "11", 0.25), read.values());
    assertEquals(4, read.shots());
    assertEquals("run.json", read.name());
  }

  @Test
  void probabilitiesAndTheirRestAreRead() throws SeriesFile.UnreadableException {
    String text = "{\"probabilities\": {\"0\": 0.5}, \"rest\": 0.5}";

    assertEquals(0.5, SeriesFile.read("p.json", text).getFirst().rest());
  }

  @Test
  void whatAHistogramWritesItReads() throws SeriesFile.UnreadableException {
    Series exact = new Series(Kind.EXACT, "exact", Map.of("0", 0.25, "1", 0.75), 0, 0);
    Series drawn = Series.ofCounts(Kind.DRAWN, "drawn, 8 shots", Map.of("0", 3, "1", 5));
    Shown shown = shown(exact, drawn);

    List<Series> json = SeriesFile.read("a.json", HistogramText.json(shown));
    assertEquals(List.of("exact", "drawn, 8 shots"), json.stream().map(Series::name).toList());
    assertEquals(drawn.values(), json.getLast().values());
    assertEquals(8, json.getLast().shots());
    List<Series> csv = SeriesFile.read("a.csv", HistogramText.csv(shown));
    assertEquals(exact.values(), csv.getFirst().values());
    assertEquals("drawn, 8 shots", csv.getLast().name());
  }

  private static Shown shown(Series... series) {
    List<Series> all = List.of(series);
    return new Shown(
        "c[0]",
        BarLabel.DIGITS,
        "",
        all,
        Bars.of(all, 10, BarOrder.BY_LABEL.comparator(true, "")),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void mistakesAreToldWithTheirLine() {
    assertEquals(
        "c.csv:2: “many” is no number.",
        assertThrows(
                SeriesFile.UnreadableException.class,
                () -> SeriesFile.read("c.csv", "00,3\n11,many\n"))
            .getMessage());
    assertTrue(
        String.valueOf(
                assertThrows(
                        SeriesFile.UnreadableException.class,
                        () -> SeriesFile.read("c.json", "{\n\"counts\": oh}"))
                    .getMessage())
            .startsWith("c.json:2:"));
    assertThrows(SeriesFile.UnreadableException.class, () -> SeriesFile.read("e.json", "{}"));
  }

  @Test
  void picturesShowAllBars() throws IOException {
    Shown shown = shown(Series.ofCounts(Kind.DRAWN, "drawn", Map.of("0", 3, "1", 5)));

    String svg = new String(HistogramFiles.content(shown, true, "a.svg"), StandardCharsets.UTF_8);
    assertTrue(svg.contains("62.5 %") && svg.contains("37.5 %") && svg.contains("drawn"), svg);
    byte[] png = HistogramFiles.content(shown, true, "a.png");
    assertEquals('P', png[1]);
  }

  @Test
  void aTestSaysWhetherShotsComeFromProbabilities() {
    Series exact = new Series(Kind.EXACT, "exact", Map.of("0", 0.5, "1", 0.5), 0, 0);
    Comparison same = Objects.requireNonNull(Comparison.of(exact, counts(510, 490)));
    Comparison other = Objects.requireNonNull(Comparison.of(exact, counts(600, 400)));
    var test = Objects.requireNonNull(same.test());

    assertEquals(0.4, test.statistic(), 1e-12);
    assertEquals(1, test.degrees());
    assertTrue(!same.exceedsShotNoise() && other.exceedsShotNoise());
  }

  private static Series counts(int zeros, int ones) {
    return Series.ofCounts(Kind.OTHER, "device", Map.of("0", zeros, "1", ones));
  }
}
