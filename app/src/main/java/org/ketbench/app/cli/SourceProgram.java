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
import org.ketbench.language.openqasm.check.Checked;
import org.ketbench.language.openqasm.check.Checker;
import org.ketbench.language.openqasm.check.IncludeLoader;
import org.ketbench.language.openqasm.check.Inclusion;
import org.ketbench.language.openqasm.check.Unit;
import org.ketbench.language.openqasm.lower.Limits;
import org.ketbench.language.openqasm.lower.Lowered;
import org.ketbench.language.openqasm.lower.Lowering;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/** A file that a command is given, read as a program. */
final class SourceProgram {
  private final Path path;
  private final Checked checked;

  private SourceProgram(Path path, Checked checked) {
    this.path = path;
    this.checked = checked;
  }

  static SourceProgram read(Path path) {
    Document document = SourceFiles.read(path);
    SyntaxTree tree = SyntaxTree.parse(document.text());
    return new SourceProgram(path, Checker.check(tree, document, IncludeLoader.beside(document)));
  }

  /** All that is to be said about the program. */
  List<Problem> problems() {
    return located(checked.diagnostics());
  }

  /** The program's circuit; a program with errors has none, which ends the command. */
  Circuit circuit() {
    if (checked.hasErrors()) {
      throw failure(checked.diagnostics());
    }
    Lowered lowered = Lowering.lower(checked, Limits.standard());
    if (lowered.hasErrors()) {
      throw failure(lowered.diagnostics());
    }
    return lowered.circuit();
  }

  private CommandFailure failure(List<Diagnostic> diagnostics) {
    return new CommandFailure(
        ExitCode.FAILED, located(diagnostics.stream().filter(Diagnostic::isError).toList()));
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
    Deque<Unit> left = new ArrayDeque<>(List.of(checked.unit()));
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
