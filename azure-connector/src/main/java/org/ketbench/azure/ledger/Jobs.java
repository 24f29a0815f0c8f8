package org.ketbench.azure.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.secret.Redaction;

/**
 * The jobs of all workspaces.
 *
 * <p>A list of thousands is read as one text for each job: to fetch a column from SQLite costs
 * about as much as to put a few together there, and a job has two dozen. Where a text of a person's
 * holds the character between the columns, that job is read column by column.
 */
public final class Jobs {
  private static final String COLUMNS =
      "id, workspace, name, provider, target, state, reported, shots, created, changed, began,"
          + " ended, tags, priority, session, batch, retry_of, instead_of, error_code,"
          + " error_message, request_id, output, polls, deleted";

  private static final String NEW_LINE = "\n";

  private static final char BETWEEN = '\u001f';

  private static final int COUNT = COLUMNS.split(",", -1).length;

  /** All columns as one text; what is missing is empty. */
  private static final String PACKED =
      "format('" + ("%s" + BETWEEN).repeat(COUNT - 1) + "%s', " + COLUMNS + ")";

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
            + PACKED
            + " FROM jobs WHERE "
            + condition
            + besides
            + " ORDER BY created DESC, id LIMIT ?",
        row -> unpacked(row.getString(1)),
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

  private JobEntry unpacked(String text) {
    String[] parts = new String[COUNT];
    int start = 0;
    for (int each = 0; each < COUNT - 1; each++) {
      int end = text.indexOf(BETWEEN, start);
      parts[each] = text.substring(start, end);
      start = end + 1;
    }
    parts[COUNT - 1] = text.substring(start);
    if (text.indexOf(BETWEEN, start) >= 0) {
      return find(parts[0]).orElseThrow();
    }
    return new JobEntry(
        parts[0],
        parts[1],
        parts[2],
        parts[3],
        parts[4],
        JobState.valueOf(parts[5]),
        orNull(parts[6]),
        Integer.parseInt(parts[7]),
        Instant.ofEpochMilli(Long.parseLong(parts[8])),
        Instant.ofEpochMilli(Long.parseLong(parts[9])),
        instant(parts[10]),
        instant(parts[11]),
        tags(parts[12]),
        orNull(parts[13]),
        orNull(parts[14]),
        orNull(parts[15]),
        orNull(parts[16]),
        orNull(parts[17]),
        orNull(parts[18]),
        orNull(parts[19]),
        orNull(parts[20]),
        orNull(parts[21]),
        Integer.parseInt(parts[22]),
        !"0".equals(parts[23]));
  }

  private static @Nullable String orNull(String part) {
    return part.isEmpty() ? null : part;
  }

  private static @Nullable Instant instant(String part) {
    return part.isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(part));
  }

  private static List<String> tags(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(NEW_LINE));
  }

  private static JobEntry entry(ResultSet row) throws SQLException {
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
        tags(row.getString(13)),
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
