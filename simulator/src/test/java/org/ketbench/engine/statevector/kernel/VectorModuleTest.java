package org.ketbench.engine.statevector.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.engine.statevector.FreshJvm;
import org.ketbench.engine.statevector.plan.Shape;

/** Virtual machines started with and without what the launchers allow. */
final class VectorModuleTest {
  /** Prints whether there are vectors and the sizes to plan for. */
  static final class Answer {
    private Answer() {}

    public static void main(String[] arguments) {
      Shape shape = Kernels.shape(false);
      System.out.print(shape + " " + Kernels.vectorsPresent());
    }
  }

  @Test
  void isLoadedWithoutAWordWhereTheLauncherAllowsIt() throws Exception {
    String said = FreshJvm.run(FreshJvm.VECTORS, Answer.class);
    assertTrue(said.matches("Shape\\[lanes=\\d, run=6, chunk=11, block=16, whole=21] true"), said);
  }

  @Test
  void isDoneWithoutWhereNothingIsAllowed() throws Exception {
    assertEquals(
        "Shape[lanes=3, run=6, chunk=11, block=16, whole=16] false",
        FreshJvm.run(List.of(), Answer.class));
  }
}
