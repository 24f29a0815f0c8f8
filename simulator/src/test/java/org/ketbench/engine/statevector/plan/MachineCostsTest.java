package org.ketbench.engine.statevector.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MachineCostsTest {
  @TempDir private Path directory = Path.of(".");

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }

  @Test
  void keepsWhatWasMeasuredFirst() throws IOException {
    double first = new MachineCosts(directory).shared();
    assertEquals(1, files().size());
    assertEquals(first, new MachineCosts(directory).shared());
    assertTrue(first > 0.001 && first <= 1, "" + first);
  }

  @Test
  void measuresAnewWhatWasDamaged() throws IOException {
    new MachineCosts(directory).shared();
    Path file = files().getFirst();
    String whole = Files.readString(file);
    for (String damaged : List.of("", whole.substring(0, 3), "9" + whole, "\u0000\n\n")) {
      Files.writeString(file, damaged);
      double now = new MachineCosts(directory).shared();
      assertTrue(now > 0.001 && now <= 1, "" + now);
      assertEquals(now, new MachineCosts(directory).shared());
    }
  }

  @Test
  void startsAtTheSameTimeAgree() throws InterruptedException {
    Set<Double> answers = new ConcurrentSkipListSet<>();
    List<Thread> starts =
        Stream.generate(
                () ->
                    Thread.ofPlatform()
                        .start(() -> answers.add(new MachineCosts(directory).shared())))
            .limit(4)
            .toList();
    for (Thread start : starts) {
      start.join();
    }
    assertEquals(1, answers.size());
  }

  @Test
  void measuresNothingWhereNothingCanBeKept() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    assertEquals(Costs.USUAL_SHARED, new MachineCosts(file).shared());
  }
}
