package org.ketbench.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketbench.language.export.Exported;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "convert", description = "Write a circuit in another format.")
final class ConvertCommand implements Callable<Integer> {
  @ParentCommand private KetbenchCommand ketbench;

  @Parameters(paramLabel = "FILE", description = "A program.")
  private Path file;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FORMAT",
      completionCandidates = TargetFormat.Names.class,
      converter = TargetFormat.Names.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  private TargetFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "Write to this file instead of standard output.")
  private @Nullable Path output;

  @Override
  public Integer call() {
    SourceProgram source = SourceProgram.read(file);
    Exported exported = format.write(source.circuit());
    List<Problem> problems = source.located(exported.diagnostics());
    if (!exported.isFaithful()) {
      throw new CommandFailure(ExitCode.REFUSED, problems);
    }
    Console console = ketbench.console();
    console.report(problems);
    console.deliver(format.label(), out -> out.append(exported.text()), output);
    return ExitCode.DONE;
  }
}
