package org.ketbench.azure.ledger;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the file; threads of this program take turns, programs wait for each other.
 *
 * <p>Writes are transactions that lock the file from their start: one that begins by reading and
 * locks only later could find that another program has written in between, and would have to be
 * repeated. A transaction within a transaction is a part of it.
 */
final class Database implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Database.class.getName());
  private static final String PATIENCE_MILLISECONDS = "15000";

  private final Path file;
  private final Connection connection;
  private final ReentrantLock turn = new ReentrantLock();
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private int depth;

  /** Makes a value of a row. */
  @FunctionalInterface
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  static Database open(Path file) {
    Properties properties = new Properties();
    properties.setProperty("busy_timeout", PATIENCE_MILLISECONDS);
    properties.setProperty("foreign_keys", "true");
    properties.setProperty("journal_mode", "WAL");
    // Losing power must not lose an intent whose job was created a moment later.
    properties.setProperty("synchronous", "FULL");
    try {
      return new Database(file, DriverManager.getConnection("jdbc:sqlite:" + file, properties));
    } catch (SQLException e) {
      throw LedgerException.of(file, e);
    }
  }

  Path file() {
    return file;
  }

  /** All of it happens, or nothing. */
  <T> T write(Supplier<T> work) {
    turn.lock();
    try {
      if (depth > 0) {
        return work.get();
      }
      return transaction(work);
    } finally {
      turn.unlock();
    }
  }

  private <T> T transaction(Supplier<T> work) {
    script("BEGIN IMMEDIATE");
    boolean done = false;
    try {
      depth++;
      T value = work.get();
      script("COMMIT");
      done = true;
      return value;
    } finally {
      depth = 0;
      if (!done) {
        undo();
      }
    }
  }

  /** SQLite itself has already undone some transactions that failed, such as on a full disk. */
  private void undo() {
    try {
      script("ROLLBACK");
    } catch (LedgerException e) {
      LOG.log(Level.DEBUG, "already undone", e);
    }
  }

  int update(String sql, @Nullable Object... values) {
    turn.lock();
    try {
      return prepared(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw LedgerException.of(file, e);
    } finally {
      turn.unlock();
    }
  }

  <T> List<T> rows(String sql, Row<T> row, @Nullable Object... values) {
    turn.lock();
    try (ResultSet found = prepared(sql, values).executeQuery()) {
      List<T> all = new ArrayList<>();
      while (found.next()) {
        all.add(row.of(found));
      }
      return all;
    } catch (SQLException e) {
      throw LedgerException.of(file, e);
    } finally {
      turn.unlock();
    }
  }

  <T> Optional<T> row(String sql, Row<T> row, @Nullable Object... values) {
    return rows(sql, row, values).stream().findFirst();
  }

  /** Statements without values, one after the other; for schemas. */
  void script(String sql) {
    turn.lock();
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw LedgerException.of(file, e);
    } finally {
      turn.unlock();
    }
  }

  private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int each = 0; each < values.length; each++) {
      statement.setObject(each + 1, values[each]);
    }
    return statement;
  }

  @Override
  public void close() {
    turn.lock();
    try {
      connection.close();
    } catch (SQLException e) {
      throw LedgerException.of(file, e);
    } finally {
      turn.unlock();
    }
  }
}
