package org.ketbench.engine.statevector.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.engine.statevector.CircuitFamilies;
import org.ketbench.engine.statevector.FreshJvm;
import org.ketbench.language.export.OpenQasm3Exporter;

/**
 * How long the first circuit takes in a window that was just opened, each in a virtual machine of
 * its own that has read the program and nothing more.
 *
 * <p>With {@code -Dketbench.image=FOLDER} the machine is that of a built image, with the options
 * and the record of classes of its window; only then is the time required, since without such a
 * record most of it goes into loading classes.
 */
final class FirstCircuitTest {
  private static final double MILLISECONDS = 20;
  private static final int TIMES = 7;

  private static final List<String> FAMILIES =
      List.of("ghz-12", "qft-12", "h-12", "qaoa-12", "hea-12", "brick-12");

  @TempDir private Path folder;

  @Test
  void loadsNoVectorModule() throws Exception {
    List<String> vectors =
        FreshJvm.ofWindow(null)
            .with("-Xlog:class+load")
            .run(FirstCircuit.class, program("brick-12").toString())
            .lines()
            .filter(line -> line.contains("jdk.incubator.vector."))
            .toList();
    assertEquals(List.of(), vectors);
  }

  @Test
  @Tag("campaign")
  void takesAMomentInAFreshMachine() throws Exception {
    String image = System.getProperty("ketbench.image");
    FreshJvm machine = FreshJvm.ofWindow(image);
    Map<String, List<Double>> times = new LinkedHashMap<>();
    for (int time = 0; time < TIMES * Integer.getInteger("ketbench.cases", 1); time++) {
      for (String family : FAMILIES) {
        List<String> said =
            machine.run(FirstCircuit.class, program(family).toString()).lines().toList();
        times.computeIfAbsent(family, _ -> new ArrayList<>()).add(Double.valueOf(said.getFirst()));
        times
            .computeIfAbsent(family + " and read", _ -> new ArrayList<>())
            .add(Double.valueOf(said.getLast()));
      }
    }
    times.values().forEach(Collections::sort);
    times.forEach(
        (what, each) ->
            System.out.printf(
                "%-20s %.1f ms (least), %.1f (median), %.1f (most)%n",
                what, each.getFirst(), median(each), each.getLast()));
    if (image != null) {
      for (String family : FAMILIES) {
        double least = times.getOrDefault(family, List.of(Double.MAX_VALUE)).getFirst();
        assertTrue(least <= MILLISECONDS, family + ": " + least);
      }
    }
  }

  private static double median(List<Double> sorted) {
    return sorted.get(sorted.size() / 2);
  }

  private Path program(String family) throws IOException {
    Path file = folder.resolve(family + ".qasm");
    if (!Files.exists(file)) {
      Files.writeString(file, OpenQasm3Exporter.export(CircuitFamilies.of(family)).text());
    }
    return file;
  }
}
