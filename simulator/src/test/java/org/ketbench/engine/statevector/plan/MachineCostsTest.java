package org.ketbench.engine.statevector.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MachineCostsTest {
  private static final double SECONDS = 1e-9;

  @TempDir private Path directory = Path.of(".");

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }

  /** What each of several starts takes memory to cost, when these are the measurements. */
  private List<Double> starts(int count, double... measured) {
    Queue<Double> left = new ArrayDeque<>(DoubleStream.of(measured).boxed().toList());
    return Stream.generate(
            () ->
                new MachineCosts(directory, () -> new MemorySpeed(left.remove(), 1))
                    .speed()
                    .nanosecondsForByte())
        .limit(count)
        .toList();
  }

  @Test
  void measuresThisMachineQuickly() {
    long start = System.nanoTime();
    MemorySpeed speed = MemorySpeed.measure();
    double seconds = (System.nanoTime() - start) * SECONDS;
    System.out.printf(
        "Memory takes %.4f ns for a byte, measured in %.0f ms%n",
        speed.nanosecondsForByte(), seconds * 1e3);
    assertTrue(speed.nanosecondsForByte() > 0.001 && speed.nanosecondsForByte() <= 1);
    assertTrue(seconds < 0.5, seconds + " s");
  }

  @Test
  void aBusyFirstStartIsForgottenOnceAQuietOneHasMeasured() {
    assertEquals(List.of(0.035, 0.03, 0.0186), starts(3, 0.035, 0.03, 0.0186));
  }

  @Test
  void hardlyFasterIsNotFasterAndSlowerIsNotBelieved() {
    assertEquals(List.of(0.02, 0.02, 0.02), starts(3, 0.02, 0.0195, 0.08));
  }

  @Test
  void aFewStartsMeasureAndTheFigureThenStays() throws IOException {
    double[] measured = {0.05, 0.04, 0.06, 0.03, 0.02};
    assertEquals(MachineCosts.STARTS, measured.length);
    assertEquals(List.of(0.05, 0.04, 0.04, 0.03, 0.02, 0.02, 0.02), starts(7, measured));
    assertEquals(1, files().size());
  }

  @Test
  void measuresAnewWhatWasDamaged() throws IOException {
    starts(5, 0.05, 0.05, 0.05, 0.05, 0.05);
    Path file = files().getFirst();
    String whole = Files.readString(file);
    for (String damaged : List.of("", whole.substring(0, 3), "9" + whole, "\u0000\n\n")) {
      Files.writeString(file, damaged);
      assertEquals(List.of(0.03), starts(1, 0.03));
      assertNotEquals(damaged, Files.readString(file));
    }
  }

  @Test
  void startsAtTheSameTimeLeaveOneWholeFile() throws IOException, InterruptedException {
    Set<Double> answers = new ConcurrentSkipListSet<>();
    List<Thread> starts =
        Stream.generate(
                () ->
                    Thread.ofPlatform()
                        .start(
                            () ->
                                answers.add(
                                    new MachineCosts(directory).speed().nanosecondsForByte())))
            .limit(4)
            .toList();
    for (Thread start : starts) {
      start.join();
    }
    assertEquals(1, files().size());
    assertTrue(answers.stream().allMatch(each -> each > 0.001 && each <= 1), answers.toString());
    starts(4, 1, 1, 1, 1);
    assertTrue(answers.contains(starts(1).getFirst()));
  }

  @Test
  void measuresNothingWhereNothingCanBeKept() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    assertEquals(Costs.USUAL_SHARED, new MachineCosts(file).speed().nanosecondsForByte());
  }
}
