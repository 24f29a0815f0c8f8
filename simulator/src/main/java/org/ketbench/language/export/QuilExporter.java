package org.ketbench.language.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operation.JumpKind;
import org.ketbench.circuit.Parameter;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Variable;
import org.ketbench.compile.BitConditions;
import org.ketbench.compile.GateSet;
import org.ketbench.compile.NotExpressible;

/**
 * Writes a circuit as Quil. All bits are one memory {@code ro}, which is what is read out;
 * conditions and loops become labels and jumps, parameters real numbers in memory.
 */
public final class QuilExporter {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("id", "I"),
          Map.entry("x", "X"),
          Map.entry("y", "Y"),
          Map.entry("z", "Z"),
          Map.entry("h", "H"),
          Map.entry("s", "S"),
          Map.entry("sdg", "DAGGER S"),
          Map.entry("t", "T"),
          Map.entry("tdg", "DAGGER T"),
          Map.entry("p", "PHASE"),
          Map.entry("rx", "RX"),
          Map.entry("ry", "RY"),
          Map.entry("rz", "RZ"),
          Map.entry("cx", "CNOT"),
          Map.entry("cz", "CZ"),
          Map.entry("cp", "CPHASE"),
          Map.entry("ccx", "CCNOT"),
          Map.entry("swap", "SWAP"),
          Map.entry("iswap", "ISWAP"),
          Map.entry("cswap", "CSWAP"));

  private static final Set<String> UNCONTROLLED = Set.of("cx", "cz", "cp", "ccx", "cswap", "id");

  private static final GateSet SET =
      new GateSet() {
        @Override
        public boolean has(CatalogueGate gate) {
          return NAMES.containsKey(gate.name());
        }

        @Override
        public boolean controls(CatalogueGate base, int count) {
          return has(base) && !UNCONTROLLED.contains(base.name());
        }
      };

  private final Notes notes = new Notes();
  private final List<String> lines = new ArrayList<>();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private int labels;
  private int scratch;
  private boolean barriers;
  private int flags;

  /** What a jump can leave, and where it then goes. */
  private record Frame(Operation.@Nullable BlockKind kind, String end, String again) {}

  private QuilExporter() {}

  public static Exported export(Circuit circuit) {
    return new QuilExporter().write(circuit);
  }

  private Exported write(Circuit circuit) {
    Circuit decomposed = notes.decomposed(circuit, SET);
    flags = circuit.variables().size();
    all(decomposed.operations());
    if (lines.stream().anyMatch("JUMP @END"::equals)) {
      lines.add("LABEL @END");
    }
    if (barriers) {
      notes.information(Span.NONE, "barriers-left-out", "Quil has no barriers; they are left out.");
    }
    List<BitMap.Register> registers = new ArrayList<>();
    for (BitRegister register : BitMap.results(circuit)) {
      List<Integer> positions = new ArrayList<>();
      for (int i = 0; i < register.size(); i++) {
        positions.add(register.first() + i);
      }
      registers.add(new BitMap.Register(register.name(), register.scalar(), positions));
    }
    BitMap bits = new BitMap(BitMap.Origin.MEMORY, registers);
    StringBuilder text = new StringBuilder("# qubits " + circuit.qubitCount() + "\n");
    bits.lines().forEach(line -> text.append("# ").append(line).append('\n'));
    if (circuit.bitCount() > 0) {
      text.append("DECLARE ro BIT[" + circuit.bitCount() + "]\n");
    }
    if (flags > 0) {
      text.append("DECLARE flag BIT[" + flags + "]\n");
    }
    if (scratch > 0) {
      text.append("DECLARE scratch BIT[" + scratch + "]\n");
    }
    for (Parameter parameter : circuit.parameters()) {
      text.append("DECLARE " + parameter.name() + " REAL[1]\n");
    }
    lines.forEach(line -> text.append(line).append('\n'));
    return new Exported(text.toString(), notes.diagnostics(), bits);
  }

  private void all(List<Operation> operations) {
    for (Operation operation : operations) {
      try {
        one(operation);
      } catch (NotExpressible problem) {
        notes.error(operation.span(), problem);
      }
    }
  }

  private void one(Operation operation) throws NotExpressible {
    switch (operation) {
      case Operation.Apply apply -> apply(apply);
      case Operation.Measure(int qubit, int bit, var _) ->
          lines.add(
              "MEASURE " + qubit + (bit == Operation.Measure.NO_BIT ? "" : " ro[" + bit + "]"));
      case Operation.Reset(int qubit, var _) -> lines.add("RESET " + qubit);
      case Operation.Barrier _ -> barriers = true;
      case Operation.Conditional(var condition, var then, var otherwise, var _) -> {
        String end = label("END");
        String no = otherwise.isEmpty() ? end : label("ELSE");
        jumpUnless(condition, no);
        all(then);
        if (!otherwise.isEmpty()) {
          lines.add("JUMP " + end);
          lines.add("LABEL " + no);
          all(otherwise);
        }
        lines.add("LABEL " + end);
      }
      case Operation.While(var condition, var body, var _) -> {
        String again = label("LOOP");
        String end = label("END");
        lines.add("LABEL " + again);
        jumpUnless(condition, end);
        frames.push(new Frame(null, end, again));
        all(body);
        frames.pop();
        lines.add("JUMP " + again);
        lines.add("LABEL " + end);
      }
      case Operation.Block(var kind, var _, var body, var _) -> {
        String end = label("END");
        frames.push(new Frame(kind, end, end));
        all(body);
        frames.pop();
        if (lines.stream().anyMatch(line -> line.startsWith("JUMP") && line.contains(end))) {
          lines.add("LABEL " + end);
        }
      }
      case Operation.Jump(JumpKind kind, var _) -> lines.add("JUMP " + target(kind));
      case Operation.Assign(Target target, Expression value, var _) -> assign(target, value);
      case Operation.Delay _ -> throw new NotExpressible("Quil has no delays. Leave it out.");
      case Operation.Opaque(String name, var _, String why, var _) ->
          throw new NotExpressible(
              "'" + name + "' has no meaning outside the program that it came from: " + why);
    }
  }

  private String label(String what) {
    return "@" + what + "_" + labels++;
  }

  private String target(JumpKind kind) throws NotExpressible {
    for (Frame frame : frames) {
      boolean loop = frame.kind == null;
      switch (kind) {
        case BREAK -> {
          if (loop || frame.kind == Operation.BlockKind.LOOP) {
            return frame.end;
          }
        }
        case CONTINUE -> {
          if (loop || frame.kind == Operation.BlockKind.ITERATION) {
            return frame.again;
          }
        }
        case RETURN -> {
          if (frame.kind == Operation.BlockKind.CALL) {
            return frame.end;
          }
        }
        case END -> {}
      }
    }
    if (kind == JumpKind.END) {
      return "@END";
    }
    throw new NotExpressible("This jump has nothing to leave.");
  }

  private void apply(Operation.Apply apply) throws NotExpressible {
    StringBuilder line = new StringBuilder();
    line.repeat("CONTROLLED ", apply.controls().size());
    line.append(Objects.requireNonNull(NAMES.get(apply.gate().name())));
    if (!apply.arguments().isEmpty()) {
      Angle angle = apply.arguments().getFirst();
      line.append('(').append(QuilAngle.of(angle)).append(')');
    }
    apply.controls().forEach(control -> line.append(' ').append(control.qubit()));
    apply.qubits().stream().forEach(qubit -> line.append(' ').append(qubit));
    lines.add(line.toString());
  }

  private void jumpUnless(Expression condition, String label) throws NotExpressible {
    Expression bits = BitConditions.of(condition);
    Expression said = bits == null ? condition : bits;
    if (said instanceof Expression.Unary(var _, var operand, var _) && isPlace(operand)) {
      lines.add("JUMP-WHEN " + label + " " + place(operand));
    } else {
      String place = isPlace(said) ? place(said) : compute(said, 0);
      lines.add("JUMP-UNLESS " + label + " " + place);
    }
  }

  private static boolean isPlace(Expression expression) {
    return expression instanceof Expression.Read
        || (expression instanceof Expression.Bits(var bits, var _) && bits.size() == 1);
  }

  private static String place(Expression expression) throws NotExpressible {
    return switch (expression) {
      case Expression.Bits(var bits, var _) -> "ro[" + bits.getFirst() + "]";
      case Expression.Read(Variable variable) -> flag(variable);
      default -> throw new IllegalArgumentException("no place");
    };
  }

  private static String flag(Variable variable) throws NotExpressible {
    if (Types.bitWidth(variable.type()) != 1) {
      throw new NotExpressible(
          "Of variables only single bits are written as Quil, and '"
              + variable.name()
              + "' is none. Choose qir-adaptive or openqasm3.");
    }
    return "flag[" + variable.id() + "]";
  }

  /** Computes a truth value into a place of its own. */
  private String compute(Expression expression, int depth) throws NotExpressible {
    String place = "scratch[" + depth + "]";
    scratch = Math.max(scratch, depth + 1);
    switch (expression) {
      case Expression.Literal(Value.Bool(boolean value)) ->
          lines.add("MOVE " + place + " " + (value ? 1 : 0));
      case Expression.Unary(var _, var operand, var _) -> {
        String inner = compute(operand, depth);
        lines.add("NOT " + inner);
      }
      case Expression.Binary(var operator, var left, var right, var _)
          when operator.isLogical() -> {
        String first = compute(left, depth);
        String second = compute(right, depth + 1);
        String word = operator == BinaryOperator.AND ? "AND " : "IOR ";
        lines.add(word + first + " " + second);
      }
      case Expression.Binary(var operator, var left, var right, var _)
          when operator == BinaryOperator.NOT_EQUAL || operator == BinaryOperator.EQUAL -> {
        String first = compute(left, depth);
        String second = compute(right, depth + 1);
        lines.add("XOR " + first + " " + second);
        if (operator == BinaryOperator.EQUAL) {
          lines.add("NOT " + first);
        }
      }
      case Expression.Cast(var operand, var type) when Types.bitWidth(type) == 1 ->
          compute(operand, depth);
      case Expression each when isPlace(each) -> lines.add("MOVE " + place + " " + place(each));
      default ->
          throw new NotExpressible(
              "This is no function of single bits, and nothing else is computed in Quil here."
                  + " Choose qir-adaptive or openqasm3.");
    }
    return place;
  }

  private void assign(Target target, Expression value) throws NotExpressible {
    switch (target) {
      case Target.Bits(List<Integer> bits) -> {
        for (int i = 0; i < bits.size(); i++) {
          Expression bit = BitConditions.ofBit(value, i);
          compute(
              bit == null && bits.size() == 1 ? value : Objects.requireNonNullElse(bit, value), i);
        }
        for (int i = 0; i < bits.size(); i++) {
          lines.add("MOVE ro[" + bits.get(i) + "] scratch[" + i + "]");
        }
      }
      case Target.Slot(Variable variable, var _) -> {
        String flag = flag(variable);
        Expression bits = BitConditions.of(value);
        lines.add("MOVE " + flag + " " + compute(bits == null ? value : bits, 0));
      }
    }
  }
}
