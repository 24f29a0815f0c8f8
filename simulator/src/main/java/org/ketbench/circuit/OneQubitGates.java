package org.ketbench.circuit;

import static org.ketbench.circuit.GateDialect.BRAKET;
import static org.ketbench.circuit.GateDialect.CIRQ;
import static org.ketbench.circuit.GateDialect.IONQ;
import static org.ketbench.circuit.GateDialect.QISKIT;
import static org.ketbench.circuit.GateDialect.QSHARP;
import static org.ketbench.circuit.GateDialect.QUIL;
import static org.ketbench.circuit.GateFamily.HADAMARD;
import static org.ketbench.circuit.GateFamily.PAULI;
import static org.ketbench.circuit.GateFamily.PHASE;
import static org.ketbench.circuit.GateLibrary.EXTRA;
import static org.ketbench.circuit.GateLibrary.QELIB1;
import static org.ketbench.circuit.GateLibrary.QELIB1_2017;
import static org.ketbench.circuit.GateLibrary.STDGATES;
import static org.ketbench.circuit.GateRow.gate;

import java.util.List;

/** The gates of one qubit that take no angle. */
final class OneQubitGates {
  private OneQubitGates() {}

  private static final double HALF = Math.sqrt(0.5);

  static List<GateRow> rows() {
    return List.of(
        gate("id", 1)
            .titled("Identity", "I", PAULI)
            .in(STDGATES, QELIB1, QELIB1_2017)
            .called(QISKIT, "id")
            .called(CIRQ, "I")
            .called(BRAKET, "i")
            .called(QSHARP, "I")
            .called(QUIL, "I")
            .clifford()
            .selfInverse()
            .matrix(_ -> Matrix.identity(2))
            .defined("U(0,0,0) a;")
            .help(
                "Does nothing. It marks a place where a qubit waits, which matters on a device or"
                    + " under a noise model, where waiting has its own errors."),
        gate("x", 1)
            .titled("Pauli X, NOT", "X", PAULI)
            .in(STDGATES, QELIB1, QELIB1_2017)
            .called(QISKIT, "x")
            .called(CIRQ, "X")
            .called(BRAKET, "x")
            .called(QSHARP, "X")
            .called(QUIL, "X")
            .called(IONQ, "x")
            .clifford()
            .selfInverse()
            .matrix(_ -> Unitaries.pauliX())
            .defined("U(pi,0,pi) a; gphase(-pi/2);")
            .help(
                "Turns 0 into 1 and 1 into 0, like NOT on a classical bit. On the Bloch sphere it"
                    + " is half a turn about the x axis."),
        gate("y", 1)
            .titled("Pauli Y", "Y", PAULI)
            .in(STDGATES, QELIB1, QELIB1_2017)
            .called(QISKIT, "y")
            .called(CIRQ, "Y")
            .called(BRAKET, "y")
            .called(QSHARP, "Y")
            .called(QUIL, "Y")
            .called(IONQ, "y")
            .clifford()
            .selfInverse()
            .matrix(_ -> Unitaries.pauliY())
            .defined("U(pi,pi/2,pi/2) a; gphase(-pi/2);")
            .help(
                "Flips the bit and the phase: 0 becomes i times 1, and 1 becomes -i times 0. On the"
                    + " Bloch sphere it is half a turn about the y axis."),
        gate("z", 1)
            .titled("Pauli Z, phase flip", "Z", PAULI)
            .in(STDGATES, QELIB1, QELIB1_2017)
            .called(QISKIT, "z")
            .called(CIRQ, "Z")
            .called(BRAKET, "z")
            .called(QSHARP, "Z")
            .called(QUIL, "Z")
            .called(IONQ, "z")
            .clifford()
            .selfInverse()
            .matrix(_ -> Unitaries.pauliZ())
            .defined("U(0,0,pi) a;")
            .help(
                "Leaves 0 alone and changes the sign of 1. No measurement right after it can tell,"
                    + " but it turns the state + into -. On the Bloch sphere it is half a turn"
                    + " about the z axis."),
        gate("h", 1)
            .titled("Hadamard", "H", HADAMARD)
            .in(STDGATES, QELIB1, QELIB1_2017)
            .called(QISKIT, "h")
            .called(CIRQ, "H")
            .called(BRAKET, "h")
            .called(QSHARP, "H")
            .called(QUIL, "H")
            .called(IONQ, "h")
            .clifford()
            .selfInverse()
            .matrix(_ -> Unitaries.real(HALF, HALF, HALF, -HALF))
            .defined("U(pi/2,0,pi) a; gphase(-pi/4);")
            .help(
                "Makes equal superpositions: 0 becomes (0 + 1)/√2 and 1 becomes (0 - 1)/√2. Applied"
                    + " twice it does nothing. It exchanges the x and z axes, and is the first gate"
                    + " of most algorithms."),
        gate("s", 1)
            .titled("S, quarter turn about z", "S", PHASE)
            .in(STDGATES, QELIB1, QELIB1_2017)
            .called(QISKIT, "s")
            .called(CIRQ, "S")
            .called(BRAKET, "s")
            .called(QSHARP, "S")
            .called(QUIL, "S")
            .called(IONQ, "s")
            .clifford()
            .inverse("sdg")
            .matrix(_ -> quarterTurn(1))
            .defined("U(0,0,pi/2) a;")
            .help(
                "Multiplies 1 by i: the square root of Z. With H and CX it generates the Clifford"
                    + " gates, which are easy to simulate on any number of qubits."),
        gate("sdg", 1)
            .titled("S dagger", "S†", PHASE)
            .in(STDGATES, QELIB1, QELIB1_2017)
            .called(QISKIT, "sdg")
            .called(BRAKET, "si")
            .called(IONQ, "si")
            .clifford()
            .inverse("s")
            .matrix(_ -> quarterTurn(-1))
            .defined("U(0,0,-pi/2) a;")
            .help("Multiplies 1 by -i: the inverse of S."),
        gate("t", 1)
            .titled("T, eighth turn about z", "T", PHASE)
            .in(STDGATES, QELIB1, QELIB1_2017)
            .called(QISKIT, "t")
            .called(CIRQ, "T")
            .called(BRAKET, "t")
            .called(QSHARP, "T")
            .called(QUIL, "T")
            .called(IONQ, "t")
            .inverse("tdg")
            .matrix(_ -> eighthTurn(1))
            .defined("U(0,0,pi/4) a;")
            .help(
                "Multiplies 1 by e^(iπ/4): the square root of S. It is not a Clifford gate, and"
                    + " with them it can approximate every gate. Error-corrected machines pay most"
                    + " for their T gates, so these are counted."),
        gate("tdg", 1)
            .titled("T dagger", "T†", PHASE)
            .in(STDGATES, QELIB1, QELIB1_2017)
            .called(QISKIT, "tdg")
            .called(BRAKET, "ti")
            .called(IONQ, "ti")
            .inverse("t")
            .matrix(_ -> eighthTurn(-1))
            .defined("U(0,0,-pi/4) a;")
            .help("Multiplies 1 by e^(-iπ/4): the inverse of T."),
        gate("sx", 1)
            .titled("Square root of X", "√X", HADAMARD)
            .in(STDGATES, QELIB1)
            .called(QISKIT, "sx")
            .called(BRAKET, "v")
            .called(QSHARP, "SX")
            .called(IONQ, "v")
            .clifford()
            .inverse("sxdg")
            .matrix(_ -> rootOfX(1))
            .defined("sdg a; h a; sdg a; gphase(pi/4);")
            .help(
                "Half of an X: applied twice it is X. Many superconducting devices build all their"
                    + " one-qubit gates from it and rotations about z."),
        gate("sxdg", 1)
            .titled("Inverse square root of X", "√X†", HADAMARD)
            .in(QELIB1)
            .called(QISKIT, "sxdg")
            .called(BRAKET, "vi")
            .called(IONQ, "vi")
            .clifford()
            .inverse("sx")
            .matrix(_ -> rootOfX(-1))
            .defined("s a; h a; s a; gphase(-pi/4);")
            .help("The inverse of the square root of X."),
        gate("v", 1)
            .titled("Square root of X", "V", HADAMARD)
            .in(EXTRA)
            .sameAs("sx")
            .clifford()
            .inverse("vdg")
            .defined("sx a;")
            .help("Another name for sx."),
        gate("vdg", 1)
            .titled("Inverse square root of X", "V†", HADAMARD)
            .in(EXTRA)
            .sameAs("sxdg")
            .clifford()
            .inverse("v")
            .defined("sxdg a;")
            .help("Another name for sxdg."));
  }

  private static Matrix quarterTurn(int sign) {
    return Unitaries.complex(new double[] {1, 0, 0, 0}, new double[] {0, 0, 0, sign});
  }

  private static Matrix eighthTurn(int sign) {
    return Unitaries.complex(new double[] {1, 0, 0, HALF}, new double[] {0, 0, 0, sign * HALF});
  }

  private static Matrix rootOfX(int sign) {
    double half = sign * 0.5;
    return Unitaries.complex(
        new double[] {0.5, 0.5, 0.5, 0.5}, new double[] {half, -half, -half, half});
  }
}
