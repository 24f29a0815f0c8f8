package org.ketbench.language.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operation.BlockKind;
import org.ketbench.circuit.Operation.JumpKind;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Value;
import org.ketbench.compile.NotExpressible;
import org.ketbench.language.Diagnostic;

/**
 * Writes operations as statements of OpenQASM 3.
 *
 * <p>A loop that the circuit holds unrolled has no statement that its jumps could leave. Such a
 * jump sets a flag instead, and what follows it within the block is done only where the flag is not
 * set; a {@code while} between the two is left by a {@code break}. Loops that are still loops keep
 * their own jumps.
 */
final class Operations3 {
  private final CodeWriter out;
  private final Gates3 gates;
  private final ExpressionText expressions;
  private final BitsText bits;
  private final QubitsText qubits;
  private final Names names;
  private final List<Diagnostic> diagnostics;
  private final List<String> flags = new ArrayList<>();
  private final Deque<Frame> frames = new ArrayDeque<>();

  /**
   * What a jump can leave: an unrolled block by its flag, or a while, which has none.
   *
   * @param kind null for a while
   */
  private record Frame(@Nullable JumpKind kind, @Nullable String flag) {
    boolean isWhile() {
      return kind == null;
    }
  }

  Operations3(
      CodeWriter out,
      Gates3 gates,
      ExpressionText expressions,
      BitsText bits,
      QubitsText qubits,
      Names names,
      List<Diagnostic> diagnostics) {
    this.out = out;
    this.gates = gates;
    this.expressions = expressions;
    this.bits = bits;
    this.qubits = qubits;
    this.names = names;
    this.diagnostics = diagnostics;
  }

  /** The names of the flags that stand for jumps, each a bool to be declared. */
  List<String> flags() {
    return flags;
  }

  void write(List<Operation> operations) {
    for (int i = 0; i < operations.size(); i++) {
      Operation operation = operations.get(i);
      try {
        write(operation);
      } catch (NotExpressible problem) {
        diagnostics.add(Diagnostic.error(operation.span(), "not-expressible", problem.reason()));
      }
      if (operation instanceof Operation.Jump) {
        return;
      }
      String passed = passedFlags(operation);
      if (passed == null) {
        continue;
      }
      if (crossesWhile(Jumps.outOf(operation))) {
        out.open("if (" + passed + ") {");
        out.line("break;");
        out.close("}");
      } else if (i + 1 < operations.size()) {
        out.open("if (!" + (passed.contains(" ") ? "(" + passed + ")" : passed) + ") {");
        write(operations.subList(i + 1, operations.size()));
        out.close("}");
        return;
      }
    }
  }

  /** The flags that may be set behind the operation, or null when there are none. */
  private @Nullable String passedFlags(Operation operation) {
    if (frames.isEmpty()) {
      return null;
    }
    Set<JumpKind> kinds = Jumps.outOf(operation);
    List<String> passed = new ArrayList<>();
    for (JumpKind kind : kinds) {
      Frame target = targetOf(kind);
      if (target != null && target.flag != null) {
        passed.add(target.flag);
      }
    }
    return passed.isEmpty() ? null : String.join(" || ", passed);
  }

  /** Whether one of these jumps has a while between it and the block that it leaves. */
  private boolean crossesWhile(Set<JumpKind> kinds) {
    for (JumpKind kind : kinds) {
      for (Frame frame : frames) {
        if (leaves(kind, frame)) {
          break;
        }
        if (frame.isWhile()) {
          return true;
        }
      }
    }
    return false;
  }

  private @Nullable Frame targetOf(JumpKind kind) {
    for (Frame frame : frames) {
      if (leaves(kind, frame)) {
        return frame;
      }
    }
    return null;
  }

  private static boolean leaves(JumpKind kind, Frame frame) {
    return frame.isWhile()
        ? kind == JumpKind.BREAK || kind == JumpKind.CONTINUE
        : frame.kind == kind;
  }

