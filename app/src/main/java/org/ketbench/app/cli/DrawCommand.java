package org.ketbench.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.picture.PdfWriter;
import org.ketbench.app.canvas.picture.Picture;
import org.ketbench.app.canvas.picture.PngWriter;
import org.ketbench.app.canvas.picture.SvgWriter;
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
  private static final int PICTURE_WIDTH = 1200;

  /** A picture of more pixels does not fit into an array, let alone on a screen. */
  private static final double MOST_PIXELS = 250e6;

  @ParentCommand private KetbenchCommand ketbench;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A program.")
  private Path file;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description =
          "Write to this file, whose name ends with .svg, .png, .pdf or .txt. Without it the"
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
    requireSizes();
    Circuit circuit = SourceProgram.read(file).circuit();
    if (output == null || format == PictureFormat.TXT) {
      TextStyle style = width == null ? TextStyle.UNICODE : TextStyle.UNICODE.wrapped(width);
      ketbench.console().deliver("txt", out -> TextDrawing.write(circuit, style, out), output);
    } else {
      draw(circuit, format, output);
    }
    return ExitCode.DONE;
  }

  private void draw(Circuit circuit, PictureFormat format, Path target) {
    String title = String.valueOf(file.getFileName());
    Picture picture = new Picture(circuit, title, theme, width == null ? PICTURE_WIDTH : width);
    if (format == PictureFormat.PNG && PngWriter.pixels(picture, scale) > MOST_PIXELS) {
      throw new CommandFailure(
          ExitCode.REFUSED,
          List.of(
              Problem.of(
                  file.toString(),
                  "too-large",
                  "The picture would have %.0f million pixels. Draw it smaller with --scale, or as"
                          .formatted(PngWriter.pixels(picture, scale) / 1e6)
                      + " .svg or .pdf.")));
    }
    Console.Bytes bytes =
        switch (format) {
          case SVG -> out -> SvgWriter.write(picture, out);
          case PNG -> out -> PngWriter.write(picture, scale, out);
          default -> out -> PdfWriter.write(picture, out);
        };
    ketbench.console().deliverFile(format.label(), bytes, target);
  }

  private PictureFormat format(Path target) {
    PictureFormat format = PictureFormat.of(target);
    if (format == null) {
      throw new ParameterException(
          spec.commandLine(),
          "Cannot draw to '%s': its name must end with .svg, .png, .pdf or .txt."
              .formatted(target));
    }
    return format;
  }

  private void requireSizes() {
    if (width != null && width < 0) {
      throw new ParameterException(spec.commandLine(), "The width must be 0 or more.");
    }
    if (!(scale >= 0.1 && scale <= 20)) {
      throw new ParameterException(spec.commandLine(), "The scale must be from 0.1 to 20.");
    }
  }
}
