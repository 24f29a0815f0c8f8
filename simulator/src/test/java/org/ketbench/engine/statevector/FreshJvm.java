package org.ketbench.engine.statevector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another Java virtual machine, for what depends on all that a machine has done before. */
public final class FreshJvm {
  /** What the launchers of the product allow, so that the module of vectors can be loaded. */
  public static final List<String> VECTORS =
      List.of(
          "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED",
          "--add-exports=java.base/jdk.internal.vm.vector=ALL-UNNAMED");

  private FreshJvm() {}

  /** Runs a main class of the test class path; returns all that it prints. */
  public static String run(List<String> options, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }
}
