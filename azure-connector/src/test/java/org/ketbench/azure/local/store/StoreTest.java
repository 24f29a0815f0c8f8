package org.ketbench.azure.local.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is stored is there again, and a folder that cannot be used says so. */
final class StoreTest {
  @TempDir Path folder = Path.of("");

  @Test
  void givesBackWhatItWasGiven() {
    String name;
    try (Store store = Store.open(folder)) {
      store.put("job", "a", "1");
      store.put("job", "a", "2");
      store.put("job", "b", "3");
      store.remove("job", "b");
      name = store.keep(new byte[] {1, 2, 3});
    }
    try (Store store = Store.open(folder)) {
      assertEquals(Map.of("a", "2"), store.all("job"));
      assertArrayEquals(new byte[] {1, 2, 3}, store.content(name));
      assertThrows(IllegalArgumentException.class, () -> store.content("../workspace.db"));
    }
  }

  @Test
  void saysWhenAFolderIsNone() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    String said = refused(file.resolve("inside"));

    assertTrue(said.contains("cannot be opened"), said);
  }

  @Test
  void saysWhenItIsDamaged() throws IOException {
    Files.write(
        folder.resolve("workspace.db"),
        "this is no database at all"
            .repeat(100)
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));

    String said = refused(folder);

    assertTrue(
        said.contains("cannot be opened") && said.contains("damaged. Nothing was changed"), said);
  }

  @Test
  void leavesOneFromANewerVersionAlone() throws SQLException {
    Store.open(folder).close();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("workspace.db"));
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version=99");
    }

    String said = refused(folder);

    assertTrue(said.contains("newer version"), said);
  }

  @Test
  void saysWhenTheDiskIsFullOrTheFolderMayNotBeWritten() {
    for (Exception full :
        List.of(
            new SQLException("[SQLITE_FULL] database or disk is full", "", 13),
            new IOException("contents/1.new: No space left on device"))) {
      String said = said(full);
      assertTrue(said.contains("the disk is full") && said.contains("kept"), said);
    }
    for (Exception closed :
        List.of(
            new SQLException("[SQLITE_READONLY] attempt to write", "", 8),
            new AccessDeniedException("contents/1.new"))) {
      String said = said(closed);
      assertTrue(said.contains("may not be written") && said.contains("kept"), said);
    }
  }

  private static String said(Exception cause) {
    return String.valueOf(StoreProblem.of(Path.of("w"), "written", cause).getMessage());
  }

  private static String refused(Path folder) {
    return String.valueOf(
        assertThrows(StoreException.class, () -> Store.open(folder).close()).getMessage());
  }
}
