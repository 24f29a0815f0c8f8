package org.ketbench.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.engine.noise.NoiseLibrary;
import org.ketbench.engine.noise.NoiseModel;
import org.ketbench.engine.noise.NoiseModelException;
import org.ketbench.engine.noise.NoiseModelReader;
import org.ketbench.language.Severity;
import picocli.CommandLine.Option;

/** The option by which commands are given a noise model. */
final class NoiseOption {
  @Option(
      names = "--noise",
      paramLabel = "FILE|NAME",
      description = "How the device errs: a JSON file, or one of ${COMPLETION-CANDIDATES}.",
      completionCandidates = Names.class)
  private @Nullable String noise;

  /** The names of the models that come with the program. */
  static final class Names implements Iterable<String> {
    @Override
    public java.util.Iterator<String> iterator() {
      return NoiseLibrary.names().iterator();
    }
  }

  /** The model that was asked for; null when none was. */
  @Nullable NoiseModel model() {
    if (noise == null) {
      return null;
    }
    if (NoiseLibrary.names().contains(noise)) {
      return NoiseLibrary.get(noise);
    }
    Path path = Path.of(noise);
    if (!Files.exists(path)) {
      throw new CommandFailure(
          ExitCode.WRONG_USAGE,
          List.of(
              Problem.of(
                  noise,
                  "no-such-noise",
                  "There is no file and no noise model of this name; the models are "
                      + String.join(", ", NoiseLibrary.names())
                      + ".")));
    }
    try {
      return NoiseModelReader.read(SourceFiles.read(path).text());
    } catch (NoiseModelException e) {
      int line = Math.max(1, e.line());
      int column = Math.max(1, e.column());
      throw new CommandFailure(
          ExitCode.FAILED,
          List.of(
              new Problem(
                  noise,
                  line,
                  column,
                  line,
                  column,
                  Severity.ERROR,
                  "noise-model",
                  String.valueOf(e.getMessage()))));
    }
  }
}
