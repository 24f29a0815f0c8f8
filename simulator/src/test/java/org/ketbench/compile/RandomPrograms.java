package org.ketbench.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.Expression;

/** Small programs made by chance: every gate of the catalogue, every kind of control. */
public final class RandomPrograms {
  /** What a program may do besides gates. */
  public enum Kind {
    /** Nothing is measured. */
    UNITARY,
    /** Measurements at the end. */
    FINAL_MEASUREMENTS,
    /** Qubits are measured and reset on the way, and used again. */
    REUSE,
    /** What happens depends on outcomes too. */
    FEEDBACK
  }

  private final SplittableRandom random;
  private final List<CatalogueGate> gates = GateCatalogue.standard().gates();
  private final int qubits;
  private final List<String> registers = List.of("a", "b");
  private final int[] sizes = new int[2];
  private int nextGate;

  private RandomPrograms(long seed) {
    random = new SplittableRandom(seed);
    nextGate = (int) Math.floorMod(seed * 7, (long) gates.size());
    qubits = random.nextInt(1, 5);
    sizes[0] = random.nextInt(1, 4);
    sizes[1] = random.nextInt(1, 3);
  }

  public static Circuit of(long seed, Kind kind) {
    return new RandomPrograms(seed).program(kind);
  }

  private Circuit program(Kind kind) {
    CircuitBuilder builder = new CircuitBuilder(qubits);
    if (kind != Kind.UNITARY) {
      builder.bits("a", sizes[0]).bits("b", sizes[1]);
    }
    int length = random.nextInt(1, 10);
    for (int i = 0; i < length; i++) {
      step(builder, kind, 2);
    }
    if (kind != Kind.UNITARY) {
      for (int bit = 0; bit < sizes[0] + sizes[1]; bit++) {
        if (random.nextInt(3) > 0) {
          builder.measure(random.nextInt(qubits), bit);
        }
      }
    }
    return builder.build();
  }

  private void step(CircuitBuilder builder, Kind kind, int depth) {
    int choice = random.nextInt(10);
    int bits = sizes[0] + sizes[1];
    if (choice < 2 && (kind == Kind.REUSE || kind == Kind.FEEDBACK)) {
      int qubit = random.nextInt(qubits);
      int how = random.nextInt(4);
      if (how < 3) {
        builder.measure(qubit, random.nextInt(bits));
      }
      if (how > 1) {
        builder.reset(qubit);
      }
    } else if (choice < 4 && kind == Kind.FEEDBACK && depth > 0) {
      Expression condition = condition(builder);
      builder.when(
          condition,
          inner -> steps(inner, kind, depth - 1),
          inner -> {
            if (random.nextBoolean()) {
              steps(inner, kind, depth - 1);
            }
          });
    } else if (choice == 4 && random.nextInt(3) == 0) {
      builder.barrier();
    } else {
      gate(builder);
    }
  }

  private void steps(CircuitBuilder builder, Kind kind, int depth) {
    int count = random.nextInt(1, 3);
    for (int i = 0; i < count; i++) {
      step(builder, kind, depth);
    }
  }

  private Expression condition(CircuitBuilder builder) {
    if (random.nextBoolean()) {
      return CircuitBuilder.bit(random.nextInt(sizes[0] + sizes[1]));
    }
    int register = random.nextInt(2);
    return builder.equal(registers.get(register), random.nextInt(1 << sizes[register]));
  }

  private void gate(CircuitBuilder builder) {
    Gate gate = gates.get(nextGate);
    nextGate = (nextGate + 1) % gates.size();
    if (random.nextInt(12) == 0 && gate.qubitCount() > 0) {
      gate = defined(gate);
    }
    if (gate.qubitCount() > qubits) {
      gate = gates.get(random.nextInt(10));
    }
    List<Integer> free = new ArrayList<>();
    for (int i = 0; i < qubits; i++) {
      free.add(random.nextInt(free.size() + 1), i);
    }
    int[] on = new int[gate.qubitCount()];
    for (int i = 0; i < on.length; i++) {
      on[i] = free.removeLast();
    }
    List<Control> controls = new ArrayList<>();
    while (!free.isEmpty() && random.nextInt(3) == 0) {
      controls.add(new Control(free.removeLast(), random.nextBoolean()));
    }
    double exponent =
        switch (random.nextInt(12)) {
          case 0 -> -1;
          case 1 -> 2;
          case 2 -> gate.qubitCount() <= 2 ? 0.5 : 1;
          default -> 1;
        };
    List<Angle> angles = new ArrayList<>();
    gate.parameters().forEach(_ -> angles.add(angle()));
    builder.gate(gate, angles, exponent, controls, on);
  }

  private Gate defined(Gate gate) {
    List<Operation> body = new ArrayList<>();
    List<Angle> angles = new ArrayList<>();
    gate.parameters().forEach(_ -> angles.add(angle()));
    Qubits all = Qubits.range(0, gate.qubitCount());
    body.add(new Operation.Apply(gate, angles, all, Span.NONE));
    body.add(
        new Operation.Apply(
            GateCatalogue.standard().get("gphase"), List.of(angle()), Qubits.of(), Span.NONE));
    List<String> names = new ArrayList<>();
    for (int i = 0; i < gate.qubitCount(); i++) {
      names.add("q" + i);
    }
    return new DefinedGate("mine", List.of(), names, body, Span.NONE);
  }

  private Angle angle() {
    return random.nextBoolean()
        ? Angle.pi(random.nextInt(-8, 9), 4)
        : Angle.of(random.nextDouble(-7, 7));
  }
}
