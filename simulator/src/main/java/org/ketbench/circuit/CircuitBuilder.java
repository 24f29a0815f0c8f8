package org.ketbench.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Values;
import org.ketbench.circuit.classical.Variable;

/**
 * Puts a circuit together operation by operation, for programs and tests that have no text.
 *
 * <pre>{@code
 * Circuit bell = new CircuitBuilder(2, 2).gate("h", 0).gate("cx", 0, 1).measureAll().build();
 * }</pre>
 */
public final class CircuitBuilder {
  private final List<QubitRegister> qubitRegisters = new ArrayList<>();
  private final List<BitRegister> bitRegisters = new ArrayList<>();
  private final List<Variable> variables = new ArrayList<>();
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<String> outputs = new ArrayList<>();
  private List<Operation> operations = new ArrayList<>();
  private int qubitCount;
  private int bitCount;

  /** A circuit without registers yet. */
  public CircuitBuilder() {}

  /** A circuit over the register {@code q}. */
  public CircuitBuilder(int qubits) {
    qubits("q", qubits);
  }

  /** A circuit over the registers {@code q} and {@code c}. */
  public CircuitBuilder(int qubits, int bits) {
    qubits("q", qubits);
    bits("c", bits);
  }

  public CircuitBuilder qubits(String name, int size) {
    qubitRegisters.add(new QubitRegister(name, qubitCount, size, false, Span.NONE));
    qubitCount += size;
    return this;
  }

  public CircuitBuilder bits(String name, int size) {
    bitRegisters.add(new BitRegister(name, bitCount, size, false, Span.NONE));
    bitCount += size;
    return this;
  }

  /** Declares a variable that lives while the circuit runs. */
  public Variable variable(String name, Type type) {
    Variable variable = new Variable(variables.size(), name, type);
    variables.add(variable);
    return variable;
  }

  /** Declares a free parameter and gives it as an angle. */
  public Angle parameter(String name) {
    parameters.add(new Parameter(name, Types.FLOAT, Span.NONE));
    return new Angle.Formula(new Expression.Parameter(name, Types.FLOAT));
  }

  public CircuitBuilder output(String name) {
    outputs.add(name);
    return this;
  }

  /** A gate of the catalogue, by its name. */
  public CircuitBuilder gate(String name, int... qubits) {
    return gate(GateCatalogue.standard().get(name), List.of(), qubits);
  }

  /** A gate of the catalogue with one angle in radians. */
  public CircuitBuilder gate(String name, double angle, int... qubits) {
    return gate(name, Angle.of(angle), qubits);
  }

  public CircuitBuilder gate(String name, Angle angle, int... qubits) {
    return gate(GateCatalogue.standard().get(name), List.of(angle), qubits);
  }

  /** A gate of the catalogue with several angles in radians. */
  public CircuitBuilder gate(String name, double[] angles, int... qubits) {
    return gate(
        GateCatalogue.standard().get(name),
        DoubleStream.of(angles).mapToObj(Angle::of).toList(),
        qubits);
  }

  public CircuitBuilder gate(Gate gate, List<Angle> angles, int... qubits) {
    return gate(gate, angles, 1, List.of(), qubits);
  }

  /** A gate to a power, with controls in addition to its own qubits. */
  public CircuitBuilder gate(
      Gate gate, List<Angle> angles, double exponent, List<Control> controls, int... qubits) {
    if (gate.qubitCount() != qubits.length || gate.parameters().size() != angles.size()) {
      throw new IllegalArgumentException(
          gate.name()
              + " takes "
              + gate.parameters().size()
              + " angles and "
              + gate.qubitCount()
              + " qubits");
    }
    return add(new Operation.Apply(gate, angles, exponent, controls, Qubits.of(qubits), Span.NONE));
  }

  public CircuitBuilder measure(int qubit, int bit) {
    return add(new Operation.Measure(qubit, bit, Span.NONE));
  }

  /** Measures qubit i into bit i, as many as there are of both. */
  public CircuitBuilder measureAll() {
    for (int i = 0; i < Math.min(qubitCount, bitCount); i++) {
      measure(i, i);
    }
    return this;
  }

  public CircuitBuilder reset(int qubit) {
    return add(new Operation.Reset(qubit, Span.NONE));
  }

  /** A barrier on these qubits, on all of them if none is named. */
  public CircuitBuilder barrier(int... qubits) {
    return add(
        new Operation.Barrier(
            qubits.length == 0 ? Qubits.range(0, qubitCount) : Qubits.of(qubits), Span.NONE));
  }

  /** What is built inside happens only where the condition holds. */
  public CircuitBuilder when(Expression condition, Consumer<CircuitBuilder> then) {
    return when(condition, then, _ -> {});
  }

  public CircuitBuilder when(
      Expression condition, Consumer<CircuitBuilder> then, Consumer<CircuitBuilder> otherwise) {
    return add(new Operation.Conditional(condition, inside(then), inside(otherwise), Span.NONE));
  }

  public CircuitBuilder loop(Expression condition, Consumer<CircuitBuilder> body) {
    return add(new Operation.While(condition, inside(body), Span.NONE));
  }

  public CircuitBuilder block(
      Operation.BlockKind kind, String label, Consumer<CircuitBuilder> body) {
    return add(new Operation.Block(kind, label, inside(body), Span.NONE));
  }

  public CircuitBuilder add(Operation operation) {
    operations.add(operation);
    return this;
  }

  private List<Operation> inside(Consumer<CircuitBuilder> body) {
    List<Operation> outside = operations;
    operations = new ArrayList<>();
    body.accept(this);
    List<Operation> inside = operations;
    operations = outside;
    return inside;
  }

  /** A bit as a condition. */
  public static Expression bit(int number) {
    return new Expression.Bits(List.of(number), Types.BIT);
  }

  /** The register of this name as an expression. */
  public Expression register(String name) {
    BitRegister register =
        bitRegisters.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    return new Expression.Bits(
        IntStream.range(register.first(), register.first() + register.size()).boxed().toList(),
        new Type.Bits(register.size()));
  }

  /** Whether the register of this name holds a number, its index 0 being the low bit. */
  public Expression equal(String name, long number) {
    return new Expression.Binary(
        BinaryOperator.EQUAL,
        register(name),
        new Expression.Literal(Values.of(number)),
        Types.BOOL);
  }

  public Circuit build() {
    return new Circuit(qubitRegisters, bitRegisters, variables, parameters, outputs, operations);
  }
}
