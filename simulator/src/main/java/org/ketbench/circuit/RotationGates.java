package org.ketbench.circuit;

import static org.ketbench.circuit.GateDialect.BRAKET;
import static org.ketbench.circuit.GateDialect.CIRQ;
import static org.ketbench.circuit.GateDialect.IONQ;
import static org.ketbench.circuit.GateDialect.QISKIT;
import static org.ketbench.circuit.GateDialect.QSHARP;
import static org.ketbench.circuit.GateDialect.QUANTINUUM;
import static org.ketbench.circuit.GateDialect.QUIL;
import static org.ketbench.circuit.GateFamily.NATIVE;
import static org.ketbench.circuit.GateFamily.PAULI;
import static org.ketbench.circuit.GateFamily.PHASE;
import static org.ketbench.circuit.GateFamily.ROTATION;
import static org.ketbench.circuit.GateFamily.UNIVERSAL;
import static org.ketbench.circuit.GateLibrary.BUILTIN;
import static org.ketbench.circuit.GateLibrary.EXTRA;
import static org.ketbench.circuit.GateLibrary.QELIB1;
import static org.ketbench.circuit.GateLibrary.QELIB1_2017;
import static org.ketbench.circuit.GateLibrary.STDGATES;
import static org.ketbench.circuit.GateRow.gate;

import java.util.List;

/** The gates of at most one qubit that take angles. */
final class RotationGates {
  private RotationGates() {}

