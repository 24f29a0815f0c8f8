package org.ketbench.estimate.count;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.ketbench.estimate.model.LogicalCounts;

/** Loops counted at once against the same loops counted one by one. */
final class RepetitionTest {
  private static final String[] ONE = {"h", "t", "tdg", "s", "rz(0.1)", "rx(0.3)", "rz(pi/2)"};
  private static final String[] TWO = {"cx", "cz", "swap", "ch", "cp(0.3)", "crz(pi/2)"};
  private static final String[] THREE = {"ccx", "ctrl(2) @ rz(0.2)", "cswap", "ctrl(2) @ h"};

  @Test
  void aLoopThatRunsABillionTimesIsCountedExactly() {
    LogicalCounts counts =
        Counted.folded(
            """
            qubit[3] q;
            bit c;
            for int i in [1:1000000000] {
              rz(0.1) q[0]; t q[1]; t q[1]; ccx q[0], q[1], q[2]; c = measure q[2];
            }
            """);

    assertEquals(
        new LogicalCounts(
            3, 2_000_000_000L, 1_000_000_000L, 1_000_000_000L, 1_000_000_000L, 0, 1_000_000_000L),
        counts);
  }

  @Test
  void qubitsThatNeverMeetHaveDepthsOfTheirOwn() {
    LogicalCounts counts =
        Counted.folded(
            """
            qubit[2] q;
            for int i in [1:3000000] { rz(0.1) q[0]; t q[0]; rz(0.1) q[1]; t q[1]; t q[1]; }
            """);

    // Even layers up to 6,000,000, and those that 3 divides up to 9,000,000.
    assertEquals(3_000_000 + 3_000_000 - 1_000_000, counts.rotationDepth());
  }

  @Test
  void loopsInLoopsAreCountedAtOnce() {
    LogicalCounts counts =
        Counted.folded(
            """
            qubit[2] q;
            for int i in [1:1000000] {
              for int j in [1:1000000] { rz(0.1) q[0]; cx q[0], q[1]; }
            }
            """);

    assertEquals(1_000_000_000_000L, counts.rotationCount());
    assertEquals(1_000_000_000_000L, counts.rotationDepth());
  }

  @Test
  void layersBetweenInnerLoopsAreLeftOut() {
    LogicalCounts counts =
        Counted.folded(
            """
            qubit[2] q;
            for int i in [1:1000000000] {
              for int j in [1:1000000] { rz(0.1) q[0]; cx q[0], q[1]; }
              t q[1];
            }
            """);

    assertEquals(1_000_000_000_000_000L, counts.rotationDepth());
    assertEquals(1_000_000_000L, counts.tCount());
  }

  @RepeatedTest(60)
  void anyLoopCountsAsIfItWereUnrolled(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    StringBuilder text = new StringBuilder("qubit[5] q;\nbit c;\nrz(0.7) q[1]; t q[0];\n");
    text.append("for int i in [1:").append(10 + random.nextInt(200)).append("] {\n");
    appendGates(text, random, 2 + random.nextInt(10));
    if (random.nextInt(3) == 0) {
      text.append("for int j in [1:").append(9 + random.nextInt(30)).append("] {\n");
      appendGates(text, random, 1 + random.nextInt(5));
      text.append("}\n");
    }
    if (random.nextBoolean()) {
      text.append("c = measure q[2];\n");
    }
    text.append("}\n");
    if (random.nextBoolean()) {
      text.append("if (c) { t q[0]; rz(0.3) q[4]; }\n");
    }
    appendGates(text, random, 6);

    assertEquals(
        Counted.oneByOne(text.toString()), Counted.folded(text.toString()), text::toString);
  }

  private static void appendGates(StringBuilder text, Random random, int count) {
    int used = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      int a = random.nextInt(used);
      int b = (a + 1 + random.nextInt(4)) % 5;
      int c = (a + 1 + (b - a + 4) % 5 % 4) % 5;
      while (c == a || c == b) {
        c = (c + 1) % 5;
      }
      int kind = random.nextInt(8);
      if (kind < 5) {
        text.append(ONE[random.nextInt(ONE.length)]).append(" q[" + a + "];\n");
      } else if (kind < 7) {
        text.append(TWO[random.nextInt(TWO.length)]).append(" q[" + a + "], q[" + b + "];\n");
      } else {
        text.append(THREE[random.nextInt(THREE.length)])
            .append(" q[" + a + "], q[" + b + "], q[" + c + "];\n");
      }
    }
  }
}
