package org.ketbench.engine.statevector;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.language.export.OpenQasm3Exporter;

/**
 * What the warm-up behind a window that was just opened is worth: the first circuit after it may
 * take three times as long as the same one does later. Each in a virtual machine of its own, with
 * {@code -Dketbench.image=FOLDER} that of a built image.
 */
@Tag("campaign")
final class FirstWarmRunTest {
  private static final double MOST = 3;
  private static final int TIMES = 3;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"ghz-12", "qft-12", "h-12", "qaoa-12", "hea-12", "brick-12"})
  void isNearlyAsFastAsThoseThatFollow(String family) throws Exception {
    Path program = folder.resolve("program.qasm");
    Files.writeString(program, OpenQasm3Exporter.export(CircuitFamilies.of(family)).text());
    FreshJvm machine = FreshJvm.ofWindow(System.getProperty("ketbench.image"));
    List<Double> ratios = new ArrayList<>();
    for (int time = 0; time < TIMES * Integer.getInteger("ketbench.cases", 1); time++) {
      String[] times = machine.run(FirstWarmRun.class, program.toString()).strip().split(" ", -1);
      ratios.add(Double.parseDouble(times[0]) / Double.parseDouble(times[1]));
      System.out.printf(
          "%s: first %s µs, later %s, without pauses %s%n", family, times[0], times[1], times[2]);
    }
    Collections.sort(ratios);
    double median = ratios.get(ratios.size() / 2);
    System.out.printf(
        "%-8s %.1f times (least), %.1f (median), %.1f (most)%n",
        family, ratios.getFirst(), median, ratios.getLast());
    assertTrue(median <= MOST, family + ": " + ratios);
  }
}
