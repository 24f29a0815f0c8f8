package org.ketbench.language.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.PoweredGate;
import org.ketbench.circuit.QubitRegister;
import org.ketbench.circuit.UnitaryGate;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.TypeText;

/**
 * Writes a circuit as JSON that says all of it: registers, gates, and the operations as they are in
 * the circuit, with qubits and bits by number. What is read from it again is the same circuit.
 */
public final class JsonExporter {
  /** The value of the field {@code format}. */
  public static final String FORMAT = "ketbench.circuit.v1";

  private final Circuit circuit;
  private final JsonGenerator json;
  private final JsonExpressions expressions;
  private final IdentityHashMap<Gate, Integer> numbers = new IdentityHashMap<>();

  private JsonExporter(Circuit circuit, JsonGenerator json) {
    this.circuit = circuit;
    this.json = json;
    this.expressions = new JsonExpressions(json);
  }

  public static Exported export(Circuit circuit) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
      json.setPrettyPrinter(printer);
      new JsonExporter(circuit, json).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Exported(text.append('\n').toString(), List.of(), BitMap.ofRegisters(circuit));
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("format", FORMAT);
    strings("notes", BitMap.ofRegisters(circuit).lines());
    json.writeArrayFieldStart("qubits");
    for (QubitRegister register : circuit.qubitRegisters()) {
      register(register.name(), register.first(), register.size(), register.scalar());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("bits");
    for (BitRegister register : circuit.bitRegisters()) {
      register(register.name(), register.first(), register.size(), register.scalar());
    }
    json.writeEndArray();
    if (!circuit.variables().isEmpty()) {
      json.writeArrayFieldStart("variables");
      for (var variable : circuit.variables()) {
        json.writeStartObject();
        json.writeNumberField("id", variable.id());
        json.writeStringField("name", variable.name());
        json.writeStringField("type", TypeText.of(variable.type()));
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (!circuit.parameters().isEmpty()) {
      json.writeArrayFieldStart("parameters");
      for (var parameter : circuit.parameters()) {
        json.writeStartObject();
        json.writeStringField("name", parameter.name());
        json.writeStringField("type", TypeText.of(parameter.type()));
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (!circuit.outputs().isEmpty()) {
      strings("outputs", circuit.outputs());
    }
    gates();
    operations("operations", circuit.operations());
    json.writeEndObject();
  }

  private void register(String name, int first, int size, boolean scalar) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeNumberField("first", first);
    json.writeNumberField("size", size);
    if (scalar) {
      json.writeBooleanField("scalar", true);
    }
    json.writeEndObject();
  }

  /** The gates that are not in the catalogue, each behind those that it is made of. */
  private void gates() throws IOException {
    boolean started = false;
    List<Gate> used =
        UsedGates.in(
            circuit.operations(),
            gate -> gate instanceof DefinedGate defined ? defined.body() : List.of());
    for (Gate gate : used) {
      if (gate instanceof DefinedGate || gate instanceof UnitaryGate) {
        if (!started) {
          json.writeArrayFieldStart("gates");
          started = true;
        }
        numbers.put(gate, numbers.size());
        definition(gate);
      }
    }
    if (started) {
      json.writeEndArray();
    }
  }

  private void definition(Gate gate) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", gate.name());
    if (gate instanceof DefinedGate defined) {
      strings("parameters", defined.parameters());
      strings("qubits", defined.qubitNames());
      operations("body", defined.body());
    } else if (gate instanceof UnitaryGate(var _, Matrix matrix)) {
      json.writeArrayFieldStart("matrix");
      for (int row = 0; row < matrix.size(); row++) {
        json.writeStartArray();
        for (int column = 0; column < matrix.size(); column++) {
          json.writeArray(new double[] {matrix.re(row, column), matrix.im(row, column)}, 0, 2);
        }
        json.writeEndArray();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void operations(String field, List<Operation> operations) throws IOException {
    json.writeArrayFieldStart(field);
    for (Operation operation : operations) {
      json.writeStartObject();
      operation(operation);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void operation(Operation operation) throws IOException {
    switch (operation) {
      case Operation.Apply apply -> apply(apply);
      case Operation.Measure(int qubit, int bit, var _) -> {
        json.writeStringField("kind", "measure");
        json.writeNumberField("qubit", qubit);
        if (bit != Operation.Measure.NO_BIT) {
          json.writeNumberField("bit", bit);
        }
      }
      case Operation.Reset(int qubit, var _) -> {
        json.writeStringField("kind", "reset");
        json.writeNumberField("qubit", qubit);
      }
      case Operation.Barrier(var on, var _) -> {
        json.writeStringField("kind", "barrier");
        numbers("qubits", on.toArray());
      }
      case Operation.Delay(var on, String duration, var _) -> {
        json.writeStringField("kind", "delay");
        json.writeStringField("duration", duration);
        numbers("qubits", on.toArray());
      }
      case Operation.Assign(Target target, Expression value, var _) -> {
        json.writeStringField("kind", "assign");
        switch (target) {
          case Target.Bits(List<Integer> bits) ->
              numbers("bits", bits.stream().mapToInt(Integer::intValue).toArray());
          case Target.Slot(var variable, var indices) -> {
            json.writeNumberField("variable", variable.id());
            if (!indices.isEmpty()) {
              json.writeFieldName("indices");
              expressions.all(indices);
            }
          }
        }
        expression("value", value);
      }
      case Operation.Conditional(var condition, var then, var otherwise, var _) -> {
        json.writeStringField("kind", "if");
        expression("condition", condition);
        operations("then", then);
        operations("else", otherwise);
      }
      case Operation.While(var condition, var body, var _) -> {
        json.writeStringField("kind", "while");
        expression("condition", condition);
        operations("body", body);
      }
      case Operation.Block(var kind, String label, var body, var _) -> {
        json.writeStringField("kind", kind.name().toLowerCase(Locale.ROOT));
        json.writeStringField("label", label);
        operations("body", body);
      }
      case Operation.Jump(var kind, var _) ->
          json.writeStringField("kind", kind.name().toLowerCase(Locale.ROOT));
      case Operation.Opaque(String name, var on, String why, var _) -> {
        json.writeStringField("kind", "opaque");
        json.writeStringField("name", name);
        numbers("qubits", on.toArray());
        json.writeStringField("why", why);
      }
    }
  }

  private void apply(Operation.Apply apply) throws IOException {
    json.writeStringField("kind", "gate");
    json.writeFieldName("gate");
    gate(apply.gate());
    if (apply.exponent() != 1) {
      json.writeNumberField("exponent", apply.exponent());
    }
    if (!apply.arguments().isEmpty()) {
      json.writeArrayFieldStart("angles");
      for (Angle angle : apply.arguments()) {
        expressions.angle(angle);
      }
      json.writeEndArray();
    }
    if (!apply.controls().isEmpty()) {
      numbers("controls", apply.controls().stream().mapToInt(Control::qubit).toArray());
      if (!apply.controls().stream().allMatch(Control::positive)) {
        numbers(
            "controlValues",
            apply.controls().stream().mapToInt(each -> each.positive() ? 1 : 0).toArray());
      }
    }
    numbers("qubits", apply.qubits().toArray());
  }

  /** A name of the catalogue, the number of a gate of the file, or a gate and its power. */
  private void gate(Gate gate) throws IOException {
    Integer number = numbers.get(gate);
    if (gate instanceof PoweredGate(Gate base, double exponent)) {
      json.writeStartArray();
      gate(base);
      json.writeNumber(exponent);
      json.writeEndArray();
    } else if (number != null) {
      json.writeNumber(number);
    } else {
      json.writeString(gate.name());
    }
  }

  private void numbers(String field, int[] values) throws IOException {
    json.writeFieldName(field);
    json.writeArray(values, 0, values.length);
  }

  private void strings(String field, List<String> values) throws IOException {
    json.writeFieldName(field);
    json.writeArray(values.toArray(String[]::new), 0, values.size());
  }

  private void expression(String field, Expression expression) throws IOException {
    json.writeFieldName(field);
    expressions.write(expression);
  }
}
