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

  /** The columns of a job as texts; null where there is none. */
  @FunctionalInterface
  private interface Texts {
    @Nullable String at(int column) throws SQLException;
  }

  private JobEntry unpacked(String text) throws SQLException {
    @Nullable String[] parts = new @Nullable String[COUNT];
    int start = 0;
    for (int each = 0; each < COUNT - 1; each++) {
      int end = text.indexOf(BETWEEN, start);
      parts[each] = end == start ? null : text.substring(start, end);
      start = end + 1;
    }
    parts[COUNT - 1] = text.substring(start);
    return text.indexOf(BETWEEN, start) < 0
        ? entry(column -> parts[column])
        : find(text.substring(0, text.indexOf(BETWEEN))).orElseThrow();
  }

  private static JobEntry entry(ResultSet row) throws SQLException {
    return entry(column -> row.getString(column + 1));
  }

  private static JobEntry entry(Texts row) throws SQLException {
    return new JobEntry(
        text(row.at(0)),
        text(row.at(1)),
        text(row.at(2)),
        text(row.at(3)),
        text(row.at(4)),
        JobState.valueOf(text(row.at(5))),
        row.at(6),
        Integer.parseInt(text(row.at(7))),
        Instant.ofEpochMilli(Long.parseLong(text(row.at(8)))),
        Instant.ofEpochMilli(Long.parseLong(text(row.at(9)))),
        instant(row.at(10)),
        instant(row.at(11)),
        tags(text(row.at(12))),
        row.at(13),
        row.at(14),
        row.at(15),
        row.at(16),
        row.at(17),
        row.at(18),
        row.at(19),
        row.at(20),
        row.at(21),
        Integer.parseInt(text(row.at(22))),
        !"0".equals(row.at(23)));
  }

  /** What is empty is missing in a packed row. */
  private static String text(@Nullable String part) {
    return part == null ? "" : part;
  }

  private static @Nullable Instant instant(@Nullable String part) {
    return part == null ? null : Instant.ofEpochMilli(Long.parseLong(part));
  }

  private static List<String> tags(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(NEW_LINE));
  }
}
