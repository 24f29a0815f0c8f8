package org.ketbench.language.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.QubitRegister;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;

/** Reads IonQ's JSON, {@code ionq.circuit.v1} and its predecessor, in both sets of gates. */
final class IonqReader {
  private static final int MOST_QUBITS = 10_000;

  /** Names that differ from those of the catalogue. */
  private static final Map<String, String> QIS =
      Map.ofEntries(
          Map.entry("x", "x"),
          Map.entry("not", "x"),
          Map.entry("cnot", "x"),
          Map.entry("y", "y"),
          Map.entry("z", "z"),
          Map.entry("h", "h"),
          Map.entry("s", "s"),
          Map.entry("si", "sdg"),
          Map.entry("t", "t"),
          Map.entry("ti", "tdg"),
          Map.entry("v", "sx"),
          Map.entry("vi", "sxdg"),
          Map.entry("rx", "rx"),
          Map.entry("ry", "ry"),
          Map.entry("rz", "rz"),
          Map.entry("swap", "swap"),
          Map.entry("xx", "rxx"),
          Map.entry("yy", "ryy"),
          Map.entry("zz", "rzz"));

  private static final double TURN = 2 * Math.PI;

  private final GateCatalogue catalogue = GateCatalogue.standard();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Operation> operations = new ArrayList<>();
  private int qubits;

  private IonqReader() {}

  static Imported read(String text) {
    IonqReader reader = new IonqReader();
    try {
      return reader.program(Json.parse(text));
    } catch (ReadException problem) {
      reader.diagnostics.add(problem.diagnostic());
      return Imported.failed(reader.diagnostics);
    }
  }

  private Imported program(Json json) throws ReadException {
    if (!(json instanceof Json.Obj outer)) {
      throw wrong(json, "An object with \"qubits\" and \"circuit\" is expected.");
    }
    // A whole job holds the circuit as its input or body.
    Json.Obj program = outer;
    for (String inner : List.of("input", "body")) {
      if (program.get("circuit") == null && program.get(inner) instanceof Json.Obj job) {
        program = job;
      }
    }
    qubits = whole(required(program, "qubits"), 0, MOST_QUBITS, "the number of qubits");
    Json gateset = program.get("gateset");
    boolean isNative = gateset instanceof Json.Text(String name, var _) && name.equals("native");
    if (gateset != null
        && !isNative
        && !(gateset instanceof Json.Text(String name, var _) && name.equals("qis"))) {
      throw wrong(gateset, "The gate set must be \"qis\" or \"native\".");
    }
    if (!(required(program, "circuit") instanceof Json.Arr(List<Json> gates, var _))) {
      throw wrong(required(program, "circuit"), "The circuit must be a list of gates.");
    }
    for (Json gate : gates) {
      try {
        operations.add(isNative ? nativeGate(object(gate)) : gate(object(gate)));
      } catch (ReadException problem) {
        diagnostics.add(problem.diagnostic());
      }
    }
    List<BitRegister> registers = registers(program.get("registers"));
    QubitRegister all = new QubitRegister("q", 0, qubits, false, Span.NONE);
    return Imported.of(
        new Circuit(
            qubits == 0 ? List.of() : List.of(all),
            registers,
            List.of(),
            List.of(),
            List.of(),
            operations),
        diagnostics);
  }

  /** Which qubits each register shows; without them all qubits are the result. */
  private List<BitRegister> registers(@Nullable Json json) throws ReadException {
    List<BitRegister> registers = new ArrayList<>();
    if (json == null || json instanceof Json.Nil) {
      return registers;
    }
    if (!(json instanceof Json.Obj(Map<String, Json> named, var _))) {
      throw wrong(json, "The registers must be an object of lists.");
    }
    int bits = 0;
    Set<String> names = new HashSet<>(Set.of("q"));
    for (Map.Entry<String, Json> entry : named.entrySet()) {
      if (!(entry.getValue() instanceof Json.Arr(List<Json> places, Span span))) {
        throw wrong(entry.getValue(), "A register must be a list of qubits, null for none.");
      }
      String name = Identifiers.claim(entry.getKey(), names);
      registers.add(new BitRegister(name, bits, places.size(), false, Span.NONE));
      for (Json place : places) {
        if (!(place instanceof Json.Nil)) {
          int qubit = whole(place, 0, qubits - 1, "a qubit");
          operations.add(new Operation.Measure(qubit, bits, place.span()));
        }
        bits++;
      }
    }
    return registers;
  }

