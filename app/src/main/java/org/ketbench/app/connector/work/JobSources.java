package org.ketbench.app.connector.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketbench.app.storage.AtomicFile;

/**
 * The texts that jobs were made of, each as it was when its job was sent. What is sent is written
 * anew from the circuit; this is what its author wrote, with comments and names.
 */
public final class JobSources {
  private final Path folder;

  public JobSources(Path folder) {
    this.folder = folder;
  }

  /** A text and the name of the document that it was in. */
  public record Kept(String name, String text) {}

  public void keep(String job, String name, String text) {
    try {
      Path place = folder.resolve(job);
      Files.createDirectories(place);
      AtomicFile.write(
          place.resolve(fileName(name)), text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A name that cannot lead out of the folder. */
  private static String fileName(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_").strip();
    String last = plain.isEmpty() || plain.startsWith(".") ? "circuit" + plain : plain;
    return last.contains(".") ? last : last + ".qasm";
  }

  public Optional<Kept> find(String job) {
    Path place = folder.resolve(job);
    if (!Files.isDirectory(place)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(place)) {
      Optional<Path> file = files.filter(Files::isRegularFile).findFirst();
      return file.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Kept(String.valueOf(file.get().getFileName()), Files.readString(file.get())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
