package org.ketbench.language.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.compile.RandomPrograms;
import org.ketbench.compile.RandomPrograms.Kind;
import org.ketbench.language.exchange.ForeignFormat;
import org.ketbench.language.openqasm.testing.Cases;

/** LLVM itself accepts what is written as QIR, and compiled it makes the calls in their order. */
final class LlvmToolsTest {
  private static final Pattern DECLARED = Pattern.compile("declare (\\w+) @(\\w+)\\(([^)]*)\\)");

  @TempDir private Path folder;

  private static boolean has(String tool) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
  }

  private String run(String... command) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), () -> List.of(command).toString());
    String said = Files.readString(output);
    assertEquals(0, process.exitValue(), () -> List.of(command) + "\n" + said);
    return said;
  }

  private void verify(Circuit circuit) throws IOException, InterruptedException {
    for (QirProfile profile : QirProfile.values()) {
      Exported exported = QirExporter.export(circuit, profile, new ExportOptions(true));
      Files.writeString(folder.resolve("program.ll"), exported.text());
      run("llvm-as-14", "program.ll", "-o", "program.bc");
      run("opt-14", "-passes=verify", "-disable-output", "program.bc");
    }
  }

  private int verifyPrograms(int count) throws IOException, InterruptedException {
    assumeTrue(has("llvm-as-14") && has("opt-14"), "needs llvm-as-14 and opt-14 (Debian llvm-14)");
    for (int seed = 0; seed < count; seed++) {
      verify(RandomPrograms.of(seed, Kind.FEEDBACK));
    }
    return count;
  }

  @Test
  void theVerifierAcceptsEveryProfile() throws IOException, InterruptedException {
    assertEquals(6, verifyPrograms(6));
  }

  @Tag("campaign")
  @Test
  void theVerifierAcceptsManyPrograms() throws IOException, InterruptedException {
    int verified = verifyPrograms(Cases.scaled(200));
    System.out.printf("LLVM verifies %d random programs in every profile%n", verified);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bell_qs",
        "bell_qasm",
        "feedback_qasm",
        "ghz_phase_qs",
        "repeat_count_qs",
        "teleport_qs"
      })
  void theVerifierAcceptsWhatOthersWroteWhenItIsWrittenAgain(String name)
      throws IOException, InterruptedException {
    assumeTrue(has("llvm-as-14") && has("opt-14"), "needs llvm-as-14 and opt-14 (Debian llvm-14)");
    Path samples = Path.of(System.getProperty("ketbench.data", "../../shared/data"), "qir");
    assumeTrue(Files.isDirectory(samples), "no reference data at ketbench.data");
    for (String form : List.of("base", "adaptive_ri", "adaptive_rif", "adaptive")) {
      Path file = samples.resolve(name + "." + form + ".ll");
      if (Files.exists(file)) {
        var read = ForeignFormat.QIR.read(Files.readString(file));
        assertEquals(List.of(), read.diagnostics());
        for (QirProfile profile : QirProfile.values()) {
          Exported exported =
              QirExporter.export(
                  Objects.requireNonNull(read.circuit()), profile, new ExportOptions(true));
          if (exported.isFaithful()) {
            Files.writeString(folder.resolve("program.ll"), exported.text());
            run("llvm-as-14", "program.ll", "-o", "program.bc");
            run("opt-14", "-passes=verify", "-disable-output", "program.bc");
          } else {
            assertFalse(profile.isAdaptive(), () -> exported.diagnostics().toString());
          }
        }
      }
    }
  }

  @Test
  void compiledItCallsWhatItSays() throws IOException, InterruptedException {
    assumeTrue(has("llc-14") && has("gcc"), "needs llc-14 (Debian llvm-14) and gcc");
    String text =
        QirExporter.export(
                new CircuitBuilder(3, 2)
                    .gate("h", 0)
                    .gate("rx", 0.5, 1)
                    .measure(0, 0)
                    .when(CircuitBuilder.bit(0), then -> then.gate("x", 2), no -> no.gate("y", 2))
                    .gate("cx", 1, 2)
                    .measure(2, 1)
                    .build(),
                QirProfile.ADAPTIVE_RI,
                ExportOptions.STANDARD)
            .text();
    Files.writeString(folder.resolve("program.ll"), text);
    Files.writeString(folder.resolve("runtime.c"), runtime(text));
    run("llc-14", "-relocation-model=pic", "-filetype=obj", "program.ll", "-o", "program.o");
    run("gcc", "runtime.c", "program.o", "-o", "program");

    assertEquals(
        List.of(
            "initialize",
            "h__body 0",
            "rx__body 0.5 1",
            "m__body 0 0",
            "read_result 0",
            "x__body 2",
            "cx__body 1 2",
            "m__body 2 1",
            "array_record_output 2",
            "result_record_output 0",
            "result_record_output 1"),
        run("./program").lines().toList());
  }

  /** A runtime in C that prints each call; every outcome is one. */
  private static String runtime(String text) {
    StringBuilder c = new StringBuilder("#include <stdio.h>\n");
    Matcher matcher = DECLARED.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(2);
      List<String> parameters = new ArrayList<>();
      StringBuilder format = new StringBuilder(name.replaceFirst("__quantum__(qis|rt)__", ""));
      StringBuilder values = new StringBuilder();
      int number = 0;
      for (String type : matcher.group(3).split(", ", -1)) {
        String value = "a" + number++;
        switch (type) {
          case "double" -> {
            parameters.add("double " + value);
            format.append(" %g");
            values.append(", ").append(value);
          }
          case "i64", "%Qubit*", "%Result*" -> {
            parameters.add("long " + value);
            format.append(" %ld");
            values.append(", ").append(value);
          }
          default -> parameters.add("void* " + value);
        }
      }
      boolean reads = matcher.group(1).equals("i1");
      c.append(reads ? "int " : "void ").append(name).append('(');
      c.append(String.join(", ", parameters)).append(") { printf(\"").append(format);
      c.append("\\n\"").append(values).append(");");
      c.append(reads ? " return 1; }\n" : " }\n");
    }
    return c + "long ENTRYPOINT__main(void);\nint main(void) { return ENTRYPOINT__main(); }\n";
  }
}
