package org.ketbench.engine.stabilizer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Matrices;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.engine.program.Channel;
import org.ketbench.engine.program.Instruction;
import org.ketbench.engine.program.Program;
import org.ketbench.engine.stabilizer.clifford.CliffordGates;
import org.ketbench.engine.stabilizer.clifford.Moves;
import org.ketbench.engine.stabilizer.frame.FrameProgram;
import org.ketbench.engine.stabilizer.frame.FrameWriter;
import org.ketbench.engine.stabilizer.frame.PauliChannel;

/**
 * Writes programs for Pauli frames: those that only go forwards, and do nothing but Pauli
 * operators, noise and assignments where not all shots need to come by.
 */
final class FrameCompiler {
  private final Program program;
  private final Places places;
  private final CliffordGates gates;
  private final FrameWriter writer;
  private final BitFunctions functions;
  private final Map<Integer, List<Integer>> landings = new HashMap<>();
  private int sharedFrom;

  private FrameCompiler(Program program, Places places, CliffordGates gates) {
    this.program = program;
    this.places = places;
    this.gates = gates;
    int bits = program.circuit().bitCount();
    int qubits = program.circuit().qubitCount();
    writer = new FrameWriter(places.count(), program.measures() ? bits : bits + qubits);
    functions = new BitFunctions(program);
  }

  /** The program for frames; null where it is none of these. */
  static @Nullable FrameProgram compile(Program program, Places places, CliffordGates gates) {
    return new FrameCompiler(program, places, gates).compiled();
  }

  /** The bits of the frame program that hold the sources of {@code keys} in this order. */
  static int[] bits(Program program, int[] sources) {
    int[] bits = sources.clone();
    for (int each = 0; !program.measures() && each < bits.length; each++) {
      bits[each] += program.circuit().bitCount();
    }
    return bits;
  }

  private @Nullable FrameProgram compiled() {
    List<Instruction> code = program.code();
    for (int place = 0; place < code.size(); place++) {
      land(place);
      if (!write(place, code.get(place))) {
        return null;
      }
    }
    land(code.size());
    int bits = program.circuit().bitCount();
    for (int qubit = 0; !program.measures() && qubit < program.circuit().qubitCount(); qubit++) {
      if (places.of(qubit) >= 0) {
        writer.measure(places.of(qubit), bits + qubit);
      }
    }
    return writer.program();
  }

  private void land(int place) {
    List<Integer> skips = landings.remove(place);
    if (skips != null) {
      skips.forEach(writer::landHere);
    }
  }

  private void skips(int skip, int target) {
    landings.computeIfAbsent(target, _ -> new ArrayList<>()).add(skip);
    sharedFrom = Math.max(sharedFrom, target);
  }

  private boolean write(int place, Instruction instruction) {
    boolean shared = place >= sharedFrom;
    return switch (instruction) {
      case Instruction.Gate gate -> gate(gate, shared);
      case Instruction.Measure measure -> shared && measure(measure);
      case Instruction.Reset reset -> {
        writer.reset(places.of(reset.qubit()));
        yield shared;
      }
      case Instruction.Noise noise -> noise(noise);
      case Instruction.Wait _ -> true;
      case Instruction.Assign assign -> functions.assign(assign, writer);
      case Instruction.Branch branch -> {
        int skip = branch.target() > place ? functions.branch(branch, writer) : -1;
        if (skip >= 0) {
          skips(skip, branch.target());
        }
        yield skip >= 0;
      }
      case Instruction.Goto jump -> {
        if (jump.target() > place) {
          skips(writer.skip(), jump.target());
        }
        yield jump.target() > place;
      }
    };
  }

  private boolean gate(Instruction.Gate gate, boolean shared) {
    Moves moves = gate.fixed() ? gates.movesOf(gate.apply(), Evaluator.Environment.EMPTY) : null;
    if (moves == null || (!shared && !moves.arePauli())) {
      return false;
    }
    writer.gate(moves, places.of(Matrices.positions(gate.apply())));
    return true;
  }

  private boolean measure(Instruction.Measure measure) {
    writer.measure(places.of(measure.qubit()), measure.bit());
    if (measure.misread().happens() && measure.bit() >= 0) {
      writer.misread(
          new FrameProgram.Misreading(
              measure.bit(), measure.misread().zeroAsOne(), measure.misread().oneAsZero()));
    }
    return true;
  }

  private boolean noise(Instruction.Noise noise) {
    Channel channel = noise.channel();
    if (channel.paulis() == null) {
      return false;
    }
    double[] byDigits = Objects.requireNonNull(channel.paulis());
    double[] byBits = new double[byDigits.length];
    for (int index = 0; index < byDigits.length; index++) {
      /* Digits 0 to 3 are I, X, Y, Z; as bits for X and for Z these are 0, 1, 3, 2. */
      byBits[index ^ ((index >>> 1) & 0x5555_5555)] = byDigits[index];
    }
    int[] at = places.of(noise.qubits().toArray());
    writer.noise(PauliChannel.of(Qubits.of(at), byBits));
    return true;
  }
}
