package org.ketbench.app.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The versions of the program and of what it runs on. */
public final class Versions {
  private static final String PROGRAM = "/org/ketbench/app/cli/version.properties";
  private static final long MEGABYTE = 1L << 20;

  private Versions() {}

  /** The version that the build wrote down. */
  public static String ofProgram() {
    var properties = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream(PROGRAM)) {
      properties.load(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "");
  }

  /** All that helps to understand a report, by name, in the order in which it is told. */
  public static Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Version", ofProgram());
    facts.put("Java", Runtime.version() + ", " + System.getProperty("java.vendor", ""));
    facts.put("JavaFX", System.getProperty("javafx.runtime.version", "not used"));
    facts.put(
        "System",
        String.join(
            " ",
            System.getProperty("os.name", ""),
            System.getProperty("os.version", ""),
            System.getProperty("os.arch", "")));
    Runtime runtime = Runtime.getRuntime();
    facts.put("Processors", String.valueOf(runtime.availableProcessors()));
    facts.put(
        "Memory in use",
        (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE
            + " of at most "
            + runtime.maxMemory() / MEGABYTE
            + " MB");
    return facts;
  }
}
