package org.ketbench.azure.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.BitSet;
import java.util.List;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.compile.Decomposition;
import org.ketbench.compile.GateSet;

/**
 * What a program is billed for, counted once for each shot. Of a choice both branches count, of a
 * loop one pass, so with these it is a guess.
 *
 * @param oneQubit gates on one qubit
 * @param twoQubit gates on two qubits; one under n - 1 controls counts as 6·(n - 2) of them
 * @param measurements measurements and resets
 * @param qubits qubits that are used, each of which is prepared once
 */
public record GateTally(long oneQubit, long twoQubit, long measurements, long qubits) {
  private static final GateSet ONE_AND_TWO =
      gate ->
          gate.qubitCount() == 1
              || gate.name().equals("cx")
              || gate.name().equals("cz")
              || gate.name().equals("rzz");

  /** Of the program as it is sent. */
  public static GateTally of(Translation translation) {
    return translation.format() == ProgramFormat.IONQ
        ? ofIonq(translation)
        : of(translation.circuit());
  }

  static GateTally of(Circuit circuit) {
    Circuit plain = Decomposition.of(circuit, ONE_AND_TWO).circuit();
    Count count = new Count();
    count.all(plain.operations());
    return new GateTally(count.one, count.two, count.measured, count.used.cardinality());
  }

  private static final class Count {
    private final BitSet used = new BitSet();
    private long one;
    private long two;
    private long measured;

    void all(List<Operation> operations) {
      for (Operation operation : operations) {
        switch (operation) {
          case Operation.Apply apply -> {
            apply.qubits().stream().forEach(used::set);
            if (apply.width() == 1) {
              one++;
            } else if (apply.width() > 1) {
              two++;
            }
          }
          case Operation.Measure measure -> {
            used.set(measure.qubit());
            measured++;
          }
          case Operation.Reset reset -> {
            used.set(reset.qubit());
            measured++;
          }
          default -> Operations.parts(operation).forEach(this::all);
        }
      }
    }
  }

  private static GateTally ofIonq(Translation translation) {
    long one = 0;
    long two = 0;
    try {
      JsonNode program = new ObjectMapper().readTree(translation.program());
      for (JsonNode gate : program.path("circuit")) {
        int wires = 0;
        for (String role : List.of("target", "targets", "control", "controls")) {
          JsonNode found = gate.path(role);
          wires += found.isArray() ? found.size() : found.isMissingNode() ? 0 : 1;
        }
        if (wires == 1) {
          one++;
        } else if (wires == 2) {
          two++;
        } else {
          two += 6L * (wires - 2);
        }
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an exported program is no JSON", e);
    }
    return new GateTally(one, two, translation.qubits(), translation.qubits());
  }
}
