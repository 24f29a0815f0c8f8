package org.ketbench.language.openqasm.service;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/**
 * Completion and hover keep up with typing in a long document. The bound is far above what the
 * benchmark measures, for machines that are busy or cold.
 */
final class LatencyTest {
  private static final int LINES = 10_000;
  private static final int ROUNDS = 101;
  private static final double MEDIAN_MILLIS = 50;

  private static String longProgram() {
    StringBuilder text =
        new StringBuilder("OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[20] q;\nbit[20] c;\n");
    for (int i = 0; i < LINES; i++) {
      text.append("cx q[").append(i % 20).append("], q[").append((i + 1) % 20).append("];\n");
    }
    return text.append("rx(pi/4) q[0];\nctrl @ \n").toString();
  }

  private static double medianMillis(IntConsumer action) {
    long[] times = new long[ROUNDS];
    var threads = ManagementFactory.getThreadMXBean();
    for (int i = 0; i < ROUNDS; i++) {
      long before = threads.getCurrentThreadCpuTime();
      action.accept(i);
      times[i] = threads.getCurrentThreadCpuTime() - before;
    }
    Arrays.sort(times);
    return times[ROUNDS / 2] / 1e6;
  }

  @Test
  void completionAndHoverAreQuickInTenThousandLines() {
    String text = longProgram();
    OpenQasmService service = Marked.serviceOf(text);
    int end = text.length() - 1;
    int middle = text.indexOf("cx", text.length() / 2);

    double completion =
        medianMillis(
            round -> assertFalse(service.completions(round % 2 == 0 ? end : middle).isEmpty()));
    double hover = medianMillis(round -> assertNotNull(service.hover(middle)));

    assertTrue(completion < MEDIAN_MILLIS, completion + " ms for a completion");
    assertTrue(hover < MEDIAN_MILLIS, hover + " ms for a hover");
  }
}