  static List<GateRow> rows() {
    return List.of(
        gate("p", 1, "lambda")
            .titled("Phase", "P", PHASE)
            .in(STDGATES, QELIB1)
            .called(QISKIT, "p")
            .called(BRAKET, "phaseshift")
            .called(QSHARP, "R1")
            .called(QUIL, "PHASE")
            .negatedInverse()
            .matrix(a -> Unitaries.phase(a[0]))
            .defined("U(0,0,lambda) a;")
            .entries("1", "0", "0", "e^(i·λ)")
            .help(
                "Multiplies 1 by e^(iλ) and leaves 0 alone. Z, S and T are p(π), p(π/2) and p(π/4)."
                    + " It differs from rz(λ) by a global phase, which matters once a control is"
                    + " added."),
        gate("rx", 1, "theta")
            .titled("Rotation about x", "Rx", ROTATION)
            .in(STDGATES, QELIB1, QELIB1_2017)
            .called(QISKIT, "rx")
            .called(CIRQ, "rx")
            .called(BRAKET, "rx")
            .called(QSHARP, "Rx")
            .called(QUIL, "RX")
            .called(IONQ, "rx")
            .negatedInverse()
            .matrix(a -> Unitaries.equatorial(a[0], 0))
            .defined("U(theta,-pi/2,pi/2) a; gphase(-theta/2);")
            .entries("cos(θ/2)", "-i·sin(θ/2)", "-i·sin(θ/2)", "cos(θ/2)")
            .help("Turns the Bloch sphere by θ about its x axis: exp(-iθX/2)."),
        gate("ry", 1, "theta")
            .titled("Rotation about y", "Ry", ROTATION)
            .in(STDGATES, QELIB1, QELIB1_2017)
            .called(QISKIT, "ry")
            .called(CIRQ, "ry")
            .called(BRAKET, "ry")
            .called(QSHARP, "Ry")
            .called(QUIL, "RY")
            .called(IONQ, "ry")
            .negatedInverse()
            .matrix(a -> Unitaries.euler(a[0], 0, 0))
            .defined("U(theta,0,0) a; gphase(-theta/2);")
            .entries("cos(θ/2)", "-sin(θ/2)", "sin(θ/2)", "cos(θ/2)")
            .help(
                "Turns the Bloch sphere by θ about its y axis: exp(-iθY/2). From 0 it makes the"
                    + " state with amplitudes cos(θ/2) and sin(θ/2), both real."),
        gate("rz", 1, "lambda")
            .titled("Rotation about z", "Rz", ROTATION)
            .in(STDGATES, QELIB1, QELIB1_2017)
            .called(QISKIT, "rz")
            .called(CIRQ, "rz")
            .called(BRAKET, "rz")
            .called(QSHARP, "Rz")
            .called(QUIL, "RZ")
            .called(IONQ, "rz")
            .called(QUANTINUUM, "Rz")
            .negatedInverse()
            .matrix(a -> Unitaries.rz(a[0]))
            .defined("gphase(-lambda/2); U(0,0,lambda) a;")
            .entries("e^(-i·λ/2)", "0", "0", "e^(i·λ/2)")
            .help(
                "Turns the Bloch sphere by λ about its z axis: exp(-iλZ/2). Many devices do it for"
                    + " free by shifting the phase of later pulses."),
        gate("r", 1, "theta", "phi")
            .titled("Rotation about an axis in the x-y plane", "R", ROTATION)
            .in(EXTRA)
            .called(QISKIT, "r")
            .called(BRAKET, "prx")
            .negatedInverse(0)
            .matrix(a -> Unitaries.equatorial(a[0], a[1]))
            .defined("rz(-phi) a; rx(theta) a; rz(phi) a;")
            .entries("cos(θ/2)", "-i·e^(-i·φ)·sin(θ/2)", "-i·e^(i·φ)·sin(θ/2)", "cos(θ/2)")
            .help(
                "Turns the Bloch sphere by θ about the axis in its equator at the angle φ from x"
                    + " towards y."),
        gate("U", 1, "theta", "phi", "lambda")
            .titled("Any gate of one qubit, built in", "U", UNIVERSAL)
            .in(BUILTIN)
            .inverse("U", RotationGates::reversedEuler)
            .matrix(a -> Unitaries.euler(a[0], a[1], a[2]).phased(a[0] / 2))
            .entries(
                "(1+e^(i·θ))/2",
                "-i·e^(i·λ)·(1-e^(i·θ))/2",
                "i·e^(i·φ)·(1-e^(i·θ))/2",
                "e^(i·(φ+λ))·(1+e^(i·θ))/2")
            .help(
                "Any gate of one qubit, up to a global phase, by its Euler angles. It is the gate"
                    + " OpenQASM 3 builds all others from, and it has period 2π in each angle. In"
                    + " OpenQASM 2 this name stands for u3, which differs by a global phase."),
        gate("u", 1, "theta", "phi", "lambda")
            .titled("Any gate of one qubit", "U", UNIVERSAL)
            .in(QELIB1)
            .called(QISKIT, "u")
            .called(BRAKET, "u")
            .inverse("u", RotationGates::reversedEuler)
            .matrix(a -> Unitaries.euler(a[0], a[1], a[2]))
            .defined("U(theta,phi,lambda) a; gphase(-theta/2);")
            .entries("cos(θ/2)", "-e^(i·λ)·sin(θ/2)", "e^(i·φ)·sin(θ/2)", "e^(i·(φ+λ))·cos(θ/2)")
            .help(
                "Any gate of one qubit, up to a global phase, by its Euler angles; its upper left"
                    + " entry cos(θ/2) is real."),
        gate("u3", 1, "theta", "phi", "lambda")
            .titled("Any gate of one qubit, as rotations", "U3", UNIVERSAL)
            .in(STDGATES, QELIB1, QELIB1_2017)
            .inverse("u3", RotationGates::reversedEuler)
            .matrix(a -> Unitaries.euler(a[0], a[1], a[2]).phased(-(a[1] + a[2]) / 2))
            .defined("gphase(-(phi+lambda+theta)/2); U(theta,phi,lambda) a;")
            .entries(
                "e^(-i·(φ+λ)/2)·cos(θ/2)",
                "-e^(-i·(φ-λ)/2)·sin(θ/2)",
                "e^(i·(φ-λ)/2)·sin(θ/2)",
                "e^(i·(φ+λ)/2)·cos(θ/2)")
            .help(
                "Any gate of one qubit as three rotations: first by λ about z, then by θ about y,"
                    + " then by φ about z. It is the U of OpenQASM 2."),
        gate("u2", 1, "phi", "lambda")
            .titled("Any equal superposition", "U2", UNIVERSAL)
            .in(STDGATES, QELIB1, QELIB1_2017)
            .inverse(
                "u2",
                a ->
                    List.of(
                        Angle.pi(1, 1).minus(a.get(1)), a.get(0).negated().minus(Angle.pi(1, 1))))
            .matrix(a -> Unitaries.euler(Math.PI / 2, a[0], a[1]).phased(-(a[0] + a[1]) / 2))
            .defined("gphase(-(phi+lambda+pi/2)/2); U(pi/2,phi,lambda) a;")
            .entries(
                "e^(-i·(φ+λ)/2)/√2", "-e^(-i·(φ-λ)/2)/√2", "e^(i·(φ-λ)/2)/√2", "e^(i·(φ+λ)/2)/√2")
            .help(
                "u3(π/2, φ, λ): takes 0 and 1 to equal superpositions. u2(0, π) is the Hadamard"
                    + " gate up to a global phase."),
        gate("u1", 1, "lambda")
            .titled("Phase", "U1", PHASE)
            .in(STDGATES, QELIB1, QELIB1_2017)
            .sameAs("p")
            .negatedInverse()
            .defined("U(0,0,lambda) a;")
            .help("The phase gate p under its name of OpenQASM 2."),
        gate("u0", 1, "gamma")
            .titled("Idle", "U0", PAULI)
            .in(QELIB1)
            .clifford()
            .negatedInverse()
            .matrix(_ -> Matrix.identity(2))
            .defined("U(0,0,0) a;")
            .entries("1", "0", "0", "1")
            .help("Does nothing for γ times the length of a one-qubit gate."),
        gate("phase", 1, "lambda")
            .titled("Phase", "P", PHASE)
            .in(STDGATES)
            .sameAs("p")
            .negatedInverse()
            .defined("U(0,0,lambda) a;")
            .help("Another name for p."),
        gate("gphase", 0, "gamma")
            .titled("Global phase", "e^iγ", PHASE)
            .in(BUILTIN)
            .called(BRAKET, "gphase")
            .negatedInverse()
            .matrix(
                a ->
                    Unitaries.complex(new double[] {Math.cos(a[0])}, new double[] {Math.sin(a[0])}))
            .entries("e^(i·γ)")
            .help(
                "Multiplies the whole state by e^(iγ). Nothing can be measured of it, but with a"
                    + " control it becomes the phase gate p(γ) on that control."),
        gate("gpi", 1, "phi")
            .titled("Half turn about an axis in the x-y plane", "GPi", NATIVE)
            .in(EXTRA)
            .called(BRAKET, "gpi")
            .called(IONQ, "gpi")
            .selfInverse()
            .matrix(a -> Unitaries.flip(a[0]))
            .defined("rz(-phi) a; x a; rz(phi) a;")
            .entries("0", "e^(-i·φ)", "e^(i·φ)", "0")
            .help(
                "cos φ X + sin φ Y: half a turn about the axis at the angle φ from x towards y. A"
                    + " native gate of IonQ, whose own format writes φ in turns."),
        gate("gpi2", 1, "phi")
            .titled("Quarter turn about an axis in the x-y plane", "GPi2", NATIVE)
            .in(EXTRA)
            .called(BRAKET, "gpi2")
            .called(IONQ, "gpi2")
            .inverse("gpi2", a -> List.of(a.get(0).plus(Angle.pi(1, 1))))
            .matrix(a -> Unitaries.equatorial(Math.PI / 2, a[0]))
            .defined("rz(-phi) a; rx(pi/2) a; rz(phi) a;")
            .entries("1/√2", "-i·e^(-i·φ)/√2", "-i·e^(i·φ)/√2", "1/√2")
            .help(
                "A quarter turn about the axis at the angle φ from x towards y. A native gate of"
                    + " IonQ, whose own format writes φ in turns."),
        gate("u1q", 1, "theta", "phi")
            .titled("Rotation about an axis in the x-y plane", "U1q", NATIVE)
            .in(EXTRA)
            .called(QUANTINUUM, "U1q")
            .sameAs("r")
            .negatedInverse(0)
            .defined("rz(-phi) a; rx(theta) a; rz(phi) a;")
            .help("The gate r under its name at Quantinuum, where it is native."));
  }

  /** The Euler angles of the inverse: all negated, the outer two exchanged. */
  static List<Angle> reversedEuler(List<Angle> angles) {
    return List.of(angles.get(0).negated(), angles.get(2).negated(), angles.get(1).negated());
  }
}
