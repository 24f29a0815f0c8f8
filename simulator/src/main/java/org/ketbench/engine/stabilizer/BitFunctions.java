package org.ketbench.engine.stabilizer;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.EvaluationException;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Expressions;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.engine.program.Instruction;
import org.ketbench.engine.program.Program;
import org.ketbench.engine.stabilizer.frame.BitFunction;
import org.ketbench.engine.stabilizer.frame.FrameWriter;

/** Turns conditions and assignments on few bits into functions that many shots evaluate at once. */
final class BitFunctions {
  private final Program program;

  BitFunctions(Program program) {
    this.program = program;
  }

  /** Writes a jump; returns its step, or -1 where the condition is on more than bits. */
  int branch(Instruction.Branch branch, FrameWriter writer) {
    int[] bits = bits(branch.condition());
    BitFunction function =
        bits == null
            ? null
            : function(
                bits,
                set -> Evaluator.holds(branch.condition(), environment(set)) == branch.when());
    return function == null ? -1 : writer.skipIf(function);
  }

  /** Writes an assignment; false where it is of more than bits. */
  boolean assign(Instruction.Assign assign, FrameWriter writer) {
    int[] bits = bits(assign.value());
    if (bits == null || !(assign.target() instanceof Target.Bits(List<Integer> targets))) {
      return false;
    }
    List<BitFunction> values = new ArrayList<>();
    for (int each = 0; each < targets.size(); each++) {
      int position = each;
      BitFunction function = function(bits, set -> pattern(assign.value(), set).testBit(position));
      if (function == null) {
        return false;
      }
      values.add(function);
    }
    writer.assign(targets, values);
    return true;
  }

  private BigInteger pattern(Expression expression, BitSet set) {
    return Values.pattern(Evaluator.evaluate(expression, environment(set)));
  }

  private static @Nullable BitFunction function(int[] bits, Predicate<BitSet> values) {
    try {
      return new BitFunction(bits, values);
    } catch (EvaluationException e) {
      return null;
    }
  }

  /** The bits that an expression reads; null where it reads more than bits, or too many. */
  private static int @Nullable [] bits(Expression expression) {
    BitSet bits = new BitSet();
    boolean[] other = new boolean[1];
    Expressions.visit(
        expression,
        part -> {
          if (part instanceof Expression.Bits read) {
            read.bits().forEach(bits::set);
          }
          other[0] |= part instanceof Expression.Read;
        });
    boolean fits = !other[0] && bits.cardinality() <= BitFunction.MOST_BITS;
    return fits ? bits.stream().toArray() : null;
  }

  private Evaluator.Environment environment(BitSet set) {
    return new Evaluator.Environment() {
      @Override
      public boolean bit(int number) {
        return set.get(number);
      }

      @Override
      public Value parameter(String name) {
        Value value = program.parameters().get(name);
        if (value == null) {
          throw new EvaluationException("The parameter " + name + " has no value.");
        }
        return value;
      }
    };
  }
}
