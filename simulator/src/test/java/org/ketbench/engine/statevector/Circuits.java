package org.ketbench.engine.statevector;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.QubitRegister;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.UnitaryGate;

/** Circuits to try engines on. */
public final class Circuits {
  private final int qubits;
  private final List<Operation> operations = new ArrayList<>();

  public Circuits(int qubits) {
    this.qubits = qubits;
  }

  public Circuits gate(String name, int... on) {
    return gate(name, List.of(), on);
  }

  public Circuits gate(String name, double argument, int... on) {
    return gate(name, List.of(Angle.of(argument)), on);
  }

  public Circuits gate(String name, List<Angle> arguments, int... on) {
    CatalogueGate gate = GateCatalogue.standard().find(name);
    if (gate == null) {
      throw new IllegalArgumentException(name);
    }
    return add(new Operation.Apply(gate, arguments, Qubits.of(on), Span.NONE));
  }

  public Circuits add(Operation operation) {
    operations.add(operation);
    return this;
  }

  public Circuit build() {
    return build(0);
  }

  public Circuit build(int bits) {
    return new Circuit(
        List.of(new QubitRegister("q", 0, qubits, false, Span.NONE)),
        bits == 0 ? List.of() : List.of(new BitRegister("c", 0, bits, false, Span.NONE)),
        List.of(),
        List.of(),
        List.of(),
        operations);
  }

  public static Circuit ghz(int qubits) {
    Circuits circuit = new Circuits(qubits).gate("h", 0);
    for (int qubit = 1; qubit < qubits; qubit++) {
      circuit.gate("cx", qubit - 1, qubit);
    }
    return circuit.build();
  }

  /** The Fourier transform, after X on the qubits that are 1 in {@code input}. */
  public static Circuit fourier(int qubits, long input) {
    Circuits circuit = new Circuits(qubits);
    for (int qubit = 0; qubit < qubits; qubit++) {
      if ((input >>> qubit & 1) != 0) {
        circuit.gate("x", qubit);
      }
    }
    for (int high = qubits - 1; high >= 0; high--) {
      circuit.gate("h", high);
      for (int low = high - 1; low >= 0; low--) {
        circuit.gate("cp", List.of(Angle.pi(1, 1L << (high - low))), low, high);
      }
    }
    for (int low = 0; low < qubits / 2; low++) {
      circuit.gate("swap", low, qubits - 1 - low);
    }
    return circuit.build();
  }

  /** Gates of the whole catalogue, with controls, powers and matrices, drawn by a seed. */
  public static Circuit random(int qubits, int gates, long seed) {
    Random random = new Random(seed);
    List<CatalogueGate> catalogue =
        GateCatalogue.standard().gates().stream()
            .filter(gate -> gate.qubitCount() <= qubits)
            .toList();
    Circuits circuit = new Circuits(qubits);
    for (int number = 0; number < gates; number++) {
      List<Integer> order = new ArrayList<>();
      for (int qubit = 0; qubit < qubits; qubit++) {
        order.add(qubit);
      }
      Collections.shuffle(order, random);
      Gate gate = catalogue.get(random.nextInt(catalogue.size()));
      if (random.nextInt(8) == 0) {
        gate = unitary(1 + random.nextInt(Math.min(5, qubits)), random);
      }
      circuit.add(applied(gate, order, random));
    }
    return circuit.build();
  }

  /** Mostly CX, with either kind of control, and phases on few qubits. */
  static Circuit ofFewKinds(int qubits, int gates, long seed) {
    Random random = new Random(seed);
    List<String> names =
        List.of(
            "cx", "cx", "cx", "x", "x", "rz", "rz", "t", "p", "z", "h", "ry", "cz", "crz", "swap");
    Circuits circuit = new Circuits(qubits);
    for (int number = 0; number < gates; number++) {
      CatalogueGate gate = GateCatalogue.standard().get(names.get(random.nextInt(names.size())));
      List<Angle> angles = new ArrayList<>();
      for (int each = 0; each < gate.parameters().size(); each++) {
        angles.add(random.nextInt(6) == 0 ? Angle.of(0) : Angle.of(random.nextDouble() * 14 - 7));
      }
      int first = random.nextInt(qubits);
      int second = (first + 1 + random.nextInt(qubits - 1)) % qubits;
      Qubits on = gate.qubitCount() == 1 ? Qubits.of(first) : Qubits.of(first, second);
      boolean controlled = gate.name().equals("x") && random.nextInt(3) > 0;
      List<Control> controls =
          controlled ? List.of(new Control(second, random.nextBoolean())) : List.of();
      circuit.add(new Operation.Apply(gate, angles, 1, controls, on, Span.NONE));
    }
    return circuit.build();
  }

  private static Operation.Apply applied(Gate gate, List<Integer> order, Random random) {
    int used = gate.qubitCount();
    List<Angle> arguments = new ArrayList<>();
    for (int each = 0; each < gate.parameters().size(); each++) {
      arguments.add(
          random.nextInt(4) == 0
              ? Angle.pi(random.nextInt(9) - 4, 2)
              : Angle.of(random.nextDouble() * 8 - 4));
    }
    double exponent =
        switch (random.nextInt(10)) {
          case 0 -> -1;
          case 1 -> 2;
          case 2 -> random.nextDouble() * 3 - 1.5;
          default -> 1;
        };
    List<Control> controls = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      int count = random.nextInt(order.size() - used + 1);
      for (int each = 0; each < count; each++) {
        controls.add(new Control(order.get(used + each), random.nextBoolean()));
      }
    }
    int[] on = order.subList(0, used).stream().mapToInt(Integer::intValue).toArray();
    return new Operation.Apply(gate, arguments, exponent, controls, Qubits.of(on), Span.NONE);
  }

  /** A random unitary, by making the rows of a random matrix orthogonal. */
  private static Gate unitary(int qubits, Random random) {
    int size = 1 << qubits;
    double[] re = random.doubles((long) size * size, -1, 1).toArray();
    double[] im = random.doubles((long) size * size, -1, 1).toArray();
    for (int row = 0; row < size; row++) {
      for (int above = 0; above < row; above++) {
        double overlapRe = 0;
        double overlapIm = 0;
        for (int at = 0; at < size; at++) {
          int a = above * size + at;
          int b = row * size + at;
          overlapRe += re[a] * re[b] + im[a] * im[b];
          overlapIm += re[a] * im[b] - im[a] * re[b];
        }
        for (int at = 0; at < size; at++) {
          int a = above * size + at;
          int b = row * size + at;
          re[b] -= overlapRe * re[a] - overlapIm * im[a];
          im[b] -= overlapRe * im[a] + overlapIm * re[a];
        }
      }
      double norm = 0;
      for (int at = row * size; at < (row + 1) * size; at++) {
        norm += re[at] * re[at] + im[at] * im[at];
      }
      for (int at = row * size; at < (row + 1) * size; at++) {
        re[at] /= Math.sqrt(norm);
        im[at] /= Math.sqrt(norm);
      }
    }
    return new UnitaryGate("random", Matrix.of(size, re, im));
  }
}
