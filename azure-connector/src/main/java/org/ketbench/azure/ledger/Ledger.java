package org.ketbench.azure.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;

/**
 * The file of all that must not be forgotten. Any number of programs may have it open; every change
 * is there for all of them at once, or not at all.
 */
public final class Ledger implements AutoCloseable {
  /** The ledger's file in the folder that is given. */
  public static final String FILE = "ledger.db";

  private final Database database;
  private final Jobs jobs;
  private final Papers papers;
  private final Budget budget;
  private final Audit audit;

  private Ledger(Database database) {
    this.database = database;
    jobs = new Jobs(database);
    papers = new Papers(database);
    budget = new Budget(database);
    audit = new Audit(database);
  }

  /** Opens the ledger in a folder; both are made where they are missing. */
  public static Ledger open(Path folder) {
    return open(folder, new Schema());
  }

  static Ledger open(Path folder, Schema schema) {
    Path file = folder.resolve(FILE);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw LedgerException.readOnly(file, e);
    }
    if (Files.exists(file) ? !Files.isWritable(file) : !Files.isWritable(folder)) {
      throw LedgerException.readOnly(file, null);
    }
    Database database = Database.open(file);
    try {
      check(database);
      schema.bring(database);
      return new Ledger(database);
    } catch (LedgerException e) {
      database.close();
      throw e;
    }
  }

  private static void check(Database database) {
    List<String> problems = database.rows("PRAGMA quick_check(1)", row -> row.getString(1));
    if (!problems.equals(List.of("ok"))) {
      throw LedgerException.damaged(database.file(), null);
    }
  }

  /**
   * Moves a ledger that cannot be read out of the way, for a new one to begin; to be done only if
   * the user has agreed.
   *
   * @return where it is now
   */
  public static Path setAside(Path folder, Instant now) {
    Path file = folder.resolve(FILE);
    String time =
        DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC).format(now);
    Path aside = folder.resolve("ledger-" + time + ".db");
    for (int number = 2; Files.exists(aside); number++) {
      aside = folder.resolve("ledger-" + time + "-" + number + ".db");
    }
    try {
      Files.move(file, aside);
      for (String part : List.of("-wal", "-shm")) {
        Path beside = folder.resolve(FILE + part);
        if (Files.exists(beside)) {
          Files.move(beside, folder.resolve(aside.getFileName() + part));
        }
      }
    } catch (IOException e) {
      throw LedgerException.readOnly(file, e);
    }
    return aside;
  }

  /** All changes of the work are kept, or none. */
  public <T> T write(Supplier<T> work) {
    return database.write(work);
  }

  /** All changes of the work are kept, or none. */
  public void write(Runnable work) {
    database.write(
        () -> {
          work.run();
          return work;
        });
  }

  public Jobs jobs() {
    return jobs;
  }

  public Papers papers() {
    return papers;
  }

  public Budget budget() {
    return budget;
  }

  public Audit audit() {
    return audit;
  }

  public Path file() {
    return database.file();
  }

  @Override
  public void close() {
    database.close();
  }
}
