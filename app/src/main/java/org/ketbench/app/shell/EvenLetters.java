package org.ketbench.app.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The letters of one width in which code is written. What JavaFX takes for them is well chosen by
 * the settings of the system on Linux, and Courier on others, which are known to have better ones.
 * Whether these are there is told by their files: listing all fonts would take longer than the rest
 * of what a start does here.
 *
 * @param family as style sheets name it
 */
record EvenLetters(String family) {
  private static final String OF_SYSTEM = "monospace";

  private record Face(String family, String file) {}

  static EvenLetters ofSystem() {
    String system = System.getProperty("os.name");
    return system.equals("Linux")
        ? new EvenLetters(OF_SYSTEM)
        : of(system, System.getenv(), Files::exists);
  }

  static EvenLetters of(String system, Map<String, String> environment, Predicate<Path> isThere) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("windows")) {
      Path windows = Path.of(environment.getOrDefault("WINDIR", "C:\\Windows"));
      return first(windows(), windows.resolve("Fonts"), isThere);
    }
    return name.contains("mac")
        ? first(mac(), Path.of("/System/Library/Fonts"), isThere)
        : new EvenLetters(OF_SYSTEM);
  }

  /** Not first those that are one file for all weights: the thinnest stands for them there. */
  private static List<Face> windows() {
    return List.of(
        new Face("Consolas", "consola.ttf"),
        new Face("Cascadia Mono", "CascadiaMono.ttf"),
        new Face("Lucida Console", "lucon.ttf"));
  }

  private static List<Face> mac() {
    return List.of(new Face("Menlo", "Menlo.ttc"), new Face("Monaco", "Monaco.ttf"));
  }

  private static EvenLetters first(List<Face> faces, Path folder, Predicate<Path> isThere) {
    return new EvenLetters(
        faces.stream()
            .filter(face -> isThere.test(folder.resolve(face.file())))
            .map(Face::family)
            .findFirst()
            .orElse(OF_SYSTEM));
  }

  /** Has them used, by one style sheet more; by none where the others do already. */
  void addTo(List<String> sheets) {
    if (!family.equals(OF_SYSTEM)) {
      String sheet = text().replace(OF_SYSTEM + " ", '"' + family + "\" ");
      byte[] bytes = sheet.getBytes(StandardCharsets.UTF_8);
      sheets.add("data:text/css;base64," + Base64.getEncoder().encodeToString(bytes));
    }
  }

  private static String text() {
    try (InputStream stream =
        Objects.requireNonNull(EvenLetters.class.getResourceAsStream("Even.css"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
