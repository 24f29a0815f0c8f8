package org.ketbench.app.startup;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts libraries whose classes are in an old format into a newer one. The JVM keeps classes ready
 * for the next start only if it can check them by their stack maps, which came with Java 6; older
 * ones are read and checked in every start, and reading the command line by them took longer than
 * all the rest of a short command.
 */
public final class LibraryRenewal {
  private LibraryRenewal() {}

  /** Takes a file with a class path, which is changed, and the folder for what is made. */
  public static void main(String[] arguments) throws IOException {
    Path classPath = Path.of(arguments[0]);
    Path folder = Path.of(arguments[1]);
    List<String> renewed = new ArrayList<>();
    for (String entry : Files.readString(classPath).strip().split(File.pathSeparator, -1)) {
      renewed.add(renewed(Path.of(entry), folder).toString());
    }
    Files.writeString(classPath, String.join(File.pathSeparator, renewed));
  }

  /** The library itself where all its classes are new enough, or where something hinders. */
  static Path renewed(Path library, Path folder) throws IOException {
    if (!Files.isRegularFile(library) || !OldClasses.areIn(library)) {
      return library;
    }
    Path copy = folder.resolve(String.valueOf(library.getFileName()));
    try {
      OldClasses.renew(library, copy);
      return copy;
    } catch (IllegalArgumentException | IllegalStateException e) {
      Files.deleteIfExists(copy);
      return library;
    }
  }
}
