package org.ketbench.engine.statevector.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.engine.statevector.plan.Shape;

/** Virtual machines started with and without what the launchers allow. */
final class VectorModuleTest {
  private static final List<String> EXPORTS =
      List.of(
          "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED",
          "--add-exports=java.base/jdk.internal.vm.vector=ALL-UNNAMED");

  /** Prints whether there are vectors and the sizes to plan for. */
  static final class Answer {
    private Answer() {}

    public static void main(String[] arguments) {
      Shape shape = Kernels.shape(false);
      System.out.print(shape + " " + Kernels.vectorsPresent());
    }
  }

  private static String answer(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Answer.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }

  @Test
  void isLoadedWithoutAWordWhereTheLauncherAllowsIt() throws Exception {
    String said = answer(EXPORTS);
    assertTrue(said.matches("Shape\\[lanes=\\d, run=6, chunk=11, block=16, whole=20] true"), said);
  }

  @Test
  void isDoneWithoutWhereNothingIsAllowed() throws Exception {
    assertEquals("Shape[lanes=3, run=6, chunk=11, block=16, whole=16] false", answer(List.of()));
  }
}