  private Operation gate(Json.Obj json) throws ReadException {
    String name = text(required(json, "gate"));
    String called = QIS.get(name);
    if (called == null) {
      throw new ReadException(
          required(json, "gate").span(),
          "unknown-gate",
          "IonQ's gate set \"qis\" has no gate '" + name + "' that can be read.");
    }
    List<Integer> controls = wires(json, "control");
    boolean phase = called.equals("z") && json.get("rotation") != null;
    CatalogueGate gate = catalogue.get(phase ? "p" : called);
    if (name.equals("cnot") && controls.isEmpty()) {
      throw wrong(json, "A cnot needs a \"control\".");
    }
    List<Angle> angles =
        gate.parameters().isEmpty() ? List.of() : List.of(angle(required(json, "rotation"), 1));
    return applied(gate, angles, controls, wires(json, "target"), json);
  }

  private Operation nativeGate(Json.Obj json) throws ReadException {
    String name = text(required(json, "gate"));
    List<Integer> targets = wires(json, "target");
    return switch (name) {
      case "gpi", "gpi2" ->
          applied(
              catalogue.get(name),
              List.of(angle(required(json, "phase"), TURN)),
              List.of(),
              targets,
              json);
      case "ms" -> {
        if (!(required(json, "phases") instanceof Json.Arr(List<Json> phases, var _))
            || phases.size() != 2) {
          throw wrong(json, "The gate ms needs two \"phases\".");
        }
        Json strength = json.get("angle");
        Angle angle = strength == null ? Angle.pi(1, 2) : angle(strength, TURN);
        yield applied(
            catalogue.get("ms"),
            List.of(angle(phases.get(0), TURN), angle(phases.get(1), TURN), angle),
            List.of(),
            targets,
            json);
      }
      case "zz" ->
          applied(
              catalogue.get("rzz"),
              List.of(angle(required(json, "angle"), TURN)),
              List.of(),
              targets,
              json);
      default ->
          throw new ReadException(
              required(json, "gate").span(),
              "unknown-gate",
              "IonQ has no native gate '" + name + "'; there are gpi, gpi2, ms and zz.");
    };
  }

  private Operation applied(
      CatalogueGate gate,
      List<Angle> angles,
      List<Integer> controls,
      List<Integer> targets,
      Json.Obj json)
      throws ReadException {
    if (targets.size() != gate.qubitCount()) {
      throw wrong(
          json,
          "This gate acts on %d qubit%s, and %d %s named as target."
              .formatted(
                  gate.qubitCount(),
                  gate.qubitCount() == 1 ? "" : "s",
                  targets.size(),
                  targets.size() == 1 ? "is" : "are"));
    }
    Set<Integer> used = new HashSet<>();
    for (int qubit : Stream.concat(controls.stream(), targets.stream()).toList()) {
      if (!used.add(qubit)) {
        throw wrong(json, "Qubit " + qubit + " is named twice in one gate.");
      }
    }
    return Applied.of(
        gate,
        angles,
        controls.stream().map(q -> new Control(q, true)).toList(),
        Qubits.of(targets.stream().mapToInt(Integer::intValue).toArray()),
        json.span());
  }

  /** The qubits in a role: a number, or a list under the plural. */
  private List<Integer> wires(Json.Obj json, String role) throws ReadException {
    List<Integer> wires = new ArrayList<>();
    for (String field : List.of(role, role + "s")) {
      Json value = json.get(field);
      if (value instanceof Json.Arr(List<Json> items, var _)) {
        for (Json item : items) {
          wires.add(whole(item, 0, qubits - 1, "a qubit"));
        }
      } else if (value != null && !(value instanceof Json.Nil)) {
        wires.add(whole(value, 0, qubits - 1, "a qubit"));
      }
    }
    return wires;
  }

  private static Angle angle(Json json, double unit) throws ReadException {
    if (json instanceof Json.Num(double value, var _) && Double.isFinite(value * unit)) {
      return Angle.of(value * unit);
    }
    throw wrong(json, "A number is expected here.");
  }

  private static int whole(Json json, int least, int most, String what) throws ReadException {
    if (json instanceof Json.Num(double value, var _) && value == Math.rint(value)) {
      if (value < least || value > most) {
        throw wrong(
            json, "%s must be from %d to %d.".formatted(capital(what), least, Math.max(most, 0)));
      }
      return (int) value;
    }
    throw wrong(json, "A whole number is expected here for " + what + ".");
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static Json.Obj object(Json json) throws ReadException {
    if (json instanceof Json.Obj object) {
      return object;
    }
    throw wrong(json, "A gate is an object with \"gate\" and \"target\".");
  }

  private static String text(Json json) throws ReadException {
    if (json instanceof Json.Text(String value, var _)) {
      return value;
    }
    throw wrong(json, "A text is expected here.");
  }

  private static Json required(Json.Obj json, String field) throws ReadException {
    Json value = json.get(field);
    if (value == null) {
      throw wrong(json, "The field \"" + field + "\" is missing here.");
    }
    return value;
  }

  private static ReadException wrong(Json json, String message) {
    return new ReadException(json.span(), "wrong-value", message + found(json));
  }

  private static String found(Json json) {
    return json instanceof Json.Obj ? "" : " It is " + json.kind() + ".";
  }
}
