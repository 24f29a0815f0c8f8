package org.ketbench.engine.program;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Expressions;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Value;

/**
 * What decides whether a loop goes on: the bits and variables that its condition and all decisions
 * inside read, and whatever these are computed from there. As long as no measurement inside writes
 * to any of them, a loop that finds all of them as they were goes on for ever, whatever its gates
 * do.
 */
public final class LoopFacts {
  private final BitSet bits = new BitSet();
  private final List<Expression.Read> variables = new ArrayList<>();
  private final BitSet known = new BitSet();
  private boolean measured;
  private boolean oneExit = true;

  /**
   * @param place where the program goes back to the loop's body
   */
  public LoopFacts(Program program, int place) {
    int from = ((Instruction.Branch) program.code().get(place)).target();
    List<Instruction> body = program.code().subList(from, place + 1);
    for (Instruction instruction : body) {
      if (instruction instanceof Instruction.Branch branch) {
        add(branch.condition());
        oneExit &= branch.target() >= from && branch.target() <= place;
      } else if (instruction instanceof Instruction.Goto jump) {
        oneExit &= jump.target() >= from && jump.target() <= place;
      }
    }
    int before = -1;
    while (before != size()) {
      before = size();
      body.forEach(this::follow);
    }
  }

  private int size() {
    return bits.cardinality() + known.cardinality();
  }

  private void add(Expression expression) {
    Expressions.visit(
        expression,
        part -> {
          if (part instanceof Expression.Bits read) {
            read.bits().forEach(bits::set);
          } else if (part instanceof Expression.Read read && !known.get(read.variable().id())) {
            known.set(read.variable().id());
            variables.add(read);
          }
        });
  }

  private void follow(Instruction instruction) {
    switch (instruction) {
      case Instruction.Measure measure -> measured |= measure.bit() >= 0 && bits.get(measure.bit());
      case Instruction.Assign assign -> {
        switch (assign.target()) {
          case Target.Bits(List<Integer> targets) -> {
            if (targets.stream().anyMatch(bits::get)) {
              add(assign.value());
            }
          }
          case Target.Slot(var variable, List<Expression> indices) -> {
            if (known.get(variable.id())) {
              add(assign.value());
              indices.forEach(this::add);
            }
          }
        }
      }
      default -> {}
    }
  }

  /** Whether chance has no say in how often the loop is run. */
  public boolean areDetermined() {
    return !measured;
  }

  /** Whether the loop ends by its condition only. */
  public boolean hasOneExit() {
    return oneExit;
  }

  /** The values of all of them in a state; equal lists are equal facts. */
  public List<Object> of(ClassicalState state) {
    List<Object> values = new ArrayList<>(variables.size() + 1);
    BitSet set = new BitSet();
    bits.stream().filter(state::bit).forEach(set::set);
    values.add(set);
    for (Expression.Read read : variables) {
      Value value = state.variable(read.variable());
      values.add(value);
    }
    return values;
  }
}
