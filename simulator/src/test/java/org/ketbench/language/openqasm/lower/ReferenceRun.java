package org.ketbench.language.openqasm.lower;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.Matrices;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.circuit.classical.Variable;

/**
 * Runs small circuits in the plainest way there is, following every outcome of every measurement,
 * and so finds the exact distribution of what is in memory at the end.
 */
final class ReferenceRun {
  private static final double NOTHING = 1e-10;
  private static final double SAME = 1e-9;

  /** One history of outcomes: its state, its memory, and where it is jumping to. */
  private static final class Branch implements Evaluator.Environment {
    private double[] re;
    private double[] im;
    private boolean[] bits;
    private Map<Integer, Value> variables = new HashMap<>();
    private Operation.@Nullable JumpKind jump;
    private final Map<String, Value> parameters;

    private Branch(int qubits, int bits, Map<String, Value> parameters) {
      this.re = new double[1 << qubits];
      this.im = new double[1 << qubits];
      this.re[0] = 1;
      this.bits = new boolean[bits];
      this.parameters = parameters;
    }

    private Branch copy() {
      Branch copy = new Branch(0, 0, parameters);
      copy.re = re.clone();
      copy.im = im.clone();
      copy.bits = bits.clone();
      copy.variables = new HashMap<>(variables);
      return copy;
    }

    private double weight() {
      double sum = 0;
      for (int i = 0; i < re.length; i++) {
        sum += re[i] * re[i] + im[i] * im[i];
      }
      return sum;
    }

    /** Takes the weight of the other, if that is in the same state. */
    private boolean absorbs(Branch other) {
      double mine = weight();
      double its = other.weight();
      double overlapRe = 0;
      double overlapIm = 0;
      for (int i = 0; i < re.length; i++) {
        overlapRe += re[i] * other.re[i] + im[i] * other.im[i];
        overlapIm += re[i] * other.im[i] - im[i] * other.re[i];
      }
      boolean same =
          Arrays.equals(bits, other.bits)
              && variables.equals(other.variables)
              && Math.hypot(overlapRe, overlapIm) > (1 - SAME) * Math.sqrt(mine * its);
      if (same) {
        double scale = Math.sqrt((mine + its) / mine);
        for (int i = 0; i < re.length; i++) {
          re[i] *= scale;
          im[i] *= scale;
        }
      }
      return same;
    }

    @Override
    public boolean bit(int number) {
      return bits[number];
    }

    @Override
    public Value variable(Variable variable) {
      Value value = variables.get(variable.id());
      return value == null ? Values.zero(variable.type()) : value;
    }

    @Override
    public Value parameter(String name) {
      Value value = parameters.get(name);
      return value == null ? Evaluator.Environment.super.parameter(name) : value;
    }
  }

  private final Circuit circuit;

  private ReferenceRun(Circuit circuit) {
    this.circuit = circuit;
  }

  /** Probabilities by all bits in order of declaration, index 0 of each register first. */
  static Map<String, Double> distribution(Circuit circuit) {
    return distribution(circuit, Map.of());
  }

  static Map<String, Double> distribution(Circuit circuit, Map<String, Value> parameters) {
    Map<String, Double> distribution = new TreeMap<>();
    for (Branch branch : new ReferenceRun(circuit).run(parameters)) {
      StringBuilder key = new StringBuilder();
      for (BitRegister register : circuit.bitRegisters()) {
        if (circuit.outputs().isEmpty() || circuit.outputs().contains(register.name())) {
          for (int i = 0; i < register.size(); i++) {
            key.append(branch.bits[register.first() + i] ? '1' : '0');
          }
        }
      }
      distribution.merge(key.toString(), branch.weight(), Double::sum);
    }
    distribution.values().removeIf(probability -> probability < NOTHING);
    return distribution;
  }

  private List<Branch> run(Map<String, Value> parameters) {
    Branch start = new Branch(circuit.qubitCount(), circuit.bitCount(), parameters);
    return all(circuit.operations(), List.of(start));
  }

  private List<Branch> all(List<Operation> operations, List<Branch> branches) {
    List<Branch> current = branches;
    for (Operation operation : operations) {
      List<Branch> next = new ArrayList<>();
      for (Branch branch : current) {
        next.addAll(branch.jump == null ? one(operation, branch) : List.of(branch));
      }
      current = next;
    }
    return current;
  }

  private List<Branch> one(Operation operation, Branch branch) {
    return switch (operation) {
      case Operation.Apply apply -> {
        apply(apply, branch);
        yield List.of(branch);
      }
      case Operation.Measure measure -> measure(measure, branch);
      case Operation.Reset reset -> reset(reset, branch);
      case Operation.Barrier _, Operation.Delay _ -> List.of(branch);
      case Operation.Assign assign -> {
        assign(assign, branch);
        yield List.of(branch);
      }
      case Operation.Conditional choice ->
          all(
              Evaluator.holds(choice.condition(), branch) ? choice.then() : choice.otherwise(),
              List.of(branch));
      case Operation.While loop -> loop(loop, branch);
      case Operation.Block block ->
          landed(all(block.body(), List.of(branch)), jumpOutOf(block.kind()));
      case Operation.Jump jump -> {
        branch.jump = jump.kind();
        yield List.of(branch);
      }
      case Operation.Opaque opaque ->
          throw new IllegalArgumentException("cannot run " + opaque.name());
    };
  }

