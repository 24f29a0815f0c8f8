package org.ketbench.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.density.DensityEngine;
import org.ketbench.engine.mps.MpsEngine;
import org.ketbench.engine.pure.PureEngine;
import org.ketbench.engine.pure.TrajectoriesEngine;
import org.ketbench.engine.stabilizer.StabilizerEngine;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;

/** Programs with odd corners, whose distributions follow by hand, on every engine that can. */
final class OddProgramsTest {
  private static final int SHOTS = 20_000;
  private static final List<Engine> ENGINES =
      List.of(
          new PureEngine(),
          new StabilizerEngine(),
          new MpsEngine(),
          new DensityEngine(),
          new TrajectoriesEngine());

  private record Odd(String name, String body, Map<String, Double> expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Odd odd(String name, String body, Object... keysAndProbabilities) {
    Map<String, Double> expected = new HashMap<>();
    for (int each = 0; each < keysAndProbabilities.length; each += 2) {
      expected.put((String) keysAndProbabilities[each], (Double) keysAndProbabilities[each + 1]);
    }
    return new Odd(name, body, expected);
  }

  static Stream<Odd> programs() {
    double eighth = Math.pow(Math.sin(Math.PI / 8), 2);
    return Stream.of(
        odd(
            "one half of a pair is reset",
            "qubit[2] q; bit[2] c; h q[0]; cx q[0], q[1]; reset q[0]; c = measure q;",
            "00",
            0.5,
            "10",
            0.5),
        odd(
            "the same qubit twice",
            "qubit q; bit[2] c; h q; c[0] = measure q; c[1] = measure q;",
            "00",
            0.5,
            "11",
            0.5),
        odd(
            "a bit that is written twice holds the last outcome",
            "qubit[2] q; bit c; x q[0]; c = measure q[0]; c = measure q[1];",
            "0",
            1.0),
        odd(
            "a register is less than a number, index 0 its low bit",
            "qubit[2] q; qubit r; bit[2] c; bit d; h q[0]; h q[1]; c = measure q;"
                + " if (c < 2) { x r; } d = measure r;",
            "00 1",
            0.25,
            "01 1",
            0.25,
            "10 0",
            0.25,
            "11 0",
            0.25),
        odd(
            "a register is at least a number",
            "qubit[2] q; qubit r; bit[2] c; bit d; h q[0]; h q[1]; c = measure q;"
                + " if (c >= 1) { x r; } d = measure r;",
            "00 0",
            0.25,
            "01 1",
            0.25,
            "10 1",
            0.25,
            "11 1",
            0.25),
        odd(
            "a decision inside a decision",
            "qubit[3] q; bit[3] c; h q[0]; c[0] = measure q[0];"
                + " if (c[0]) { h q[1]; c[1] = measure q[1]; if (c[1]) { x q[2]; } else { } }"
                + " else { x q[2]; } c[2] = measure q[2];",
            "100",
            0.5,
            "001",
            0.25,
            "111",
            0.25),
        odd(
            "a loop inside a loop",
            "qubit[2] q; bit c; bit d; int[4] n = 0; h q[0]; c = measure q[0]; while (n < 3) {"
                + " int[4] k = int[4](c); while (k < 2) { x q[1]; k += 1; } n += 1; } d = measure"
                + " q[1];",
            "0 0",
            0.5,
            "1 1",
            0.5),
        odd(
            "a switch",
            "qubit[3] q; bit[2] c; bit d; h q[0]; h q[1]; c[0] = measure q[0];"
                + " c[1] = measure q[1]; int k = int(c); switch (k) { case 1, 2 { x q[2]; }"
                + " case 3 { } default { x q[2]; x q[2]; } } d = measure q[2];",
            "00 0",
            0.25,
            "01 1",
            0.25,
            "10 1",
            0.25,
            "11 0",
            0.25),
        odd(
            "a subroutine that measures and returns",
            "def look(qubit a) -> bit { bit r; h a; r = measure a; reset a; return r; }"
                + " qubit q; bit[2] c; c[0] = look(q); c[1] = look(q);",
            "00",
            0.25,
            "01",
            0.25,
            "10",
            0.25,
            "11",
            0.25),
        odd(
            "a controlled global phase is a phase gate",
            "qubit[2] q; bit[2] c; h q[0]; ctrl @ gphase(pi) q[0]; h q[0]; c = measure q;",
            "01",
            1.0),
        odd(
            "negative controls, inverses and powers",
            "qubit[2] q; bit[2] c; negctrl @ x q[0], q[1]; inv @ s q[1]; pow(2) @ s q[1];"
                + " pow(0.5) @ x q[0]; inv @ pow(0.5) @ x q[0]; c = measure q;",
            "10",
            1.0),
        odd(
            "two negative controls and one positive",
            "qubit[4] q; bit[4] c; x q[2]; negctrl(2) @ ctrl @ x q[0], q[1], q[2], q[3];"
                + " c = measure q;",
            "1100",
            1.0),
        odd(
            "aliases, slices and concatenation",
            "qubit[4] q; bit[4] c; let a = q[1:2:3]; let b = q[0:0] ++ a; x a[1]; x b[0];"
                + " cx b[0], b[1]; c = measure q;",
            "1011",
            1.0),
        odd(
            "barriers and delays change nothing",
            "qubit[2] q; bit[2] c; h q[0]; barrier q; delay[100ns] q[0]; h q[0]; barrier q[0];"
                + " x q[1]; c = measure q;",
            "10",
            1.0),
        odd(
            "bit strings",
            "qubit[3] q; bit[3] c = \"011\"; bit[3] d; if (c == \"011\") { x q[2]; }"
                + " if (c[0]) { x q[0]; } d = measure q;",
            "011 101",
            1.0),
        odd(
            "registers in order of declaration, also unused ones",
            "bit[2] no; qubit[2] a; bit one; qubit b; bit[2] two; x a[1]; two = measure a; x b;"
                + " one = measure b;",
            "00 1 10",
            1.0),
        odd(
            "unmeasured qubits are summed over",
            "qubit[3] q; bit c; h q[0]; cx q[0], q[1]; cx q[1], q[2]; c = measure q[2];",
            "0",
            0.5,
            "1",
            0.5),
        odd(
            "repeat until success",
            "qubit q; bit c; int[8] n = 0; h q; c = measure q;"
                + " while (c == 0) { reset q; h q; c = measure q; n += 1; }",
            "1",
            1.0),
        odd(
            "a loop that is left and goes on early",
            "qubit[2] q; bit[2] c; for int i in [0:5] { if (i == 1) continue; if (i == 4) break;"
                + " x q[0]; } c = measure q;",
            "01",
            1.0),
        odd(
            "teleportation of a rotated qubit",
            "qubit[3] q; bit[2] m; bit out; ry(pi/4) q[0]; h q[1]; cx q[1], q[2]; cx q[0], q[1];"
                + " h q[0]; m[0] = measure q[0]; m[1] = measure q[1]; if (m[1]) x q[2];"
                + " if (m[0]) z q[2]; out = measure q[2];",
            "00 0",
            (1 - eighth) / 4,
            "01 0",
            (1 - eighth) / 4,
            "10 0",
            (1 - eighth) / 4,
            "11 0",
            (1 - eighth) / 4,
            "00 1",
            eighth / 4,
            "01 1",
            eighth / 4,
            "10 1",
            eighth / 4,
            "11 1",
            eighth / 4),
        odd(
            "an angle that was measured",
            "qubit[2] q; bit c; bit d; h q[0]; c = measure q[0]; float[64] a = 0.0;"
                + " if (c) { a = pi; } rx(a) q[1]; d = measure q[1];",
            "0 0",
            0.5,
            "1 1",
            0.5),
        odd(
            "a measured qubit goes on being used",
            "qubit[2] q; bit[2] c; h q[0]; c[0] = measure q[0]; cx q[0], q[1]; h q[0];"
                + " c[1] = measure q[1]; h q[0]; c[0] = measure q[0];",
            "00",
            0.5,
            "11",
            0.5),
        odd(
            "outcomes that are combined",
            "qubit[2] q; bit[2] c; bit d; h q[0]; h q[1]; c = measure q; d = c[0] ^ c[1];",
            "00 0",
            0.25,
            "01 1",
            0.25,
            "10 1",
            0.25,
            "11 0",
            0.25),
        odd(
            "two T gates are an S gate",
            "qubit q; bit c; h q; t q; t q; s q; h q; c = measure q;",
            "1",
            1.0),
        odd(
            "phases that are melted past a control, and dropped before a measurement",
            "qubit[2] q; bit[2] c; h q; t q[0]; cx q[0], q[1]; p(pi/4) q[0]; rz(pi/2) q[0]; h q[0];"
                + " t q[0]; crz(pi/2) q[0], q[1]; crz(pi/2) q[0], q[1]; tdg q[1]; c = measure q;",
            "01",
            0.5,
            "11",
            0.5),
        odd(
            "the program ends early where the outcome says so",
            "qubit[2] q; bit[2] c; h q[0]; c[0] = measure q[0]; if (c[0]) { end; } x q[1];"
                + " c[1] = measure q[1];",
            "01",
            0.5,
            "10",
            0.5),
        odd("nothing is measured", "qubit[2] q; x q[1];", "10", 1.0));
  }

  private static Circuit circuit(String body) {
    Document document =
        Document.of("odd.qasm", "OPENQASM 3.1;\ninclude \"stdgates.inc\";\n" + body);
    var program = OpenQasm.analyze(document);
    return Objects.requireNonNull(program.circuit(), () -> program.diagnostics().toString());
  }

  @ParameterizedTest
  @MethodSource("programs")
  void everyEngineThatCanGivesTheSame(Odd odd) {
    Circuit circuit = circuit(odd.body());
    EngineContract.assertSame(
        odd.expected(), SlowReference.probabilities(circuit), 1e-12, "reference");
    int exact = 0;
    for (Engine engine : ENGINES) {
      String what = odd + " on " + engine.kind().name().toLowerCase(Locale.ROOT);
      Task task = Task.of(SimulationRequest.of(circuit, SHOTS, 11));
      if (engine.ability(task, Question.DISTRIBUTION) instanceof Ability.Able) {
        Map<String, Double> found =
            engine.distribution(task, Integer.MAX_VALUE, Monitor.NONE).value().byKey();
        EngineContract.assertSame(odd.expected(), found, 1e-10, what);
        exact++;
      }
      if (engine.ability(task, Question.SHOTS) instanceof Ability.Able) {
        EngineContract.assertLikely(
            odd.expected(), engine.counts(task, Monitor.NONE).value(), what);
      }
    }
    assertTrue(exact >= 3, odd + " ran on " + exact + " engines");
    assertEquals(
        1,
        odd.expected().values().stream().mapToDouble(Double::doubleValue).sum(),
        1e-12,
        odd.name());
  }
}
