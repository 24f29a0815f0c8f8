package org.ketbench.engine.program;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.classical.Value;

/** A circuit with all parameters known, as instructions in a row. */
public final class Program {
  private final Circuit circuit;
  private final Map<String, Value> parameters;
  private final List<Instruction> code;
  private final BitSet joins = new BitSet();
  private final BitSet touched = new BitSet();
  private final boolean measures;
  private final boolean noisy;

  Program(Circuit circuit, Map<String, Value> parameters, List<Instruction> code) {
    this.circuit = circuit;
    this.parameters = Map.copyOf(parameters);
    this.code = List.copyOf(code);
    boolean any = false;
    boolean noisy = false;
    for (int place = 0; place < code.size(); place++) {
      switch (code.get(place)) {
        case Instruction.Gate gate -> {
          gate.apply().qubits().stream().forEach(touched::set);
          for (Control control : gate.apply().controls()) {
            touched.set(control.qubit());
          }
        }
        case Instruction.Measure _ -> any = true;
        case Instruction.Noise noise -> {
          noise.qubits().stream().forEach(touched::set);
          noisy = true;
        }
        case Instruction.Branch branch -> {
          joins.set(branch.target());
          if (branch.target() <= place) {
            joins.set(place + 1);
          }
        }
        case Instruction.Goto jump -> joins.set(jump.target());
        case Instruction.Reset _, Instruction.Wait _, Instruction.Assign _ -> {}
      }
    }
    this.measures = any;
    this.noisy = noisy;
  }

  /**
   * Takes a circuit apart; refuses what has no meaning here, and parameters without values.
   *
   * @param parameters the values of free parameters
   */
  public static Program of(Circuit circuit, Map<String, Double> parameters) {
    return new ProgramWriter(circuit, parameters).program();
  }

  /** This program with other instructions, whose jumps fit them. */
  public Program with(List<Instruction> instructions) {
    return new Program(circuit, parameters, instructions);
  }

  public Circuit circuit() {
    return circuit;
  }

  public Map<String, Value> parameters() {
    return parameters;
  }

  public List<Instruction> code() {
    return code;
  }

  /** The places that a jump leads to: where ways through the program can meet. */
  public boolean isJoin(int place) {
    return joins.get(place);
  }

  /** Whether there is no jump in it. */
  public boolean isStraight() {
    return joins.isEmpty();
  }

  /** Whether there are channels in it; bits may be misread without any. */
  public boolean isNoisy() {
    return noisy;
  }

  /** The qubits that some gate or channel acts on; the others stay 0. */
  public BitSet touched() {
    return (BitSet) touched.clone();
  }

  /** The qubits that anything happens to. */
  public BitSet used() {
    BitSet used = touched();
    for (Instruction instruction : code) {
      if (instruction instanceof Instruction.Measure measure) {
        used.set(measure.qubit());
      } else if (instruction instanceof Instruction.Reset reset) {
        used.set(reset.qubit());
      }
    }
    return used;
  }

  /** Whether anything is measured. */
  public boolean measures() {
    return measures;
  }
}