  private void write(Operation operation) throws NotExpressible {
    switch (operation) {
      case Operation.Apply apply -> out.line(gates.applied(apply, qubits, expressions));
      case Operation.Measure(int qubit, int bit, _) ->
          out.line(
              (bit == Operation.Measure.NO_BIT ? "" : bits.bit(bit) + " = ")
                  + "measure "
                  + qubits.of(qubit)
                  + ";");
      case Operation.Reset(int qubit, _) -> out.line("reset " + qubits.of(qubit) + ";");
      case Operation.Barrier(Qubits on, _) -> out.line(withOperands("barrier", on));
      case Operation.Delay(Qubits on, String duration, _) -> {
        requireNoNames(duration);
        out.line(withOperands("delay[" + duration + "]", on));
      }
      case Operation.Assign(Target target, Expression value, _) -> assign(target, value);
      case Operation.Conditional conditional -> write(conditional);
      case Operation.While(Expression condition, var body, _) -> {
        out.open("while (" + expressions.of(condition) + ") {");
        frames.push(new Frame(null, null));
        write(body);
        frames.pop();
        out.close("}");
      }
      case Operation.Block block -> write(block);
      case Operation.Jump(JumpKind kind, _) -> jump(kind);
      case Operation.Opaque(String name, _, String why, _) ->
          throw new NotExpressible(
              "'" + name + "' has no meaning outside the program that it came from: " + why);
    }
  }

  private void write(Operation.Conditional conditional) throws NotExpressible {
    out.open("if (" + expressions.of(conditional.condition()) + ") {");
    write(conditional.then());
    if (!conditional.otherwise().isEmpty()) {
      out.otherwise("} else {");
      write(conditional.otherwise());
    }
    out.close("}");
  }

  private void write(Operation.Block block) {
    if (block.kind() == BlockKind.BOX) {
      out.open("box {");
      write(block.body());
      out.close("}");
      return;
    }
    JumpKind own = Jumps.endingBlock(block.kind());
    if (own == null || !Jumps.outOf(block.body()).contains(own)) {
      write(block.body());
      return;
    }
    String flag = names.claim("left");
    flags.add(flag);
    out.line(flag + " = false;");
    frames.push(new Frame(own, flag));
    write(block.body());
    frames.pop();
  }

  private void jump(JumpKind kind) throws NotExpressible {
    if (kind == JumpKind.END) {
      out.line("end;");
      return;
    }
    Frame target = targetOf(kind);
    if (target == null) {
      throw new NotExpressible("this jump has nothing to leave");
    }
    if (target.flag == null) {
      out.line(kind == JumpKind.BREAK ? "break;" : "continue;");
      return;
    }
    out.line(target.flag + " = true;");
    if (crossesWhile(Set.of(kind))) {
      out.line("break;");
    }
  }

  private void assign(Target target, Expression value) throws NotExpressible {
    switch (target) {
      case Target.Bits(var written) when written.size() == 1 ->
          out.line(bits.bit(written.getFirst()) + " = " + expressions.of(value) + ";");
      case Target.Bits(var written) ->
          out.line(
              bits.read(new Expression.Bits(written, new Type.Bits(written.size())))
                  + " = "
                  + expressions.of(value)
                  + ";");
      case Target.Slot(var variable, var indices) -> {
        String name = expressions.name(variable);
        String slot = indices.isEmpty() ? name : name + "[" + expressions.list(indices) + "]";
        if (value instanceof Expression.Literal(Value.Array array)) {
          assignElements(slot, array);
        } else {
          out.line(slot + " = " + expressions.of(value) + ";");
        }
      }
    }
  }

  private void assignElements(String slot, Value.Array array) throws NotExpressible {
    List<Integer> dimensions = array.type().dimensions();
    int[] index = new int[dimensions.size()];
    for (Value element : array.elements()) {
      StringBuilder place = new StringBuilder();
      for (int each : index) {
        place.append(place.isEmpty() ? "" : ", ").append(each);
      }
      out.line(slot + "[" + place + "] = " + ExpressionText.of(element) + ";");
      for (int d = index.length - 1; d >= 0 && ++index[d] == dimensions.get(d); d--) {
        index[d] = 0;
      }
    }
  }

  /** A duration is kept as it was written, and a circuit does not hold what it may name. */
  private static void requireNoNames(String duration) throws NotExpressible {
    boolean afterNumber = false;
    for (int i = 0; i < duration.length(); i++) {
      char c = duration.charAt(i);
      if (Character.isLetter(c) && !afterNumber) {
        throw new NotExpressible(
            "The duration '" + duration + "' has names in it. Write it as a number with a unit.");
      }
      afterNumber =
          Character.isDigit(c) || c == '.' || (afterNumber && (Character.isLetter(c) || c == ' '));
    }
  }

  private String withOperands(String head, Qubits on) {
    return on.size() == 0 ? head + ";" : head + " " + qubits.list(on.stream()) + ";";
  }
}
