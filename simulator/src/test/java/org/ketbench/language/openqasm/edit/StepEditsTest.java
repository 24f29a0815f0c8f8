package org.ketbench.language.openqasm.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.Program;

/** Several operations at once, and several changes as one. */
final class StepEditsTest {
  private static final String BELL = "qubit[3] q;\nbit[2] c;\nh q[0]; // half\ncx q[0], q[1];\n";

  @Test
  void stepsNameStatementsWhereTheyStoodBeforeTheFirst() {
    String text = Gestures.THREE + BELL;
    Program program = Gestures.program(text);
    Gestures names = Gestures.three(BELL);
    EditResult.Edited result =
        assertInstanceOf(
            EditResult.Edited.class,
            CircuitEdits.apply(
                program,
                List.of(
                    new CircuitEdit.AddWire("q"),
                    new CircuitEdit.AddControl(names.op("h q[0];"), 3, true),
                    new CircuitEdit.AddControl(names.op("h q[0];"), 2, false),
                    new CircuitEdit.Move(
                        names.op("h q[0];"), names.after("cx q[0], q[1];"), Map.of()))));
    String after = TextEdit.apply(text, result.edits());
    assertEquals(
        Gestures.THREE
            + "qubit[4] q;\nbit[2] c;\ncx q[0], q[1];\n"
            + "negctrl @ ch q[2], q[3], q[0]; // half\n",
        after);
    assertEquals(after, result.program().tree().text());
    assertEquals(text, TextEdit.apply(after, TextEdit.inverse(text, result.edits())));
  }

  @Test
  void stepsFindAnOperationAgainWhoseStatementHadToBeSplit() {
    Gestures two = Gestures.two("qreg q[2];\nh q; // half\nbarrier q;\n");
    assertEquals(
        "qreg q[3];\nh q[0];\nch q[2], q[1]; // half\nbarrier q[0], q[1];\n",
        two.edited(
            List.of(
                new CircuitEdit.AddWire("q"),
                new CircuitEdit.AddControl(two.op("h q;", 1), 2, true))));
    assertEquals(
        "qreg q[3];\nh q[0];\nh q[1]; // half\nx q[2];\nbarrier q[0], q[1];\n",
        two.edited(
            List.of(
                new CircuitEdit.AddWire("q"),
                new CircuitEdit.InsertGate(
                    "x", List.of(), List.of(), List.of(2), two.after("h q;")))));
    Gestures three = Gestures.three("qubit[5] q;\nh q[0:3];\nx q[4];\n");
    OperationRef third = three.op("h q[0:3];", 2);
    assertEquals(
        "qubit[5] q;\nh q[0:1];\nh q[3];\nx q[4];\nch q[4], q[2];\n",
        three.edited(
            List.of(
                new CircuitEdit.AddControl(third, 4, true),
                new CircuitEdit.Move(third, three.after("x q[4];"), Map.of()))));
  }

  @Test
  void severalOperationsMoveInTheirOrder() {
    Gestures program = Gestures.three("qubit[3] q;\nh q[0];\nx q[2];\ncx q[0], q[1];\ny q[2];\n");
    List<OperationRef> both = List.of(program.op("cx q[0], q[1];"), program.op("h q[0];"));

    assertEquals(
        "qubit[3] q;\nx q[2];\ny q[2];\nh q[0];\ncx q[0], q[1];\n",
        program.edited(new CircuitEdit.MoveAll(both, program.after("y q[2];"), Map.of())));
    assertEquals(
        "qubit[3] q;\nh q[1];\nx q[2];\ncx q[1], q[2];\ny q[2];\n",
        program.edited(new CircuitEdit.MoveAll(both, null, Map.of(0, 1, 1, 2))));
  }

