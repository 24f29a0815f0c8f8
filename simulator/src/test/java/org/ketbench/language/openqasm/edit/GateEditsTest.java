package org.ketbench.language.openqasm.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changing what operations are: angles, types, controls, conditions, groups. */
final class GateEditsTest {
  @Test
  void anAngleChangesInItsPlace() {
    Gestures program = Gestures.three("qubit[2] q;\nrx( pi/2 ) q; // turn\n");

    assertEquals(
        "qubit[2] q;\nrx( pi/4 ) q; // turn\n",
        program.edited(new CircuitEdit.ChangeAngle(program.op("rx( pi/2 ) q;"), 0, "pi/4")));
    assertEquals(
        "qubit[2] q;\nrx( pi/2 ) q[0];\nrx( 0.5 ) q[1]; // turn\n",
        program.edited(new CircuitEdit.ChangeAngle(program.op("rx( pi/2 ) q;", 1), 0, "0.5")));
    assertEquals(
        "'pi/' is not an angle. Write a number or a formula such as pi/2.",
        program.refused(new CircuitEdit.ChangeAngle(program.op("rx( pi/2 ) q;"), 0, "pi/")));
  }

  @Test
  void aTypeChangesWithOrWithoutAngles() {
    Gestures program = Gestures.three("qubit[2] q;\nh q[0];\nctrl @ rx(0.5) q[0], q[1];\n");

    assertEquals(
        "qubit[2] q;\nx q[0];\nctrl @ rx(0.5) q[0], q[1];\n",
        program.edited(new CircuitEdit.ChangeGate(program.op("h q[0];"), "x", null)));
    assertEquals(
        "qubit[2] q;\nrz(pi) q[0];\nctrl @ rx(0.5) q[0], q[1];\n",
        program.edited(new CircuitEdit.ChangeGate(program.op("h q[0];"), "rz", List.of("pi"))));
    assertEquals(
        "qubit[2] q;\nh q[0];\nctrl @ y q[0], q[1];\n",
        program.edited(
            new CircuitEdit.ChangeGate(program.op("ctrl @ rx(0.5) q[0], q[1];"), "y", null)));
    assertEquals(
        "'swap' acts on 2 qubits.",
        program.refused(new CircuitEdit.ChangeGate(program.op("h q[0];"), "swap", null)));
  }

  @Test
  void controlsComeAndGo() {
    Gestures program =
        Gestures.three("qubit[4] q;\nx q[1];\nnegctrl @ s q[0], q[1];\nccx q[0], q[1], q[2];\n");

    assertEquals(
        "qubit[4] q;\ncx q[0], q[1];\nnegctrl @ s q[0], q[1];\nccx q[0], q[1], q[2];\n",
        program.edited(new CircuitEdit.AddControl(program.op("x q[1];"), 0, true)));
    assertEquals(
        "qubit[4] q;\nnegctrl @ x q[0], q[1];\nnegctrl @ s q[0], q[1];\nccx q[0], q[1], q[2];\n",
        program.edited(new CircuitEdit.AddControl(program.op("x q[1];"), 0, false)));
    assertEquals(
        "qubit[4] q;\nx q[1];\nctrl @ s q[0], q[1];\nccx q[0], q[1], q[2];\n",
        program.edited(new CircuitEdit.AddControl(program.op("negctrl @ s q[0], q[1];"), 0, true)));
    assertEquals(
        "qubit[4] q;\nx q[1];\ns q[1];\nccx q[0], q[1], q[2];\n",
        program.edited(new CircuitEdit.RemoveControl(program.op("negctrl @ s q[0], q[1];"), 0)));
    assertEquals(
        "qubit[4] q;\nx q[1];\nnegctrl @ s q[0], q[1];\ncx q[0], q[2];\n",
        program.edited(new CircuitEdit.RemoveControl(program.op("ccx q[0], q[1], q[2];"), 1)));
    assertEquals(
        "'q[2]' is no control of this operation.",
        program.refused(new CircuitEdit.RemoveControl(program.op("ccx q[0], q[1], q[2];"), 2)));
  }

  @Test
  void aControlOfOneOfABroadcast() {
    Gestures program = Gestures.three("qubit[3] q;\nqubit r;\nh q;\n");

    assertEquals(
        "qubit[3] q;\nqubit r;\nh q[0];\nch r, q[1];\nh q[2];\n",
        program.edited(new CircuitEdit.AddControl(program.op("h q;", 1), 3, true)));
  }

  @Test
  void aConditionComesAndGoes() {
    Gestures three = Gestures.three("qubit q;\nbit[2] c;\nx q;\nif (c[0]) {\n  h q;\n  z q;\n}\n");

    assertEquals(
        "qubit q;\nbit[2] c;\nif (!c[1]) x q;\nif (c[0]) {\n  h q;\n  z q;\n}\n",
        three.edited(
            new CircuitEdit.MakeConditional(three.op("x q;"), new ConditionOn.Bit(1, false))));
    assertEquals(
        "qubit q;\nbit[2] c;\nx q;\nh q;\nif (c[0]) {\n  z q;\n}\n",
        three.edited(new CircuitEdit.MakeUnconditional(three.op("h q;"))));
    assertEquals(
        "qubit q;\nbit[2] c;\nx q;\nh q;\nz q;\n",
        three.edited(
            new CircuitEdit.MakeUnconditional(three.op("if (c[0]) {\n  h q;\n  z q;\n}"))));
    assertEquals(
        "'c' is never 4.",
        three.refused(
            new CircuitEdit.MakeConditional(
                three.op("x q;"), new ConditionOn.Register("c", BigInteger.valueOf(4)))));
  }

