package org.ketbench.language.openqasm.syntax;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The programs of the reference data; tests are skipped where it is absent. */
public final class Corpus {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Corpus() {}

  /** A program under a name. */
  public record Program(String name, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** The folder of the reference data on OpenQASM. */
  public static Path folder() {
    Path folder = Path.of(System.getProperty("ketbench.data", "../../shared/data"), "qasm");
    assumeTrue(Files.isDirectory(folder), "no reference data at ketbench.data");
    return folder;
  }

  /** The rows of a file of JSON lines. */
  public static List<JsonNode> rows(String file) {
    try (Stream<String> lines = Files.lines(folder().resolve(file))) {
      List<JsonNode> rows = new ArrayList<>();
      for (String line : lines.filter(row -> !row.isBlank()).toList()) {
        rows.add(JSON.readTree(line));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every program there is: the files below {@code circuits} and each row's source. */
  public static List<Program> programs() {
    List<Program> programs = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder().resolve("circuits"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        programs.add(new Program(file.getFileName().toString(), Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String file : List.of("openqasm-grammar.jsonl", "qdk-openqasm-tests.jsonl")) {
      for (JsonNode row : rows(file)) {
        programs.add(new Program(row.path("file").asText(), row.path("source").asText()));
      }
    }
    return programs;
  }
}
