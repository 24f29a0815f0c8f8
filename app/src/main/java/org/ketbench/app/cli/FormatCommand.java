package org.ketbench.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ketbench.language.Document;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.format.Formatter;
import org.ketbench.language.openqasm.syntax.SyntaxTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "format", description = "Lay programs out well, in place; comments are kept.")
final class FormatCommand implements Callable<Integer> {
  @ParentCommand private KetbenchCommand ketbench;

  @Option(
      names = "--check",
      description = "Change nothing; list the files that are not well laid out.")
  private boolean checkOnly;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Programs.")
  private List<Path> files = new ArrayList<>();

  @Override
  public Integer call() {
    List<Path> changed = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    int exitCode = ExitCode.DONE;
    for (Path file : files) {
      try {
        if (format(file)) {
          changed.add(file);
        }
      } catch (CommandFailure failure) {
        problems.addAll(failure.problems());
        exitCode = Math.max(exitCode, failure.exitCode());
      }
    }
    Console console = ketbench.console();
    console.report(problems);
    print(console, changed);
    return checkOnly && !changed.isEmpty() ? Math.max(exitCode, ExitCode.FAILED) : exitCode;
  }

  /** Whether the file was not well laid out. */
  private boolean format(Path file) {
    Document document = SourceFiles.read(file);
    SyntaxTree tree = SyntaxTree.parse(document.text());
    if (!tree.errors().isEmpty()) {
      var text = new SourceText(document);
      throw new CommandFailure(ExitCode.FAILED, tree.errors().stream().map(text::locate).toList());
    }
    String formatted = TextEdit.apply(document.text(), Formatter.format(tree));
    boolean differs = !formatted.equals(document.text());
    if (differs && !checkOnly) {
      SourceFiles.write(file, out -> out.append(formatted));
    }
    return differs;
  }

  private void print(Console console, List<Path> changed) {
    if (console.json()) {
      Json.print(console.out(), json -> writeTo(json, changed));
    } else {
      changed.forEach(console.out()::println);
    }
  }

  private void writeTo(JsonGenerator json, List<Path> changed) throws IOException {
    json.writeBooleanField("check", checkOnly);
    json.writeArrayFieldStart("changed");
    for (Path file : changed) {
      json.writeString(file.toString());
    }
    json.writeEndArray();
  }
}
