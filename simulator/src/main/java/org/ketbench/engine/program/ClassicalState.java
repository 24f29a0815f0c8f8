package org.ketbench.engine.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.classical.EvaluationException;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.circuit.classical.Variable;
import org.ketbench.engine.SimulationRefusedException;

/**
 * The bits and variables of a program while it runs. A bit may also stand for a qubit that will be
 * read at the end.
 */
public final class ClassicalState implements Evaluator.Environment {
  private static final int[] NONE = {};

  private final Program program;
  private final long[] bits;
  private final Value[] variables;
  private int[] deferred;

  /** All bits and variables zero. */
  public ClassicalState(Program program) {
    this(
        program,
        new long[(program.circuit().bitCount() + 63) >>> 6],
        program.circuit().variables().stream()
            .map(variable -> Values.zero(variable.type()))
            .toArray(Value[]::new),
        NONE);
  }

  private ClassicalState(Program program, long[] bits, Value[] variables, int[] deferred) {
    this.program = program;
    this.bits = bits;
    this.variables = variables;
    this.deferred = deferred;
  }

  public ClassicalState copy() {
    return new ClassicalState(
        program,
        bits.clone(),
        variables.length == 0 ? variables : variables.clone(),
        deferred.length == 0 ? NONE : deferred.clone());
  }

  /** Writes a bit; the bit of a measurement without one is dropped. */
  public void set(int bit, boolean value) {
    if (bit == Operation.Measure.NO_BIT) {
      return;
    }
    long mask = 1L << bit;
    bits[bit >>> 6] = value ? bits[bit >>> 6] | mask : bits[bit >>> 6] & ~mask;
    if (deferred.length > 0) {
      deferred[bit] = 0;
    }
  }

  /** Lets a bit stand for what the measurement at a place will give at the end. */
  public void defer(int bit, int place) {
    if (bit == Operation.Measure.NO_BIT) {
      return;
    }
    set(bit, false);
    if (deferred.length == 0) {
      deferred = new int[program.circuit().bitCount()];
    }
    deferred[bit] = place + 1;
  }

  /** The measurement that a bit stands for; null when the bit has a value of its own. */
  public Instruction.@Nullable Measure deferred(int bit) {
    return deferred.length == 0 || deferred[bit] == 0
        ? null
        : (Instruction.Measure) program.code().get(deferred[bit] - 1);
  }

  @Override
  public boolean bit(int number) {
    return (bits[number >>> 6] >>> number & 1) != 0;
  }

  @Override
  public Value variable(Variable variable) {
    return variables[variable.id()];
  }

  @Override
  public Value parameter(String name) {
    Value value = program.parameters().get(name);
    if (value == null) {
      throw EvaluationException.ofMissing(name);
    }
    return value;
  }

  /** Whether a condition holds now. */
  public boolean holds(Instruction.Branch branch) {
    try {
      return Evaluator.holds(branch.condition(), this);
    } catch (EvaluationException e) {
      throw SimulationRefusedException.because(e, branch.span());
    }
  }

  /** The gate with the angles that it has now. */
  public Operation.Apply resolved(Instruction.Gate gate) {
    return gate.fixed() ? gate.apply() : ProgramWriter.resolved(gate.apply(), this);
  }

  public void assign(Instruction.Assign assign) {
    try {
      Value value = Evaluator.evaluate(assign.value(), this);
      switch (assign.target()) {
        case Target.Bits(List<Integer> targets) -> {
          var pattern = Values.pattern(value);
          for (int each = 0; each < targets.size(); each++) {
            set(targets.get(each), pattern.testBit(each));
          }
        }
        case Target.Slot(Variable variable, List<Expression> indices) -> {
          List<Value> places = new ArrayList<>();
          for (Expression index : indices) {
            places.add(Evaluator.evaluate(index, this));
          }
          variables[variable.id()] = Values.withElement(variables[variable.id()], places, value);
        }
      }
    } catch (EvaluationException e) {
      throw SimulationRefusedException.because(e, assign.span());
    }
  }

  /** Forgets what is not among these bits and variables. */
  void keepOnly(BitSet kept, int variablesFrom) {
    int count = program.circuit().bitCount();
    for (int bit = kept.nextClearBit(0); bit < count; bit = kept.nextClearBit(bit + 1)) {
      set(bit, false);
    }
    for (int each = 0; each < variables.length; each++) {
      if (!kept.get(variablesFrom + each)) {
        variables[each] = Values.zero(program.circuit().variables().get(each).type());
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ClassicalState state
        && Arrays.equals(bits, state.bits)
        && Arrays.equals(variables, state.variables)
        && sameDeferred(state);
  }

  private boolean sameDeferred(ClassicalState other) {
    int[] longer = deferred.length > 0 ? deferred : other.deferred;
    for (int bit = 0; bit < longer.length; bit++) {
      if (!Objects.equals(deferred(bit), other.deferred(bit))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(bits) + Arrays.hashCode(variables);
  }
}
