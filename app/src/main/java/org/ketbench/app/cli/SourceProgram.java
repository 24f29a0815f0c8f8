package org.ketbench.app.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.Program;
import org.ketbench.language.openqasm.check.IncludeLoader;
import org.ketbench.language.openqasm.check.Inclusion;
import org.ketbench.language.openqasm.check.Unit;
import org.ketbench.language.openqasm.lower.Limits;

/** A file that a command is given, read as a program. */
final class SourceProgram {
  private final Path path;
  private final Program program;

  private SourceProgram(Path path, Program program) {
    this.path = path;
    this.program = program;
  }

  static SourceProgram read(Path path) {
    return new SourceProgram(path, OpenQasm.analyze(SourceFiles.read(path)));
  }

  /** A program in which iterations that are all the same are held as one. */
  static SourceProgram readFolded(Path path) {
    Document document = SourceFiles.read(path);
    return new SourceProgram(
        path,
        OpenQasm.analyze(
            document, IncludeLoader.beside(document), Limits.standard().withFolding()));
  }

  /** All that is to be said about the program. */
  List<Problem> problems() {
    return located(program.diagnostics());
  }

  /** The program's circuit; a program with errors has none, which ends the command. */
  Circuit circuit() {
    Circuit circuit = program.circuit();
    if (circuit == null) {
      List<Diagnostic> errors = program.diagnostics().stream().filter(Diagnostic::isError).toList();
      throw new CommandFailure(ExitCode.FAILED, located(errors));
    }
    return circuit;
  }

  /** Where diagnostics are in the program's files. */
  List<Problem> located(List<Diagnostic> diagnostics) {
    if (diagnostics.isEmpty()) {
      return List.of();
    }
    Map<@Nullable String, SourceText> texts = texts();
    return diagnostics.stream()
        .map(diagnostic -> Objects.requireNonNull(texts.get(diagnostic.file())).locate(diagnostic))
        .toList();
  }

  /** The texts of the document, under null, and of the files that it includes. */
  private Map<@Nullable String, SourceText> texts() {
    Map<@Nullable String, SourceText> texts = new HashMap<>();
    Deque<Unit> left = new ArrayDeque<>(List.of(program.checked().unit()));
    while (!left.isEmpty()) {
      Unit unit = left.pop();
      String file = unit.file();
      Path place = file == null ? path : path.resolveSibling(file);
      if (texts.put(file, new SourceText(Document.of(place, unit.tree().text()))) == null) {
        for (Inclusion inclusion : unit.inclusions().values()) {
          if (inclusion instanceof Inclusion.File(Unit included)) {
            left.push(included);
          }
        }
      }
    }
    return texts;
  }
}
