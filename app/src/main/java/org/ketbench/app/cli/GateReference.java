package org.ketbench.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.GateDialect;
import org.ketbench.circuit.GateFamily;
import org.ketbench.circuit.GateLibrary;
import org.ketbench.circuit.MatrixText;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Value;

/** The printed reference of gates, for people and as JSON; it says only what the catalogue says. */
record GateReference(List<CatalogueGate> gates) {
  private static final int WIDTH = 80;

  /** Larger matrices, all of controlled gates, would only show where their controls are. */
  private static final int WIDEST_MATRIX = 2;

  private static final String INDENT = "    ";
  private static final Type REAL = new Type.Floating(Type.MACHINE);

  @Override
  public String toString() {
    var text = new StringBuilder();
    for (GateFamily family : GateFamily.values()) {
      List<CatalogueGate> members = gates.stream().filter(gate -> gate.family() == family).toList();
      if (!members.isEmpty()) {
        text.append(family.title().toUpperCase(Locale.ROOT)).append("\n\n");
        members.forEach(gate -> text.append(entry(gate)).append('\n'));
      }
    }
    return text.toString();
  }

  private static String entry(CatalogueGate gate) {
    List<String> lines = new ArrayList<>();
    lines.add(signature(gate) + "  " + gate.title());
    lines.addAll(wrapped(gate.help()));
    lines.addAll(wrapped(facts(gate)));
    if (gate.definitionText() != null) {
      lines.addAll(wrapped("= " + gate.definitionText()));
    }
    if (gate.qubitCount() <= WIDEST_MATRIX) {
      MatrixText.lines(gate.matrixText()).forEach(line -> lines.add(INDENT + line));
    }
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static String signature(CatalogueGate gate) {
    String arguments =
        gate.parameters().isEmpty() ? "" : "(" + String.join(", ", gate.parameters()) + ")";
    return gate.name() + arguments + " " + String.join(", ", gate.qubitNames());
  }

  private static String facts(CatalogueGate gate) {
    List<String> facts = new ArrayList<>();
    facts.add(
        Arrays.stream(GateLibrary.values())
            .filter(gate::isIn)
            .map(GateReference::describe)
            .collect(Collectors.joining(", ")));
    if (gate.clifford()) {
      facts.add("Clifford");
    }
    if (gate.inverse() != null) {
      facts.add("inverse " + inverse(gate, gate.inverse()));
    }
    for (GateDialect dialect : GateDialect.values()) {
      if (gate.alias(dialect) != null) {
        facts.add(describe(dialect) + " " + gate.alias(dialect));
      }
    }
    return String.join("; ", facts);
  }

  private static String inverse(CatalogueGate gate, CatalogueGate inverse) {
    List<Angle> arguments =
        gate.inverseArguments(
            gate.parameters().stream()
                .<Angle>map(name -> new Angle.Formula(new Expression.Parameter(name, REAL)))
                .toList());
    return inverse.name()
        + arguments.stream()
            .map(angle -> text(angle.expression()))
            .reduce((left, right) -> left + ", " + right)
            .map(list -> "(" + list + ")")
            .orElse("");
  }

  /** The arguments of inverses are sums of parameters, their opposites and π. */
  private static String text(Expression expression) {
    return switch (expression) {
      case Expression.Parameter(var name, _) -> name;
      case Expression.Unary(var operator, var operand, _) -> operator.symbol() + text(operand);
      case Expression.Binary(var operator, var left, var right, _) ->
          text(left) + operator.symbol() + text(right);
      case Expression.Literal(Value.Floating(double value, _)) ->
          value == Math.PI ? "pi" : value == -Math.PI ? "-pi" : Double.toString(value);
      default -> throw new IllegalArgumentException("cannot print " + expression);
    };
  }

  private static String describe(GateLibrary library) {
    return switch (library) {
      case BUILTIN -> "built in";
      case STDGATES -> "stdgates.inc";
      case QELIB1 -> "qelib1.inc";
      case QELIB1_2017 -> "qelib1.inc of 2017";
      case EXTRA -> "needs a definition";
    };
  }

  private static String describe(GateDialect dialect) {
    return switch (dialect) {
      case QISKIT -> "Qiskit";
      case CIRQ -> "Cirq";
      case BRAKET -> "Braket";
      case QSHARP -> "Q#";
      case QUIL -> "Quil";
      case IONQ -> "IonQ";
      case QUANTINUUM -> "Quantinuum";
    };
  }

  private static List<String> wrapped(String paragraph) {
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder(INDENT);
    for (String word : paragraph.split(" ", -1)) {
      if (line.length() > INDENT.length() && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(INDENT.length());
      }
      if (line.length() > INDENT.length()) {
        line.append(' ');
      }
      line.append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  void writeTo(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("gates");
    for (CatalogueGate gate : gates) {
      json.writeStartObject();
      json.writeStringField("name", gate.name());
      json.writeStringField("title", gate.title());
      json.writeStringField("symbol", gate.symbol());
      json.writeStringField("family", gate.family().title());
      writeNames(json, "parameters", gate.parameters());
      json.writeNumberField("qubits", gate.qubitCount());
      json.writeNumberField("controls", gate.controls());
      json.writeBooleanField("clifford", gate.clifford());
      if (gate.inverse() != null) {
        json.writeStringField("inverse", inverse(gate, gate.inverse()));
      }
      writeNames(
          json,
          "libraries",
          Arrays.stream(GateLibrary.values())
              .filter(gate::isIn)
              .map(GateReference::describe)
              .toList());
      json.writeObjectFieldStart("aliases");
      for (GateDialect dialect : GateDialect.values()) {
        if (gate.alias(dialect) != null) {
          json.writeStringField(describe(dialect), gate.alias(dialect));
        }
      }
      json.writeEndObject();
      if (gate.definitionText() != null) {
        json.writeStringField("definition", Objects.requireNonNull(gate.definitionText()));
      }
      json.writeArrayFieldStart("matrix");
      for (List<String> row : gate.matrixText()) {
        json.writeStartArray();
        for (String entry : row) {
          json.writeString(entry);
        }
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeStringField("help", gate.help());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeNames(JsonGenerator json, String field, List<String> names)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String name : names) {
      json.writeString(name);
    }
    json.writeEndArray();
  }
}
