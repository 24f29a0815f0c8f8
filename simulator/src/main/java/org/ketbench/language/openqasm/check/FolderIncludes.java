package org.ketbench.language.openqasm.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Reads included files from the folder of a document and from the folders below it.
 *
 * <p>A document may come from a stranger, so a path may not lead out of the folder: not from a
 * root, not upwards, and not through a symbolic link. The path is resolved to the real one first,
 * that is compared with the real folder, and only then opened, without following a link again.
 * Anything but a regular file is refused before it is opened, as opening a pipe may wait forever.
 */
final class FolderIncludes implements IncludeLoader {
  static final int MAX_BYTES = 32 << 20;

  private final Path document;

  FolderIncludes(Path document) {
    this.document = document.toAbsolutePath();
  }

  @Override
  public Result load(String path, @Nullable String includer) {
    try {
      return read(path, includer);
    } catch (NoSuchFileException e) {
      return notFound(path);
    } catch (InvalidPathException e) {
      return new Failure(
          "include-not-allowed", "'" + path + "' is no path. Write the name of a file.");
    } catch (IOException | SecurityException e) {
      return new Failure(
          "include-not-readable",
          "'" + path + "' cannot be read. Check that you may open the file.");
    }
  }

  private Result read(String path, @Nullable String includer) throws IOException {
    Path parent = document.getParent();
    if (parent == null || path.isEmpty()) {
      return notFound(path);
    }
    Path folder = parent.toRealPath();
    Path written = folder.getFileSystem().getPath(path);
    if (written.getRoot() != null) {
      return outside(path);
    }
    Path origin =
        includer == null ? document.getFileName() : folder.getFileSystem().getPath(includer);
    Path below = origin.resolveSibling(written).normalize();
    if (below.startsWith("..")) {
      return outside(path);
    }
    Path real = folder.resolve(below).toRealPath();
    if (!real.startsWith(folder)) {
      return outside(path);
    }
    if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
      return new Failure(
          "include-not-readable", "'" + path + "' is not a file. Include a file of OpenQASM text.");
    }
    return text(path, real, nameOf(folder.relativize(real)));
  }

  private static Result text(String path, Path real, String name) throws IOException {
    try (SeekableByteChannel channel =
        Files.newByteChannel(real, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
      if (channel.size() > MAX_BYTES) {
        return new Failure(
            "include-too-large",
            "'"
                + path
                + "' is larger than "
                + (MAX_BYTES >> 20)
                + " MiB. Split it or include less.");
      }
      ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
      int read;
      do {
        read = channel.read(bytes);
      } while (read >= 0 && bytes.hasRemaining());
      return new Source(
          name, new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8));
    }
  }

  /** The same name on every system. */
  private static String nameOf(Path relative) {
    StringJoiner name = new StringJoiner("/");
    relative.forEach(part -> name.add(part.toString()));
    return name.toString();
  }

  static Failure notFound(String path) {
    return new Failure(
        "include-not-found",
        "There is no file '"
            + path
            + "' beside the document or below its folder. Check the name, or put the file there.");
  }

  private static Failure outside(String path) {
    return new Failure(
        "include-not-allowed",
        "'"
            + path
            + "' leads out of the document's folder. Only files beside the document or below its"
            + " folder can be included; copy the file there.");
  }
}
