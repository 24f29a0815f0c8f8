package org.ketbench.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.picture.PictureFormat;
import org.ketbench.app.canvas.picture.PictureOptions;
import org.ketbench.app.canvas.picture.PictureTooLarge;
import org.ketbench.app.canvas.scene.Theme;
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
      paramLabel = "OUT",
      description =
          "Write to this file, whose name ends with .svg, .png, .pdf, .tex or .txt. Without it the"
              + " circuit is drawn in text on standard output.")
  private @Nullable Path output;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      defaultValue = "light",
      completionCandidates = ThemeNames.class,
      converter = ThemeNames.class,
      description = "Colours of a picture: ${COMPLETION-CANDIDATES} (default: light).")
  private Theme theme;

  @Option(
      names = "--width",
      paramLabel = "N",
      description =
          "Go on below after N pixels, in text after N characters; 0 for never (default:"
              + " 1200 pixels, 100 characters).")
  private @Nullable Integer width;

  @Option(
      names = "--scale",
      paramLabel = "S",
      defaultValue = "2",
      description = "Pixels of a PNG for each pixel at 100 %% (default: 2).")
  private double scale;

  @Override
  public Integer call() {
    PictureFormat format = output == null ? PictureFormat.TXT : format(output);
    PictureOptions options = options();
    Circuit circuit = SourceProgram.read(file).circuit();
    if (output == null) {
      TextStyle style = width == null ? TextStyle.UNICODE : TextStyle.UNICODE.wrapped(width);
      ketbench.console().deliver("txt", out -> TextDrawing.write(circuit, style, out), null);
    } else {
      draw(circuit, format, options, output);
    }
    return ExitCode.DONE;
  }

  private void draw(Circuit circuit, PictureFormat format, PictureOptions options, Path target) {
    String title = String.valueOf(file.getFileName());
    try {
      ketbench
          .console()
          .deliverFile(format.label(), out -> format.write(circuit, title, options, out), target);
    } catch (PictureTooLarge e) {
      throw new CommandFailure(
          ExitCode.REFUSED,
          List.of(Problem.of(file.toString(), "too-large", String.valueOf(e.getMessage()))));
    }
  }

  private PictureFormat format(Path target) {
    PictureFormat format = PictureFormat.of(target);
    if (format == null) {
      throw new ParameterException(
          spec.commandLine(),
          "Cannot draw to '%s': its name must end with %s."
              .formatted(target, PictureFormat.endings()));
    }
    return format;
  }

  private PictureOptions options() {
    try {
      return new PictureOptions(theme, width, scale);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }
}
