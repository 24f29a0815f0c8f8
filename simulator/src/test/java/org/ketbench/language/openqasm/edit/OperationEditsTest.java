package org.ketbench.language.openqasm.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ketbench.language.openqasm.edit.Gestures.wires;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Control;

/** Inserting, moving, copying and deleting operations. */
final class OperationEditsTest {
  private static CircuitEdit gate(String name, Place place, Integer... qubits) {
    return new CircuitEdit.InsertGate(name, List.of(), List.of(), List.of(qubits), place);
  }

  @Nested
  final class Insert {
    @Test
    void aGateBeforeAStatementTakesItsIndent() {
      Gestures program = Gestures.three("qubit[2] q;\nbit c;\nif (c) {\n  x q[0]; // flip\n}\n");

      assertEquals(
          "qubit[2] q;\nbit c;\nif (c) {\n  h q[1];\n  x q[0]; // flip\n}\n",
          program.edited(gate("h", program.before("x q[0];"), 1)));
      assertEquals(
          "qubit[2] q;\nbit c;\nif (c) {\n  x q[0]; // flip\n  h q[1];\n}\n",
          program.edited(gate("h", program.after("x q[0];"), 1)));
    }

    @Test
    void onALineOfSeveralStatementsStaysOnTheLine() {
      Gestures program = Gestures.three("qubit[2] q; x q[0]; y q[1];\n");

      assertEquals(
          "qubit[2] q; x q[0]; h q[0]; y q[1];\n",
          program.edited(gate("h", program.before("y q[1];"), 0)));
    }

    @Test
    void besideABodyWithoutBracesAddsThem() {
      Gestures program = Gestures.three("qubit[2] q;\nbit c;\nif (c) x q[0];\n");

      assertEquals(
          "qubit[2] q;\nbit c;\nif (c) { x q[0]; h q[1]; }\n",
          program.edited(gate("h", program.after("x q[0];"), 1)));
    }

    @Test
    void besideAConditionedOperationOfVersion2ConditionsItToo() {
      Gestures program = Gestures.two("qreg q[2];\ncreg c[2];\nif(c==1) x q[0];\n");

      assertEquals(
          "qreg q[2];\ncreg c[2];\nif(c==1) h q[1];\nif(c==1) x q[0];\n",
          program.edited(gate("h", program.before("x q[0];"), 1)));
    }

    @Test
    void intoAnEmptyProgramWritesHowOneBegins() {
      assertEquals(
          "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[2] q;\ncx q[0], q[1];\n",
          Gestures.bare("").edited(gate("cx", new Place.End(), 0, 1)));
      assertEquals(
          "// Notes\nOPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[1] q;\nh q[0];\n",
          Gestures.bare("// Notes\n").edited(gate("h", new Place.End(), 0)));
      assertEquals(
          "OPENQASM 2.0;\ninclude \"qelib1.inc\";\nqreg q[1];\nh q[0];\n",
          Gestures.bare("OPENQASM 2.0;\n").edited(gate("h", new Place.End(), 0)));
    }

    @Test
    void aGateThatNoIncludeHasBringsItsDefinition() {
      String after = Gestures.three("qubit[2] q;\n").edited(gate("iswap", new Place.End(), 0, 1));

      assertEquals(
          "gate iswap a, b { s a; s b; h a; cx a,b; cx b,a; h b; }\n"
              + "qubit[2] q;\n"
              + "iswap q[0], q[1];\n",
          after);
    }

    @Test
    void controlsBecomeANameOrModifiers() {
      Gestures three = Gestures.three("qubit[3] q;\n");
      Gestures two = Gestures.two("qreg q[3];\n");
      List<Control> positive = List.of(new Control(0, true));
      List<Control> negative = List.of(new Control(0, false));
      List<String> none = List.of();

      assertEquals(
          "qubit[3] q;\ncx q[0], q[1];\n",
          three.edited(
              new CircuitEdit.InsertGate("x", none, positive, List.of(1), new Place.End())));
      assertEquals(
          "qubit[3] q;\nnegctrl @ rx(pi/2) q[0], q[2];\n",
          three.edited(
              new CircuitEdit.InsertGate(
                  "rx", List.of("pi/2"), negative, List.of(2), new Place.End())));
      assertTrue(
          two.refused(new CircuitEdit.InsertGate("x", none, negative, List.of(1), new Place.End()))
              .startsWith("OpenQASM 2 has no gate"));
    }

