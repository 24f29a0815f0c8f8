package org.ketbench.engine.noise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The noise models that come with the program. */
public final class NoiseLibrary {
  private static final List<String> NAMES =
      List.of(
          "depolarizing-1e-3",
          "depolarizing-1e-2",
          "superconducting",
          "trapped-ion",
          "readout-2e-2",
          "ionq-aria",
          "quantinuum-h2",
          "rigetti-ankaa-3");

  private NoiseLibrary() {}

  /** The names of all models. */
  public static List<String> names() {
    return NAMES;
  }

  /** The model of this name. */
  public static NoiseModel get(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("no noise model " + name);
    }
    return NoiseModelReader.read(text(name));
  }

  /** The JSON text of the model of this name. */
  public static String text(String name) {
    try (InputStream in = NoiseLibrary.class.getResourceAsStream(name + ".json")) {
      if (in == null) {
        throw new IllegalStateException("the noise model " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
