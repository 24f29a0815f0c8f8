package org.ketbench.language.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The QDK's own compiler under Node.js, which is asked about many programs at once. */
final class QsharpCompiler {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path script;
  private final Path compiler;

  private QsharpCompiler(Path script, Path compiler) {
    this.script = script;
    this.compiler = compiler;
  }

  /**
   * What became of a program.
   *
   * @param problems what the compiler said, warnings among it
   * @param results of every shot what the program returned
   */
  record Answer(List<String> problems, List<String> results) {}

  /** The compiler; the test is skipped where it is not to be had. */
  static QsharpCompiler orSkip() {
    boolean node =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "node")));
    assumeTrue(node, "needs Node.js");
    Path module =
        Stream.of("", "simulator")
            .map(Path::of)
            .filter(QsharpCompiler::isModule)
            .findFirst()
            .orElseThrow();
    Path compiler = module.resolve("target/node/node_modules/qsharp-lang").toAbsolutePath();
    assumeTrue(
        Files.isDirectory(compiler), "needs qsharp-lang: run simulator/src/test/node/install");
    return new QsharpCompiler(
        module.resolve("src/test/node/qsharp.mjs").toAbsolutePath(), compiler);
  }

  private static boolean isModule(Path folder) {
    return Files.exists(folder.resolve("src/test/node/qsharp.mjs"));
  }

  List<Answer> ask(List<String> programs, int shots, Path folder)
      throws IOException, InterruptedException {
    Path input = folder.resolve("programs");
    Path output = folder.resolve("answers");
    Path errors = folder.resolve("errors");
    List<String> lines = new ArrayList<>();
    for (String program : programs) {
      lines.add(MAPPER.writeValueAsString(Map.of("source", program, "shots", shots)));
    }
    Files.write(input, lines);
    Process process =
        new ProcessBuilder("node", script.toString(), compiler.toString())
            .redirectInput(input.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    boolean ended = process.waitFor(30 + programs.size() * 10L, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    assertTrue(ended, "the compiler takes too long");
    assertEquals(0, process.exitValue(), () -> read(errors));
    List<Answer> answers = new ArrayList<>();
    for (String line : Files.readAllLines(output)) {
      JsonNode answer = MAPPER.readTree(line);
      answers.add(new Answer(texts(answer.path("problems")), texts(answer.path("results"))));
    }
    assertEquals(programs.size(), answers.size(), () -> read(errors));
    return answers;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
