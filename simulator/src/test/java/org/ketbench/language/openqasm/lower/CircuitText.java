package org.ketbench.language.openqasm.lower;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.QubitRegister;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.TypeText;
import org.ketbench.circuit.classical.Value;

/** Prints circuits in a few words, one operation a line, for tests to compare. */
final class CircuitText {
  private final Circuit circuit;
  private final StringBuilder text = new StringBuilder();

  private CircuitText(Circuit circuit) {
    this.circuit = circuit;
  }

  static String of(Circuit circuit) {
    CircuitText printer = new CircuitText(circuit);
    printer.all(circuit.operations(), "");
    return printer.text.toString();
  }

  /** The body of a gate over its own qubits. */
  static String of(DefinedGate gate) {
    List<QubitRegister> qubits = new ArrayList<>();
    for (int i = 0; i < gate.qubitCount(); i++) {
      qubits.add(new QubitRegister(gate.qubitNames().get(i), i, 1, true, gate.declaration()));
    }
    return of(new Circuit(qubits, List.of(), List.of(), List.of(), List.of(), gate.body()));
  }

  private void all(List<Operation> operations, String indent) {
    operations.forEach(operation -> one(operation, indent));
  }

  private void one(Operation operation, String indent) {
    text.append(indent);
    switch (operation) {
      case Operation.Apply apply -> {
        if (apply.exponent() != 1) {
          text.append("pow(").append(apply.exponent()).append(") ");
        }
        text.append(apply.gate().name());
        if (!apply.arguments().isEmpty()) {
          text.append(
              apply.arguments().stream()
                  .map(
                      angle ->
                          angle instanceof Angle.Formula(Expression formula)
                              ? of(formula)
                              : angle.toString())
                  .collect(Collectors.joining(", ", "(", ")")));
        }
        for (Control control : apply.controls()) {
          text.append(control.positive() ? " +" : " -").append(circuit.qubitName(control.qubit()));
        }
        qubits(apply.qubits()).append('\n');
      }
      case Operation.Measure measure ->
          text.append("measure ")
              .append(circuit.qubitName(measure.qubit()))
              .append(
                  measure.bit() == Operation.Measure.NO_BIT
                      ? ""
                      : " -> " + circuit.bitName(measure.bit()))
              .append('\n');
      case Operation.Reset reset ->
          text.append("reset ").append(circuit.qubitName(reset.qubit())).append('\n');
      case Operation.Barrier barrier -> {
        text.append("barrier");
        qubits(barrier.qubits()).append('\n');
      }
      case Operation.Delay delay -> {
        text.append("delay ").append(delay.duration());
        qubits(delay.qubits()).append('\n');
      }
      case Operation.Assign assign ->
          text.append(of(assign.target())).append(" := ").append(of(assign.value())).append('\n');
      case Operation.Conditional choice -> {
        text.append("if ").append(of(choice.condition())).append('\n');
        all(choice.then(), indent + "  ");
        if (!choice.otherwise().isEmpty()) {
          text.append(indent).append("else\n");
          all(choice.otherwise(), indent + "  ");
        }
      }
      case Operation.While loop -> {
        text.append("while ").append(of(loop.condition())).append('\n');
        all(loop.body(), indent + "  ");
      }
      case Operation.Block block -> {
        text.append('{').append(block.label()).append("}\n");
        all(block.body(), indent + "  ");
      }
      case Operation.Jump jump -> text.append(jump.kind()).append('\n');
      case Operation.Opaque opaque -> {
        text.append("opaque ").append(opaque.name());
        qubits(opaque.qubits()).append('\n');
      }
    }
  }

  private StringBuilder qubits(Qubits qubits) {
    qubits.stream().forEach(qubit -> text.append(' ').append(circuit.qubitName(qubit)));
    return text;
  }

  private String of(Target target) {
    return switch (target) {
      case Target.Bits(List<Integer> bits) -> bits(bits);
      case Target.Slot(var variable, List<Expression> indices) ->
          variable.name() + (indices.isEmpty() ? "" : list(indices, "[", "]"));
    };
  }

  private String bits(List<Integer> bits) {
    return bits.size() == 1
        ? circuit.bitName(bits.getFirst())
        : bits.stream().map(circuit::bitName).collect(Collectors.joining(" ", "<", ">"));
  }

  private String list(List<Expression> expressions, String open, String close) {
    return expressions.stream().map(this::of).collect(Collectors.joining(", ", open, close));
  }

  private String of(Expression expression) {
    return switch (expression) {
      case Expression.Literal(Value value) -> of(value);
      case Expression.Bits bits -> bits(bits.bits());
      case Expression.Read read -> read.variable().name();
      case Expression.Parameter parameter -> "$" + parameter.name();
      case Expression.Unary unary -> unary.operator().symbol() + of(unary.operand());
      case Expression.Binary binary ->
          "("
              + of(binary.left())
              + " "
              + binary.operator().symbol()
              + " "
              + of(binary.right())
              + ")";
      case Expression.Cast cast -> TypeText.of(cast.type()) + "(" + of(cast.operand()) + ")";
      case Expression.Call call -> call.function().text() + list(call.arguments(), "(", ")");
      case Expression.Index index -> of(index.base()) + list(index.indices(), "[", "]");
    };
  }

  private String of(Value value) {
    return switch (value) {
      case Value.Bool(boolean truth) -> String.valueOf(truth);
      case Value.Bits(BigInteger bits, var type) ->
          type.width() < 0 ? bits.toString() : "\"" + digits(bits, type.width()) + "\"";
      case Value.Int(BigInteger number, var ignored) -> number.toString();
      case Value.Floating(double number, var ignored) -> String.valueOf(number);
      case Value.Angle(double radians, var ignored) -> radians + "rad";
      case Value.Complex(double re, double im, var ignored) -> re + "+" + im + "im";
      case Value.Duration(double time, boolean cycles) -> time + (cycles ? "dt" : "s");
      case Value.Array(List<Value> elements, var ignored) ->
          elements.stream().map(this::of).collect(Collectors.joining(", ", "{", "}"));
    };
  }

  private static String digits(BigInteger bits, int width) {
    String digits = bits.toString(2);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
