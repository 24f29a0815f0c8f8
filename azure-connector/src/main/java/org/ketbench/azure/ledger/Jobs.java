package org.ketbench.azure.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.secret.Redaction;

/** The jobs of all workspaces. */
public final class Jobs {
  private static final String COLUMNS =
      "id, workspace, name, provider, target, state, reported, shots, created, changed, began,"
          + " ended, tags, priority, session, batch, retry_of, instead_of, error_code,"
          + " error_message, request_id, output, polls, deleted";

  private static final String NEW_LINE = "\n";

  private final Database database;

  Jobs(Database database) {
    this.database = database;
  }

  public void add(JobEntry job) {
    database.update(
        "INSERT INTO jobs ("
            + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        values(job));
  }

  /** Writes all that may change of a job. */
  public void update(JobEntry job) {
    @Nullable Object[] all = values(job);
    @Nullable Object[] changing = new @Nullable Object[all.length];
    System.arraycopy(all, 1, changing, 0, all.length - 1);
    changing[all.length - 1] = job.id();
    database.update(
        "UPDATE jobs SET " + COLUMNS.substring(4).replace(",", " = ?,") + " = ? WHERE id = ?",
        changing);
  }

  public Optional<JobEntry> find(String id) {
    return database.row("SELECT " + COLUMNS + " FROM jobs WHERE id = ?", Jobs::entry, id);
  }

  /** Newest first. */
  public List<JobEntry> list(JobFilter filter) {
    return list(filter, "");
  }

  private List<JobEntry> list(JobFilter filter, String besides) {
    List<Object> values = new ArrayList<>();
    String condition = filter.condition(values);
    values.add(filter.limit());
    return database.rows(
        "SELECT "
            + COLUMNS
            + " FROM jobs WHERE "
            + condition
            + besides
            + " ORDER BY created DESC, id LIMIT ?",
        Jobs::entry,
        values.toArray());
  }

  /** Jobs that have ended and whose bill is not known. */
  public List<JobEntry> unbilled(String workspace) {
    return list(
        JobFilter.ALL.in(workspace).with(JobState.SUCCEEDED, JobState.FAILED, JobState.CANCELLED),
        " AND id IN (SELECT job FROM budget WHERE settled IS NULL)");
  }

  /** The newest of a provider's jobs that have succeeded or failed. */
  public List<JobEntry> ended(String workspace, String provider, int most) {
    return database.rows(
        "SELECT "
            + COLUMNS
            + " FROM jobs WHERE workspace = ? AND provider = ? AND state IN ('SUCCEEDED', 'FAILED')"
            + " ORDER BY created DESC LIMIT ?",
        Jobs::entry,
        workspace,
        provider,
        most);
  }

  public int count(JobFilter filter) {
    List<Object> values = new ArrayList<>();
    String condition = filter.condition(values);
    return database
        .row("SELECT count(*) FROM jobs WHERE " + condition, row -> row.getInt(1), values.toArray())
        .orElse(0);
  }

  private static @Nullable Object[] values(JobEntry job) {
    return new @Nullable Object[] {
      job.id(),
      job.workspace(),
      Redaction.clean(job.name()),
      job.provider(),
      job.target(),
      job.state().name(),
      job.reported(),
      job.shots(),
      job.created().toEpochMilli(),
      job.changed().toEpochMilli(),
      milliseconds(job.began()),
      milliseconds(job.ended()),
      Redaction.clean(String.join(NEW_LINE, job.tags())),
      job.priority(),
      job.session(),
      job.batch(),
      job.retryOf(),
      job.insteadOf(),
      job.errorCode(),
      Redaction.cleanOrNull(job.errorMessage()),
      job.requestId(),
      Redaction.cleanOrNull(job.output()),
      job.polls(),
      job.deleted() ? 1 : 0
    };
  }

  private static @Nullable Long milliseconds(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    long milliseconds = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(milliseconds);
  }

  private static JobEntry entry(ResultSet row) throws SQLException {
    String tags = row.getString(13);
    return new JobEntry(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        JobState.valueOf(row.getString(6)),
        row.getString(7),
        row.getInt(8),
        Instant.ofEpochMilli(row.getLong(9)),
        Instant.ofEpochMilli(row.getLong(10)),
        instant(row, 11),
        instant(row, 12),
        tags.isEmpty() ? List.of() : List.of(tags.split(NEW_LINE)),
        row.getString(14),
        row.getString(15),
        row.getString(16),
        row.getString(17),
        row.getString(18),
        row.getString(19),
        row.getString(20),
        row.getString(21),
        row.getString(22),
        row.getInt(23),
        row.getInt(24) != 0);
  }
}