  @Test
  void conditionsOfVersion2AreOnWholeRegisters() {
    Gestures two = Gestures.two("qreg q[1];\ncreg c[2];\nx q[0];\nif(c==1) h q[0];\n");

    assertEquals(
        "qreg q[1];\ncreg c[2];\nif(c==3) x q[0];\nif(c==1) h q[0];\n",
        two.edited(
            new CircuitEdit.MakeConditional(
                two.op("x q[0];"), new ConditionOn.Register("c", BigInteger.valueOf(3)))));
    assertTrue(
        two.refused(
                new CircuitEdit.MakeConditional(two.op("x q[0];"), new ConditionOn.Bit(0, true)))
            .startsWith("OpenQASM 2 can only ask for the value of a whole register"));
    assertEquals(
        "qreg q[1];\ncreg c[2];\nx q[0];\nh q[0];\n",
        two.edited(new CircuitEdit.MakeUnconditional(two.op("h q[0];"))));
  }

  @Test
  void aGroupBecomesAGate() {
    Gestures program =
        Gestures.three("qubit[3] q;\nh q[0]; // start\nx q[2];\ncx q[0], q[1];\nmeasure q[0];\n");

    assertEquals(
        "qubit[3] q;\ngate bell q0, q1 {\n  h q0;\n  cx q0, q1;\n}\n"
            + "bell q[0], q[1]; // start\nx q[2];\nmeasure q[0];\n",
        program.edited(
            new CircuitEdit.GroupIntoGate(
                List.of(program.op("h q[0];"), program.op("cx q[0], q[1];")), "bell")));
    assertEquals(
        "Only gates can be grouped into a gate.",
        program.refused(
            new CircuitEdit.GroupIntoGate(
                List.of(program.op("h q[0];"), program.op("measure q[0];")), "bell")));
  }

  @Test
  void aGroupMayNotPassOthersOnItsWires() {
    Gestures program = Gestures.three("qubit[2] q;\nh q[0];\nz q[0];\nx q[1];\ncx q[0], q[1];\n");

    assertEquals(
        "Other operations on the same wires stand between these, so they cannot be one gate.",
        program.refused(
            new CircuitEdit.GroupIntoGate(
                List.of(program.op("h q[0];"), program.op("cx q[0], q[1];")), "bell")));
  }

  @Test
  void anglesThatAGateCannotSeeBecomeItsParameters() {
    Gestures program = Gestures.three("input angle theta;\nqubit q;\nrx(theta) q;\nrz(pi/2) q;\n");

    assertEquals(
        "input angle theta;\nqubit q;\ngate turn(t1) q1 {\n  rx(t1) q1;\n  rz(pi/2) q1;\n}\n"
            + "turn(theta) q;\n",
        program.edited(
            new CircuitEdit.GroupIntoGate(
                List.of(program.op("rx(theta) q;"), program.op("rz(pi/2) q;")), "turn")));
  }

  @Test
  void anArgumentThatStandsAloneNeedsNoParentheses() {
    Gestures program =
        Gestures.three("gate g(t) a { rz(t) a; rx(2*t) a; ry(sin(t)) a; }\nqubit q;\ng(pi/3) q;\n");
    assertEquals(
        "gate g(t) a { rz(t) a; rx(2*t) a; ry(sin(t)) a; }\nqubit q;\n"
            + "rz(pi/3) q;\nrx(2*(pi/3)) q;\nry(sin((pi/3))) q;\n",
        program.edited(new CircuitEdit.InlineCall(program.op("g(pi/3) q;"))));
  }

  @Test
  void aCallOfAGateIsReplacedByItsBody() {
    Gestures program =
        Gestures.three(
            "gate turn(t) a, b { rx(t/2) a; cx a, b; }\nqubit[3] q;\n"
                + "turn(pi) q[0], q[1]; // call\nctrl @ inv @ turn(0.5) q[2], q[0], q[1];\n");

    assertEquals(
        "gate turn(t) a, b { rx(t/2) a; cx a, b; }\nqubit[3] q;\n"
            + "rx(pi/2) q[0];\ncx q[0], q[1]; // call\n"
            + "ctrl @ inv @ turn(0.5) q[2], q[0], q[1];\n",
        program.edited(new CircuitEdit.InlineCall(program.op("turn(pi) q[0], q[1];"))));
    assertEquals(
        "gate turn(t) a, b { rx(t/2) a; cx a, b; }\nqubit[3] q;\nturn(pi) q[0], q[1]; // call\n"
            + "ctrl @ inv @ cx q[2], q[0], q[1];\nctrl @ inv @ rx(0.5/2) q[2], q[0];\n",
        program.edited(
            new CircuitEdit.InlineCall(program.op("ctrl @ inv @ turn(0.5) q[2], q[0], q[1];"))));
  }

  @Test
  void aCallOfASubroutineIsReplacedByItsBody() {
    Gestures program =
        Gestures.three(
            """
            def f(qubit a, int n) -> bit {
              rx(n * 0.1) a;
              return measure a;
            }
            qubit[2] q;
            bit c;
            c = f(q[1], 3);
            """);

    String after = program.edited(new CircuitEdit.InlineCall(program.op("c = f(q[1], 3);")));

    assertTrue(
        after.endsWith(
            """
            bit c;
            {
              int n1 = 3;
              rx(n1 * 0.1) q[1];
              c = measure q[1];
            }
            """),
        after);
  }
}
