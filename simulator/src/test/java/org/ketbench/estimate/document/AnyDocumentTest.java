package org.ketbench.estimate.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.estimate.factory.Factory;
import org.ketbench.estimate.model.ErrorCode;
import org.ketbench.estimate.model.EstimateException;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.model.Watch;
import org.ketbench.estimate.physical.PhysicalEstimate;

/**
 * Whatever a document of parameters holds, its answer is a result whose figures fit together, or an
 * error that names a field; and a search that is told to stop does so at once.
 */
final class AnyDocumentTest {
  private static final int SLICE = 1500;
  private static final int CAMPAIGN = 100_000;

  /** After so long a search is stopped, so that many documents can be tried. */
  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(60);

  /** No search goes on for longer without looking whether it is still wanted. */
  private static final long LONGEST_SILENCE = TimeUnit.SECONDS.toNanos(2);

  private final Map<String, Integer> outcomes = new TreeMap<>();
  private long longest;

  @Test
  void aSliceOfRandomDocumentsGivesResultsOrErrors() {
    tryDocuments(1, SLICE);
  }

  @Test
  @Tag("campaign")
  void randomDocumentsGiveResultsOrErrors() {
    int cases = Integer.getInteger("ketbench.cases", 1);
    tryDocuments(2, cases * CAMPAIGN);
    System.out.printf("longest %d ms; %s%n", longest / 1_000_000, outcomes);
  }

  private void tryDocuments(long seed, int documents) {
    for (int i = 0; i < documents; i++) {
      int number = i;
      Random random = new Random(seed * 1_000_003 + i);
      RandomDocuments make = new RandomDocuments(random);
      JsonNode counts = make.counts();
      JsonNode parameters = make.next();
      try {
        attempt(counts, parameters);
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        throw new AssertionError(
            "document " + number + ": " + shown(counts) + " " + shown(parameters), e);
      }
    }
    assertTrue(outcomes.getOrDefault("found", 0) > documents / 5, outcomes::toString);
    assertTrue(
        outcomes.getOrDefault(ErrorCode.JSON.text(), 0) > documents / 10, outcomes::toString);
  }

  private void attempt(JsonNode counts, JsonNode parameters) {
    LogicalCounts program;
    try {
      program = CountsReader.read(counts);
    } catch (EstimateException e) {
      check(e);
      return;
    }
    Patience watch = new Patience();
    List<ItemResult> results = BatchEstimator.estimate(program, parameters, watch);
    watch.end();
    longest = Math.max(longest, watch.silence);
    assertTrue(watch.silence < LONGEST_SILENCE, () -> "silent for " + watch.silence + " ns");
    assertFalse(results.isEmpty());
    for (ItemResult result : results) {
      switch (result) {
        case ItemResult.Failed(EstimateException error) -> check(error);
        case ItemResult.Found found -> check(found);
      }
    }
    assertEquals(results.size(), ResultDocument.of(results).size());
  }

  private void check(EstimateException error) {
    outcomes.merge(error.code().text(), 1, Integer::sum);
    assertFalse(error.path().isBlank(), "an error without a field");
    assertFalse(error.hint().isBlank(), "an error without a hint");
    assertTrue(error.getMessage().length() > 10, error::getMessage);
    assertTrue(error.getMessage().length() < 2000, error::getMessage);
  }

  private void check(ItemResult.Found found) {
    outcomes.merge("found", 1, Integer::sum);
    assertFalse(found.points().isEmpty());
    for (PhysicalEstimate point : found.points()) {
      assertEquals(
          BigInteger.valueOf(point.qubitsForAlgorithm())
              .add(BigInteger.valueOf(point.qubitsForFactories())),
          BigInteger.valueOf(point.physicalQubits()));
      assertTrue(point.qubitsForAlgorithm() >= 0 && point.qubitsForFactories() >= 0);
      assertTrue(point.runtime().signum() > 0, "no time");
      assertTrue(point.cycles() >= point.layout().depth(), "fewer cycles than the program has");
      assertTrue(point.copies() >= 0 && point.factoryRuns() >= 0);
      assertEquals(point.factory().isPresent(), point.layout().tStates() > 0);
      point.factory().ifPresent(factory -> check(factory, point));
    }
  }

  private static void check(Factory factory, PhysicalEstimate point) {
    assertEquals(
        BigInteger.valueOf(factory.qubits()).multiply(BigInteger.valueOf(point.copies())),
        BigInteger.valueOf(point.qubitsForFactories()));
    BigInteger made =
        BigInteger.valueOf(point.copies())
            .multiply(BigInteger.valueOf(point.factoryRuns()))
            .multiply(BigInteger.valueOf(factory.outputs()));
    assertTrue(
        made.compareTo(BigInteger.valueOf(point.layout().tStates())) >= 0, "too few T states");
    BigInteger time =
        BigInteger.valueOf(factory.duration()).multiply(BigInteger.valueOf(point.factoryRuns()));
    // One cycle, and what doubles lose of times of centuries.
    BigInteger spare =
        BigInteger.valueOf(point.patch().cycleTime())
            .add(point.runtime().divide(BigInteger.TEN.pow(12)));
    assertTrue(time.compareTo(point.runtime().add(spare)) <= 0, "factories take too long");
  }

  private static String shown(JsonNode node) {
    try {
      String text = node.toString();
      return text.length() < 1500 ? text : text.substring(0, 1500) + "…";
    } catch (RuntimeException e) {
      return "nested too deeply to be shown";
    }
  }

  /** Stops a search after a while, and notes for how long nobody asked. */
  private static final class Patience implements Watch {
    private final long begin = System.nanoTime();
    private long last = begin;
    long silence;

    @Override
    public boolean cancelled() {
      end();
      return last - begin > PATIENCE;
    }

    void end() {
      long now = System.nanoTime();
      silence = Math.max(silence, now - last);
      last = now;
    }
  }
}