  @Test
  void someOfARegistersOperationsMoveToOtherWires() {
    Gestures program = Gestures.three("qubit[5] q;\nh q[0:2]; // half\nx q[4];\n");
    List<OperationRef> two = List.of(program.op("h q[0:2];", 0), program.op("h q[0:2];", 1));
    assertEquals(
        "qubit[5] q;\nh q[3];\nh q[4];\nh q[2]; // half\nx q[4];\n",
        program.edited(new CircuitEdit.MoveAll(two, null, Map.of(0, 3, 1, 4))));
    assertEquals(
        "qubit[5] q;\nh q[2]; // half\nx q[4];\nh q[0:1];\n",
        program.edited(new CircuitEdit.MoveAll(two, program.after("x q[4];"), Map.of())));
  }

  @Test
  void allOfARegistersOperationsStayOneStatement() {
    Gestures program = Gestures.three("qubit[4] q;\nh q[0:1]; // half\nx q[3];\n");
    List<OperationRef> both = List.of(program.op("h q[0:1];", 0), program.op("h q[0:1];", 1));
    assertEquals(
        "qubit[4] q;\nh q[2:3]; // half\nx q[3];\n",
        program.edited(new CircuitEdit.MoveAll(both, null, Map.of(0, 2, 1, 3))));
    assertEquals(
        "qubit[4] q;\nx q[3];\nh q[0:1]; // half\n",
        program.edited(new CircuitEdit.MoveAll(both, program.after("x q[3];"), Map.of())));
    assertEquals(
        "qubit[4] q;\nh q[0:1]; // half\nx q[3];\nh q[1:2];\n",
        program.edited(new CircuitEdit.Copy(both, program.after("x q[3];"), Map.of(0, 1, 1, 2))));
  }

  @Test
  void severalMoveWithTheirConditionsAndComments() {
    Gestures program =
        Gestures.three(
            "qubit[3] q;\nbit c;\nif (c) x q[1]; // mended\nh q[2]; // mixed\n// last\ny q[0];\n");
    List<OperationRef> both = List.of(program.op("if (c) x q[1];"), program.op("h q[2];"));
    assertEquals(
        "qubit[3] q;\nbit c;\n// last\ny q[0];\nif (c) x q[0]; // mended\nh q[1]; // mixed\n",
        program.edited(
            new CircuitEdit.MoveAll(both, program.after("y q[0];"), Map.of(1, 0, 2, 1))));
    assertEquals(
        "qubit[3] q;\nbit c;\nif (c) x q[0]; // mended\nh q[1]; // mixed\n// last\ny q[0];\n",
        program.edited(new CircuitEdit.MoveAll(both, null, Map.of(1, 0, 2, 1))));
    assertEquals(
        "qubit[3] q;\nbit c;\nif (c) x q[1]; // mended\nh q[2]; // mixed\n// last\ny q[0];\n"
            + "if (c) x q[0];\nh q[1];\n",
        program.edited(new CircuitEdit.Copy(both, program.after("y q[0];"), Map.of(1, 0, 2, 1))));
  }

  @Test
  void aCallOfASubroutineIsNamedByTheCallAlone() {
    String routine = "def f(qubit r) {\n  h r;\n}\n";
    Gestures program = Gestures.three(routine + "qubit[2] q;\nf(q[0]); // call\nx q[0];\n");
    assertEquals(
        routine + "qubit[2] q;\nf(q[0]); // call\nz q[0];\nx q[0];\n",
        program.edited(
            new CircuitEdit.InsertGate(
                "z", List.of(), List.of(), List.of(0), program.after("f(q[0])"))));
    assertEquals(
        routine + "qubit[2] q;\nx q[0];\nf(q[0]); // call\n",
        program.edited(
            new CircuitEdit.Move(program.op("f(q[0])"), program.after("x q[0];"), Map.of())));
    assertEquals(
        routine + "qubit[2] q;\nh q[0]; // call\nx q[0];\n",
        program.edited(new CircuitEdit.InlineCall(program.op("f(q[0])"))));
    Gestures controlled =
        Gestures.three("def f(qubit[2] r) {\n  cx r[0], r[1];\n}\nqubit[2] q;\nf(q);\n");
    assertEquals(
        "The body of 'f' cannot name the wires of the circuit.",
        controlled.refused(new CircuitEdit.RemoveControl(controlled.op("cx r[0], r[1];"), 0)));
  }

