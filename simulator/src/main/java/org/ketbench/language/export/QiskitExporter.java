package org.ketbench.language.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.GateDialect;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operation.JumpKind;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.UnitaryGate;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Value;
import org.ketbench.compile.BitConditions;
import org.ketbench.compile.GateSet;
import org.ketbench.compile.NotExpressible;

/**
 * Writes a circuit as Python for Qiskit 2: conditions as {@code if_test}, loops as {@code
 * while_loop}, controls through {@code control}. Qubits and bits count from the low end as here.
 */
public final class QiskitExporter {
  private static final Map<String, String> CLASSES =
      Map.ofEntries(
          Map.entry("x", "XGate"),
          Map.entry("y", "YGate"),
          Map.entry("z", "ZGate"),
          Map.entry("h", "HGate"),
          Map.entry("s", "SGate"),
          Map.entry("sdg", "SdgGate"),
          Map.entry("t", "TGate"),
          Map.entry("tdg", "TdgGate"),
          Map.entry("sx", "SXGate"),
          Map.entry("sxdg", "SXdgGate"),
          Map.entry("p", "PhaseGate"),
          Map.entry("rx", "RXGate"),
          Map.entry("ry", "RYGate"),
          Map.entry("rz", "RZGate"),
          Map.entry("r", "RGate"),
          Map.entry("u", "UGate"),
          Map.entry("swap", "SwapGate"),
          Map.entry("iswap", "iSwapGate"),
          Map.entry("rxx", "RXXGate"),
          Map.entry("ryy", "RYYGate"),
          Map.entry("rzz", "RZZGate"),
          Map.entry("rzx", "RZXGate"));

  private static final GateSet SET =
      new GateSet() {
        @Override
        public boolean has(CatalogueGate gate) {
          return gate.alias(GateDialect.QISKIT) != null;
        }

        @Override
        public boolean controls(CatalogueGate base, int count) {
          return CLASSES.containsKey(base.name());
        }

        @Override
        public boolean hasNegativeControls() {
          return true;
        }

        @Override
        public boolean hasMatrices() {
          return true;
        }
      };

  private final Notes notes = new Notes();
  private final PythonWriter out = new PythonWriter();
  private final Set<String> classes = new TreeSet<>();
  private final Circuit circuit;
  private final ScriptNames names;
  private boolean expressions;

  private QiskitExporter(Circuit circuit) {
    this.circuit = notes.decomposed(circuit, SET);
    this.names = ScriptNames.python(circuit, notes);
  }

  public static Exported export(Circuit circuit) {
    return new QiskitExporter(circuit).write();
  }

  private Exported write() {
    all(circuit.operations(), false);
    BitMap bits = BitMap.ofRegisters(circuit);
    PythonWriter text = new PythonWriter();
    bits.lines().forEach(line -> text.line("# " + line));
    text.line("# Qiskit prints the last register first, each with its highest index left.");
    text.line("from math import cos, exp, pi, sin, sqrt");
    text.line("");
    text.line("from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister");
    text.line("from qiskit.circuit import Parameter");
    if (expressions) {
      text.line("from qiskit.circuit.classical import expr");
    }
    if (!classes.isEmpty()) {
      text.line("from qiskit.circuit.library import " + String.join(", ", classes));
    }
    text.line("");
    List<String> registers = new ArrayList<>();
    text.line("q = QuantumRegister(" + circuit.qubitCount() + ", \"q\")");
    registers.add("q");
    for (BitRegister register : circuit.bitRegisters()) {
      String name = names.of(register);
      text.line(
          name + " = ClassicalRegister(" + register.size() + ", \"" + register.name() + "\")");
      registers.add(name);
    }
    for (var parameter : circuit.parameters()) {
      String name = names.parameter(parameter.name());
      text.line(name + " = Parameter(\"" + parameter.name() + "\")");
    }
    text.line("circuit = QuantumCircuit(" + String.join(", ", registers) + ")");
    return new Exported(text.toString() + out, notes.diagnostics(), bits);
  }

  private void all(List<Operation> operations, boolean loop) {
    for (Operation operation : Operations.flattened(operations)) {
      try {
        one(operation, loop);
      } catch (NotExpressible problem) {
        notes.error(operation.span(), problem);
      }
    }
  }

