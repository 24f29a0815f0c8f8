package org.ketbench.azure.target;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.Span;
import org.ketbench.compile.Decomposition;
import org.ketbench.compile.DeferredMeasurement;
import org.ketbench.compile.GateSet;
import org.ketbench.compile.Problem;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.export.ExportOptions;
import org.ketbench.language.export.Exported;
import org.ketbench.language.export.IonqExporter;
import org.ketbench.language.export.OpenQasm2Exporter;
import org.ketbench.language.export.QirExporter;
import org.ketbench.language.export.QirProfile;
import org.ketbench.language.export.QuilExporter;
import org.ketbench.result.OutcomeKeys;

/** Writes circuits as targets take them. */
public final class Translator {
  /** What Quantinuum's dialect of OpenQASM 2 has by itself. */
  private static final Set<String> QUANTINUUM =
      Set.of(
          "u", "u1", "u2", "u3", "p", "id", "x", "y", "z", "h", "s", "sdg", "t", "tdg", "sx",
          "sxdg", "rx", "ry", "rz", "cx", "cy", "cz", "ch", "crx", "cry", "crz", "cp", "cu1", "cu3",
          "swap", "cswap", "ccx", "rxx", "rzz");

  private static final GateSet QUANTINUUM_GATES = gate -> QUANTINUUM.contains(gate.name());

  private static final Pattern REGISTER = Pattern.compile("(?m)^creg (\\w+)\\[(\\d{1,9})\\];");

  private static final Pattern IONQ_QUBITS = Pattern.compile("\"qubits\": (\\d{1,9})");

  private static final Pattern QIR_QUBITS =
      Pattern.compile("\"required_num_qubits\"=\"(\\d{1,9})\"");

  private Translator() {}

  /**
   * In the first of the target's formats that can say the circuit; where none can, in the first of
   * all, with what it cannot say.
   *
   * @param defer whether conditions on outcomes may become gates under controls
   */
  public static Translation translate(Circuit circuit, Target target, boolean defer) {
    Circuit measured = measured(circuit);
    Translation best = null;
    for (ProgramFormat format : target.formats()) {
      Translation translation = in(measured, target, format, defer);
      if (translation.isFaithful()) {
        return translation;
      }
      best = best == null ? translation : best;
    }
    return best == null ? in(measured, target, ProgramFormat.QIR, defer) : best;
  }

  /** A circuit that measures nothing is asked for all its qubits, as when it is run here. */
  static Circuit measured(Circuit circuit) {
    AtomicBoolean measures = new AtomicBoolean();
    BitSet bits = new BitSet();
    Operations.visit(
        circuit.operations(),
        operation -> {
          measures.compareAndSet(false, operation instanceof Operation.Measure);
          bits.or(Operations.bits(operation));
        });
    if (measures.get()) {
      return circuit;
    }
    List<BitRegister> registers =
        bits.isEmpty() ? new ArrayList<>() : new ArrayList<>(circuit.bitRegisters());
    int first = bits.isEmpty() ? 0 : circuit.bitCount();
    registers.add(
        new BitRegister(OutcomeKeys.ALL_QUBITS, first, circuit.qubitCount(), false, Span.NONE));
    List<Operation> operations = new ArrayList<>(circuit.operations());
    for (int qubit = 0; qubit < circuit.qubitCount(); qubit++) {
      operations.add(new Operation.Measure(qubit, first + qubit, Span.NONE));
    }
    return new Circuit(
        circuit.qubitRegisters(),
        registers,
        circuit.variables(),
        circuit.parameters(),
        List.of(OutcomeKeys.ALL_QUBITS),
        operations);
  }

  private static Translation in(
      Circuit circuit, Target target, ProgramFormat format, boolean defer) {
    ExportOptions options = new ExportOptions(defer);
    return switch (format) {
      case IONQ -> {
        Exported text = IonqExporter.export(circuit, IonqExporter.Gates.QIS, options);
        yield translation(circuit, format, text, number(IONQ_QUBITS, text.text(), circuit));
      }
      case QUANTINUUM -> quantinuum(circuit);
      case QUIL -> quil(circuit, target.jumps(), defer);
      case QIR -> {
        Exported text = QirExporter.export(circuit, profile(target), options);
        yield translation(circuit, format, text, number(QIR_QUBITS, text.text(), circuit));
      }
      case PULSER -> {
        Exported text = QuilExporter.export(circuit);
        Diagnostic analog =
            Diagnostic.error(
                Span.NONE,
                "analog",
                "%s is no machine of gates: it takes pulses on atoms, which no circuit says. Choose a target that runs circuits."
                    .formatted(target.name()));
        yield new Translation(
            circuit,
            format,
            "",
            new ResultMap(text.bits(), List.of()),
            List.of(analog),
            circuit.qubitCount());
      }
    };
  }

  private static QirProfile profile(Target target) {
    return switch (target.profile()) {
      case ADAPTIVE_RI -> QirProfile.ADAPTIVE_RI;
      case ADAPTIVE_RIF -> QirProfile.ADAPTIVE_RIF;
      case BASE, ANALOG -> QirProfile.BASE;
    };
  }

  private static Translation quantinuum(Circuit circuit) {
    Decomposition.Result plain = Decomposition.of(circuit, QUANTINUUM_GATES);
    Exported text = OpenQasm2Exporter.export(plain.circuit());
    return withErrors(
        translation(circuit, ProgramFormat.QUANTINUUM, text, circuit.qubitCount()),
        plain.problems());
  }

  private static Translation quil(Circuit circuit, boolean jumps, boolean defer) {
    if (jumps) {
      return translation(
          circuit, ProgramFormat.QUIL, QuilExporter.export(circuit), circuit.qubitCount());
    }
    DeferredMeasurement.Result deferred = DeferredMeasurement.of(circuit, defer);
    Exported text = QuilExporter.export(deferred.circuit());
    return withErrors(
        translation(circuit, ProgramFormat.QUIL, text, deferred.circuit().qubitCount()),
        deferred.problems());
  }

  private static Translation translation(
      Circuit circuit, ProgramFormat format, Exported text, int qubits) {
    List<ResultMap.Memory> memory = new ArrayList<>();
    if (format == ProgramFormat.QUANTINUUM) {
      Matcher register = REGISTER.matcher(text.text());
      while (register.find()) {
        memory.add(new ResultMap.Memory(register.group(1), Integer.parseInt(register.group(2))));
      }
    }
    return new Translation(
        circuit,
        format,
        text.text(),
        new ResultMap(text.bits(), memory),
        text.diagnostics(),
        qubits);
  }

  private static Translation withErrors(Translation translation, List<Problem> problems) {
    List<Diagnostic> all = new ArrayList<>(translation.problems());
    problems.forEach(
        problem -> all.add(Diagnostic.error(problem.span(), "not-expressible", problem.reason())));
    return new Translation(
        translation.circuit(),
        translation.format(),
        translation.program(),
        translation.results(),
        all,
        translation.qubits());
  }

  private static int number(Pattern pattern, String text, Circuit circuit) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : circuit.qubitCount();
  }
}
