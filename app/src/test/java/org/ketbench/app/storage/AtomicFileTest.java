package org.ketbench.app.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {
  @TempDir private Path folder;

  @Test
  void replacesTheContentAndLeavesNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("a.qasm"), "old");

    AtomicFile.write(file, bytes("new"));

    assertEquals("new", Files.readString(file));
    assertEquals(List.of("a.qasm"), names());
  }

  @Test
  void keepsPermissions() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path file = Files.writeString(folder.resolve("a.qasm"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    AtomicFile.write(file, bytes("new"));

    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void aLinkStaysOneAndItsTargetIsWritten() throws IOException {
    Path target = Files.writeString(folder.resolve("target.qasm"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.qasm"), target.getFileName());

    AtomicFile.write(link, bytes("new"));

    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(target));
  }

  @Test
  void aLinkStaysOneWhenItsTargetIsGone() throws IOException {
    Path inner = Files.createSymbolicLink(folder.resolve("b.qasm"), Path.of("target.qasm"));
    Path link = Files.createSymbolicLink(folder.resolve("a.qasm"), inner);

    AtomicFile.write(link, bytes("new"));

    assertTrue(Files.isSymbolicLink(link) && Files.isSymbolicLink(inner));
    assertEquals("new", Files.readString(folder.resolve("target.qasm")));
  }

  @Test
  void aFileThatCannotBeWrittenStaysAsItIs() throws IOException {
    Path file = Files.createDirectory(folder.resolve("a.qasm"));

    assertThrows(IOException.class, () -> AtomicFile.write(file, bytes("new")));

    assertEquals(List.of("a.qasm"), names());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).toList();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
