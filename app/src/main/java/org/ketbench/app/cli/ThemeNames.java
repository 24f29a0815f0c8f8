package org.ketbench.app.cli;

import java.util.Iterator;
import java.util.List;
import org.ketbench.app.canvas.scene.Theme;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The names by which the command line knows themes. */
final class ThemeNames implements Iterable<String>, ITypeConverter<Theme> {

  @Override
  public Iterator<String> iterator() {
    return labels().iterator();
  }

  @Override
  public Theme convert(String label) {
    Theme theme = Theme.named(label);
    if (theme == null) {
      throw new TypeConversionException(
          "there is no theme '%s'; name one of %s".formatted(label, String.join(", ", labels())));
    }
    return theme;
  }

  private static List<String> labels() {
    return Theme.all().stream().map(Theme::name).toList();
  }
}
