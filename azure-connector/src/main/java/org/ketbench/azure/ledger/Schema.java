package org.ketbench.azure.ledger;

import java.util.List;

/**
 * The tables, as the row of changes that made them what they are; the file says how many of these
 * it has had. A change that was ever delivered is never altered, only followed by another.
 */
final class Schema {
  /** Tells a ledger from any other file of SQLite: "KETB". */
  static final int APPLICATION = 0x4B455442;

  private static final String FIRST =
      """
      CREATE TABLE jobs (
        id TEXT PRIMARY KEY, workspace TEXT NOT NULL, name TEXT NOT NULL, provider TEXT NOT NULL,
        target TEXT NOT NULL, state TEXT NOT NULL, reported TEXT, shots INTEGER NOT NULL,
        created INTEGER NOT NULL, changed INTEGER NOT NULL, began INTEGER, ended INTEGER,
        tags TEXT NOT NULL, priority TEXT, session TEXT, batch TEXT, retry_of TEXT,
        instead_of TEXT, error_code TEXT, error_message TEXT, request_id TEXT, output TEXT,
        polls INTEGER NOT NULL DEFAULT 0);
      CREATE INDEX jobs_by_time ON jobs (created DESC);
      CREATE INDEX jobs_by_state ON jobs (state);
      CREATE TABLE intents (
        job TEXT PRIMARY KEY REFERENCES jobs (id), file TEXT NOT NULL, program TEXT NOT NULL,
        hash TEXT NOT NULL, input_format TEXT NOT NULL, output_format TEXT NOT NULL,
        parameters TEXT NOT NULL, bits TEXT NOT NULL, cache_key TEXT NOT NULL);
      CREATE TABLE prices (
        job TEXT NOT NULL REFERENCES jobs (id), low INTEGER NOT NULL, high INTEGER NOT NULL,
        unit TEXT NOT NULL, source TEXT NOT NULL, as_of TEXT NOT NULL, PRIMARY KEY (job, unit));
      CREATE TABLE results (
        job TEXT PRIMARY KEY REFERENCES jobs (id), format TEXT NOT NULL, payload TEXT NOT NULL,
        hash TEXT NOT NULL, fetched INTEGER NOT NULL, verdict TEXT NOT NULL, reason TEXT NOT NULL);
      CREATE TABLE cache (
        key TEXT PRIMARY KEY, job TEXT NOT NULL REFERENCES jobs (id), created INTEGER NOT NULL);
      CREATE TABLE budget_limits (
        workspace TEXT NOT NULL, unit TEXT NOT NULL, monthly INTEGER, approval INTEGER,
        PRIMARY KEY (workspace, unit));
      CREATE TABLE budget (
        job TEXT NOT NULL REFERENCES jobs (id), unit TEXT NOT NULL, workspace TEXT NOT NULL,
        month TEXT NOT NULL, reserved INTEGER NOT NULL, settled INTEGER,
        PRIMARY KEY (job, unit));
      CREATE INDEX budget_by_month ON budget (workspace, month, unit);
      CREATE TABLE audit (
        number INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL,
        job TEXT NOT NULL, detail TEXT NOT NULL, correlation TEXT NOT NULL, request TEXT NOT NULL,
        status INTEGER NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL);
      CREATE TABLE audit_head (
        one INTEGER PRIMARY KEY CHECK (one = 1), count INTEGER NOT NULL, hash TEXT NOT NULL);
      CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
        BEGIN SELECT RAISE (ABORT, 'the audit is only ever added to'); END;
      CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
        BEGIN SELECT RAISE (ABORT, 'the audit is only ever added to'); END;
      """;

  private static final String ATTACHMENTS_AND_DELETION =
      """
      ALTER TABLE jobs ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0;
      CREATE INDEX audit_by_job ON audit (job);
      """;

  private static final String JOBS_OF_PROVIDERS =
      """
      CREATE INDEX jobs_by_provider ON jobs (workspace, provider, created DESC);
      """;

  private static final List<String> CHANGES =
      List.of(FIRST, ATTACHMENTS_AND_DELETION, JOBS_OF_PROVIDERS);

  private final List<String> changes;

  Schema() {
    this(CHANGES);
  }

  Schema(List<String> changes) {
    this.changes = List.copyOf(changes);
  }

  /** The schema as it was after so many changes. */
  static Schema ofVersion(int version) {
    return new Schema(CHANGES.subList(0, version));
  }

  /** Brings a file to this version; refuses one that has had changes unknown here. */
  void bring(Database database) {
    if (version(database) == changes.size() && isLedger(database)) {
      return;
    }
    database.write(
        () -> {
          int version = version(database);
          if (version > changes.size()) {
            throw new LedgerException(
                LedgerException.Reason.NEWER,
                "The ledger %s was written by a newer Ketbench (version %d of its tables; this one knows %d). Nothing was changed; use the newer Ketbench."
                    .formatted(database.file(), version, changes.size()),
                null);
          }
          if (!isLedger(database) && !isEmpty(database)) {
            throw new LedgerException(
                LedgerException.Reason.OTHER,
                "The file %s is a database of another program. Nothing was changed; choose another folder."
                    .formatted(database.file()),
                null);
          }
          changes.subList(version, changes.size()).forEach(database::script);
          database.script("PRAGMA application_id = " + APPLICATION);
          database.script("PRAGMA user_version = " + changes.size());
          return changes.size();
        });
  }

  private static int version(Database database) {
    return database.row("PRAGMA user_version", row -> row.getInt(1)).orElse(0);
  }

  private static boolean isLedger(Database database) {
    return database.row("PRAGMA application_id", row -> row.getInt(1)).orElse(0) == APPLICATION;
  }

  private static boolean isEmpty(Database database) {
    return database.rows("SELECT 1 FROM sqlite_schema", row -> row.getInt(1)).isEmpty();
  }
}
