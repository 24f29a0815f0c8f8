package org.ketbench.language.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.Matrices;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.Operation;
import org.ketbench.compile.Euler;
import org.ketbench.compile.GateSet;

/**
 * IonQ's native gates. Turns about z are no gates: they turn the frame in which the following
 * pulses are given, and before a measurement they mean nothing. Gates of one qubit gather until a
 * gate of two qubits comes, and then take at most two pulses.
 */
final class IonqNative {
  private static final double CLOSE = 1e-12;
  private static final double TURN = 2 * Math.PI;

  private static final Set<String> NAMES =
      Set.of(
          "x", "y", "z", "h", "s", "sdg", "t", "tdg", "sx", "sxdg", "rx", "ry", "rz", "p", "u", "r",
          "gpi", "gpi2", "cz", "rxx", "rzz");

  static final GateSet SET = gate -> NAMES.contains(gate.name());

  private final boolean zz;
  private final Matrix[] pending;
  private final double[] frame;
  private final List<String> lines = new ArrayList<>();

  IonqNative(int qubits, IonqExporter.Gates gates) {
    zz = gates == IonqExporter.Gates.NATIVE_ZZ;
    pending = new Matrix[qubits];
    frame = new double[qubits];
    for (int i = 0; i < qubits; i++) {
      pending[i] = Matrix.identity(2);
    }
  }

  List<String> lines(Circuit circuit) {
    for (Operation operation : circuit.operations()) {
      if (operation instanceof Operation.Apply apply && IonqExporter.isKnown(apply)) {
        add(apply);
      }
    }
    for (int qubit = 0; qubit < pending.length; qubit++) {
      flush(qubit);
    }
    return lines;
  }

  private void add(Operation.Apply apply) {
    int first = apply.qubits().get(0);
    if (apply.qubits().size() == 1) {
      pending[first] = Matrices.of(apply).multiply(pending[first]);
      return;
    }
    int second = apply.qubits().get(1);
    switch (apply.gate().name()) {
      case "cz" -> {
        interaction(first, second, -Math.PI / 2, true);
        turn(first, "s");
        turn(second, "s");
      }
      case "rzz" -> interaction(first, second, apply.arguments().getFirst().radians(), true);
      default -> interaction(first, second, apply.arguments().getFirst().radians(), false);
    }
  }

  private void turn(int qubit, String gate) {
    CatalogueGate known = GateCatalogue.standard().get(gate);
    pending[qubit] = known.matrix().multiply(pending[qubit]);
  }

  /** {@code exp(-i·angle/2·Z⊗Z)}, or with X in place of Z. */
  private void interaction(int first, int second, double angle, boolean ofZ) {
    boolean turned = ofZ != zz;
    if (turned) {
      turn(first, "h");
      turn(second, "h");
    }
    flush(first);
    flush(second);
    double rest = Math.IEEEremainder(angle, TURN);
    if (Math.abs(rest) > Math.PI / 2) {
      // exp(-iπ/2·P⊗P) is P⊗P but for a phase.
      rest -= Math.copySign(Math.PI, rest);
      turn(first, zz ? "z" : "x");
      turn(second, zz ? "z" : "x");
    }
    if (Math.abs(rest) > CLOSE) {
      lines.add(zz ? zzLine(first, second, rest) : msLine(first, second, rest));
    }
    if (turned) {
      turn(first, "h");
      turn(second, "h");
    }
  }

  private static String zzLine(int first, int second, double angle) {
    return "{\"gate\": \"zz\", \"targets\": [%d, %d], \"angle\": %s}"
        .formatted(first, second, IonqExporter.number(angle / TURN));
  }

  /** The angle of the gate is not negative; half a turn of one phase changes the sign. */
  private String msLine(int first, int second, double angle) {
    double phase = -frame[first] + (angle < 0 ? Math.PI : 0);
    return "{\"gate\": \"ms\", \"targets\": [%d, %d], \"phases\": [%s, %s], \"angle\": %s}"
        .formatted(
            first,
            second,
            phase(phase),
            phase(-frame[second]),
            IonqExporter.number(Math.abs(angle) / TURN));
  }

  /** Pulses for what has gathered on a qubit. */
  private void flush(int qubit) {
    Euler euler = Euler.of(pending[qubit]);
    pending[qubit] = Matrix.identity(2);
    if (Math.abs(euler.theta()) < CLOSE) {
      frame[qubit] += euler.phi() + euler.lambda();
    } else if (Math.abs(euler.theta() - Math.PI) < CLOSE) {
      frame[qubit] += euler.lambda() - Math.PI / 2;
      pulse("gpi", qubit);
      frame[qubit] += euler.phi() + Math.PI / 2;
    } else if (Math.abs(euler.theta() - Math.PI / 2) < CLOSE) {
      frame[qubit] += euler.lambda() - Math.PI / 2;
      pulse("gpi2", qubit);
      frame[qubit] += euler.phi() + Math.PI / 2;
    } else {
      frame[qubit] += euler.lambda();
      pulse("gpi2", qubit);
      frame[qubit] += euler.theta() - Math.PI;
      pulse("gpi2", qubit);
      frame[qubit] += euler.phi() + Math.PI;
    }
  }

  private void pulse(String gate, int qubit) {
    lines.add(
        "{\"gate\": \"%s\", \"target\": %d, \"phase\": %s}"
            .formatted(gate, qubit, phase(-frame[qubit])));
  }

  /** A phase in turns, at most half of one. */
  private static String phase(double radians) {
    double turns = Math.IEEEremainder(radians / TURN, 1);
    return IonqExporter.number(Math.abs(turns) < 1e-15 ? 0 : turns);
  }
}