    @Test
    void aControlledGateThatNoIncludeHasIsOneWithMoreControls() {
      Gestures three = Gestures.three("qubit[5] q;\n");
      String own = "gate ccz a, b, c { ctrl(2) @ z a, b, c; }\n";

      assertEquals(
          "qubit[5] q;\nctrl @ cz q[0], q[1], q[2];\n",
          three.edited(gate("ccz", new Place.End(), 0, 1, 2)));
      assertEquals(
          "qubit[5] q;\nctrl(2) @ ccx q[0], q[1], q[2], q[3], q[4];\n",
          three.edited(gate("c4x", new Place.End(), 0, 1, 2, 3, 4)));
      assertEquals(
          "qubit[5] q;\nctrl @ sdg q[3], q[1];\n",
          three.edited(gate("csdg", new Place.End(), 3, 1)));
      assertEquals(
          own + "qubit[3] q;\nccz q[0], q[1], q[2];\n",
          Gestures.three(own + "qubit[3] q;\n").edited(gate("ccz", new Place.End(), 0, 1, 2)));
    }

    @Test
    void aMeasurementGetsABitWhereThereIsNone() {
      assertEquals(
          "qubit[2] q;\nbit[2] c;\nh q[0];\nc[1] = measure q[1];\n",
          Gestures.three("qubit[2] q;\nh q[0];\n")
              .edited(
                  new CircuitEdit.InsertMeasure(
                      1, CircuitEdit.InsertMeasure.NEW_BIT, new Place.End())));
    }

    @Test
    void resetsAndBarriers() {
      Gestures program = Gestures.three("qubit[2] q;\nh q[0];\n");

      assertEquals(
          "qubit[2] q;\nreset q[1];\nh q[0];\n",
          program.edited(new CircuitEdit.InsertReset(1, new Place.Start())));
      assertEquals(
          "qubit[2] q;\nh q[0];\nbarrier q[0], q[1];\n",
          program.edited(new CircuitEdit.InsertBarrier(List.of(0, 1), new Place.End())));
    }

    @Test
    void isRefusedWithAReason() {
      Gestures program =
          Gestures.three("qubit[2] q;\ndef f(qubit a) { x a; }\nf(q[0]);\nqubit r;\n");

      assertEquals(
          "'hx' is not the name of a gate.", program.refused(gate("hx", new Place.End(), 0)));
      assertEquals("'cx' acts on 2 qubits.", program.refused(gate("cx", new Place.End(), 0)));
      assertEquals(
          "'q[0]' would be used twice by one operation.",
          program.refused(gate("cx", new Place.End(), 0, 0)));
      assertEquals(
          "'r' is declared below this place.",
          program.refused(gate("h", program.before("f(q[0]);"), 2)));
      assertEquals(
          "The body of 'f' cannot name the wires of the circuit.",
          program.refused(gate("h", program.before("x a;"), 0)));
    }

    @Test
    void keepsTheLineEndsOfTheFile() {
      Gestures program = Gestures.bare("include \"stdgates.inc\";\r\nqubit q;\r\nh q;\r\n");

      assertEquals(
          "include \"stdgates.inc\";\r\nqubit q;\r\nh q;\r\nx q;\r\n",
          program.edited(gate("x", new Place.End(), 0)));
    }
  }

  @Nested
  final class Delete {
    private static CircuitEdit delete(OperationRef... operations) {
      return new CircuitEdit.Delete(List.of(operations));
    }

    @Test
    void takesTheLineAndKeepsEveryComment() {
      Gestures program =
          Gestures.three("qubit[2] q;\n// first\nh q[0];\nx q[1]; // second\nz q[0];\n");

      assertEquals(
          "qubit[2] q;\n// first\nx q[1]; // second\nz q[0];\n",
          program.edited(delete(program.op("h q[0];"))));
      assertEquals(
          "qubit[2] q;\n// first\nh q[0];\n// second\nz q[0];\n",
          program.edited(delete(program.op("x q[1];"))));
    }

    @Test
    void oneOfABroadcastRewritesThatStatementOnly() {
      Gestures three = Gestures.three("qubit[4] q;\nh q; // all\nx q[0];\n");
      Gestures two = Gestures.two("qreg q[3];\ncreg c[3];\nmeasure q -> c;\n");

      assertEquals(
          "qubit[4] q;\nh q[0];\nh q[2:3]; // all\nx q[0];\n",
          three.edited(delete(three.op("h q;", 1))));
      assertEquals(
          "qreg q[3];\ncreg c[3];\nmeasure q[0] -> c[0];\nmeasure q[2] -> c[2];\n",
          two.edited(delete(two.op("measure q -> c;", 1))));
    }

    @Test
    void ofTheOnlyConditionedOperationTakesTheCondition() {
      Gestures program = Gestures.three("qubit q;\nbit c;\nif (c) x q;\nif (c) h q; else z q;\n");

      assertEquals(
          "qubit q;\nbit c;\nif (c) h q; else z q;\n", program.edited(delete(program.op("x q;"))));
      assertEquals(
          "qubit q;\nbit c;\nif (c) x q;\nif (c) h q;\n",
          program.edited(delete(program.op("z q;"))));
      assertEquals(
          "qubit q;\nbit c;\nif (c) x q;\nif (c) { } else z q;\n",
          program.edited(delete(program.op("h q;"))));
    }

