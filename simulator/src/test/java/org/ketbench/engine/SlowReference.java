package org.ketbench.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Matrices;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operation.JumpKind;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.circuit.classical.Variable;
import org.ketbench.engine.observable.PauliString;
import org.ketbench.engine.observable.PauliSum;
import org.ketbench.engine.program.Channel;

/**
 * Runs circuits on one density matrix for each classical record, by whole matrices and straight
 * from the nested operations: slow, and another way than any engine's.
 */
public final class SlowReference {
  private static final double NOTHING = 1e-15;
  private static final List<PauliString.Pauli> PAULIS = List.of(PauliString.Pauli.values());

  private final Circuit circuit;
  private final int size;

  /** The bits and variables of some runs. */
  record Memory(List<Boolean> bits, List<Value> variables) implements Evaluator.Environment {
    @Override
    public boolean bit(int number) {
      return bits.get(number);
    }

    @Override
    public Value variable(Variable variable) {
      return variables.get(variable.id());
    }

    Memory with(int bit, boolean value) {
      List<Boolean> changed = new ArrayList<>(bits);
      if (bit >= 0) {
        changed.set(bit, value);
      }
      return new Memory(changed, variables);
    }

    Memory with(Variable variable, Value value) {
      List<Value> changed = new ArrayList<>(variables);
      changed.set(variable.id(), value);
      return new Memory(bits, changed);
    }
  }

  /** What is still running, and what has jumped and where to. */
  private record Runs(Map<Memory, Matrix> going, Map<JumpKind, Map<Memory, Matrix>> jumped) {
    static Runs of(Map<Memory, Matrix> going) {
      return new Runs(going, new EnumMap<>(JumpKind.class));
    }

    void jump(JumpKind kind, Map<Memory, Matrix> states) {
      states.forEach(
          (memory, state) ->
              add(jumped.computeIfAbsent(kind, _ -> new LinkedHashMap<>()), memory, state));
    }

    Map<Memory, Matrix> take(JumpKind kind) {
      Map<Memory, Matrix> taken = jumped.remove(kind);
      return taken == null ? Map.of() : taken;
    }
  }

  private SlowReference(Circuit circuit) {
    this.circuit = circuit;
    this.size = 1 << circuit.qubitCount();
  }

  /** The density matrix of all qubits at the end, for each record. */
  static Map<Memory, Matrix> states(Circuit circuit) {
    return new SlowReference(circuit).run();
  }

  /** The probability of each key. */
  public static Map<String, Double> probabilities(Circuit circuit) {
    Map<String, Double> probabilities = new HashMap<>();
    boolean[] measures = new boolean[1];
    org.ketbench.circuit.Operations.visit(
        circuit.operations(), each -> measures[0] |= each instanceof Operation.Measure);
    states(circuit)
        .forEach(
            (memory, state) -> {
              if (measures[0]) {
                probabilities.merge(key(circuit, memory), trace(state), Double::sum);
              } else {
                for (int index = 0; index < state.size(); index++) {
                  String bits = Integer.toBinaryString(index | state.size()).substring(1);
                  probabilities.merge(bits, state.re(index, index), Double::sum);
                }
              }
            });
    return probabilities;
  }

  /** Some products of Pauli operators, drawn by a seed. */
  static PauliSum observable(int qubits, long seed) {
    Random random = new Random(seed);
    List<PauliSum.Term> terms = new ArrayList<>();
    for (int term = 0; term < 3; term++) {
      Map<Integer, PauliString.Pauli> factors = new HashMap<>();
      for (int qubit = 0; qubit < qubits; qubit++) {
        if (random.nextBoolean()) {
          factors.put(qubit, PAULIS.get(random.nextInt(3)));
        }
      }
      terms.add(new PauliSum.Term(random.nextDouble(), new PauliString(factors)));
    }
    return new PauliSum(terms);
  }

