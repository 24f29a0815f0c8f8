package org.ketbench.circuit;

import static org.ketbench.circuit.GateDialect.BRAKET;
import static org.ketbench.circuit.GateDialect.CIRQ;
import static org.ketbench.circuit.GateDialect.QISKIT;
import static org.ketbench.circuit.GateDialect.QSHARP;
import static org.ketbench.circuit.GateDialect.QUIL;
import static org.ketbench.circuit.GateFamily.CONTROLLED;
import static org.ketbench.circuit.GateFamily.SWAP;
import static org.ketbench.circuit.GateLibrary.EXTRA;
import static org.ketbench.circuit.GateLibrary.QELIB1;
import static org.ketbench.circuit.GateLibrary.QELIB1_2017;
import static org.ketbench.circuit.GateLibrary.STDGATES;
import static org.ketbench.circuit.GateRow.gate;

import java.util.List;

/** The gates of three qubits and more. */
final class ManyQubitGates {
  private ManyQubitGates() {}

  static List<GateRow> rows() {
    return List.of(
        gate("ccx", 3)
            .titled("Toffoli, doubly controlled X", "X", CONTROLLED)
            .in(STDGATES, QELIB1, QELIB1_2017)
            .called(QISKIT, "ccx")
            .called(CIRQ, "CCX")
            .called(BRAKET, "ccnot")
            .called(QSHARP, "CCNOT")
            .called(QUIL, "CCNOT")
            .selfInverse()
            .controlling(2, "x")
            .defined(
                "h c; cx b,c; tdg c; cx a,c; t c; cx b,c; tdg c; cx a,c; t b; t c; h c;"
                    + " cx a,b; t a; tdg b; cx a,b;")
            .help(
                "Flips the third qubit where the first two are 1: a reversible AND. All classical"
                    + " computation can be made of it. It costs seven T gates."),
        gate("ccz", 3)
            .titled("Doubly controlled Z", "Z", CONTROLLED)
            .in(EXTRA)
            .called(QISKIT, "ccz")
            .called(CIRQ, "CCZ")
            .selfInverse()
            .controlling(2, "z")
            .defined("h c; ccx a,b,c; h c;")
            .help("Changes the sign where all three qubits are 1; all three play the same part."),
        gate("cswap", 3)
            .titled("Fredkin, controlled swap", "×", SWAP)
            .in(STDGATES, QELIB1)
            .called(QISKIT, "cswap")
            .called(CIRQ, "CSWAP")
            .called(BRAKET, "cswap")
            .called(QUIL, "CSWAP")
            .selfInverse()
            .controlling(1, "swap")
            .defined("cx c,b; ccx a,b,c; cx c,b;")
            .help(
                "Exchanges the second and third qubit where the first is 1. With a Hadamard before"
                    + " and after on the first it measures how alike the other two are."),
        gate("rccx", 3)
            .titled("Toffoli up to relative phases", "RCCX", CONTROLLED)
            .in(QELIB1)
            .called(QISKIT, "rccx")
            .selfInverse()
            .matrix(_ -> relativePhaseToffoli())
            .defined("h c; t c; cx b,c; tdg c; cx a,c; t c; cx b,c; tdg c; h c;")
            .help(
                "Acts on basis states as ccx does, but with signs and factors i of its own, at a"
                    + " lower price: four T gates. Good where a second one undoes them."),
        gate("rc3x", 4)
            .titled("Triply controlled X up to relative phases", "RC3X", CONTROLLED)
            .in(QELIB1)
            .called(QISKIT, "rcccx")
            .matrix(_ -> relativePhaseTripleX())
            .defined(
                "h d; t d; cx c,d; tdg d; h d; cx a,d; t d; cx b,d; tdg d; cx a,d; t d; cx b,d;"
                    + " tdg d; h d; t d; cx c,d; tdg d; h d;")
            .help(
                "Acts on basis states as c3x does, but with signs and factors i of its own, at a"
                    + " lower price. Good where its inverse undoes them."),
        gate("c3x", 4)
            .titled("Triply controlled X", "X", CONTROLLED)
            .in(QELIB1)
            .selfInverse()
            .controlling(3, "x")
            .defined(triplyControlledRoot("pi/4"))
            .help("Flips the last qubit where the first three are 1."),
        gate("c3sqrtx", 4)
            .titled("Triply controlled square root of X", "√X", CONTROLLED)
            .in(QELIB1)
            .controlling(3, "sx")
            .defined(triplyControlledRoot("pi/8"))
            .help("Applies the square root of X to the last qubit where the first three are 1."),
        gate("c4x", 5)
            .titled("Four times controlled X", "X", CONTROLLED)
            .in(QELIB1)
            .selfInverse()
            .controlling(4, "x")
            .defined(
                "h e; cu1(pi/2) d,e; h e; c3x a,b,c,d; h e; cu1(-pi/2) d,e; h e; c3x a,b,c,d;"
                    + " c3sqrtx a,b,c,e;")
            .help("Flips the last qubit where the first four are 1."));
  }

  /**
   * A power of X on d where a, b and c are 1. Four times their product is the sum of their parities
   * over odd subsets less that over pairs, so it takes a phase by {@code angle} for each.
   */
  private static String triplyControlledRoot(String angle) {
    String plus = "cu1(" + angle + ")";
    String minus = "cu1(-" + angle + ")";
    return "h d; "
        + plus
        + " a,d; "
        + plus
        + " b,d; "
        + plus
        + " c,d; cx a,b; "
        + minus
        + " b,d; cx b,c; "
        + plus
        + " c,d; cx a,b; cx b,c; "
        + minus
        + " c,d; cx a,c; cx b,c; "
        + minus
        + " c,d; cx b,c; h d;";
  }

  /** The states 011 and 111 (last qubit left) are exchanged with factors ±i, 101 changes sign. */
  private static Matrix relativePhaseToffoli() {
    double[] re = new double[64];
    double[] im = new double[64];
    for (int i = 0; i < 8; i++) {
      if ((i & 3) != 3) {
        re[i * 8 + i] = i == 5 ? -1 : 1;
      }
    }
    im[3 * 8 + 7] = -1;
    im[7 * 8 + 3] = 1;
    return Matrix.owning(8, re, im);
  }

  /** Likewise 0111 and 1111, with factors 1 and -1; 0011 and 1011 take the factors i and -i. */
  private static Matrix relativePhaseTripleX() {
    double[] re = new double[256];
    double[] im = new double[256];
    for (int i = 0; i < 16; i++) {
      if ((i & 3) != 3) {
        re[i * 16 + i] = 1;
      }
    }
    im[3 * 16 + 3] = 1;
    im[11 * 16 + 11] = -1;
    re[7 * 16 + 15] = 1;
    re[15 * 16 + 7] = -1;
    return Matrix.owning(16, re, im);
  }
}
