package org.ketbench.language.openqasm.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Wires and registers. */
final class WireEditsTest {
  @Test
  void aNewWireIsANewRegisterOrGrowsOne() {
    Gestures program = Gestures.three("qubit[2] q;\nh q;\ncx q[0], q[1];\n");

    assertEquals(
        "qubit[2] q;\nqubit q1;\nh q;\ncx q[0], q[1];\n",
        program.edited(new CircuitEdit.AddWire(null)));
    assertEquals(
        "qubit[3] q;\nh q[0:1];\ncx q[0], q[1];\n", program.edited(new CircuitEdit.AddWire("q")));
  }

  @Test
  void growingInVersion2KeepsWhatIsDoneToAll() {
    Gestures program = Gestures.two("qreg q[2];\ncreg c[2];\nbarrier q;\nmeasure q -> c;\n");

    assertEquals(
        "qreg q[3];\ncreg c[2];\nbarrier q[0], q[1];\n"
            + "measure q[0] -> c[0];\nmeasure q[1] -> c[1];\n",
        program.edited(new CircuitEdit.AddWire("q")));
  }

  @Test
  void anUnusedWireGoesAndTheOthersMoveUp() {
    Gestures program =
        Gestures.three("qubit[3] q;\nlet part = q[1:2];\nh q[2]; // last\ncx q[1], part[1];\n");

    assertEquals(
        "qubit[2] q;\nlet part = q[0:1];\nh q[1]; // last\ncx q[0], part[1];\n"
            .replace("q[0:1]", "q"),
        program.edited(new CircuitEdit.RemoveWire(0, false)));
  }

  @Test
  void aUsedWireGoesWithItsOperationsOnlyWhenAsked() {
    Gestures program =
        Gestures.three("qubit[3] q;\nbit[3] c;\nh q;\ncx q[0], q[1];\nx q[2];\nc = measure q;\n");

    assertEquals(
        "'q[1]' is used by 3 operations, first in line 5. Remove or change them first.",
        program.refused(new CircuitEdit.RemoveWire(1, false)));
    assertEquals(
        "'c' is used by one operation, in line 8. Remove or change it first.",
        program.refused(new CircuitEdit.RemoveRegister("c", false)));
    assertEquals(
        "qubit[2] q;\nbit[3] c;\nh q;\nx q[1];\nc[0] = measure q[0];\nc[2] = measure q[1];\n",
        program.edited(new CircuitEdit.RemoveWire(1, true)));
  }

  @Test
  void theOnlyWireOfARegisterTakesTheDeclaration() {
    Gestures program = Gestures.three("qubit[2] q;\nqubit r;\nh q;\nx r;\n");

    assertEquals("qubit[2] q;\nh q;\n", program.edited(new CircuitEdit.RemoveWire(2, true)));
  }

  @Test
  void aNameChangesEverywhere() {
    Gestures program =
        Gestures.three(
            "qubit[2] q;\nbit[2] c;\nlet a = q[0:1];\nc = measure q;\nif (c == 1) x q[0]; // q\n");

    assertEquals(
        "qubit[2] wire;\n"
            + "bit[2] c;\n"
            + "let a = wire[0:1];\n"
            + "c = measure wire;\n"
            + "if (c == 1) x wire[0]; // q\n",
        program.edited(new CircuitEdit.RenameRegister("q", "wire")));
    assertEquals(
        "qubit[2] q;\nbit[2] out;\nlet a = q[0:1];\nout = measure q;\nif (out == 1) x q[0]; // q\n",
        program.edited(new CircuitEdit.RenameRegister("c", "out")));
    assertEquals(
        "The name 'a' is taken.", program.refused(new CircuitEdit.RenameRegister("q", "a")));
    assertEquals(
        "'if' is no name. It is a word of the language.",
        program.refused(new CircuitEdit.RenameRegister("q", "if")));
    assertEquals(
        "'' is no name. A name is made of letters, digits and _.",
        program.refused(new CircuitEdit.RenameRegister("q", "")));
  }

  @Test
  void wiresChangePlacesByIndexOrByDeclaration() {
    Gestures program = Gestures.three("qubit[2] q;\nqubit r;\nh q;\ncx q[0], q[1];\nx r;\n");

    assertEquals(
        "qubit[2] q;\nqubit r;\nh q;\ncx q[1], q[0];\nx r;\n",
        program.edited(new CircuitEdit.ReorderWire(0, 1)));
    assertEquals(
        "qubit r;\nqubit[2] q;\nh q;\ncx q[0], q[1];\nx r;\n",
        program.edited(new CircuitEdit.ReorderWire(2, 0)));
    assertEquals(
        "The wires of 'q' belong together; no other can stand between them.",
        program.refused(new CircuitEdit.ReorderWire(2, 1)));
  }

  @Test
  void whatIsAboutASetOfWiresStaysWhenTheyChangePlaces() {
    Gestures program =
        Gestures.three("qubit[3] q;\nqubit[2] r;\nbarrier q, r[0];\nh q[0:1];\nbarrier q[0:1];\n");

    assertEquals(
        "qubit[3] q;\nqubit[2] r;\nbarrier q, r[0];\nh q[0:1];\nbarrier q[0:1];\n",
        program.edited(new CircuitEdit.SwapWires(0, 1)));
    assertEquals(
        "qubit[3] q;\nqubit[2] r;\nbarrier q, r[1];\nh q[0:1];\nbarrier q[0:1];\n",
        program.edited(new CircuitEdit.SwapWires(3, 4)));
    assertEquals(
        "qubit[3] q;\nqubit[2] r;\nbarrier q, r[0];\nh q[1:2];\nbarrier q[1:2];\n",
        program.edited(new CircuitEdit.SwapWires(0, 2)));
  }

  @Test
  void aBarrierIsAboutWhatIsLeftOfEachOperand() {
    Gestures program =
        Gestures.three("qubit[3] q;\nqubit r;\nbarrier q, r;\nbarrier q[1], r;\nbarrier q[0:1];\n");

    assertEquals(
        "qubit[2] q;\nqubit r;\nbarrier q, r;\nbarrier r;\nbarrier q[0];\n",
        program.edited(new CircuitEdit.RemoveWire(1, true)));
  }

  @Test
  void registersAreDeclaredBesideTheOthers() {
    Gestures program = Gestures.three("qubit[2] q;\nh q;\n");

    assertEquals(
        "qubit[2] q;\nbit[3] c;\nh q;\n",
        program.edited(new CircuitEdit.AddRegister(false, "c", 3)));
    assertEquals(
        "qubit[2] q;\nqubit anc;\nh q;\n",
        program.edited(new CircuitEdit.AddRegister(true, "anc", 0)));
    assertEquals(
        "The name 'h' is taken.", program.refused(new CircuitEdit.AddRegister(true, "h", 0)));
  }

  @Test
  void aSmallerRegisterLosesItsLastElements() {
    Gestures program = Gestures.three("qubit[4] q;\nh q;\nx q[3];\n");

    assertEquals(
        "qubit[2] q;\nh q;\n", program.edited(new CircuitEdit.ResizeRegister("q", 2, true)));
    assertTrue(
        program
            .refused(new CircuitEdit.ResizeRegister("q", 2, false))
            .startsWith("'q[2]' is used by 2 operations"));
  }
}
