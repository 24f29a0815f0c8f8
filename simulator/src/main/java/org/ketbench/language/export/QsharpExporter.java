package org.ketbench.language.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.UnaryOperator;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Variable;
import org.ketbench.compile.BitConditions;
import org.ketbench.compile.GateSet;
import org.ketbench.compile.NotExpressible;

/**
 * Writes a circuit as a Q# operation that returns the registers as arrays of results. All qubits
 * are one array, in their order, and are reset at the end.
 */
public final class QsharpExporter {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("id", "I"),
          Map.entry("x", "X"),
          Map.entry("y", "Y"),
          Map.entry("z", "Z"),
          Map.entry("h", "H"),
          Map.entry("s", "S"),
          Map.entry("sdg", "Adjoint S"),
          Map.entry("t", "T"),
          Map.entry("tdg", "Adjoint T"),
          Map.entry("sx", "SX"),
          Map.entry("sxdg", "Adjoint SX"),
          Map.entry("p", "R1"),
          Map.entry("rx", "Rx"),
          Map.entry("ry", "Ry"),
          Map.entry("rz", "Rz"),
          Map.entry("cx", "CNOT"),
          Map.entry("cy", "CY"),
          Map.entry("cz", "CZ"),
          Map.entry("ccx", "CCNOT"),
          Map.entry("swap", "SWAP"),
          Map.entry("rxx", "Rxx"),
          Map.entry("ryy", "Ryy"),
          Map.entry("rzz", "Rzz"));

  private static final Set<String> UNCONTROLLED = Set.of("id", "cx", "cy", "cz", "ccx");

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
  private final CodeWriter out = new CodeWriter();
  private final Circuit circuit;
  private final ScriptNames names;
  private boolean barriers;

  private QsharpExporter(Circuit circuit) {
    notes.requireNoParameters(circuit, "The Q# program");
    this.circuit = notes.decomposed(circuit, SET);
    this.names = ScriptNames.qsharp(circuit, notes);
  }

  public static Exported export(Circuit circuit) {
    return new QsharpExporter(circuit).write();
  }

  private Exported write() {
    List<BitRegister> results = BitMap.results(circuit);
    List<BitMap.Register> mapped = new ArrayList<>();
    int position = 0;
    for (BitRegister register : results) {
      List<Integer> positions = new ArrayList<>();
      for (int i = 0; i < register.size(); i++) {
        positions.add(position++);
      }
      mapped.add(new BitMap.Register(register.name(), register.scalar(), positions));
    }
    BitMap bits = new BitMap(BitMap.Origin.OUTPUT, mapped);
    bits.lines().forEach(line -> out.line("// " + line));
    out.line("import Std.Measurement.*;");
    out.line("");
    out.line("@EntryPoint()");
    String type =
        results.stream()
            .map(each -> each.scalar() ? "Result" : "Result[]")
            .collect(Collectors.joining(", "));
    boolean all = results.isEmpty();
    String returned = all ? "Result[]" : results.size() == 1 ? type : "(" + type + ")";
    out.open("operation Main() : " + returned + " {");
    if (circuit.qubitCount() > 0) {
      out.line("use q = Qubit[" + circuit.qubitCount() + "];");
    }
    for (BitRegister register : circuit.bitRegisters()) {
      out.line(
          "mutable "
              + names.of(register)
              + (register.scalar() ? " = Zero;" : " = [Zero, size = " + register.size() + "];"));
    }
    for (Variable variable : circuit.variables()) {
      out.line("mutable " + names.of(variable) + " = " + zero(variable) + ";");
    }
    all(circuit.operations());
    String value = results.stream().map(names::of).collect(Collectors.joining(", "));
    if (all) {
      notes.information(
          Span.NONE, "measured-all", "Nothing is measured, so the program measures all qubits.");
      out.line(circuit.qubitCount() == 0 ? "return [];" : "return MResetEachZ(q);");
    } else {
      if (circuit.qubitCount() > 0) {
        out.line("ResetAll(q);");
      }
      out.line("return " + (results.size() == 1 ? value : "(" + value + ")") + ";");
    }
    out.close("}");
    if (barriers) {
      notes.information(Span.NONE, "barriers-left-out", "Q# has no barriers; they are left out.");
    }
    return new Exported(out.toString(), notes.diagnostics(), bits);
  }

  private static String zero(Variable variable) {
    return switch (variable.type()) {
      case Type.Bool _, Type.Bits _ -> "false";
      case Type.Floating _, Type.AngleType _ -> "0.0";
      default -> "0";
    };
  }

  private void all(List<Operation> operations) {
    for (Operation operation : Operations.flattened(operations)) {
      try {
        one(operation);
      } catch (NotExpressible problem) {
        notes.error(operation.span(), problem);
      }
    }
  }

  private void one(Operation operation) throws NotExpressible {
    switch (operation) {
      case Operation.Apply apply -> out.line(applied(apply));
      case Operation.Measure(int qubit, int bit, var _) -> {
        String outcome = "M(q[" + qubit + "])";
        out.line(bit == Operation.Measure.NO_BIT ? "let _ = " + outcome + ";" : set(bit, outcome));
      }
      case Operation.Reset(int qubit, var _) -> out.line("Reset(q[" + qubit + "]);");
      case Operation.Barrier _ -> barriers = true;
      case Operation.Conditional(var condition, var then, var otherwise, var _) -> {
        out.open("if " + truth(condition) + " {");
        all(then);
        if (!otherwise.isEmpty()) {
          out.otherwise("} else {");
          all(otherwise);
        }
        out.close("}");
      }
      case Operation.While(var condition, var body, var _) -> {
        out.open("while " + truth(condition) + " {");
        all(body);
        out.close("}");
      }
      case Operation.Assign(Target target, Expression value, var _) -> assign(target, value);
      case Operation.Block _, Operation.Jump _ ->
          throw new NotExpressible(
              "Q# cannot leave a loop or an operation early. Put the rest under a condition.");
      case Operation.Delay _ -> throw new NotExpressible("Q# has no delays. Leave it out.");
      case Operation.Opaque(String name, var _, String why, var _) ->
          throw new NotExpressible(
              "'" + name + "' has no meaning outside the program that it came from: " + why);
    }
  }

  private String set(int bit, String value) {
    for (BitRegister register : circuit.bitRegisters()) {
      if (register.contains(bit)) {
        String name = names.of(register);
        return register.scalar()
            ? "set " + name + " = " + value + ";"
            : "set " + name + " w/= " + (bit - register.first()) + " <- " + value + ";";
      }
    }
    throw new IllegalArgumentException("no bit " + bit);
  }

  private String applied(Operation.Apply apply) throws NotExpressible {
    String name = Objects.requireNonNull(NAMES.get(apply.gate().name()));
    List<String> given = new ArrayList<>();
    for (var angle : apply.arguments()) {
      given.add(
          angle.isKnown()
              ? QirExporter.number(angle.radians())
              : number(angle.expression(), Types.FLOAT));
    }
    apply.qubits().stream().forEach(qubit -> given.add("q[" + qubit + "]"));
    String all = String.join(", ", given);
    if (apply.controls().isEmpty()) {
      return name + "(" + all + ");";
    }
    String controls =
        apply.controls().stream()
            .map(control -> "q[" + control.qubit() + "]")
            .collect(Collectors.joining(", ", "[", "]"));
    String own = given.size() == 1 ? all : "(" + all + ")";
    return "Controlled " + name + "(" + controls + ", " + own + ");";
  }

  private String truth(Expression condition) throws NotExpressible {
    Expression bits = BitConditions.of(condition);
    return said(bits == null ? condition : bits);
  }

  private String said(Expression condition) throws NotExpressible {
    return switch (condition) {
      case Expression.Literal(Value.Bool(boolean value)) -> String.valueOf(value);
      case Expression.Bits(var bits, var _) when bits.size() == 1 ->
          names.bit(circuit, bits.getFirst()) + " == One";
      case Expression.Read(Variable variable) when variable.type() instanceof Type.Bool ->
          names.of(variable);
      case Expression.Unary(var operator, Expression.Bits(var bits, var _), var _)
          when operator == UnaryOperator.NOT && bits.size() == 1 ->
          names.bit(circuit, bits.getFirst()) + " == Zero";
      case Expression.Unary(var operator, var operand, var _) when operator == UnaryOperator.NOT ->
          "not (" + said(operand) + ")";
      case Expression.Binary(var operator, var left, var right, var _) when operator.isLogical() ->
          "("
              + said(left)
              + (operator.symbol().equals("&&") ? ") and (" : ") or (")
              + said(right)
              + ")";
      case Expression.Binary(var operator, var left, var right, var _)
          when operator.isComparison() -> {
        Type common = Types.common(left.type(), right.type());
        boolean bool = common instanceof Type.Bool || common instanceof Type.Bits;
        yield bool
            ? "(" + said(left) + ") " + operator.symbol() + " (" + said(right) + ")"
            : number(left, common) + " " + operator.symbol() + " " + number(right, common);
      }
      case Expression.Cast(var operand, Type.Bool _) -> said(operand);
      default -> throw unknown();
    };
  }

  private String number(Expression value, @Nullable Type type) throws NotExpressible {
    boolean real = type instanceof Type.Floating || type instanceof Type.AngleType;
    return switch (value) {
      case Expression.Literal(Value.Int(var whole, var _)) ->
          real ? whole + ".0" : whole.toString();
      case Expression.Literal(Value.Floating(double number, var _)) -> QirExporter.number(number);
      case Expression.Literal(Value.Angle(double number, var _)) -> QirExporter.number(number);
      case Expression.Read(Variable variable)
          when variable.type() instanceof Type.Int(int width, var _) && Types.width(width) == 64 ->
          real ? "Std.Convert.IntAsDouble(" + names.of(variable) + ")" : names.of(variable);
      case Expression.Read(Variable variable) when variable.type() instanceof Type.Floating ->
          names.of(variable);
      case Expression.Cast(var operand, var to)
          when to instanceof Type.Int || to instanceof Type.Floating ->
          operand.type() instanceof Type.Bool
              ? "((" + said(operand) + ") ? " + (real ? "1.0 | 0.0)" : "1 | 0)")
              : number(operand, type);
      case Expression.Unary(var operator, var operand, var _)
          when operator == UnaryOperator.MINUS ->
          "(-" + number(operand, type) + ")";
      case Expression.Binary(var operator, var left, var right, var _) -> {
        String sign =
            switch (operator) {
              case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO -> operator.symbol();
              default -> throw unknown();
            };
        yield "(" + number(left, type) + " " + sign + " " + number(right, type) + ")";
      }
      default -> throw unknown();
    };
  }

  private static NotExpressible unknown() {
    return new NotExpressible(
        "This is not computed in the Q# that is written here; compute it with truth values and"
            + " numbers of 64 bits.");
  }

  private void assign(Target target, Expression value) throws NotExpressible {
    switch (target) {
      case Target.Bits(List<Integer> bits) -> {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < bits.size(); i++) {
          Expression bit = BitConditions.ofBit(value, i);
          if (bit == null && bits.size() > 1) {
            throw unknown();
          }
          values.add("(" + said(bit == null ? value : bit) + ") ? One | Zero");
        }
        if (bits.size() == 1) {
          out.line(set(bits.getFirst(), values.getFirst()));
          return;
        }
        // All are computed before the first is set, since they may read each other.
        out.line("let computed = [" + String.join(", ", values) + "];");
        for (int i = 0; i < bits.size(); i++) {
          out.line(set(bits.get(i), "computed[" + i + "]"));
        }
      }
      case Target.Slot(Variable variable, var indices) -> {
        if (!indices.isEmpty()) {
          throw unknown();
        }
        boolean bool = variable.type() instanceof Type.Bool || variable.type() instanceof Type.Bits;
        String text = bool ? truth(value) : number(value, variable.type());
        out.line("set " + names.of(variable) + " = " + text + ";");
      }
    }
  }
}