  /** The trace of an observable's matrix times the state at the end. */
  static double expectation(Circuit circuit, PauliSum observable) {
    Matrix state = null;
    for (Matrix each : states(circuit).values()) {
      state = state == null ? each : state.plus(each);
    }
    double sum = 0;
    for (PauliSum.Term term : observable.terms()) {
      Matrix product = Matrix.identity(1);
      for (int qubit = 0; qubit < circuit.qubitCount(); qubit++) {
        PauliString.Pauli pauli = term.product().factors().get(qubit);
        product = product.tensor(Channel.pauli(index(pauli), 1));
      }
      sum += state == null ? 0 : term.coefficient() * trace(product.multiply(state));
    }
    return sum;
  }

  private static int index(PauliString.@Nullable Pauli pauli) {
    return switch (pauli) {
      case null -> 0;
      case X -> 1;
      case Y -> 2;
      case Z -> 3;
    };
  }

  private static String key(Circuit circuit, Memory memory) {
    List<String> words = new ArrayList<>();
    for (var register : circuit.bitRegisters()) {
      if (circuit.outputs().isEmpty() || circuit.outputs().contains(register.name())) {
        StringBuilder word = new StringBuilder();
        for (int index = register.size() - 1; index >= 0; index--) {
          word.append(memory.bit(register.first() + index) ? '1' : '0');
        }
        words.add(word.toString());
      }
    }
    return String.join(" ", words);
  }

  private Map<Memory, Matrix> run() {
    double[] start = new double[size * size];
    start[0] = 1;
    Memory memory =
        new Memory(
            java.util.Collections.nCopies(circuit.bitCount(), false),
            circuit.variables().stream().map(each -> Values.zero(each.type())).toList());
    Map<Memory, Matrix> states = new LinkedHashMap<>();
    states.put(memory, Matrix.of(size, start, new double[size * size]));
    Runs end = run(circuit.operations(), states);
    Map<Memory, Matrix> all = new LinkedHashMap<>(end.going());
    end.take(JumpKind.END).forEach((each, state) -> add(all, each, state));
    return all;
  }

  private Runs run(List<Operation> operations, Map<Memory, Matrix> start) {
    Runs runs = Runs.of(start);
    for (Operation operation : operations) {
      Runs next = run(operation, runs.going());
      runs.jumped().forEach(next::jump);
      runs = next;
    }
    return runs;
  }

  private Runs run(Operation operation, Map<Memory, Matrix> states) {
    Map<Memory, Matrix> next = new LinkedHashMap<>();
    switch (operation) {
      case Operation.Apply apply ->
          states.forEach((memory, state) -> next.put(memory, gate(apply, memory, state)));
      case Operation.Measure measure ->
          states.forEach(
              (memory, state) -> {
                for (int value = 0; value < 2; value++) {
                  Matrix projected = between(projector(measure.qubit(), value, value), state);
                  add(next, memory.with(measure.bit(), value == 1), projected);
                }
              });
      case Operation.Reset reset ->
          states.forEach(
              (memory, state) -> {
                add(next, memory, between(projector(reset.qubit(), 0, 0), state));
                add(next, memory, between(projector(reset.qubit(), 0, 1), state));
              });
      case Operation.Assign assign ->
          states.forEach((memory, state) -> add(next, assigned(assign, memory), state));
      case Operation.Conditional choice -> {
        return choice(choice, states);
      }
      case Operation.While loop -> {
        return loop(loop, states);
      }
      case Operation.Block block -> {
        Runs inside = run(block.body(), states);
        Map<Memory, Matrix> caught =
            switch (block.kind()) {
              case LOOP -> inside.take(JumpKind.BREAK);
              case ITERATION -> inside.take(JumpKind.CONTINUE);
              case CALL -> inside.take(JumpKind.RETURN);
              case BOX -> Map.of();
            };
        Map<Memory, Matrix> going = new LinkedHashMap<>(inside.going());
        caught.forEach((memory, state) -> add(going, memory, state));
        return new Runs(going, inside.jumped());
      }
      case Operation.Jump jump -> {
        Runs runs = Runs.of(Map.of());
        runs.jump(jump.kind(), states);
        return runs;
      }
      default -> next.putAll(states);
    }
    return Runs.of(next);
  }

