package org.ketbench.app.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * Something that others wrote and the program contains.
 *
 * @param name as its makers call it
 * @param component by which it is found in the public repository
 * @param licence what it may be used under; several are a choice
 * @param home its address, or nothing
 */
public record ThirdParty(
    String name, String component, String version, String licence, String home) {
  private static final String FILE = "third-party.txt";
  private static final int FIELDS = 5;

  /** All that the build found, by name; nothing if the program was not packed. */
  public static List<ThirdParty> all() {
    try (InputStream in = ThirdParty.class.getResourceAsStream(FILE)) {
      return in == null ? List.of() : read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<ThirdParty> read(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(ThirdParty::line)
        .sorted(Comparator.comparing(ThirdParty::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private static ThirdParty line(String line) {
    String[] fields = line.split("\t", FIELDS);
    if (fields.length < FIELDS) {
      throw new IllegalArgumentException("No line of a list of components: " + line);
    }
    return new ThirdParty(
        fields[0].strip(), fields[1], fields[2], fields[3].strip(), fields[4].strip());
  }
}
