package org.ketbench.engine.statevector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketbench.engine.Precision;

/**
 * States that take most of a machine's memory, beside their closed forms. A run may take the state
 * and little else, all of the process counted; each is in a virtual machine of its own with the
 * options of the product, with {@code -Dketbench.image=FOLDER} that of a built image.
 */
final class LargestStatesTest {
  private static final double MOST_BESIDE = 200;

  @Test
  void agreeWithTheirClosedForms() {
    assertEquals(0, KnownState.FOURIER.differs(20, Precision.DOUBLE), 1e-11);
    assertEquals(0, KnownState.HADAMARDS.differs(20, Precision.DOUBLE), 1e-11);
    assertEquals(0, KnownState.GHZ.differs(20, Precision.DOUBLE), 1e-12);
    assertEquals(0, KnownState.FOURIER.differs(20, Precision.FLOAT), 1e-4);
  }

  @ParameterizedTest
  @CsvSource({
    "HADAMARDS, DOUBLE",
    "GHZ, DOUBLE",
    "FOURIER, DOUBLE",
    "HADAMARDS, FLOAT",
    "GHZ, FLOAT",
    "FOURIER, FLOAT"
  })
  @Tag("campaign")
  @EnabledOnOs(OS.LINUX)
  void fillTheMachineAndTakeLittleBeside(KnownState known, Precision precision) throws Exception {
    FreshJvm machine = FreshJvm.ofWindow(System.getProperty("ketbench.image"));
    String[] said =
        machine.run(LargestState.class, known.name(), precision.name()).strip().split(" ", -1);
    System.out.printf(
        "%s qubits, %s, %s: %s s, off by at most %s; the state %s MiB, the peak %s, %s before%n",
        said[0], precision, known, said[1], said[2], said[3], said[4], said[5]);
    double off = Double.parseDouble(said[2]);
    double beside = Double.parseDouble(said[4]) - Double.parseDouble(said[3]);
    assertTrue(off < (precision == Precision.DOUBLE ? 1e-9 : 1e-3), "off by " + off);
    assertTrue(beside <= MOST_BESIDE, beside + " MiB beside the state");
  }
}
