package org.ketbench.language.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketbench.circuit.Circuit;
import org.ketbench.compile.Reference;
import org.ketbench.language.Document;
import org.ketbench.language.export.ExportOptions;
import org.ketbench.language.export.Exported;
import org.ketbench.language.export.QirExporter;
import org.ketbench.language.export.QirProfile;
import org.ketbench.language.openqasm.OpenQasm;

/** What another compiler emits for small programs is read, and written again as the same calls. */
final class QirSamplesTest {
  private static final Pattern CALL =
      Pattern.compile("@(__quantum__(?:qis__\\w+|rt__read_result))\\(([^\\n]*)\\)");
  private static final Pattern NUMBER =
      Pattern.compile("(?:inttoptr \\(i64 (\\d+) to (%\\w+)\\*\\)|double (\\S+?)[,)])");

  private static String text(String name) throws IOException {
    Path file =
        Path.of(System.getProperty("ketbench.data", "../shared/data")).resolve("qir/" + name);
    assumeTrue(Files.exists(file), "no reference data at " + file);
    return Files.readString(file);
  }

  /** The quantum calls of the entry point in order, qubits and results numbered by first use. */
  private static List<String> calls(String text) {
    int start = text.indexOf("define i64 @ENTRYPOINT__main");
    String body = text.substring(start, text.indexOf("\n}", start));
    Map<String, Integer> numbers = new HashMap<>();
    List<String> calls = new ArrayList<>();
    Matcher call = CALL.matcher(body);
    while (call.find()) {
      StringBuilder line = new StringBuilder(call.group(1));
      Matcher argument = NUMBER.matcher(call.group(2) + ")");
      while (argument.find()) {
        String angle = argument.group(3);
        if (angle != null) {
          line.append(' ').append(Double.parseDouble(angle));
        } else {
          String kind = argument.group(2);
          String key = kind + argument.group(1);
          int next = (int) numbers.keySet().stream().filter(k -> k.startsWith(kind)).count();
          line.append(' ').append(kind).append(numbers.computeIfAbsent(key, _ -> next));
        }
      }
      calls.add(line.toString());
    }
    return calls;
  }

  private static QirProfile profile(String name) {
    return switch (name) {
      case "base" -> QirProfile.BASE;
      case "adaptive_ri" -> QirProfile.ADAPTIVE_RI;
      default -> QirProfile.ADAPTIVE_RIF;
    };
  }

  private static Circuit read(String text) {
    Imported imported = ForeignFormat.QIR.read(text);
    assertEquals(List.of(), imported.diagnostics());
    return Objects.requireNonNull(imported.circuit());
  }

  @ParameterizedTest
  @CsvSource({
    "bell_qasm, base",
    "bell_qasm, adaptive_ri",
    "bell_qasm, adaptive_rif",
    "bell_qs, base",
    "bell_qs, adaptive_ri",
    "bell_qs, adaptive_rif",
    "feedback_qasm, adaptive_ri",
    "feedback_qasm, adaptive_rif",
    "ghz_phase_qs, base",
    "ghz_phase_qs, adaptive_ri",
    "ghz_phase_qs, adaptive_rif",
    "repeat_count_qs, adaptive_ri",
    "repeat_count_qs, adaptive_rif",
    "teleport_qs, adaptive_ri",
    "teleport_qs, adaptive_rif"
  })
  void theSameCallsInTheSameOrder(String program, String profile) throws IOException {
    String wanted = text(program + "." + profile + ".ll");
    Exported exported = QirExporter.export(read(wanted), profile(profile), ExportOptions.STANDARD);

    assertEquals(List.of(), exported.diagnostics());
    assertFalse(calls(wanted).isEmpty());
    assertEquals(calls(wanted), calls(exported.text()));
  }

  @ParameterizedTest
  @CsvSource({
    "bell, base",
    "bell, adaptive_ri",
    "bell, adaptive_rif",
    "feedback, adaptive_ri",
    "feedback, adaptive_rif"
  })
  void theSameCallsFromOpenQasm(String program, String profile) throws IOException {
    Circuit circuit =
        OpenQasm.analyze(Document.of(program + ".qasm", text(program + ".qasm"))).circuit();
    Exported exported =
        QirExporter.export(
            Objects.requireNonNull(circuit), profile(profile), ExportOptions.STANDARD);

    assertEquals(calls(text(program + "_qasm." + profile + ".ll")), calls(exported.text()));
  }

  @ParameterizedTest
  @CsvSource({
    "bell_qs",
    "bell_qasm",
    "feedback_qasm",
    "ghz_phase_qs",
    "repeat_count_qs",
    "teleport_qs"
  })
  void versionTwoWithItsLoopsAndFunctionsDoesTheSame(String program) throws IOException {
    Circuit two = read(text(program + ".adaptive.ll"));
    Circuit one = read(text(program + ".adaptive_ri.ll"));
    if (!program.equals("repeat_count_qs")) {
      assertEquals(0, Reference.distance(two, one), 1e-12);
    }
    assertEquals(one.qubitCount(), two.qubitCount());
  }

  @Test
  void baseRefusesFeedbackWithAWayOut() throws IOException {
    Circuit feedback = read(text("feedback_qasm.adaptive_ri.ll"));
    Exported refused = QirExporter.export(feedback, QirProfile.BASE, ExportOptions.STANDARD);
    Exported deferred = QirExporter.export(feedback, QirProfile.BASE, new ExportOptions(true));

    assertFalse(refused.isFaithful());
    assertEquals(0, Reference.distance(feedback, read(deferred.text())), 1e-12);
  }
}
