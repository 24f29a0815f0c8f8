package org.ketbench.app.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Annotation;
import org.ketbench.circuit.Circuit;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.exchange.ForeignFormat;
import org.ketbench.language.exchange.Imported;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.Program;
import org.ketbench.language.openqasm.check.IncludeLoader;
import org.ketbench.language.openqasm.check.Inclusion;
import org.ketbench.language.openqasm.check.Unit;
import org.ketbench.language.openqasm.lower.Limits;

/** A file that a command is given, read as a program: OpenQASM, or any format that is read. */
final class SourceProgram {
  private final Path path;
  private final Imported content;
  private final Map<@Nullable String, Document> texts;
  private final @Nullable Program program;

  private SourceProgram(
      Path path,
      Imported content,
      Map<@Nullable String, Document> texts,
      @Nullable Program program) {
    this.path = path;
    this.content = content;
    this.texts = texts;
    this.program = program;
  }

  static SourceProgram read(Path path) {
    return read(path, Limits.standard());
  }

  /** A program in which iterations that are all the same are held as one. */
  static SourceProgram readFolded(Path path) {
    return read(path, Limits.standard().withFolding());
  }

  private static SourceProgram read(Path path, Limits limits) {
    Document document = SourceFiles.read(path);
    ForeignFormat format = ForeignFormat.of(document.name(), document.text());
    if (format != null) {
      Map<@Nullable String, Document> texts = new HashMap<>();
      texts.put(null, document);
      return new SourceProgram(path, format.read(document.text()), texts, null);
    }
    Program program = OpenQasm.analyze(document, IncludeLoader.beside(document), limits);
    Imported content = new Imported(program.circuit(), program.diagnostics());
    return new SourceProgram(path, content, texts(path, program), program);
  }

  /** All that is to be said about the program. */
  List<Problem> problems() {
    return located(content.diagnostics());
  }

  /** The program's circuit; a program with errors has none, which ends the command. */
  Circuit circuit() {
    Circuit circuit = content.circuit();
    if (circuit == null) {
      List<Diagnostic> errors = content.diagnostics().stream().filter(Diagnostic::isError).toList();
      throw new CommandFailure(ExitCode.FAILED, located(errors));
    }
    return circuit;
  }

  /** The annotations of a name in the program; other formats than OpenQASM have none. */
  List<Annotation> annotations(String name) {
    return program == null ? List.of() : program.annotations(name);
  }

  /** Where diagnostics are in the program's files. */
  List<Problem> located(List<Diagnostic> diagnostics) {
    Map<@Nullable String, SourceText> lines = new HashMap<>();
    return diagnostics.stream()
        .map(
            diagnostic ->
                lines
                    .computeIfAbsent(
                        diagnostic.file(),
                        file ->
                            new SourceText(Objects.requireNonNull(texts.get(file), path::toString)))
                    .locate(diagnostic))
        .toList();
  }

  /** The texts of the document, under null, and of the files that it includes. */
  private static Map<@Nullable String, Document> texts(Path path, Program program) {
    Map<@Nullable String, Document> texts = new HashMap<>();
    Deque<Unit> left = new ArrayDeque<>(List.of(program.checked().unit()));
    while (!left.isEmpty()) {
      Unit unit = left.pop();
      String file = unit.file();
      Path place = file == null ? path : path.resolveSibling(file);
      if (texts.put(file, Document.of(place, unit.tree().text())) == null) {
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
