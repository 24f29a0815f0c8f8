package org.ketbench.circuit;

import static org.ketbench.circuit.GateDialect.BRAKET;
import static org.ketbench.circuit.GateDialect.CIRQ;
import static org.ketbench.circuit.GateDialect.IONQ;
import static org.ketbench.circuit.GateDialect.QISKIT;
import static org.ketbench.circuit.GateDialect.QSHARP;
import static org.ketbench.circuit.GateDialect.QUANTINUUM;
import static org.ketbench.circuit.GateDialect.QUIL;
import static org.ketbench.circuit.GateFamily.INTERACTION;
import static org.ketbench.circuit.GateFamily.NATIVE;
import static org.ketbench.circuit.GateFamily.SWAP;
import static org.ketbench.circuit.GateLibrary.EXTRA;
import static org.ketbench.circuit.GateLibrary.QELIB1;
import static org.ketbench.circuit.GateLibrary.STDGATES;
import static org.ketbench.circuit.GateRow.gate;
import static org.ketbench.circuit.Unitaries.interaction;
import static org.ketbench.circuit.Unitaries.pauliX;
import static org.ketbench.circuit.Unitaries.pauliY;
import static org.ketbench.circuit.Unitaries.pauliZ;

import java.util.List;

/** The gates of two qubits that are not controlled ones. */
final class TwoQubitGates {
  private TwoQubitGates() {}

  private static final double HALF = Math.sqrt(0.5);