    @Test
    void inALoopSaysThatEveryPassChanges() {
      Gestures program =
          Gestures.three("qubit[2] q;\nfor int i in [0:1] {\n  h q[i];\n  x q[i];\n}\n");

      assertEquals(
          "qubit[2] q;\nfor int i in [0:1] {\n  x q[i];\n}\n",
          program.edited(delete(program.op("h q[i];"))));
      assertEquals(
          List.of("This is in the body of a loop: every pass through it changes."),
          program.notes(delete(program.op("h q[i];"))));
    }

    @Test
    void severalOnOneLine() {
      Gestures program = Gestures.three("qubit q; h q; x q; y q;\n");

      assertEquals(
          "qubit q; h q;\n", program.edited(delete(program.op("x q;"), program.op("y q;"))));
    }

    @Test
    void ofAMeasurementThatInitializesLeavesTheDeclaration() {
      Gestures program = Gestures.three("qubit q;\nbit b = measure q;\nif (b) x q;\n");

      assertEquals(
          "qubit q;\nbit b;\nif (b) x q;\n",
          program.edited(delete(program.op("bit b = measure q;"))));
    }
  }

  @Nested
  final class Move {
    private static CircuitEdit move(OperationRef operation, Place place) {
      return new CircuitEdit.Move(operation, place, Map.of());
    }

    @Test
    void toAnotherPlaceTakesTheCommentOnItsLineAlong() {
      Gestures program = Gestures.three("qubit[2] q;\nh q[0]; // first\nx q[1];\nz q[0];\n");

      assertEquals(
          "qubit[2] q;\nx q[1];\nh q[0]; // first\nz q[0];\n",
          program.edited(move(program.op("h q[0];"), program.before("z q[0];"))));
    }

    @Test
    void fromAConditionToBeforeOrBehindItLeavesNoOverlap() {
      Gestures program =
          Gestures.three("qubit[2] q;\nbit c;\n  if (c) x q[0];\n  if (c) y q[1];\nh q[0];\n");
      String before = "  x q[0];\n  if (c) y q[1];\nh q[0];\n";

      assertEquals(
          "qubit[2] q;\nbit c;\n" + before,
          program.edited(move(program.op("x q[0];"), new Place.Start())));
      assertEquals(
          "qubit[2] q;\nbit c;\n" + before,
          program.edited(move(program.op("x q[0];"), program.after("if (c) x q[0];"))));
    }

    @Test
    void intoABlockTakesItsIndent() {
      Gestures program = Gestures.three("qubit[2] q;\nbit c;\nh q[0];\nif (c) {\n  x q[1];\n}\n");

      assertEquals(
          "qubit[2] q;\nbit c;\nif (c) {\n  x q[1];\n  h q[0];\n}\n",
          program.edited(move(program.op("h q[0];"), program.after("x q[1];"))));
    }

    @Test
    void toAnotherWireChangesTheOperandAlone() {
      Gestures program = Gestures.three("qubit[3] q;\ncx /* c */ q[0], q[1];\nh q;\n");

      assertEquals(
          "qubit[3] q;\ncx /* c */ q[0], q[2];\nh q;\n",
          program.edited(
              new CircuitEdit.Move(program.op("cx /* c */ q[0], q[1];"), null, wires(1, 2))));
      assertEquals(
          "'q[0]' would be used twice by one operation.",
          program.refused(
              new CircuitEdit.Move(program.op("cx /* c */ q[0], q[1];"), null, wires(1, 0))));
    }

    @Test
    void oneOfABroadcastToAnotherWire() {
      Gestures program = Gestures.three("qubit[2] q;\nqubit r;\nh q;\n");

      assertEquals(
          "qubit[2] q;\nqubit r;\nh q[0];\nh r;\n",
          program.edited(new CircuitEdit.Move(program.op("h q;", 1), null, wires(1, 2))));
    }

    @Test
    void ofWhatALoopChoosesIsRefused() {
      Gestures program = Gestures.three("qubit[2] q;\nfor int i in [0:1] h q[i];\n");

      assertTrue(
          program
              .refused(new CircuitEdit.Move(program.op("h q[i];"), null, wires(0, 1)))
              .startsWith("Which wire 'q[i]' is"));
    }
  }

  @Test
  void copiesKeepTheirOrderAndCanChangeWires() {
    Gestures program = Gestures.three("qubit[4] q;\nh q[0];\ncx q[0], q[1];\n");

    assertEquals(
        "qubit[4] q;\nh q[0];\ncx q[0], q[1];\nh q[2];\ncx q[2], q[3];\n",
        program.edited(
            new CircuitEdit.Copy(
                List.of(program.op("cx q[0], q[1];"), program.op("h q[0];")),
                new Place.End(),
                Map.of(0, 2, 1, 3))));
  }
}
