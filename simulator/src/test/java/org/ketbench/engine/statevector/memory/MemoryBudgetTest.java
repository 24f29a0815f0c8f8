package org.ketbench.engine.statevector.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.engine.Precision;
import org.ketbench.engine.SimulationRefusedException;

/** Machines and containers as the files of Linux describe them. */
final class MemoryBudgetTest {
  private static final long GIB = 1L << 30;

  @TempDir private Path folder;
  private Path meminfo = Path.of("");

  @BeforeEach
  void machineOf16GiBWith12Free() throws IOException {
    meminfo = write("meminfo", "MemTotal: 16777216 kB\nMemFree: 1 kB\nMemAvailable: 12582912 kB\n");
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private ControlGroups groups(String ofProcess) throws IOException {
    return new ControlGroups(write("cgroup", ofProcess), folder.resolve("sys"));
  }

  @Test
  void theMachineIsTheBoundWhereNothingElseIs() throws IOException {
    MemoryBudget budget = MemoryBudget.ofMachine(meminfo, groups("0::/\n"), true);
    assertEquals(29, budget.largest(Precision.DOUBLE));
    assertEquals(30, budget.largest(Precision.FLOAT));
    SimulationRefusedException refusal =
        assertThrows(SimulationRefusedException.class, () -> budget.require(33, Precision.DOUBLE));
    assertEquals(
        "33 qubits in double precision need 128.0 GiB; 11.8 GiB are free (the machine has 16.0"
            + " GiB, of which 4.0 GiB are in use). What fits: 29 qubits in double precision, 30 in"
            + " float.",
        refusal.getMessage());
  }

  @Test
  void aContainerOfVersion2CountsWithAllGroupsAboveIt() throws IOException {
    write("sys/outer/memory.max", (4 * GIB) + "\n");
    write("sys/outer/memory.current", (3 * GIB) + "\n");
    write("sys/outer/memory.stat", "anon 5\ninactive_file " + GIB + "\n");
    write("sys/outer/inner/memory.max", "max\n");
    write("sys/outer/inner/memory.current", GIB + "\n");
    ControlGroups groups = groups("0::/outer/inner\n");
    assertEquals(OptionalDouble.of(2.0 * GIB), groups.free());
    MemoryBudget budget = MemoryBudget.ofMachine(meminfo, groups, true);
    assertEquals(26, budget.largest(Precision.DOUBLE));
    assertTrue(String.valueOf(budget.bound()).contains("container"), budget.toString());
  }

  @Test
  void aContainerOfVersion1MayShowItsFilesAtTheRoot() throws IOException {
    write("sys/memory/memory.limit_in_bytes", (6 * GIB) + "\n");
    write("sys/memory/memory.usage_in_bytes", GIB + "\n");
    assertEquals(
        OptionalDouble.of(5.0 * GIB),
        groups("5:cpu:/x\n4:memory:/docker/0123456789\n0::/\n").free());
  }

  @Test
  void noLimitIsNoLimit() throws IOException {
    write("sys/memory/memory.limit_in_bytes", "9223372036854771712\n");
    write("sys/memory/memory.usage_in_bytes", GIB + "\n");
    assertEquals(OptionalDouble.empty(), groups("4:memory:/\n").free());
    assertEquals(OptionalDouble.empty(), groups("").free());
  }

  @Test
  void theHeapIsTheBoundWhereMemoryComesFromTheVirtualMachine() throws IOException {
    MemoryBudget budget = MemoryBudget.ofMachine(folder.resolve("none"), groups(""), false);
    assertTrue(budget.available() <= Runtime.getRuntime().maxMemory());
    assertTrue(String.valueOf(budget.bound()).contains("-Xmx"), budget.toString());
  }

  @Test
  void workMayBeGivenLessThanTheMachineHas() {
    double bytes = 72L << 20;
    MemoryBudget given = MemoryBudget.within(bytes, MemoryBudget::ofMachine);
    assertTrue(given.available() <= bytes);

    SimulationRefusedException refusal =
        assertThrows(
            SimulationRefusedException.class,
            () ->
                MemoryBudget.within(
                    bytes,
                    () -> {
                      MemoryBudget.requireOfMachine(22, Precision.DOUBLE);
                      MemoryBudget.requireOfMachine(23, Precision.DOUBLE);
                      return true;
                    }));
    assertTrue(String.valueOf(refusal.getMessage()).startsWith("23 qubits"), refusal.getMessage());
    assertTrue(MemoryBudget.ofMachine().available() != bytes);
  }
}
