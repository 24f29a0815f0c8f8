package org.ketbench.language.openqasm.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.syntax.Corpus;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/** Programs as people and tools write them. */
class ProgramCorpusTest {
  /** Examples of the specification that break its rules, and how. */
  private static final Set<String> WRONG_EXAMPLES =
      Set.of(
          "arrays.qasm: redeclared",
          "cphase.qasm: missing-include",
          "cphase.qasm: undeclared",
          "dd.qasm: wrong-argument-count",
          "scqec.qasm: subroutine-called-like-gate",
          "varteleport.qasm: subroutine-called-like-gate");

  private static List<Path> files(String prefix) {
    try (Stream<Path> files = Files.walk(Corpus.folder().resolve("circuits"))) {
      return files
          .filter(it -> it.toString().endsWith(".qasm"))
          .filter(it -> it.toString().contains(prefix))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Checked check(Path file) {
    try {
      String text = Files.readString(file);
      Document document = Document.of(file, text);
      return Checker.check(SyntaxTree.parse(text), document, IncludeLoader.beside(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> errors(List<Path> files) {
    List<String> errors = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      String shortName = name.substring(name.lastIndexOf("__") + (name.contains("__") ? 2 : 1));
      check(file).diagnostics().stream()
          .filter(Diagnostic::isError)
          .map(it -> shortName + ": " + it.code())
          .distinct()
          .forEach(errors::add);
    }
    return errors;
  }

  @Test
  void circuitsOfTheBenchmarkHaveNoErrors() {
    List<String> errors = new ArrayList<>(errors(files("small__")));
    errors.addAll(errors(files("medium__")));
    assertEquals(List.of(), errors);
  }

  @Test
  void examplesOfTheSpecificationHaveOnlyTheirOwnErrors() {
    List<String> errors = errors(files("openqasm__examples"));
    assertEquals(List.of(), errors.stream().filter(it -> !WRONG_EXAMPLES.contains(it)).toList());
  }

  @Test
  void samplesOfAnotherCompilerHaveNoErrors() {
    assertEquals(List.of(), errors(files("__samples__")));
  }
}
