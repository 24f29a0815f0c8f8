package org.ketbench.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.language.export.TextDrawing;
import org.ketbench.language.export.TextStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "draw", description = "Draw a circuit.")
final class DrawCommand implements Callable<Integer> {
  @ParentCommand private KetbenchCommand ketbench;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A program.")
  private Path file;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT.txt",
      description = "Write to this file instead of standard output; its name ends with .txt.")
  private @Nullable Path output;

  @Override
  public Integer call() {
    if (output != null && !output.toString().endsWith(".txt")) {
      throw new ParameterException(
          spec.commandLine(),
          "Cannot draw to '%s': its name must end with .txt.".formatted(output));
    }
    Circuit circuit = SourceProgram.read(file).circuit();
    ketbench
        .console()
        .deliver("txt", out -> TextDrawing.write(circuit, TextStyle.UNICODE, out), output);
    return ExitCode.DONE;
  }
}