  private Runs choice(Operation.Conditional choice, Map<Memory, Matrix> states) {
    Map<Memory, Matrix> yes = new LinkedHashMap<>();
    Map<Memory, Matrix> no = new LinkedHashMap<>();
    states.forEach(
        (memory, state) ->
            (Evaluator.holds(choice.condition(), memory) ? yes : no).put(memory, state));
    Runs then = run(choice.then(), yes);
    Runs otherwise = run(choice.otherwise(), no);
    Map<Memory, Matrix> going = new LinkedHashMap<>(then.going());
    otherwise.going().forEach((memory, state) -> add(going, memory, state));
    Runs runs = new Runs(going, then.jumped());
    otherwise.jumped().forEach(runs::jump);
    return runs;
  }

  private Runs loop(Operation.While loop, Map<Memory, Matrix> states) {
    Map<Memory, Matrix> left = new LinkedHashMap<>();
    Runs all = Runs.of(left);
    Map<Memory, Matrix> turning = states;
    while (!turning.isEmpty()) {
      Map<Memory, Matrix> inside = new LinkedHashMap<>();
      turning.forEach(
          (memory, state) -> {
            if (!Evaluator.holds(loop.condition(), memory)) {
              add(left, memory, state);
            } else if (trace(state) > NOTHING) {
              inside.put(memory, state);
            }
          });
      if (inside.isEmpty()) {
        break;
      }
      Runs turn = run(loop.body(), inside);
      Map<Memory, Matrix> next = new LinkedHashMap<>(turn.going());
      turn.take(JumpKind.CONTINUE).forEach((memory, state) -> add(next, memory, state));
      turn.take(JumpKind.BREAK).forEach((memory, state) -> add(left, memory, state));
      turn.jumped().forEach(all::jump);
      turning = next;
    }
    return all;
  }

  private static void add(Map<Memory, Matrix> states, Memory memory, Matrix state) {
    if (trace(state) > 0) {
      states.merge(memory, state, Matrix::plus);
    }
  }

  private Memory assigned(Operation.Assign assign, Memory memory) {
    Value value = Evaluator.evaluate(assign.value(), memory);
    return switch (assign.target()) {
      case Target.Bits(List<Integer> bits) -> {
        Memory changed = memory;
        for (int each = 0; each < bits.size(); each++) {
          changed = changed.with(bits.get(each), Values.pattern(value).testBit(each));
        }
        yield changed;
      }
      case Target.Slot(Variable variable, List<Expression> indices) ->
          memory.with(
              variable,
              Values.withElement(
                  memory.variable(variable),
                  indices.stream().map(each -> Evaluator.evaluate(each, memory)).toList(),
                  value));
    };
  }

  private Matrix gate(Operation.Apply apply, Memory memory, Matrix state) {
    Matrix small = Matrices.of(apply, memory);
    int[] positions = Matrices.positions(apply);
    return between(spread(small, positions), state);
  }

  /** |to><from| on one qubit. */
  private Matrix projector(int qubit, int to, int from) {
    double[] entries = new double[4];
    entries[2 * to + from] = 1;
    return spread(Matrix.of(2, entries, new double[4]), new int[] {qubit});
  }

  private Matrix spread(Matrix small, int[] positions) {
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    int mask = 0;
    for (int position : positions) {
      mask |= 1 << position;
    }
    for (int column = 0; column < size; column++) {
      for (int row = 0; row < small.size(); row++) {
        int to = column & ~mask;
        int from = 0;
        for (int each = 0; each < positions.length; each++) {
          to |= (row >>> each & 1) << positions[each];
          from |= (column >>> positions[each] & 1) << each;
        }
        re[to * size + column] = small.re(row, from);
        im[to * size + column] = small.im(row, from);
      }
    }
    return Matrix.of(size, re, im);
  }

  private static Matrix between(Matrix operator, Matrix state) {
    return operator.multiply(state).multiply(operator.adjoint());
  }

  static double trace(Matrix state) {
    double sum = 0;
    for (int each = 0; each < state.size(); each++) {
      sum += state.re(each, each);
    }
    return sum;
  }
}
