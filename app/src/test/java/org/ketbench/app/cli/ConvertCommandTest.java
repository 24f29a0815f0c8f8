package org.ketbench.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ketbench.app.cli.CommandRun.ketbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConvertCommandTest {
  private static final String BELL =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      qubit[2] q;
      bit[2] c;
      h q[0];
      cx q[0], q[1];
      c = measure q;
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"openqasm2", "openqasm3"})
  void whatItWritesIsAProgramWithTheSameMetrics(String format) throws IOException {
    Path file = file("bell.qasm", BELL);
    Path converted = folder.resolve("converted.qasm");

    assertEquals(
        new CommandRun(0, "", ""), ketbench("convert", file, "--to", format, "-o", converted));

    assertTrue(
        Files.readString(converted).startsWith("OPENQASM " + format.charAt(8)),
        Files.readString(converted));
    assertEquals(0, ketbench("check", converted).exitCode());
    assertEquals(
        ketbench("metrics", "--json", file).json(),
        ketbench("metrics", "--json", converted).json());
  }

  @Test
  void printsTheTextWhenNoFileIsNamed() throws IOException {
    CommandRun run = ketbench("convert", file("bell.qasm", BELL), "--to", "openqasm2");

    assertEquals(0, run.exitCode());
    assertTrue(run.out().contains("qreg q[2];"), run.out());
    assertTrue(run.out().contains("measure q[0] -> c[0];"), run.out());
  }

  @Test
  void wrapsTheTextForPrograms() throws IOException {
    Path file = file("bell.qasm", BELL);

    CommandRun run = ketbench("convert", "--json", file, "--to", "openqasm3");

    assertEquals("openqasm3", run.json().path("format").asText());
    assertEquals(
        ketbench("convert", file, "--to", "openqasm3").out(), run.json().path("text").asText());
  }

  @Test
  void refusesWhatTheFormatCannotSay() throws IOException {
    Path file =
        file(
            "loop.qasm",
            """
            OPENQASM 3.0;
            include "stdgates.inc";
            qubit q;
            bit c;
            while (!c) {
              h q;
              c = measure q;
            }
            """);

    CommandRun run = ketbench("convert", file, "--to", "openqasm2");

    assertEquals(3, run.exitCode());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith(file + ":5:1: error: "), run.err());
  }

  @Test
  void namesTheFormatsItKnows() throws IOException {
    CommandRun run = ketbench("convert", file("bell.qasm", BELL), "--to", "cobol");

    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("openqasm3, openqasm2, qir-base"), run.err());
  }

  @Test
  void textIsTheDrawing() throws IOException {
    Path file = file("bell.qasm", BELL);

    String text = ketbench("convert", file, "--to", "text").out();

    assertTrue(text.contains("H"), text);
    assertEquals(text, ketbench("draw", file).out());
    Path drawing = folder.resolve("bell.txt");
    assertEquals(new CommandRun(0, "", ""), ketbench("draw", file, "-o", drawing));
    assertEquals(text, Files.readString(drawing));
  }

  @Test
  void drawsOnlyWhatItCan() throws IOException {
    CommandRun run = ketbench("draw", file("bell.qasm", BELL), "-o", folder.resolve("bell.gif"));

    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("must end with .txt, .svg, .png, .pdf or .tex"), run.err());
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
