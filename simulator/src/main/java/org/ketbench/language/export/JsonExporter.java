package org.ketbench.language.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.ExpressionText;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.QubitRegister;
import org.ketbench.circuit.UnitaryGate;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;

/**
 * Writes a circuit as JSON for other programs to read: registers, and the operations as they are in
 * the circuit, with qubits and bits by number. Expressions are written as OpenQASM 3 has them.
 */
public final class JsonExporter {
  private final Circuit circuit;
  private final JsonGenerator json;

  private JsonExporter(Circuit circuit, JsonGenerator json) {
    this.circuit = circuit;
    this.json = json;
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
    json.writeStringField("format", "ketbench.circuit.v1");
    json.writeArrayFieldStart("qubits");
    for (QubitRegister register : circuit.qubitRegisters()) {
      register(register.name(), register.first(), register.size());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("bits");
    for (BitRegister register : circuit.bitRegisters()) {
      register(register.name(), register.first(), register.size());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("parameters");
    for (var parameter : circuit.parameters()) {
      json.writeString(parameter.name());
    }
    json.writeEndArray();
    operations("operations", circuit.operations());
    json.writeEndObject();
  }

  private void register(String name, int first, int size) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeNumberField("first", first);
    json.writeNumberField("size", size);
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
        qubits("qubits", on.toArray());
      }
      case Operation.Delay(var on, String duration, var _) -> {
        json.writeStringField("kind", "delay");
        json.writeStringField("duration", duration);
        qubits("qubits", on.toArray());
      }
      case Operation.Assign(Target target, Expression value, var _) -> {
        json.writeStringField("kind", "assign");
        if (target instanceof Target.Bits(List<Integer> bits)) {
          qubits("bits", bits.stream().mapToInt(Integer::intValue).toArray());
        } else if (target instanceof Target.Slot(var variable, var _)) {
          json.writeStringField("variable", variable.name());
        }
        json.writeStringField("value", text(value));
      }
      case Operation.Conditional(var condition, var then, var otherwise, var _) -> {
        json.writeStringField("kind", "if");
        json.writeStringField("condition", text(condition));
        operations("then", then);
        operations("else", otherwise);
      }
      case Operation.While(var condition, var body, var _) -> {
        json.writeStringField("kind", "while");
        json.writeStringField("condition", text(condition));
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
        qubits("qubits", on.toArray());
        json.writeStringField("why", why);
      }
    }
  }

  private void apply(Operation.Apply apply) throws IOException {
    json.writeStringField("kind", "gate");
    json.writeStringField("gate", apply.gate().name());
    if (apply.exponent() != 1) {
      json.writeNumberField("exponent", apply.exponent());
    }
    if (!apply.arguments().isEmpty()) {
      json.writeArrayFieldStart("angles");
      for (Angle angle : apply.arguments()) {
        if (angle.isKnown()) {
          json.writeNumber(angle.radians());
        } else {
          json.writeString(text(angle.expression()));
        }
      }
      json.writeEndArray();
    }
    if (!apply.controls().isEmpty()) {
      qubits("controls", apply.controls().stream().mapToInt(Control::qubit).toArray());
      json.writeArrayFieldStart("controlValues");
      for (Control control : apply.controls()) {
        json.writeNumber(control.positive() ? 1 : 0);
      }
      json.writeEndArray();
    }
    qubits("qubits", apply.qubits().toArray());
    if (apply.gate() instanceof UnitaryGate(var _, var matrix)) {
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
  }

  private void qubits(String field, int[] numbers) throws IOException {
    json.writeFieldName(field);
    json.writeArray(numbers, 0, numbers.length);
  }

  private String text(Expression expression) {
    return ExpressionText.of(expression, circuit);
  }
}