  @Test
  void aMeasurementThatDeclaresItsBitMovesAndIsCopiedLikeAnyOther() {
    Gestures program = Gestures.three("qubit[2] q;\nbit c = measure q[0]; // out\nh q[1];\n");
    OperationRef measurement = program.op("bit c = measure q[0];");
    assertEquals(
        "qubit[2] q;\nbit c = measure q[1]; // out\nh q[1];\n",
        program.edited(new CircuitEdit.Move(measurement, null, Map.of(0, 1))));
    assertEquals(
        "qubit[2] q;\nh q[1];\nbit c = measure q[1]; // out\n",
        program.edited(new CircuitEdit.Move(measurement, program.after("h q[1];"), Map.of(0, 1))));
    assertEquals(
        "qubit[2] q;\nbit c = measure q[0]; // out\nh q[1];\nc = measure q[1];\n",
        program.edited(
            new CircuitEdit.Copy(List.of(measurement), program.after("h q[1];"), Map.of(0, 1))));
    assertEquals(
        "qubit[2] q;\nbit c = measure q[0]; // out\nh q[1];\nc = measure q[0];\n",
        program.edited(
            new CircuitEdit.Copy(List.of(measurement), program.after("h q[1];"), Map.of())));
  }

  @Test
  void whatStandsBehindOnTheLineIsNoPartOfACommentThatStays() {
    Gestures loop =
        Gestures.three("qubit[2] q;\nfor int i in [0:1] {\n  // bell\n  h q[i];\n} x q[0];\n");
    assertEquals(
        "qubit[2] q;\n// bell\nx q[0];\n",
        loop.edited(
            new CircuitEdit.Delete(
                List.of(loop.op("for int i in [0:1] {\n  // bell\n  h q[i];\n}")))));
    Gestures branch = Gestures.three("qubit q;\nbit c;\nif (c) x q;\nelse // other\n  y q; z q;\n");
    assertEquals(
        "qubit q;\nbit c;\nif (c) x q; // other\nz q;\n",
        branch.edited(new CircuitEdit.Delete(List.of(branch.op("y q;")))));
  }

  @Test
  void whatAnotherConditionGuardsIsNotUndoneInItsPlace() {
    Gestures program = Gestures.three("qubit[2] q;\nbit c;\nif (c) x q[0];\ns q[1];\n");
    assertEquals(
        "Gates of different blocks cannot be undone together. Choose those of one block.",
        program.refused(
            new CircuitEdit.Invert(List.of(program.op("x q[0];"), program.op("s q[1];")))));
  }

  @Test
  void inversesStandTheOtherWayRound() {
    Gestures program =
        Gestures.three("qubit[2] q;\nh q[0];\ns q[1]; // phase\nrz(pi/4) q[0];\ncx q[0], q[1];\n");
    assertEquals(
        "qubit[2] q;\ncx q[0], q[1];\nrz(-pi/4) q[0]; // phase\nsdg q[1];\nh q[0];\n",
        program.edited(
            new CircuitEdit.Invert(
                List.of(
                    program.op("h q[0];"),
                    program.op("s q[1];"),
                    program.op("rz(pi/4) q[0];"),
                    program.op("cx q[0], q[1];")))));
    assertEquals(
        "qubit q;\ngate g a { t a; }\ninv @ g q;\n",
        Gestures.three("qubit q;\ngate g a { t a; }\ng q;\n")
            .edited(
                new CircuitEdit.Invert(
                    List.of(Gestures.three("qubit q;\ngate g a { t a; }\ng q;\n").op("g q;")))));
  }

  @Test
  void outcomesGoToOtherBits() {
    Gestures three =
        Gestures.three("qubit[2] q;\nbit[2] c;\nc[0] = measure q[0];\nc = measure q;\n");
    assertEquals(
        "qubit[2] q;\nbit[2] c;\nc[1] = measure q[0];\nc = measure q;\n",
        three.edited(new CircuitEdit.MeasureInto(three.op("c[0] = measure q[0];"), 1)));
    assertEquals(
        "qubit[2] q;\nbit[2] c;\nc[0] = measure q[0];\nc[0] = measure q[0]; c[0] = measure q[1];\n"
            .replace("]; c[0] = measure q[1]", "];\nc[0] = measure q[1]"),
        three.edited(new CircuitEdit.MeasureInto(three.op("c = measure q;", 1), 0)));
    Gestures two = Gestures.two("qreg q[1];\ncreg c[2];\nmeasure q[0] -> c[0];\n");
    assertEquals(
        "qreg q[1];\ncreg c[2];\nmeasure q[0] -> c[1];\n",
        two.edited(new CircuitEdit.MeasureInto(two.op("measure q[0] -> c[0];"), 1)));
  }

