package org.ketbench.circuit;

import static org.ketbench.circuit.GateDialect.BRAKET;
import static org.ketbench.circuit.GateDialect.CIRQ;
import static org.ketbench.circuit.GateDialect.QISKIT;
import static org.ketbench.circuit.GateDialect.QSHARP;
import static org.ketbench.circuit.GateDialect.QUIL;
import static org.ketbench.circuit.GateFamily.CONTROLLED;
import static org.ketbench.circuit.GateLibrary.BUILTIN;
import static org.ketbench.circuit.GateLibrary.EXTRA;
import static org.ketbench.circuit.GateLibrary.QELIB1;
import static org.ketbench.circuit.GateLibrary.QELIB1_2017;
import static org.ketbench.circuit.GateLibrary.STDGATES;
import static org.ketbench.circuit.GateRow.gate;

import java.util.List;

/** The gates of two qubits of which the first controls the second. */
final class ControlledGates {
  private ControlledGates() {}

  static List<GateRow> rows() {
    return List.of(
        gate("cx", 2)
            .titled("Controlled X, CNOT", "X", CONTROLLED)
            .in(STDGATES, QELIB1, QELIB1_2017)
            .called(QISKIT, "cx")
            .called(CIRQ, "CX")
            .called(BRAKET, "cnot")
            .called(QSHARP, "CNOT")
            .called(QUIL, "CNOT")
            .clifford()
            .selfInverse()
            .controlling(1, "x")
            .defined("CX a,b;")
            .help(
                "Flips the second qubit where the first is 1. After a Hadamard on the first it"
                    + " entangles the two: both are found 0, or both 1. It is the usual two-qubit"
                    + " gate from which circuits are built."),
        gate("cy", 2)
            .titled("Controlled Y", "Y", CONTROLLED)
            .in(STDGATES, QELIB1, QELIB1_2017)
            .called(QISKIT, "cy")
            .called(BRAKET, "cy")
            .called(QSHARP, "CY")
            .clifford()
            .selfInverse()
            .controlling(1, "y")
            .defined("sdg b; cx a,b; s b;")
            .help("Applies Y to the second qubit where the first is 1."),
        gate("cz", 2)
            .titled("Controlled Z", "Z", CONTROLLED)
            .in(STDGATES, QELIB1, QELIB1_2017)
            .called(QISKIT, "cz")
            .called(CIRQ, "CZ")
            .called(BRAKET, "cz")
            .called(QSHARP, "CZ")
            .called(QUIL, "CZ")
            .clifford()
            .selfInverse()
            .controlling(1, "z")
            .defined("h b; cx a,b; h b;")
            .help(
                "Changes the sign where both qubits are 1. It does not matter which of the two is"
                    + " called the control."),
        gate("ch", 2)
            .titled("Controlled Hadamard", "H", CONTROLLED)
            .in(STDGATES, QELIB1, QELIB1_2017)
            .called(QISKIT, "ch")
            .selfInverse()
            .controlling(1, "h")
            .defined("ry(pi/4) b; cx a,b; ry(-pi/4) b;")
            .help("Applies the Hadamard gate to the second qubit where the first is 1."),
        gate("cs", 2)
            .titled("Controlled S", "S", CONTROLLED)
            .in(EXTRA)
            .called(QISKIT, "cs")
            .inverse("csdg")
            .controlling(1, "s")
            .defined("t a; cx a,b; tdg b; cx a,b; t b;")
            .help("Multiplies by i where both qubits are 1."),
        gate("csdg", 2)
            .titled("Controlled S dagger", "S†", CONTROLLED)
            .in(EXTRA)
            .called(QISKIT, "csdg")
            .inverse("cs")
            .controlling(1, "sdg")
            .defined("tdg a; cx a,b; t b; cx a,b; tdg b;")
            .help("Multiplies by -i where both qubits are 1."),
        gate("csx", 2)
            .titled("Controlled square root of X", "√X", CONTROLLED)
            .in(QELIB1)
            .called(QISKIT, "csx")
            .called(BRAKET, "cv")
            .controlling(1, "sx")
            .defined("h b; t a; cx a,b; tdg b; cx a,b; t b; h b;")
            .help("Applies the square root of X to the second qubit where the first is 1."),
        gate("cp", 2, "lambda")
            .titled("Controlled phase", "P", CONTROLLED)
            .in(STDGATES, QELIB1)
            .called(QISKIT, "cp")
            .called(BRAKET, "cphaseshift")
            .called(QUIL, "CPHASE")
            .negatedInverse()
            .controlling(1, "p")
            .defined("p(lambda/2) a; cx a,b; p(-lambda/2) b; cx a,b; p(lambda/2) b;")
            .help(
                "Multiplies by e^(iλ) where both qubits are 1. The quantum Fourier transform is"
                    + " made of Hadamards and these."),
        gate("crx", 2, "theta")
            .titled("Controlled rotation about x", "Rx", CONTROLLED)
            .in(STDGATES, QELIB1)
            .called(QISKIT, "crx")
            .negatedInverse()
            .controlling(1, "rx")
            .defined("h b; rz(theta/2) b; cx a,b; rz(-theta/2) b; cx a,b; h b;")
            .help("Turns the second qubit by θ about x where the first is 1."),
        gate("cry", 2, "theta")
            .titled("Controlled rotation about y", "Ry", CONTROLLED)
            .in(STDGATES, QELIB1)
            .called(QISKIT, "cry")
            .negatedInverse()
            .controlling(1, "ry")
            .defined("ry(theta/2) b; cx a,b; ry(-theta/2) b; cx a,b;")
            .help("Turns the second qubit by θ about y where the first is 1."),
        gate("crz", 2, "lambda")
            .titled("Controlled rotation about z", "Rz", CONTROLLED)
            .in(STDGATES, QELIB1, QELIB1_2017)
            .called(QISKIT, "crz")
            .negatedInverse()
            .controlling(1, "rz")
            .defined("rz(lambda/2) b; cx a,b; rz(-lambda/2) b; cx a,b;")
            .help(
                "Turns the second qubit by λ about z where the first is 1. It is not the same gate"
                    + " as cp(λ), since rz and p differ in global phase."),
        gate("cu", 2, "theta", "phi", "lambda", "gamma")
            .titled("Controlled gate of one qubit, with phase", "U", CONTROLLED)
            .in(STDGATES, QELIB1)
            .called(QISKIT, "cu")
            .inverse(
                "cu",
                a ->
                    List.of(
                        a.get(0).negated(),
                        a.get(2).negated(),
                        a.get(1).negated(),
                        a.get(3).negated()))
            .controlling(1, a -> Unitaries.euler(a[0], a[1], a[2]).phased(a[3]))
            .defined("p(gamma) a; cu3(theta,phi,lambda) a,b;")
            .entries(
                "e^(i·γ)·cos(θ/2)",
                "-e^(i·(γ+λ))·sin(θ/2)",
                "e^(i·(γ+φ))·sin(θ/2)",
                "e^(i·(γ+φ+λ))·cos(θ/2)")
            .help(
                "Where the first qubit is 1, applies e^(iγ) times the one-qubit gate with Euler"
                    + " angles θ, φ, λ and a real upper left entry: any controlled gate at all."),
        gate("cu3", 2, "theta", "phi", "lambda")
            .titled("Controlled gate of one qubit", "U", CONTROLLED)
            .in(QELIB1, QELIB1_2017)
            .inverse("cu3", RotationGates::reversedEuler)
            .controlling(1, "u")
            .defined(
                "u1((lambda+phi)/2) a; rz((lambda-phi)/2) b; cx a,b; rz(-(phi+lambda)/2) b;"
                    + " ry(-theta/2) b; cx a,b; ry(theta/2) b; rz(phi) b;")
            .help(
                "Where the first qubit is 1, applies the one-qubit gate u(θ, φ, λ), whose upper"
                    + " left entry is real, to the second."),
        gate("cu1", 2, "lambda")
            .titled("Controlled phase", "P", CONTROLLED)
            .in(QELIB1, QELIB1_2017)
            .negatedInverse()
            .sameAs("cp")
            .controlling(1, "p")
            .defined("u1(lambda/2) a; cx a,b; u1(-lambda/2) b; cx a,b; u1(lambda/2) b;")
            .help("The controlled phase gate cp under its name of OpenQASM 2."),
        gate("cphase", 2, "lambda")
            .titled("Controlled phase", "P", CONTROLLED)
            .in(STDGATES)
            .negatedInverse()
            .sameAs("cp")
            .controlling(1, "p")
            .defined("cp(lambda) a,b;")
            .help("Another name for cp."),
        gate("CX", 2)
            .titled("Controlled X, CNOT", "X", CONTROLLED)
            .in(BUILTIN, STDGATES)
            .clifford()
            .selfInverse()
            .sameAs("cx")
            .controlling(1, "x")
            .help(
                "The controlled X gate cx under its name of OpenQASM 2, where it is built in; in"
                    + " OpenQASM 3 it comes with stdgates.inc."));
  }
}
