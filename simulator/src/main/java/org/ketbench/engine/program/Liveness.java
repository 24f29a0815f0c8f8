package org.ketbench.engine.program;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Matrices;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Expressions;
import org.ketbench.circuit.classical.Target;

/**
 * What of the classical and quantum state still matters at each place of a program.
 *
 * <p>Branches whose difference no longer matters are one branch, so everything rests on this:
 * counters of a repeated attempt, ancillas that were measured and are done with. A value matters if
 * a condition reads it later, if it is part of the result, or if another value that matters is
 * computed from it. A measurement can wait for the end when nobody reads its bit and nothing
 * happens to its qubit any more; then it makes no branches at all.
 */
public final class Liveness {
  /** Programs with more facts than this are taken as if everything mattered. */
  private static final long MOST_FACTS = 2_000_000_000L;

  private final Program program;
  private final int bits;
  private final int variables;
  private final int qubits;
  private final boolean wholeState;
  private final BitSet[] before;
  private final boolean known;

  /**
   * @param wholeState whether the state of all qubits at the end is asked for, not only the result
   */
  public Liveness(Program program, boolean wholeState) {
    this.program = program;
    this.wholeState = wholeState;
    Circuit circuit = program.circuit();
    this.bits = circuit.bitCount();
    this.variables = circuit.variables().size();
    this.qubits = circuit.qubitCount();
    int size = program.code().size();
    this.before = new BitSet[size + 1];
    this.known = program.isStraight() || (long) size * width() <= MOST_FACTS;
    before[size] = atTheEnd();
    if (known) {
      find();
    }
  }

  // The facts in a set: bits that matter, variables that matter, bits that are read by someone
  // while the program runs, qubits that something happens to, qubits whose state matters.

  private int width() {
    return 2 * bits + variables + 2 * qubits;
  }

  private int variable(int id) {
    return bits + id;
  }

  private int read(int bit) {
    return bits + variables + bit;
  }

  private int acted(int qubit) {
    return 2 * bits + variables + qubit;
  }

  private int matters(int qubit) {
    return 2 * bits + variables + qubits + qubit;
  }

  private BitSet atTheEnd() {
    BitSet end = new BitSet();
    Circuit circuit = program.circuit();
    for (BitRegister register : circuit.bitRegisters()) {
      if (circuit.outputs().isEmpty() || circuit.outputs().contains(register.name())) {
        end.set(register.first(), register.first() + register.size());
      }
    }
    if (wholeState) {
      end.set(acted(0), acted(0) + qubits);
    }
    if (wholeState || !program.measures()) {
      end.set(matters(0), matters(0) + qubits);
    }
    return end;
  }

  private void find() {
    List<Instruction> code = program.code();
    boolean again = true;
    while (again) {
      again = false;
      for (int place = code.size() - 1; place >= 0; place--) {
        BitSet found = before(code.get(place), after(place));
        again |= !program.isStraight() && !found.equals(before[place]);
        before[place] = found;
      }
    }
  }

  private BitSet at(int place) {
    @Nullable BitSet found = before[place];
    return found == null ? new BitSet() : found;
  }

  /** What matters behind an instruction, on any way from there. */
  private BitSet after(int place) {
    return switch (program.code().get(place)) {
      case Instruction.Goto(int target, var _) -> at(target);
      case Instruction.Branch branch -> {
        BitSet both = (BitSet) at(place + 1).clone();
        both.or(at(branch.target()));
        yield both;
      }
      default -> at(place + 1);
    };
  }

  private BitSet before(Instruction instruction, BitSet after) {
    switch (instruction) {
      case Instruction.Gate gate -> {
        return beforeGate(gate, after);
      }
      case Instruction.Measure measure -> {
        return beforeMeasure(measure, after);
      }
      case Instruction.Noise noise -> {
        return beforeNoise(noise, after);
      }
      case Instruction.Reset reset -> {
        BitSet set = (BitSet) after.clone();
        set.clear(matters(reset.qubit()));
        set.set(acted(reset.qubit()));
        return set;
      }
      case Instruction.Assign assign -> {
        return beforeAssign(assign, after);
      }
      case Instruction.Branch branch -> {
        BitSet set = (BitSet) after.clone();
        reads(branch.condition(), set);
        return set;
      }
      case Instruction.Wait _, Instruction.Goto _ -> {
        return after;
      }
    }
  }

