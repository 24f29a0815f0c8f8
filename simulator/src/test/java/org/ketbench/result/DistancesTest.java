package org.ketbench.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.CircuitBuilder;

final class DistancesTest {
  private static final Map<String, Double> FAIR = Map.of("0", 0.5, "1", 0.5);
  private static final Map<String, Double> BIASED = Map.of("0", 0.9, "1", 0.1);

  private static Counts counts(int zeros, int ones) {
    OutcomeKeys keys = OutcomeKeys.ofBits(new CircuitBuilder(1, 1).build(), bit -> bit);
    return new Counts(keys, new long[] {0, 1}, new int[] {zeros, ones});
  }

  @Test
  void equalDistributionsAreNotApart() {
    assertEquals(0, Distances.totalVariation(FAIR, FAIR), 1e-15);
    assertEquals(0, Distances.hellinger(FAIR, FAIR), 1e-7);
    assertEquals(1, Distances.fidelity(FAIR, FAIR), 1e-15);
  }

  @Test
  void theirValuesAreThoseOfTheDefinitions() {
    double overlap = Math.sqrt(0.45) + Math.sqrt(0.05);
    assertEquals(0.4, Distances.totalVariation(FAIR, BIASED), 1e-15);
    assertEquals(Math.sqrt(1 - overlap), Distances.hellinger(FAIR, BIASED), 1e-15);
    assertEquals(overlap * overlap, Distances.hellingerFidelity(FAIR, BIASED), 1e-15);
  }

  @Test
  void outcomesOfOneOnlyCountToo() {
    assertEquals(1, Distances.totalVariation(Map.of("0", 1.0), Map.of("1", 1.0)), 1e-15);
    assertEquals(0, Distances.fidelity(Map.of("0", 1.0), Map.of("1", 1.0)), 1e-15);
  }

  @Test
  void chiSquareOfOneDegreeHasItsKnownTail() {
    Distances.ChiSquare test = Distances.chiSquare(counts(530, 470), FAIR);
    assertEquals(3.6, test.statistic(), 1e-12);
    assertEquals(1, test.degrees());
    assertEquals(0.0577795711, test.pValue(), 1e-9);
  }

  @Test
  void theTailsOfTheGammaFunctionAreThoseOfTheExponential() {
    assertEquals(Math.exp(-2.5), Distances.upperGamma(1, 2.5), 1e-14);
    assertEquals(Math.exp(-30) * (1 + 30 + 450), Distances.upperGamma(3, 30), 1e-22);
  }

  @Test
  void whatCannotBeIsNoChance() {
    assertEquals(0, Distances.chiSquare(counts(10, 1), Map.of("0", 1.0)).pValue());
  }

  @Test
  void perfectShotsAreAboutAsFarOffAsExpected() {
    double noise = Distances.shotNoise(FAIR, 10_000);
    assertEquals(0.5 * 2 / Math.sqrt(2 * Math.PI * 10_000), noise, 1e-15);
    assertTrue(noise < 0.01);
  }
}
