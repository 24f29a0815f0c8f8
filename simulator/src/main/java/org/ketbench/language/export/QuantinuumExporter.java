package org.ketbench.language.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.Qubits;
import org.ketbench.compile.GateSet;
import org.ketbench.compile.NotExpressible;

/**
 * Writes a circuit as OpenQASM 2 for Quantinuum's machines, which bring their own {@code
 * hqslib1.inc}. All gates become ones of that file, without definitions and without global phases;
 * a condition can be on one bit.
 *
 * <p>A measurement leaves a qubit of these machines in no state that a gate could go on with. One
 * that is used again is therefore reset behind its measurement, and turned where the outcome was 1.
 */
public final class QuantinuumExporter {
  private static final int WIDEST_REGISTER = 32;

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("id", "id"),
          Map.entry("x", "x"),
          Map.entry("y", "y"),
          Map.entry("z", "z"),
          Map.entry("h", "h"),
          Map.entry("s", "s"),
          Map.entry("sdg", "sdg"),
          Map.entry("t", "t"),
          Map.entry("tdg", "tdg"),
          Map.entry("rx", "rx"),
          Map.entry("ry", "ry"),
          Map.entry("rz", "rz"),
          Map.entry("p", "u1"),
          Map.entry("u1", "u1"),
          Map.entry("u2", "u2"),
          Map.entry("u3", "u3"),
          Map.entry("r", "U1q"),
          Map.entry("u1q", "U1q"),
          Map.entry("cx", "cx"),
          Map.entry("cy", "cy"),
          Map.entry("cz", "cz"),
          Map.entry("ch", "ch"),
          Map.entry("cp", "cu1"),
          Map.entry("cu1", "cu1"),
          Map.entry("crz", "crz"),
          Map.entry("cu3", "cu3"),
          Map.entry("ccx", "ccx"),
          Map.entry("rzz", "RZZ"),
          Map.entry("zzmax", "ZZ"));

  private static final GateSet SET =
      new GateSet() {
        @Override
        public boolean has(CatalogueGate gate) {
          return NAMES.containsKey(gate.name());
        }
      };

  private final Notes notes = new Notes();
  private final CodeWriter out = new CodeWriter();
  private final Formula2 angles = new Formula2(Map.of());
  private final Circuit circuit;
  private final Registers2 registers;
  private final QubitsText wires;
  private final List<Operation> flat;
  private final Deque<Later> later = new ArrayDeque<>();
  private List<Operation> branch = List.of();

  /** A statement still to be written, and the branch that it stands in. */
  private record Later(Operation operation, List<Operation> branch) {}

  private QuantinuumExporter(Circuit given) {
    notes.requireNoParameters(given, "OpenQASM 2");
    circuit = notes.decomposed(given, SET);
    Names names = Names.ofVersion2();
    NAMES.values().forEach(names::reserve);
    registers = new Registers2(circuit, names, notes, true);
    wires = registers.wires();
    flat = Operations.flattened(circuit.operations());
  }

  public static Exported export(Circuit circuit) {
    return new QuantinuumExporter(circuit).write();
  }

  private Exported write() {
    for (BitRegister register : circuit.bitRegisters()) {
      if (register.size() > WIDEST_REGISTER) {
        notes.warning(
            register.declaration(),
            "wide-register",
            "Tools for these machines take registers of at most 32 bits, and '"
                + register.name()
                + "' has "
                + register.size()
                + ". Split it.");
      }
    }
    collect(flat);
    new Guards2(registers.bits(), notes, this::write).write(flat);
    BitMap bits = BitMap.ofRegisters(circuit);
    CodeWriter text = new CodeWriter();
    text.line("OPENQASM 2.0;");
    text.line("include \"hqslib1.inc\";");
    bits.lines().forEach(line -> text.line("// " + line));
    return new Exported(
        text.toString() + registers.declarations() + out, notes.diagnostics(), bits);
  }

  /** All statements in the order in which they are written, those of both branches among them. */
  private void collect(List<Operation> operations) {
    for (Operation operation : operations) {
      switch (operation) {
        case Operation.Conditional(var _, var then, var otherwise, var _) -> {
          collect(then);
          collect(otherwise);
        }
        case Operation.Block block -> collect(block.body());
        default -> later.add(new Later(operation, operations));
      }
    }
  }

  private void write(Operation operation, Conditions2.@Nullable Test test) throws NotExpressible {
    // What could not be written is reported by now and is no later use.
    for (Later now = later.poll(); now != null; now = later.poll()) {
      if (now.operation == operation) {
        branch = now.branch;
        break;
      }
    }
    boolean again =
        operation instanceof Operation.Measure(int qubit, var _, var _) && isUsedAgain(qubit);
    if (again && test != null) {
      throw new NotExpressible(
          "A qubit that is measured under a condition cannot be used again on Quantinuum's"
              + " machines, since its outcome cannot be restored. Reset it behind the"
              + " measurement.");
    }
    for (String prefix : registers.prefixes(test)) {
      switch (operation) {
        case Operation.Apply apply -> out.line(prefix + applied(apply));
        case Operation.Measure(int qubit, int bit, var _) -> {
          out.line(prefix + registers.measure(qubit, bit));
          if (again) {
            restore(qubit, bit);
          }
        }
        case Operation.Reset(int qubit, var _) ->
            out.line(prefix + "reset " + wires.of(qubit) + ";");
        case Operation.Barrier(Qubits on, var _) -> {
          out.line(registers.barrier(on));
          return;
        }
        default -> throw new IllegalArgumentException("no statement: " + operation);
      }
    }
  }

  private boolean isUsedAgain(int qubit) {
    for (Later next : later) {
      boolean certain = next.branch == branch || next.branch == flat;
      switch (next.operation) {
        case Operation.Reset(int reset, var _) when reset == qubit && certain -> {
          return false;
        }
        case Operation.Barrier _ -> {}
        default -> {
          if (Operations.qubits(next.operation).get(qubit)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void restore(int qubit, int bit) {
    out.line("reset " + wires.of(qubit) + ";");
    List<BitRegister> all = registers.bits();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).contains(bit)) {
        out.line(registers.condition(i, bit) + "x " + wires.of(qubit) + ";");
      }
    }
  }

  private String applied(Operation.Apply apply) throws NotExpressible {
    StringBuilder line = new StringBuilder(Objects.requireNonNull(NAMES.get(apply.gate().name())));
    if (!apply.arguments().isEmpty()) {
      List<String> given = new ArrayList<>();
      for (Angle angle : apply.arguments()) {
        given.add(angles.of(angle));
      }
      line.append('(').append(String.join(",", given)).append(')');
    }
    return line.append(' ').append(wires.list(apply.qubits().stream(), ",")).append(';').toString();
  }
}