  static List<GateRow> rows() {
    return List.of(
        gate("swap", 2)
            .titled("Swap", "×", SWAP)
            .in(STDGATES, QELIB1)
            .called(QISKIT, "swap")
            .called(CIRQ, "SWAP")
            .called(BRAKET, "swap")
            .called(QSHARP, "SWAP")
            .called(QUIL, "SWAP")
            .called(IONQ, "swap")
            .clifford()
            .selfInverse()
            .matrix(_ -> Unitaries.real(1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1))
            .defined("cx a,b; cx b,a; cx a,b;")
            .help("Exchanges the states of two qubits."),
        gate("iswap", 2)
            .titled("Swap with phase i", "iSwap", SWAP)
            .in(EXTRA)
            .called(QISKIT, "iswap")
            .called(CIRQ, "ISWAP")
            .called(BRAKET, "iswap")
            .called(QUIL, "ISWAP")
            .clifford()
            .matrix(
                _ ->
                    Unitaries.complex(
                        new double[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1},
                        new double[] {0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0}))
            .defined("s a; s b; h a; cx a,b; cx b,a; h b;")
            .help(
                "Exchanges the states of two qubits and multiplies by i where they differ. Qubits"
                    + " that exchange photons do this by themselves when left together."),
        gate("dcx", 2)
            .titled("Two CX in opposite directions", "DCX", SWAP)
            .in(EXTRA)
            .called(QISKIT, "dcx")
            .clifford()
            .matrix(_ -> Unitaries.real(1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0))
            .defined("cx a,b; cx b,a;")
            .help(
                "A CX from the first qubit to the second, then one from the second to the first."),
        gate("ecr", 2)
            .titled("Echoed cross resonance", "ECR", NATIVE)
            .in(EXTRA)
            .called(QISKIT, "ecr")
            .called(BRAKET, "ecr")
            .clifford()
            .selfInverse()
            .matrix(
                _ ->
                    Unitaries.complex(
                        new double[] {0, HALF, 0, 0, HALF, 0, 0, 0, 0, 0, 0, HALF, 0, 0, HALF, 0},
                        new double[] {
                          0, 0, 0, HALF, 0, 0, -HALF, 0, 0, HALF, 0, 0, -HALF, 0, 0, 0
                        }))
            .defined("rzx(pi/4) a,b; x a; rzx(-pi/4) a,b;")
            .help(
                "A CX up to one-qubit gates, in the form in which some superconducting devices do"
                    + " it: (X on the first - Y on the first times X on the second)/√2."),
        gate("rxx", 2, "theta")
            .titled("Rotation about XX", "Rxx", INTERACTION)
            .in(QELIB1)
            .called(QISKIT, "rxx")
            .called(BRAKET, "xx")
            .called(QSHARP, "Rxx")
            .called(IONQ, "xx")
            .negatedInverse()
            .matrix(a -> interaction(a[0], pauliX(), pauliX()))
            .defined("h a; h b; cx a,b; rz(theta) b; cx a,b; h a; h b;")
            .entries(
                "cos(θ/2)",
                "0",
                "0",
                "-i·sin(θ/2)",
                "0",
                "cos(θ/2)",
                "-i·sin(θ/2)",
                "0",
                "0",
                "-i·sin(θ/2)",
                "cos(θ/2)",
                "0",
                "-i·sin(θ/2)",
                "0",
                "0",
                "cos(θ/2)")
            .help(
                "exp(-iθ/2 X⊗X): what two ions do when lasers couple both to their common motion."
                    + " At θ = π/2 it entangles as much as a CX."),
        gate("ryy", 2, "theta")
            .titled("Rotation about YY", "Ryy", INTERACTION)
            .in(EXTRA)
            .called(QISKIT, "ryy")
            .called(BRAKET, "yy")
            .called(QSHARP, "Ryy")
            .called(IONQ, "yy")
            .negatedInverse()
            .matrix(a -> interaction(a[0], pauliY(), pauliY()))
            .defined(
                "rx(pi/2) a; rx(pi/2) b; cx a,b; rz(theta) b; cx a,b; rx(-pi/2) a; rx(-pi/2) b;")
            .entries(
                "cos(θ/2)",
                "0",
                "0",
                "i·sin(θ/2)",
                "0",
                "cos(θ/2)",
                "-i·sin(θ/2)",
                "0",
                "0",
                "-i·sin(θ/2)",
                "cos(θ/2)",
                "0",
                "i·sin(θ/2)",
                "0",
                "0",
                "cos(θ/2)")
            .help("exp(-iθ/2 Y⊗Y)."),
        gate("rzz", 2, "theta")
            .titled("Rotation about ZZ", "Rzz", INTERACTION)
            .in(QELIB1)
            .called(QISKIT, "rzz")
            .called(BRAKET, "zz")
            .called(QSHARP, "Rzz")
            .called(IONQ, "zz")
            .called(QUANTINUUM, "RZZ")
            .negatedInverse()
            .matrix(a -> interaction(a[0], pauliZ(), pauliZ()))
            .defined("cx a,b; rz(theta) b; cx a,b;")
            .entries(
                "e^(-i·θ/2)",
                "0",
                "0",
                "0",
                "0",
                "e^(i·θ/2)",
                "0",
                "0",
                "0",
                "0",
                "e^(i·θ/2)",
                "0",
                "0",
                "0",
                "0",
                "e^(-i·θ/2)")
            .help(
                "exp(-iθ/2 Z⊗Z): a phase that depends on whether the two qubits agree. Circuits for"
                    + " the Ising model and for QAOA are made of it."),
        gate("rzx", 2, "theta")
            .titled("Rotation about ZX", "Rzx", INTERACTION)
            .in(EXTRA)
            .called(QISKIT, "rzx")
            .negatedInverse()
            .matrix(a -> interaction(a[0], pauliZ(), pauliX()))
            .defined("h b; cx a,b; rz(theta) b; cx a,b; h b;")
            .entries(
                "cos(θ/2)",
                "0",
                "-i·sin(θ/2)",
                "0",
                "0",
                "cos(θ/2)",
                "0",
                "i·sin(θ/2)",
                "-i·sin(θ/2)",
                "0",
                "cos(θ/2)",
                "0",
                "0",
                "i·sin(θ/2)",
                "0",
                "cos(θ/2)")
            .help(
                "exp(-iθ/2 Z⊗X), with Z on the first qubit and X on the second: turns the second"
                    + " about x, in a direction that the first one decides."),
        gate("xx_plus_yy", 2, "theta", "beta")
            .titled("Rotation about XX + YY", "XX+YY", INTERACTION)
            .in(EXTRA)
            .negatedInverse(0)
            .matrix(a -> Unitaries.exchange(a[0], a[1], 1, 2))
            .defined("rz(beta) a; rxx(theta/2) a,b; ryy(theta/2) a,b; rz(-beta) a;")
            .entries(
                "1",
                "0",
                "0",
                "0",
                "0",
                "cos(θ/2)",
                "-i·e^(-i·β)·sin(θ/2)",
                "0",
                "0",
                "-i·e^(i·β)·sin(θ/2)",
                "cos(θ/2)",
                "0",
                "0",
                "0",
                "0",
                "1")
            .help(
                "Mixes the states 01 and 10 and leaves 00 and 11 alone: it moves an excitation"
                    + " between the qubits, by θ and with the phase β. At θ = -π and β = 0 it is"
                    + " iswap."),
        gate("xx_minus_yy", 2, "theta", "beta")
            .titled("Rotation about XX - YY", "XX-YY", INTERACTION)
            .in(EXTRA)
            .negatedInverse(0)
            .matrix(a -> Unitaries.exchange(a[0], a[1], 0, 3))
            .defined("rz(-beta) b; rxx(theta/2) a,b; ryy(-theta/2) a,b; rz(beta) b;")
            .entries(
                "cos(θ/2)",
                "0",
                "0",
                "-i·e^(-i·β)·sin(θ/2)",
                "0",
                "1",
                "0",
                "0",
                "0",
                "0",
                "1",
                "0",
                "-i·e^(i·β)·sin(θ/2)",
                "0",
                "0",
                "cos(θ/2)")
            .help(
                "Mixes the states 00 and 11 and leaves 01 and 10 alone: it makes and removes pairs"
                    + " of excitations, by θ and with the phase β."),
        gate("ms", 2, "phi0", "phi1", "theta")
            .titled("Mølmer-Sørensen", "MS", NATIVE)
            .in(EXTRA)
            .called(BRAKET, "ms")
            .called(IONQ, "ms")
            .negatedInverse(2)
            .matrix(a -> interaction(a[2], Unitaries.flip(a[0]), Unitaries.flip(a[1])))
            .defined("rz(-phi0) a; rz(-phi1) b; rxx(theta) a,b; rz(phi0) a; rz(phi1) b;")
            .entries(
                "cos(θ/2)",
                "0",
                "0",
                "-i·e^(-i·(φ0+φ1))·sin(θ/2)",
                "0",
                "cos(θ/2)",
                "-i·e^(i·(φ0-φ1))·sin(θ/2)",
                "0",
                "0",
                "-i·e^(-i·(φ0-φ1))·sin(θ/2)",
                "cos(θ/2)",
                "0",
                "-i·e^(i·(φ0+φ1))·sin(θ/2)",
                "0",
                "0",
                "cos(θ/2)")
            .help(
                "exp(-iθ/2 GPi(φ0)⊗GPi(φ1)), the native entangling gate of IonQ's machines; their"
                    + " own format writes all three angles in turns, with 0.25 for full"
                    + " entanglement."),
        gate("zz", 2, "theta")
            .titled("Rotation about ZZ", "ZZ", NATIVE)
            .in(EXTRA)
            .called(IONQ, "zz")
            .sameAs("rzz")
            .negatedInverse()
            .defined("rzz(theta) a,b;")
            .help(
                "The gate rzz under its name on IonQ's newer machines, where it is native and"
                    + " written in turns."),
        gate("zzmax", 2)
            .titled("Largest rotation about ZZ", "ZZmax", NATIVE)
            .in(EXTRA)
            .called(QUANTINUUM, "ZZ")
            .clifford()
            .matrix(_ -> interaction(Math.PI / 2, pauliZ(), pauliZ()))
            .defined("rzz(pi/2) a,b;")
            .help("rzz(π/2), a native entangling gate of Quantinuum's machines."));
  }
}
