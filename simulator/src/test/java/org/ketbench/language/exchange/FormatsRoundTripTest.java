package org.ketbench.language.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Expressions;
import org.ketbench.compile.BitConditions;
import org.ketbench.compile.RandomPrograms;
import org.ketbench.compile.RandomPrograms.Kind;
import org.ketbench.compile.Reference;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Simulator;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.export.ExportOptions;
import org.ketbench.language.export.Exported;
import org.ketbench.language.export.IonqExporter;
import org.ketbench.language.export.IonqExporter.Gates;
import org.ketbench.language.export.JsonExporter;
import org.ketbench.language.export.OpenQasm2Exporter;
import org.ketbench.language.export.OpenQasm3Exporter;
import org.ketbench.language.export.QirExporter;
import org.ketbench.language.export.QirProfile;
import org.ketbench.language.export.QuantinuumExporter;
import org.ketbench.language.export.QuilExporter;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.syntax.Corpus;
import org.ketbench.language.openqasm.testing.Cases;
import org.ketbench.result.OutcomeKeys;

/**
 * What is written in any format that is read as well, and read again, has the same distribution; or
 * it is refused at its place with something to do about it, and only where the format has no words.
 */
final class FormatsRoundTripTest {
  private static final Pattern REMEDY =
      Pattern.compile("Choose|Put |Measure into|Defer|Reset it|Give |Leave it|or choose|choose a");
  private static final int WIDEST_REFERENCE = 11;
  private static final int WIDEST_ENGINE = 24;

  private enum Format {
    OPENQASM3,
    OPENQASM2,
    QUANTINUUM,
    QIR_BASE,
    QIR_BASE_AS_IS,
    QIR_ADAPTIVE,
    QIR_ADAPTIVE_RIF,
    IONQ,
    IONQ_AS_IS,
    IONQ_NATIVE_MS,
    IONQ_NATIVE_ZZ,
    QUIL,
    JSON;

    Exported write(Circuit circuit) {
      ExportOptions asIs = ExportOptions.STANDARD;
      ExportOptions deferred = new ExportOptions(true);
      return switch (this) {
        case OPENQASM3 ->
            OpenQasm3Exporter.export(circuit.with(BitConditions.expanded(circuit.operations())));
        case OPENQASM2 -> OpenQasm2Exporter.export(circuit);
        case QUANTINUUM -> QuantinuumExporter.export(circuit);
        case QIR_BASE -> QirExporter.export(circuit, QirProfile.BASE, deferred);
        case QIR_BASE_AS_IS -> QirExporter.export(circuit, QirProfile.BASE, asIs);
        case QIR_ADAPTIVE -> QirExporter.export(circuit, QirProfile.ADAPTIVE_RI, asIs);
        case QIR_ADAPTIVE_RIF -> QirExporter.export(circuit, QirProfile.ADAPTIVE_RIF, asIs);
        case IONQ -> IonqExporter.export(circuit, Gates.QIS, deferred);
        case IONQ_AS_IS -> IonqExporter.export(circuit, Gates.QIS, asIs);
        case IONQ_NATIVE_MS -> IonqExporter.export(circuit, Gates.NATIVE_MS, deferred);
        case IONQ_NATIVE_ZZ -> IonqExporter.export(circuit, Gates.NATIVE_ZZ, deferred);
        case QUIL -> QuilExporter.export(circuit);
        case JSON -> JsonExporter.export(circuit);
      };
    }

    private @Nullable ForeignFormat reader() {
      return switch (this) {
        case OPENQASM3, OPENQASM2, QUANTINUUM -> null;
        case QIR_BASE, QIR_BASE_AS_IS, QIR_ADAPTIVE, QIR_ADAPTIVE_RIF -> ForeignFormat.QIR;
        case IONQ, IONQ_AS_IS, IONQ_NATIVE_MS, IONQ_NATIVE_ZZ -> ForeignFormat.IONQ;
        case QUIL -> ForeignFormat.QUIL;
        case JSON -> ForeignFormat.KETBENCH;
      };
    }

