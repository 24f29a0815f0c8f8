package org.ketbench.azure.local.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A folder with documents by kind and name, and with contents by a name that the store chooses. */
public final class Store implements AutoCloseable {
  private static final int VERSION = 1;

  private final Path folder;
  private final Path contents;
  private final FileChannel lockFile;
  private final Connection connection;

  /** A store that is open. */
  private Store(Path folder, FileChannel lockFile, Connection connection) {
    this.folder = folder;
    this.contents = folder.resolve("contents");
    this.lockFile = lockFile;
    this.connection = connection;
  }

  /** Opens a folder, which is made if it is not there. */
  public static Store open(Path folder) {
    FileChannel lockFile = null;
    try {
      Files.createDirectories(folder.resolve("contents"));
      lockFile =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(lockFile)) {
        lockFile.close();
        throw new BusyStoreException(
            "The local workspace in "
                + folder
                + " is open in another program. Close it there, or serve it with 'ketbench"
                + " workspace serve' and use that from both.");
      }
      Connection connection =
          DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("workspace.db"));
      Store store = new Store(folder, lockFile, connection);
      store.prepare();
      return store;
    } catch (IOException | SQLException e) {
      close(lockFile);
      throw StoreProblem.of(folder, "opened", e);
    } catch (StoreException e) {
      close(lockFile);
      throw e;
    }
  }

  private static boolean isLocked(FileChannel file) throws IOException {
    try {
      FileLock lock = file.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void close(@Nullable FileChannel file) {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw new StoreException("The lock of the local workspace cannot be released.", e);
    }
  }

  private void prepare() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode=WAL");
      statement.execute("PRAGMA synchronous=NORMAL");
      int found;
      try (ResultSet version = statement.executeQuery("PRAGMA user_version")) {
        found = version.getInt(1);
      }
      if (found > VERSION) {
        connection.close();
        throw new StoreException(
            "The local workspace in "
                + folder
                + " was written by a newer version of Ketbench. Update Ketbench, or name another"
                + " folder.");
      }
      statement.execute(
          "CREATE TABLE IF NOT EXISTS document ("
              + "kind TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL,"
              + " PRIMARY KEY (kind, name)) WITHOUT ROWID");
      statement.execute("PRAGMA user_version=" + VERSION);
    }
  }

  /** All documents of a kind, by name. */
  public synchronized Map<String, String> all(String kind) {
    Map<String, String> all = new LinkedHashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement("SELECT name, body FROM document WHERE kind = ?")) {
      query.setString(1, kind);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          all.put(rows.getString(1), rows.getString(2));
        }
      }
      return all;
    } catch (SQLException e) {
      throw failed("read", e);
    }
  }

  public synchronized void put(String kind, String name, String body) {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO document (kind, name, body) VALUES (?, ?, ?)"
                + " ON CONFLICT (kind, name) DO UPDATE SET body = excluded.body")) {
      insert.setString(1, kind);
      insert.setString(2, name);
      insert.setString(3, body);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw failed("written", e);
    }
  }

  public synchronized void remove(String kind, String name) {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM document WHERE kind = ? AND name = ?")) {
      delete.setString(1, kind);
      delete.setString(2, name);
      delete.executeUpdate();
    } catch (SQLException e) {
      throw failed("written", e);
    }
  }

  /**
   * Stores a content.
   *
   * @return its name, which is of the store's making, so that no caller's text becomes a path
   */
  public String keep(byte[] content) {
    String name = UUID.randomUUID().toString();
    Path unfinished = contents.resolve(name + ".new");
    try {
      try {
        Files.write(unfinished, content);
        Files.move(unfinished, contents.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        return name;
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      throw failed("written", e);
    }
  }

  public byte[] content(String name) {
    try {
      return Files.readAllBytes(contents.resolve(checked(name)));
    } catch (IOException e) {
      throw failed("read", e);
    }
  }

  public void forget(String name) {
    try {
      Files.deleteIfExists(contents.resolve(checked(name)));
    } catch (IOException e) {
      throw failed("written", e);
    }
  }

  private static String checked(String name) {
    return UUID.fromString(name).toString();
  }

  private StoreException failed(String what, Exception cause) {
    return StoreProblem.of(folder, what, cause);
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed("closed", e);
    } finally {
      close(lockFile);
    }
  }
}
