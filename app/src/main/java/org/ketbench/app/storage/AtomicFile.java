package org.ketbench.app.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;

/**
 * Writes files so that at every moment the old content is there or the new one, whatever happens to
 * the program or the machine: the new content goes to a file beside, is forced to the disk, and
 * only then takes the name. The price is that the folder must allow new files, and that other hard
 * links to the file keep the old content.
 */
public final class AtomicFile {
  private static final String SUFFIX = ".ketbench-new";

  /** What is newer may be on its way. */
  private static final long RECENT_MILLIS = 10_000;

  /** Links that lead in a circle lead nowhere. */
  private static final int MOST_LINKS = 20;

  private AtomicFile() {}

  /** A link is followed, so that it stays one; permissions and owner stay as they were. */
  public static void write(Path path, byte[] content) throws IOException {
    Path target = target(path);
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(path.toString(), null, "the file is write-protected");
    }
    Path folder = parent(target);
    Path fresh =
        folder.resolve(
            "."
                + target.getFileName()
                + "."
                + ProcessHandle.current().pid()
                + "-"
                + Long.toHexString(System.nanoTime())
                + SUFFIX);
    try {
      // Not as a temporary file, which nobody else could read.
      try (FileChannel channel =
          FileChannel.open(
              fresh,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      keepAttributes(target, fresh);
      Files.move(
          fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
    force(folder);
  }

  /** A link to a file that is gone is followed as well: the file comes back where it was. */
  private static Path target(Path path) throws IOException {
    if (Files.exists(path)) {
      return path.toRealPath();
    }
    Path target = path.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(target) && links < MOST_LINKS; links++) {
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }

  /** Removes what was left beside a file by a program that was killed while it wrote. */
  public static void removeLeftovers(Path path) throws IOException {
    Path folder = parent(path.toAbsolutePath());
    FileTime recently = FileTime.fromMillis(System.currentTimeMillis() - RECENT_MILLIS);
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(folder, each -> isLeft(each, path, recently))) {
      for (Path each : left) {
        Files.deleteIfExists(each);
      }
    }
  }

  private static boolean isLeft(Path each, Path path, FileTime recently) throws IOException {
    String name = each.getFileName().toString();
    return name.startsWith("." + path.getFileName() + ".")
        && name.endsWith(SUFFIX)
        && Files.getLastModifiedTime(each).compareTo(recently) < 0;
  }

  private static Path parent(Path target) throws IOException {
    Path folder = target.getParent();
    if (folder == null) {
      throw new IOException(target + " is a folder");
    }
    return folder;
  }

  private static void keepAttributes(Path target, Path fresh) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
    if (view == null || !Files.exists(target)) {
      return;
    }
    PosixFileAttributes old = Files.readAttributes(target, PosixFileAttributes.class);
    keepOwner(view, old);
    view.setPermissions(old.permissions());
  }

  private static void keepOwner(PosixFileAttributeView view, PosixFileAttributes old) {
    try {
      if (!view.getOwner().equals(old.owner())) {
        view.setOwner(old.owner());
      }
      view.setGroup(old.group());
    } catch (IOException e) {
      // Only an administrator may give files away; the content matters more.
      return;
    }
  }

  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Some systems open no folders; the name then reaches the disk a little later.
      return;
    }
  }
}
