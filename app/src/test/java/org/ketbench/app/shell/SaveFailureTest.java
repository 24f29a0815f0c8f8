package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is said names the file and the folder, never the file that is written beside it. */
final class SaveFailureTest {
  private static final Path FILE = Path.of("/work here/a.qasm");
  private static final String BESIDE = "/work here/.a.qasm.1-2.ketbench-new";

  private static String words(IOException failure) {
    return SaveFailure.words(FILE, failure);
  }

  @Test
  void aLockedFolder() {
    assertEquals(
        "Cannot save a.qasm: nothing may be written in the folder /work here. Save it in another"
            + " folder, or allow writing there and save again.",
        words(new AccessDeniedException(BESIDE)));
  }

  @Test
  void aLockedFile() {
    assertEquals(
        "Cannot save a.qasm in /work here: the file is write-protected. Save it under another name,"
            + " or allow writing and save again.",
        words(new AccessDeniedException(FILE.toString(), null, "the file is write-protected")));
  }

  @Test
  void aFolderThatIsGone() {
    assertEquals(
        "Cannot save a.qasm: the folder /work here is not there. Save it in another folder, or make"
            + " this one again.",
        words(new NoSuchFileException(BESIDE)));
  }

  @Test
  void whateverElseTheSystemSays() {
    assertEquals(
        "Cannot save a.qasm in /work here: No space left on device. Save it somewhere else, or save"
            + " again once this is mended.",
        words(new FileSystemException(BESIDE, null, "No space left on device")));
    assertEquals(
        "Cannot save a.qasm in /work here: broken. Save it somewhere else, or save again once this"
            + " is mended.",
        words(new IOException("broken")));
  }
}