    Circuit read(String text) {
      ForeignFormat reader = reader();
      if (reader == null) {
        return source(text);
      }
      Imported imported = reader.read(text);
      assertEquals(List.of(), imported.diagnostics(), () -> text);
      return Objects.requireNonNull(imported.circuit());
    }

    /** Whether the format has words for the circuit. */
    boolean canSay(Circuit circuit) {
      return switch (this) {
        case OPENQASM2, QUANTINUUM -> isSaidOnOneRegister(circuit.operations(), null, circuit);
        case QIR_BASE_AS_IS, IONQ_AS_IS ->
            circuit.operations().stream().noneMatch(Operation.Conditional.class::isInstance);
        default -> true;
      };
    }
  }

  private static Circuit source(String text) {
    var program = OpenQasm.analyze(Document.of("test.qasm", text));
    List<Diagnostic> errors = program.diagnostics().stream().filter(Diagnostic::isError).toList();
    assertEquals(List.of(), errors, () -> text);
    return Objects.requireNonNull(program.circuit());
  }

  /** Whether all conditions, with those around them, are on one register that stays as it is. */
  private static boolean isSaidOnOneRegister(
      List<Operation> operations, @Nullable BitRegister outer, Circuit circuit) {
    for (Operation operation : operations) {
      if (operation instanceof Operation.Conditional(var condition, var then, var otherwise, _)) {
        Set<BitRegister> read = new HashSet<>();
        Expressions.visit(
            condition,
            part -> {
              if (part instanceof Expression.Bits(var bits, _)) {
                circuit.bitRegisters().stream()
                    .filter(register -> bits.stream().anyMatch(register::contains))
                    .forEach(read::add);
              }
            });
        if (outer != null) {
          read.add(outer);
        }
        BitRegister only = read.iterator().next();
        boolean said =
            read.size() == 1
                && stays(then.subList(0, then.size() - 1), only)
                && (otherwise.isEmpty()
                    || (stays(then, only)
                        && stays(otherwise.subList(0, otherwise.size() - 1), only)))
                && isSaidOnOneRegister(then, only, circuit)
                && isSaidOnOneRegister(otherwise, only, circuit);
        if (!said) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean stays(List<Operation> operations, BitRegister register) {
    return operations.stream()
        .allMatch(
            operation ->
                switch (operation) {
                  case Operation.Measure(_, int bit, _) -> !register.contains(bit);
                  case Operation.Conditional(_, var then, var otherwise, _) ->
                      stays(then, register) && stays(otherwise, register);
                  default -> true;
                });
  }

  private static void assertSaysWhereAndWhatToDo(Exported exported, String text) {
    for (Diagnostic diagnostic : exported.diagnostics()) {
      if (diagnostic.isError()) {
        assertFalse(diagnostic.span().in(text).isBlank(), () -> diagnostic + "\n" + text);
        assertTrue(REMEDY.matcher(diagnostic.message()).find(), diagnostic::message);
      }
    }
  }

  private static void programs(int count) {
    Map<Format, Integer> same = new EnumMap<>(Format.class);
    Map<Format, Integer> refused = new EnumMap<>(Format.class);
    for (int seed = 0; seed < count; seed++) {
      for (Kind kind : Kind.values()) {
        String text = OpenQasm3Exporter.export(RandomPrograms.of(seed, kind)).text();
        Circuit circuit = source(text);
        for (Format format : Format.values()) {
          boolean done = roundTrip(format, circuit, text);
          (done ? same : refused).merge(format, 1, Integer::sum);
        }
      }
    }
    System.out.println("Random programs, same distribution: " + same + ", refused: " + refused);
  }

  /** Whether the format could say the program. */
  private static boolean roundTrip(Format format, Circuit circuit, String text) {
    Exported exported = format.write(circuit);
    if (!exported.isFaithful()) {
      assertSaysWhereAndWhatToDo(exported, text);
      boolean reuse =
          format == Format.QUANTINUUM
              && exported.diagnostics().stream()
                  .anyMatch(each -> each.message().contains("measured under a condition"));
      assertTrue(reuse || !format.canSay(circuit), () -> format + "\n" + exported + "\n" + text);
      return false;
    }
    assertTrue(format.canSay(circuit), () -> format + " says\n" + text);
    Circuit again = format.read(exported.text());
    if (again.qubitCount() <= WIDEST_REFERENCE) {
      assertEquals(
          0,
          Reference.distance(circuit, again),
          1e-9,
          () -> format + " of\n" + text + "\n" + exported.text());
    } else if (again.qubitCount() <= WIDEST_ENGINE) {
      assertClose(Reference.distribution(circuit), again, format + " of\n" + text);
    }
    return true;
  }

  private static void assertClose(Map<String, Double> expected, Circuit circuit, String what) {
    Map<String, Double> found = distribution(circuit);
    Set<String> keys = new HashSet<>(expected.keySet());
    keys.addAll(found.keySet());
    for (String key : keys) {
      assertEquals(
          expected.getOrDefault(key, 0.0),
          found.getOrDefault(key, 0.0),
          1e-9,
          () -> key + " of " + what);
    }
  }

  private static Map<String, Double> distribution(Circuit circuit) {
    return new Simulator()
        .probabilities(SimulationRequest.of(circuit, 0, 0), Integer.MAX_VALUE, Monitor.NONE)
        .byKey();
  }

  @Test
  void programsMadeByChance() {
    programs(10);
  }

  @Tag("campaign")
  @Test
  void manyProgramsMadeByChance() {
    programs(Cases.scaled(2000));
  }

  @Test
  void smallProgramsWithKnownDistributions() throws IOException {
    known(5);
  }

  @Tag("conformance")
  @Test
  void allProgramsWithKnownDistributions() throws IOException {
    assertTrue(known(Integer.MAX_VALUE) > 40);
  }

  private static int known(int mostQubits) throws IOException {
    Map<Format, Integer> same = new EnumMap<>(Format.class);
    Map<Format, Integer> refused = new EnumMap<>(Format.class);
    Map<Format, Integer> wide = new EnumMap<>(Format.class);
    int programs = 0;
    for (JsonNode row : Corpus.rows("qasmbench.jsonl")) {
      Path file =
          Corpus.folder().resolve("circuits").resolve(row.path("file").asText().replace("/", "__"));
      if (!row.has("top") || row.path("qubits").asInt() > mostQubits || !Files.exists(file)) {
        continue;
      }
      programs++;
      String text = Files.readString(file);
      Circuit circuit = source(text);
      for (Format format : Format.values()) {
        Exported exported = format.write(circuit);
        String name = format + " of " + file.getFileName();
        if (!exported.isFaithful()) {
          assertSaysWhereAndWhatToDo(exported, text);
          refused.merge(format, 1, Integer::sum);
          continue;
        }
        Circuit again = format.read(exported.text());
        if (again.qubitCount() > WIDEST_ENGINE) {
          wide.merge(format, 1, Integer::sum);
          continue;
        }
        compare(row, again, name);
        same.merge(format, 1, Integer::sum);
      }
    }
    System.out.printf(
        "%d programs with known distributions, same: %s, refused: %s, too wide to run: %s%n",
        programs, same, refused, wide);
    return programs;
  }

  private static void compare(JsonNode row, Circuit circuit, String name) {
    var found =
        new Simulator()
            .probabilities(SimulationRequest.of(circuit, 0, 0), Integer.MAX_VALUE, Monitor.NONE);
    Map<String, Double> byBits = new HashMap<>();
    found.byKey().forEach((key, value) -> byBits.put(bits(key, found.keys()), value));
    for (JsonNode outcome : row.path("top")) {
      assertEquals(
          outcome.path(1).asDouble(),
          byBits.getOrDefault(outcome.path(0).asText(), 0.0),
          1e-9,
          name + ", outcome " + outcome.path(0).asText());
    }
  }

  /** The bits in the order of their declaration, index 0 first. */
  private static String bits(String key, OutcomeKeys keys) {
    StringBuilder bits = new StringBuilder();
    int start = 0;
    for (OutcomeKeys.Register register : keys.registers()) {
      bits.append(new StringBuilder(key.substring(start, start + register.size())).reverse());
      start += register.size() + 1;
    }
    return bits.toString();
  }
}
