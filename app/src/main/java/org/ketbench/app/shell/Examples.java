package org.ketbench.app.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The circuits to begin with, in the order in which they are best met. */
final class Examples {
  private static final List<String> IDS = List.of("bell", "teleportation", "grover");
  private static final String FOLDER = "/org/ketbench/app/examples/";

  private final List<Example> all = new ArrayList<>();

  /** One of them. */
  record Example(String id, String text) {
    String fileName() {
      return id + ".qasm";
    }
  }

  /**
   * Those that are there.
   *
   * @param text of an example, by its file's name; null if there is none
   */
  Examples(Function<String, @Nullable String> text) {
    for (String id : IDS) {
      String found = text.apply(id + ".qasm");
      if (found != null) {
        all.add(new Example(id, found));
      }
    }
  }

  /** Those that the program comes with. */
  static Examples ofProgram() {
    return new Examples(Examples::resource);
  }

  private static @Nullable String resource(String name) {
    try (InputStream stream = Examples.class.getResourceAsStream(FOLDER + name)) {
      return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Example> all() {
    return List.copyOf(all);
  }
}