  private static Operation.@Nullable JumpKind jumpOutOf(Operation.BlockKind kind) {
    return switch (kind) {
      case LOOP -> Operation.JumpKind.BREAK;
      case ITERATION -> Operation.JumpKind.CONTINUE;
      case CALL -> Operation.JumpKind.RETURN;
      case BOX -> null;
    };
  }

  private static List<Branch> landed(List<Branch> branches, Operation.@Nullable JumpKind kind) {
    for (Branch branch : branches) {
      if (branch.jump == kind) {
        branch.jump = null;
      }
    }
    return branches;
  }

  private List<Branch> loop(Operation.While loop, Branch start) {
    List<Branch> done = new ArrayList<>();
    List<Branch> running = List.of(start);
    while (!running.isEmpty()) {
      List<Branch> again = new ArrayList<>();
      for (Branch branch : running) {
        if (!Evaluator.holds(loop.condition(), branch) || branch.weight() < NOTHING) {
          done.add(branch);
          continue;
        }
        for (Branch after :
            landed(all(loop.body(), List.of(branch)), Operation.JumpKind.CONTINUE)) {
          (after.jump == null ? again : done).add(after);
        }
      }
      running = merged(again);
    }
    return landed(done, Operation.JumpKind.BREAK);
  }

  /** Histories that differ in nothing but their probability go on as one. */
  private static List<Branch> merged(List<Branch> branches) {
    List<Branch> merged = new ArrayList<>();
    for (Branch branch : branches) {
      boolean known = false;
      for (Branch other : merged) {
        known = known || other.absorbs(branch);
      }
      if (!known) {
        merged.add(branch);
      }
    }
    return merged;
  }

  private static void assign(Operation.Assign assign, Branch branch) {
    Value value = Evaluator.evaluate(assign.value(), branch);
    switch (assign.target()) {
      case Target.Bits(List<Integer> bits) -> {
        for (int i = 0; i < bits.size(); i++) {
          branch.bits[bits.get(i)] = Values.pattern(value).testBit(i);
        }
      }
      case Target.Slot(Variable variable, List<Expression> indices) ->
          branch.variables.put(
              variable.id(),
              Values.withElement(
                  branch.variable(variable),
                  indices.stream().map(index -> Evaluator.evaluate(index, branch)).toList(),
                  value));
    }
  }

  private List<Branch> measure(Operation.Measure measure, Branch branch) {
    List<Branch> both = new ArrayList<>();
    for (boolean outcome : new boolean[] {false, true}) {
      Branch one = projected(branch, measure.qubit(), outcome);
      if (one.weight() > NOTHING) {
        if (measure.bit() != Operation.Measure.NO_BIT) {
          one.bits[measure.bit()] = outcome;
        }
        both.add(one);
      }
    }
    return both;
  }

  private static Branch projected(Branch branch, int qubit, boolean outcome) {
    Branch copy = branch.copy();
    for (int i = 0; i < copy.re.length; i++) {
      if ((((i >> qubit) & 1) == 1) != outcome) {
        copy.re[i] = 0;
        copy.im[i] = 0;
      }
    }
    return copy;
  }

  private static List<Branch> reset(Operation.Reset reset, Branch branch) {
    List<Branch> both = new ArrayList<>();
    for (boolean outcome : new boolean[] {false, true}) {
      Branch one = projected(branch, reset.qubit(), outcome);
      if (one.weight() > NOTHING) {
        if (outcome) {
          int bit = 1 << reset.qubit();
          for (int i = 0; i < one.re.length; i++) {
            if ((i & bit) == 0) {
              one.re[i] = one.re[i | bit];
              one.im[i] = one.im[i | bit];
              one.re[i | bit] = 0;
              one.im[i | bit] = 0;
            }
          }
        }
        both.add(one);
      }
    }
    return both;
  }

  private static void apply(Operation.Apply apply, Branch branch) {
    double[] arguments = new double[apply.arguments().size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] =
          apply.arguments().get(i) instanceof Angle.Formula(Expression formula)
              ? Evaluator.real(formula, branch)
              : apply.arguments().get(i).radians();
    }
    Matrix matrix = Matrices.of(apply.gate(), arguments);
    if (apply.exponent() != 1) {
      matrix = matrix.power(apply.exponent());
    }
    int[] qubits = apply.qubits().toArray();
    double[] re = new double[branch.re.length];
    double[] im = new double[branch.im.length];
    for (int i = 0; i < re.length; i++) {
      if (!isControlled(i, apply.controls())) {
        re[i] += branch.re[i];
        im[i] += branch.im[i];
        continue;
      }
      int column = gather(i, qubits);
      for (int row = 0; row < matrix.size(); row++) {
        double a = matrix.re(row, column);
        double b = matrix.im(row, column);
        int to = scatter(i, qubits, row);
        re[to] += a * branch.re[i] - b * branch.im[i];
        im[to] += a * branch.im[i] + b * branch.re[i];
      }
    }
    branch.re = re;
    branch.im = im;
  }

  private static boolean isControlled(int index, List<Control> controls) {
    return controls.stream()
        .allMatch(control -> (((index >> control.qubit()) & 1) == 1) == control.positive());
  }

  private static int gather(int index, int[] qubits) {
    int gathered = 0;
    for (int i = 0; i < qubits.length; i++) {
      gathered |= ((index >> qubits[i]) & 1) << i;
    }
    return gathered;
  }

  private static int scatter(int index, int[] qubits, int bits) {
    int scattered = index & ~Arrays.stream(qubits).map(qubit -> 1 << qubit).sum();
    for (int i = 0; i < qubits.length; i++) {
      scattered |= ((bits >> i) & 1) << qubits[i];
    }
    return scattered;
  }
}
