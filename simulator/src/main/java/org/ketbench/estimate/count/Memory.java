package org.ketbench.estimate.count;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.circuit.classical.Variable;

/** The classical bits and variables of a program while it is gone through. */
final class Memory implements Evaluator.Environment {
  private final BitSet bits = new BitSet();
  private final Map<Integer, Value> variables = new HashMap<>();
  private final Map<String, Value> parameters;

  Memory(Map<String, Value> parameters) {
    this.parameters = parameters;
  }

  void set(int bit, boolean value) {
    bits.set(bit, value);
  }

  @Override
  public boolean bit(int number) {
    return bits.get(number);
  }

  @Override
  public Value variable(Variable variable) {
    return variables.computeIfAbsent(variable.id(), _ -> Values.zero(variable.type()));
  }

  @Override
  public Value parameter(String name) {
    Value value = parameters.get(name);
    return value != null ? value : Evaluator.Environment.super.parameter(name);
  }

  void assign(Target target, Value value) {
    switch (target) {
      case Target.Bits(List<Integer> written) -> {
        BigInteger pattern = Values.pattern(value);
        for (int i = 0; i < written.size(); i++) {
          bits.set(written.get(i), pattern.testBit(i));
        }
      }
      case Target.Slot(Variable variable, var indices) -> {
        List<Value> places =
            indices.stream().map(index -> Evaluator.evaluate(index, this)).toList();
        variables.put(variable.id(), Values.withElement(variable(variable), places, value));
      }
    }
  }
}
