package org.ketbench.compile;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Matrices;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operation.BlockKind;
import org.ketbench.circuit.Operation.JumpKind;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.circuit.classical.Variable;

/**
 * The exact distribution of a small circuit by following every outcome, with plain matrices: slow,
 * and independent of the engines.
 */
public final class Reference {
  private static final double NOTHING = 1e-15;
  private static final int MOST_PASSES = 400;

  private final Circuit circuit;

  private Reference(Circuit circuit) {
    this.circuit = circuit;
  }

  /** One course that a run can take. */
  private static final class Branch implements Evaluator.Environment {
    double[] re;
    double[] im;
    boolean[] bits;
    Map<Variable, Value> variables;
    @Nullable JumpKind jump;

    Branch(double[] re, double[] im, boolean[] bits, Map<Variable, Value> variables) {
      this.re = re;
      this.im = im;
      this.bits = bits;
      this.variables = variables;
    }

    Branch copy() {
      Branch copy = new Branch(re.clone(), im.clone(), bits.clone(), new HashMap<>(variables));
      copy.jump = jump;
      return copy;
    }

    @Override
    public boolean bit(int number) {
      return bits[number];
    }

    @Override
    public Value variable(Variable variable) {
      Value value = variables.get(variable);
      return value == null ? cast(Values.of(0), variable.type()) : value;
    }

    double probability() {
      double sum = 0;
      for (int i = 0; i < re.length; i++) {
        sum += re[i] * re[i] + im[i] * im[i];
      }
      return sum;
    }
  }

  /** Outcomes written as the command line does, with what they have of the whole. */
  public static Map<String, Double> distribution(Circuit circuit) {
    Reference reference = new Reference(circuit);
    double[] re = new double[1 << circuit.qubitCount()];
    re[0] = 1;
    Branch start =
        new Branch(re, new double[re.length], new boolean[circuit.bitCount()], new HashMap<>());
    Map<String, Double> result = new TreeMap<>();
    for (Branch branch : reference.all(circuit.operations(), List.of(start))) {
      reference.read(branch, result);
    }
    return result;
  }

  /** The largest difference between what two circuits give. */
  public static double distance(Circuit first, Circuit second) {
    Map<String, Double> a = distribution(first);
    Map<String, Double> b = distribution(second);
    double largest = 0;
    for (Map.Entry<String, Double> entry : a.entrySet()) {
      largest = Math.max(largest, Math.abs(entry.getValue() - b.getOrDefault(entry.getKey(), 0.0)));
    }
    for (Map.Entry<String, Double> entry : b.entrySet()) {
      largest = Math.max(largest, Math.abs(entry.getValue() - a.getOrDefault(entry.getKey(), 0.0)));
    }
    return largest;
  }

  private void read(Branch branch, Map<String, Double> result) {
    if (circuit.bitCount() > 0) {
      StringBuilder key = new StringBuilder();
      for (BitRegister register : circuit.bitRegisters()) {
        if (!circuit.outputs().isEmpty() && !circuit.outputs().contains(register.name())) {
          continue;
        }
        key.append(key.isEmpty() ? "" : " ");
        for (int i = register.size() - 1; i >= 0; i--) {
          key.append(branch.bits[register.first() + i] ? '1' : '0');
        }
      }
      result.merge(key.toString(), branch.probability(), Double::sum);
      return;
    }
    for (int i = 0; i < branch.re.length; i++) {
      double p = branch.re[i] * branch.re[i] + branch.im[i] * branch.im[i];
      if (p > NOTHING) {
        StringBuilder key = new StringBuilder();
        for (int q = circuit.qubitCount() - 1; q >= 0; q--) {
          key.append(i >> q & 1);
        }
        result.merge(key.toString(), p, Double::sum);
      }
    }
  }

  private List<Branch> all(List<Operation> operations, List<Branch> branches) {
    List<Branch> now = branches;
    for (Operation operation : operations) {
      List<Branch> after = new ArrayList<>();
      for (Branch branch : now) {
        if (branch.jump != null) {
          after.add(branch);
        } else {
          after.addAll(one(operation, branch));
        }
      }
      now = after;
    }
    return now;
  }