  private BitSet beforeGate(Instruction.Gate gate, BitSet after) {
    BitSet set = used(Matrices.positions(gate.apply()), after);
    if (gate.fixed()) {
      return set;
    }
    BitSet more = (BitSet) set.clone();
    for (Expression expression : Operations.expressions(gate.apply())) {
      reads(expression, more);
    }
    return more;
  }

  /** Noise on qubits that matter to nobody matters to nobody. */
  private BitSet beforeNoise(Instruction.Noise noise, BitSet after) {
    boolean wanted = noise.qubits().stream().anyMatch(qubit -> after.get(matters(qubit)));
    return wanted ? used(noise.qubits().toArray(), after) : after;
  }

  /** The same set where nothing is new, since most of many thousand gates add nothing. */
  private BitSet used(int[] used, BitSet after) {
    boolean nothingNew = true;
    for (int qubit : used) {
      nothingNew &= after.get(acted(qubit)) && after.get(matters(qubit));
    }
    if (nothingNew) {
      return after;
    }
    BitSet set = (BitSet) after.clone();
    for (int qubit : used) {
      set.set(acted(qubit));
      set.set(matters(qubit));
    }
    return set;
  }

  private BitSet beforeMeasure(Instruction.Measure measure, BitSet after) {
    BitSet set = (BitSet) after.clone();
    int bit = measure.bit();
    if (bit == Operation.Measure.NO_BIT) {
      return set;
    }
    boolean wanted = set.get(bit);
    if (!waits(measure, after)) {
      set.set(acted(measure.qubit()));
    }
    if (wanted) {
      set.set(matters(measure.qubit()));
    }
    set.clear(bit);
    set.clear(read(bit));
    return set;
  }

  private BitSet beforeAssign(Instruction.Assign assign, BitSet after) {
    BitSet set = (BitSet) after.clone();
    boolean wanted = false;
    switch (assign.target()) {
      case Target.Bits(List<Integer> targets) -> {
        for (int bit : targets) {
          wanted |= set.get(bit);
        }
        for (int bit : targets) {
          set.clear(bit);
          set.clear(read(bit));
        }
      }
      case Target.Slot(var variable, List<Expression> indices) -> {
        wanted = set.get(variable(variable.id()));
        if (indices.isEmpty()) {
          set.clear(variable(variable.id()));
        }
        if (wanted) {
          indices.forEach(index -> reads(index, set));
        }
      }
    }
    if (wanted) {
      reads(assign.value(), set);
    }
    return set;
  }

  private void reads(Expression expression, BitSet set) {
    Expressions.visit(
        expression,
        part -> {
          if (part instanceof Expression.Bits read) {
            for (int bit : read.bits()) {
              set.set(bit);
              set.set(read(bit));
            }
          } else if (part instanceof Expression.Read read) {
            set.set(variable(read.variable().id()));
          }
        });
  }

  private boolean waits(Instruction.Measure measure, BitSet after) {
    return !after.get(acted(measure.qubit()))
        && (measure.bit() == Operation.Measure.NO_BIT || !after.get(read(measure.bit())));
  }

  /** Whether a measurement gives the same when it is done at the end of the program. */
  public boolean canWait(int place) {
    return known
        && program.code().get(place) instanceof Instruction.Measure measure
        && waits(measure, after(place));
  }

  /** Whether the outcome of the measurement at a place is of no use to anybody. */
  public boolean isUnread(int place) {
    return known
        && program.code().get(place) instanceof Instruction.Measure measure
        && (measure.bit() == Operation.Measure.NO_BIT || !after(place).get(measure.bit()));
  }

  /** Whether the noise at a place changes nothing that anybody reads. */
  public boolean isIdle(int place) {
    return known
        && program.code().get(place) instanceof Instruction.Noise noise
        && noise.qubits().stream().noneMatch(qubit -> after(place).get(matters(qubit)));
  }

  /** Whether the state of a qubit matters behind the instruction at a place. */
  public boolean mattersAfter(int place, int qubit) {
    return !known || after(place).get(matters(qubit));
  }

  /** Forgets all classical values that do not matter any more at a place. */
  public void forget(int place, ClassicalState state) {
    if (known) {
      state.keepOnly(before[place], bits);
    }
  }
}
