package org.ketbench.language.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.compile.RandomPrograms;
import org.ketbench.compile.RandomPrograms.Kind;

/** Programs for other frameworks: what they say, and that Python can parse its own. */
final class ScriptsTest {
  @TempDir private Path folder;

  private static Circuit circuit() {
    return new CircuitBuilder(3, 2)
        .gate("h", 0)
        .gate("cp", Angle.pi(1, 4), 0, 1)
        .gate(
            GateCatalogue.standard().get("rz"),
            List.of(Angle.pi(1, 2)),
            1,
            List.of(new Control(0, false), new Control(1, true)),
            2)
        .measure(0, 0)
        .when(CircuitBuilder.bit(0), then -> then.gate("x", 1))
        .measure(1, 1)
        .build();
  }

  private static String code(Exported exported, String comment) {
    assertTrue(exported.isFaithful(), exported.diagnostics()::toString);
    return Code.of(exported, comment);
  }

  @Test
  void qsharp() {
    assertEquals(
        """
        import Std.Measurement.*;

        @EntryPoint()
        operation Main() : Result[] {
          use q = Qubit[3];
          mutable c = [Zero, size = 2];
          H(q[0]);
          Controlled R1([q[0]], (0.7853981633974483, q[1]));
          X(q[0]);
          Controlled Rz([q[0], q[1]], (1.5707963267948966, q[2]));
          X(q[0]);
          set c w/= 0 <- M(q[0]);
          if c[0] == One {
            X(q[1]);
          }
          set c w/= 1 <- M(q[1]);
          ResetAll(q);
          return c;
        }
        """,
        code(QsharpExporter.export(circuit()), "//"));
  }

  @Test
  void qiskit() {
    assertTrue(
        code(QiskitExporter.export(circuit()), "#")
            .endsWith(
                """
                circuit = QuantumCircuit(q, c)
                circuit.h(q[0])
                circuit.cp(pi/4, q[0], q[1])
                circuit.append(RZGate(pi/2).control(2, ctrl_state=2), [q[0], q[1], q[2]])
                circuit.measure(q[0], c[0])
                with circuit.if_test((c[0], 1)):
                    circuit.x(q[1])
                circuit.measure(q[1], c[1])
                """));
  }

  @Test
  void anElseInQiskitBelongsToItsOwnCondition() {
    Circuit circuit =
        new CircuitBuilder(2, 2)
            .measure(0, 0)
            .when(
                CircuitBuilder.bit(0),
                then ->
                    then.when(
                        CircuitBuilder.bit(1), inner -> inner.gate("x", 0), no -> no.gate("y", 0)),
                otherwise -> otherwise.gate("z", 1))
            .build();

    assertTrue(
        code(QiskitExporter.export(circuit), "#")
            .endsWith(
                """
                with circuit.if_test((c[0], 1)) as otherwise:
                    with circuit.if_test((c[1], 1)) as _otherwise1:
                        circuit.x(q[0])
                    with _otherwise1:
                        circuit.y(q[0])
                with otherwise:
                    circuit.z(q[1])
                """));
  }

  @Test
  void cirq() {
    assertTrue(
        code(CirqExporter.export(circuit()), "#")
            .endsWith(
                """
                part.append(cirq.H(q[0]))
                part.append(cirq.ZPowGate(exponent=(pi/4)/pi)(q[1]).controlled_by(q[0]))
                part.append(cirq.rz(pi/2)(q[2]).controlled_by(q[0], q[1], control_values=[0, 1]))
                part.append(cirq.measure(q[0], key="m0"))
                part.append(cirq.X(q[1]).with_classical_controls("m0"))
                part.append(cirq.measure(q[1], key="m1"))
                circuit += part
                """));
  }

  @Test
  void braketMeasuresAtTheEnd() {
    Circuit circuit =
        new CircuitBuilder(3, 2)
            .gate("sdg", 0)
            .gate("cp", Angle.pi(1, 4), 0, 1)
            .measure(1, 0)
            .measure(0, 1)
            .build();
    Exported exported = BraketExporter.export(circuit, ExportOptions.STANDARD);

    assertTrue(
        code(exported, "#")
            .endsWith(
                """
                circuit = Circuit()
                circuit.si(0)
                circuit.cphaseshift(0, 1, pi/4)
                circuit.i(2)
                circuit.measure(1)
                circuit.measure(0)
                """));
    assertEquals("01", exported.bits().key(position -> position == 0));
  }

  @Test
  void quantikz() {
    assertEquals(
        """
        \\begin{quantikz}
        \\lstick{q[0]} & \\gate{H} & \\ctrl{1} & \\octrl{2} & \\meter{c[0]} & \\qw & \\qw & \\\\
        \\lstick{q[1]} & \\qw & \\gate{P(\\pi /4)} & \\ctrl{1} & \\gate{X\\ \\text{if }c[0]} & \\meter{c[1]} & \\qw & \\\\
        \\lstick{q[2]} & \\qw & \\qw & \\gate{Rz(\\pi /2)} & \\qw & \\qw & \\qw &
        \\end{quantikz}
        """
            .replace(" & \\qw & \\\\\n", " & \\\\\n")
            .replace("\\qw & \\qw & \\qw &\n", "\\qw & \\qw &\n"),
        code(QuantikzExporter.export(circuit()), "%").replace(" \n", "\n"));
  }

  @Test
  void pythonParsesWhatIsWrittenForIt() throws IOException, InterruptedException {
    boolean python =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "python3")));
    assumeTrue(python, "needs python3");
    List<String> command = new ArrayList<>(List.of("python3", "-m", "py_compile"));
    for (int seed = 0; seed < 20; seed++) {
      Circuit circuit = RandomPrograms.of(seed, Kind.FEEDBACK);
      List<Exported> all =
          List.of(
              QiskitExporter.export(circuit),
              CirqExporter.export(circuit),
              BraketExporter.export(circuit, new ExportOptions(true)));
      for (int i = 0; i < all.size(); i++) {
        Path file = folder.resolve("program" + seed + "_" + i + ".py");
        Files.writeString(file, all.get(i).text());
        command.add(file.toString());
      }
    }
    assertEquals("", said(command));
    // Stand-ins for the libraries take every call, so that names are found and arithmetic is done.
    List<String> run =
        List.of(
            "python3",
            "-c",
            """
            import runpy, sys
            from unittest.mock import MagicMock
            for name in ("numpy sympy cirq qiskit qiskit.circuit qiskit.circuit.classical"
                         " qiskit.circuit.library braket braket.circuits").split():
                sys.modules[name] = MagicMock()
            for file in sys.argv[1:]:
                runpy.run_path(file)
            """);
    List<String> all = new ArrayList<>(run);
    all.addAll(command.subList(3, command.size()));
    assertEquals("", said(all));
  }

  private String said(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return Files.readString(folder.resolve("said"));
  }
}