  private void one(Operation operation, boolean loop) throws NotExpressible {
    switch (operation) {
      case Operation.Apply apply -> apply(apply);
      case Operation.Measure(int qubit, int bit, var _) -> {
        if (bit == Operation.Measure.NO_BIT) {
          throw new NotExpressible(
              "Qiskit cannot measure without keeping the outcome. Give the measurement a bit.");
        }
        out.line("circuit.measure(q[" + qubit + "], " + bit(bit) + ")");
      }
      case Operation.Reset(int qubit, var _) -> out.line("circuit.reset(q[" + qubit + "])");
      case Operation.Barrier(var on, var _) ->
          out.line(
              on.stream()
                  .mapToObj(qubit -> "q[" + qubit + "]")
                  .collect(Collectors.joining(", ", "circuit.barrier(", ")")));
      case Operation.Conditional(var condition, var then, var otherwise, var _) -> {
        boolean both = !otherwise.isEmpty();
        // One within another must not take the name away from it before its own else.
        String other = out.depth() == 0 ? "otherwise" : "_otherwise" + out.depth();
        out.open(
            "with circuit.if_test("
                + condition(condition)
                + ")"
                + (both ? " as " + other : "")
                + ":");
        body(then, loop);
        if (both) {
          out.open("with " + other + ":");
          body(otherwise, loop);
        }
      }
      case Operation.While(var condition, var body, var _) -> {
        out.open("with circuit.while_loop(" + condition(condition) + "):");
        body(body, true);
      }
      case Operation.Jump(JumpKind kind, var _)
          when loop && (kind == JumpKind.BREAK || kind == JumpKind.CONTINUE) ->
          out.line("circuit." + (kind == JumpKind.BREAK ? "break_loop()" : "continue_loop()"));
      case Operation.Assign(Target.Bits(List<Integer> bits), Expression value, var _)
          when bits.size() == 1 -> {
        Expression computed = BitConditions.ofBit(value, 0);
        out.line(
            "circuit.store("
                + bit(bits.getFirst())
                + ", "
                + logic(computed == null ? value : computed, true)
                + ")");
      }
      case Operation.Assign _ ->
          throw new NotExpressible(
              "Of what is computed only single bits are written for Qiskit. Choose openqasm3, which"
                  + " Qiskit imports.");
      case Operation.Block _, Operation.Jump _ ->
          throw new NotExpressible(
              "This leaves early in a way that Qiskit has no word for. Put the rest under a"
                  + " condition.");
      case Operation.Delay _ ->
          throw new NotExpressible("Delays are not written for Qiskit. Leave it out.");
      case Operation.Opaque(String name, var _, String why, var _) ->
          throw new NotExpressible(
              "'" + name + "' has no meaning outside the program that it came from: " + why);
    }
  }

  private void body(List<Operation> operations, boolean loop) {
    int before = out.lines();
    all(operations, loop);
    if (out.lines() == before) {
      out.line("pass");
    }
    out.close();
  }

  /** A bit; a register of one bit is indexed as well. */
  private String bit(int bit) {
    for (BitRegister register : circuit.bitRegisters()) {
      if (register.contains(bit)) {
        return names.of(register) + "[" + (bit - register.first()) + "]";
      }
    }
    throw new IllegalArgumentException("no bit " + bit);
  }

  private void apply(Operation.Apply apply) throws NotExpressible {
    List<String> given = new ArrayList<>();
    for (Angle angle : apply.arguments()) {
      given.add(QuilAngle.inPython(renamed(angle), "pi", ""));
    }
    List<String> qubits = new ArrayList<>();
    apply.controls().forEach(control -> qubits.add("q[" + control.qubit() + "]"));
    apply.qubits().stream().forEach(qubit -> qubits.add("q[" + qubit + "]"));
    if (apply.gate() instanceof UnitaryGate(var _, var matrix)) {
      classes.add("UnitaryGate");
      out.line(
          "circuit.append(UnitaryGate("
              + PythonWriter.matrix(matrix)
              + "), "
              + "["
              + String.join(", ", qubits)
              + "])");
      return;
    }
    CatalogueGate gate = (CatalogueGate) apply.gate();
    if (apply.controls().isEmpty()) {
      given.addAll(qubits);
      out.line("circuit." + gate.alias(GateDialect.QISKIT) + "(" + String.join(", ", given) + ")");
      return;
    }
    String type = CLASSES.getOrDefault(gate.name(), "");
    classes.add(type);
    int state = 0;
    for (int i = 0; i < apply.controls().size(); i++) {
      Control control = apply.controls().get(i);
      state |= control.positive() ? 1 << i : 0;
    }
    int count = apply.controls().size();
    String pattern = state == (1 << count) - 1 ? "" : ", ctrl_state=" + state;
    out.line(
        "circuit.append("
            + type
            + "("
            + String.join(", ", given)
            + ").control("
            + count
            + pattern
            + "), ["
            + String.join(", ", qubits)
            + "])");
  }

  private Angle renamed(Angle angle) {
    return PythonWriter.renamed(angle, names);
  }

  private String condition(Expression condition) throws NotExpressible {
    Expression bits = BitConditions.of(condition);
    if (bits == null) {
      throw new NotExpressible(
          "This condition depends on variables, which are not written for Qiskit. Choose"
              + " openqasm3, which Qiskit imports.");
    }
    @Nullable String single = single(bits);
    return single == null ? logic(bits, false) : single;
  }

  private @Nullable String single(Expression condition) {
    if (condition instanceof Expression.Bits(var bits, var _)) {
      return "(" + bit(bits.getFirst()) + ", 1)";
    }
    return condition instanceof Expression.Unary(var _, Expression.Bits(var bits, var _), var _)
        ? "(" + bit(bits.getFirst()) + ", 0)"
        : null;
  }

  private String logic(Expression condition, boolean lifted) throws NotExpressible {
    expressions = true;
    return switch (condition) {
      case Expression.Literal(Value.Bool(boolean value)) ->
          "expr.lift(" + (value ? "True" : "False") + ")";
      case Expression.Bits(var bits, var _) when bits.size() == 1 ->
          lifted ? "expr.lift(" + bit(bits.getFirst()) + ")" : bit(bits.getFirst());
      case Expression.Unary(var _, var operand, var _) ->
          "expr.logic_not(" + logic(operand, false) + ")";
      case Expression.Binary(var operator, var left, var right, var _) when operator.isLogical() ->
          "expr.logic_"
              + (operator.symbol().equals("&&") ? "and" : "or")
              + "("
              + logic(left, false)
              + ", "
              + logic(right, false)
              + ")";
      default -> throw new NotExpressible("This is no function of bits. Choose openqasm3.");
    };
  }
}
