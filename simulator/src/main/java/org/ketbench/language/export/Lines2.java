package org.ketbench.language.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.compile.GateSink;
import org.ketbench.compile.NotExpressible;

/**
 * Writes gates of OpenQASM 2 one a line. It has no global phase; what has gathered is written at
 * the end as {@code rz} and {@code u1}, whose product is nothing else, also for readers to whom the
 * two are the same gate.
 */
final class Lines2 implements GateSink {
  private final Gates2 gates;
  private final CodeWriter out;
  private final QubitsText wires;
  private final Formula2 angles;
  private final String prefix;
  private Angle phase;

  /**
   * @param prefix what stands before each line, such as a condition
   * @param phase what has gathered before
   */
  Lines2(
      Gates2 gates, CodeWriter out, QubitsText wires, Formula2 angles, String prefix, Angle phase) {
    this.gates = gates;
    this.out = out;
    this.wires = wires;
    this.angles = angles;
    this.prefix = prefix;
    this.phase = phase;
  }

  @Override
  public void gate(Gate gate, List<Angle> arguments, List<Control> controls, int... qubits)
      throws NotExpressible {
    if (gate.name().equals("U") && Gates2.isOfCatalogue(gate)) {
      phase = phase.plus(sum(arguments).times(1, 2));
      gate(GateCatalogue.standard().get("u3"), arguments, controls, qubits);
      return;
    }
    write(gates.name(gate), arguments, qubits);
  }

  @Override
  public void phase(Angle angle) {
    phase = phase.plus(angle);
  }

  Angle gathered() {
    return phase;
  }

  /** Writes the phase that has gathered, if it is one. */
  void writePhase() throws NotExpressible {
    boolean none =
        phase.isKnown() && Math.abs(Math.IEEEremainder(phase.radians(), 2 * Math.PI)) < 1e-15;
    if (none) {
      return;
    }
    if (wires.count() == 0) {
      throw new NotExpressible(
          "OpenQASM 2 has no global phase, and there is no qubit to put it on.");
    }
    write("rz", List.of(phase.times(-2, 1)), 0);
    write("u1", List.of(phase.times(2, 1)), 0);
  }

  private void write(String name, List<Angle> arguments, int... qubits) throws NotExpressible {
    StringBuilder line = new StringBuilder(prefix).append(name);
    if (!arguments.isEmpty()) {
      line.append('(');
      for (int i = 0; i < arguments.size(); i++) {
        line.append(i == 0 ? "" : ",").append(angles.of(arguments.get(i)));
      }
      line.append(')');
    }
    line.append(
        IntStream.of(qubits).mapToObj(wires::of).collect(Collectors.joining(",", " ", ";")));
    out.line(line.toString());
  }

  private static Angle sum(List<Angle> angles) {
    Angle sum = Angle.pi(0, 1);
    for (Angle angle : angles) {
      sum = sum.plus(angle);
    }
    return sum;
  }
}