  @Test
  void wiresOfOneRegisterChangePlaces() {
    Gestures program = Gestures.three("qubit[3] q;\nh q[0];\ncx q[0], q[2];\n");
    assertEquals(
        "qubit[3] q;\nh q[2];\ncx q[2], q[0];\n", program.edited(new CircuitEdit.SwapWires(0, 2)));
    assertEquals(
        "The wires are of different registers, 'q' and 'r'. Move one between others instead.",
        Gestures.three("qubit[2] q;\nqubit r;\n").refused(new CircuitEdit.SwapWires(0, 2)));
  }

  @Test
  void copiedTextIsOfWhatIsChosenAndTakesTheIndentOfWhereItIsPut() {
    String text =
        Gestures.THREE
            + "qubit[3] q;\nbit c;\nh q;\nfor int i in [0:1] {\n"
            + "  if (c) {\n    x q[0];\n  }\n}\nz q[0];\n";
    Gestures program = Gestures.bare(text);
    assertEquals(
        "h q[1];\nif (c) {\n  x q[0];\n}\n",
        CircuitEdits.text(
            Gestures.program(text),
            List.of(program.op("if (c) {\n    x q[0];\n  }"), program.op("h q;", 1))));
    assertEquals(
        text.replace("    x q[0];\n", "    if (c) {\n      y q[0];\n    }\n    x q[0];\n"),
        program.edited(
            new CircuitEdit.InsertText(
                "if (c) {\n  y q[0];\n}\n",
                program.before("x q[0];"),
                CircuitEdit.InsertText.SAME)));
  }

  @Test
  void aMoveIntoALoopAndAControlOfOneAreToldAbout() {
    Gestures program =
        Gestures.three("qubit[3] q;\nh q[2];\nfor int i in [0:1] {\n  cx q[i], q[i + 1];\n}\n");
    assertEquals(
        List.of("This is in the body of a loop: every pass through it changes."),
        program.notes(
            new CircuitEdit.Move(
                program.op("h q[2];"), program.before("cx q[i], q[i + 1];"), Map.of())));
    assertEquals(
        "Which wire 'q[i]' is depends on a value that changes, so its control cannot be removed"
            + " here.",
        program.refused(new CircuitEdit.RemoveControl(program.op("cx q[i], q[i + 1];"), 0)));
  }

  @Test
  void pastedStatementsComeToStandOnTheWireThatIsMeant() {
    Gestures program = Gestures.three("qubit[3] q;\nbit[2] c;\nx q[0];\n");
    assertEquals(
        "qubit[3] q;\nbit[2] c;\nx q[0];\nh q[1];\ncx q[1], q[2]; // pair\nif (c[0]) z q[1];\n"
            .replace(" // pair", ""),
        program.edited(
            new CircuitEdit.InsertText(
                "OPENQASM 3.0;\nqubit[2] q;\nh q[0];\ncx q[0], q[1]; // pair\nif (c[0]) z q[0];\n",
                program.after("x q[0];"),
                1)));
    assertEquals(
        "There are no OpenQASM statements to paste.",
        program.refused(new CircuitEdit.InsertText("hello, world", new Place.End(), 0)));
  }

  @Test
  void aRegisterGoesWithWhatIsDoneToIt() {
    Gestures program = Gestures.three("qubit[2] q;\nqubit[2] r;\nh q[0];\ncx q[0], r[1];\n");
    assertEquals(
        "qubit[2] q;\nh q[0];\n", program.edited(new CircuitEdit.RemoveRegister("r", true)));
  }
}
