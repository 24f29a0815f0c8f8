package org.ketbench.azure.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Reads the data files that come with this package. */
final class DataFile {
  private DataFile() {}

  static JsonNode read(String name) {
    try (InputStream file =
        Objects.requireNonNull(DataFile.class.getResourceAsStream(name), name)) {
      return new ObjectMapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