  private List<Branch> one(Operation operation, Branch branch) {
    switch (operation) {
      case Operation.Apply apply -> {
        apply(branch, Matrices.of(apply, branch), Matrices.positions(apply));
        return List.of(branch);
      }
      case Operation.Measure(int qubit, int bit, var _) -> {
        List<Branch> both = outcomes(branch, qubit);
        for (int i = 0; i < 2; i++) {
          if (bit != Operation.Measure.NO_BIT) {
            both.get(i).bits[bit] = i == 1;
          }
        }
        return likely(both);
      }
      case Operation.Reset(int qubit, var _) -> {
        List<Branch> both = outcomes(branch, qubit);
        Branch one = both.get(1);
        int mask = 1 << qubit;
        for (int i = 0; i < one.re.length; i++) {
          if ((i & mask) == 0) {
            one.re[i] = one.re[i | mask];
            one.im[i] = one.im[i | mask];
            one.re[i | mask] = 0;
            one.im[i | mask] = 0;
          }
        }
        return likely(both);
      }
      case Operation.Conditional(var condition, var then, var otherwise, var _) -> {
        return all(Evaluator.holds(condition, branch) ? then : otherwise, List.of(branch));
      }
      case Operation.While(var condition, var body, var _) -> {
        return loop(condition, body, branch);
      }
      case Operation.Block(var kind, var _, var body, var _) -> {
        List<Branch> after = all(body, List.of(branch));
        for (Branch each : after) {
          if (each.jump != null && ends(each.jump, kind)) {
            each.jump = null;
          }
        }
        return after;
      }
      case Operation.Jump(JumpKind kind, var _) -> {
        branch.jump = kind;
        return List.of(branch);
      }
      case Operation.Assign(var target, var value, var _) -> {
        assign(branch, target, Evaluator.evaluate(value, branch));
        return List.of(branch);
      }
      case Operation.Barrier _, Operation.Delay _ -> {
        return List.of(branch);
      }
      case Operation.Opaque _ -> throw new IllegalArgumentException("no meaning");
    }
  }

  private static boolean ends(JumpKind jump, BlockKind kind) {
    return switch (jump) {
      case BREAK -> kind == BlockKind.LOOP;
      case CONTINUE -> kind == BlockKind.ITERATION;
      case RETURN -> kind == BlockKind.CALL;
      case END -> false;
    };
  }

  private List<Branch> loop(Expression condition, List<Operation> body, Branch start) {
    List<Branch> done = new ArrayList<>();
    List<Branch> running = List.of(start);
    for (int pass = 0; pass < MOST_PASSES && !running.isEmpty(); pass++) {
      List<Branch> again = new ArrayList<>();
      for (Branch branch : running) {
        if (!Evaluator.holds(condition, branch)) {
          done.add(branch);
          continue;
        }
        for (Branch after : all(body, List.of(branch))) {
          if (after.jump == JumpKind.CONTINUE) {
            after.jump = null;
          }
          if (after.jump == JumpKind.BREAK) {
            after.jump = null;
            done.add(after);
          } else if (after.jump != null) {
            done.add(after);
          } else {
            again.add(after);
          }
        }
      }
      running = again;
    }
    return done;
  }

  private static void assign(Branch branch, Target target, Value value) {
    switch (target) {
      case Target.Bits(List<Integer> bits) -> {
        BigInteger number =
            switch (cast(value, new Type.Bits(bits.size()))) {
              case Value.Bits(var all, var _) -> all;
              default -> throw new IllegalStateException();
            };
        for (int i = 0; i < bits.size(); i++) {
          branch.bits[bits.get(i)] = number.testBit(i);
        }
      }
      case Target.Slot(Variable variable, var indices) -> {
        if (!indices.isEmpty()) {
          throw new IllegalArgumentException("elements are not followed");
        }
        branch.variables.put(variable, cast(value, variable.type()));
      }
    }
  }

  private static Value cast(Value value, Type type) {
    Expression cast = new Expression.Cast(new Expression.Literal(value), type);
    return Evaluator.evaluate(cast, Evaluator.Environment.EMPTY);
  }

  private static List<Branch> likely(List<Branch> branches) {
    return branches.stream().filter(each -> each.probability() > NOTHING).toList();
  }

  private static List<Branch> outcomes(Branch branch, int qubit) {
    Branch one = branch.copy();
    int mask = 1 << qubit;
    for (int i = 0; i < branch.re.length; i++) {
      Branch loses = (i & mask) == 0 ? one : branch;
      loses.re[i] = 0;
      loses.im[i] = 0;
    }
    return List.of(branch, one);
  }

  private static void apply(Branch branch, Matrix matrix, int[] positions) {
    int inner = matrix.size();
    int mask = 0;
    int[] rows = new int[inner];
    for (int bit = 0; bit < positions.length; bit++) {
      mask |= 1 << positions[bit];
      for (int i = 0; i < inner; i++) {
        rows[i] |= (i >> bit & 1) << positions[bit];
      }
    }
    double[] re = new double[inner];
    double[] im = new double[inner];
    for (int base = 0; base < branch.re.length; base++) {
      if ((base & mask) != 0) {
        continue;
      }
      Arrays.fill(re, 0);
      Arrays.fill(im, 0);
      for (int row = 0; row < inner; row++) {
        for (int column = 0; column < inner; column++) {
          double a = matrix.re(row, column);
          double b = matrix.im(row, column);
          double c = branch.re[base | rows[column]];
          double d = branch.im[base | rows[column]];
          re[row] += a * c - b * d;
          im[row] += a * d + b * c;
        }
      }
      for (int row = 0; row < inner; row++) {
        branch.re[base | rows[row]] = re[row];
        branch.im[base | rows[row]] = im[row];
      }
    }
  }
}
