package org.ketbench.azure.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.ketbench.azure.secret.Redaction;

/**
 * The book of what was done, which can only be added to.
 *
 * <p>Each entry has a hash over itself and over the hash before it, so no entry can be altered,
 * moved, put in or taken out without all later hashes being wrong. What a chain alone cannot show
 * is that its end was cut off; therefore the number of entries and the last hash are kept apart.
 */
public final class Audit {
  private static final String START = "0".repeat(64);

  private final Database database;

  /** What is to be written; no part may be secret, and what looks so is taken out. */
  public record Event(
      String actor,
      String action,
      String job,
      String detail,
      String correlation,
      String request,
      int status) {
    /** An event without a request to the service. */
    public static Event of(String actor, String action, String job, String detail) {
      return new Event(actor, action, job, detail, "", "", 0);
    }
  }

  /**
   * What checking the chain has found.
   *
   * @param entries how many there are
   * @param broken the first entry that is not right; 0 where all are
   * @param reason why it is not; empty where all are
   */
  public record Verdict(long entries, long broken, String reason) {
    public boolean isIntact() {
      return broken == 0;
    }
  }

  private record Head(long count, String hash) {}

  Audit(Database database) {
    this.database = database;
  }

  /** Adds an entry; in a transaction of the ledger it is kept only if all the rest is. */
  public AuditEntry add(Event event, Instant now) {
    return database.write(
        () -> {
          Head head = head();
          AuditEntry unsigned =
              new AuditEntry(
                  head.count + 1,
                  Instant.ofEpochMilli(now.toEpochMilli()),
                  Redaction.clean(event.actor()),
                  event.action(),
                  event.job(),
                  Redaction.clean(event.detail()),
                  event.correlation(),
                  event.request(),
                  event.status(),
                  "");
          String hash = hash(head.hash, unsigned);
          database.update(
              "INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
              unsigned.number(),
              unsigned.at().toEpochMilli(),
              unsigned.actor(),
              unsigned.action(),
              unsigned.job(),
              unsigned.detail(),
              unsigned.correlation(),
              unsigned.request(),
              unsigned.status(),
              head.hash,
              hash);
          database.update(
              "INSERT OR REPLACE INTO audit_head VALUES (1, ?, ?)", unsigned.number(), hash);
          return signed(unsigned, hash);
        });
  }

  private Head head() {
    return database
        .row(
            "SELECT count, hash FROM audit_head WHERE one = 1",
            row -> new Head(row.getLong(1), row.getString(2)))
        .orElse(new Head(0, START));
  }

  /** All entries about a job, oldest first. */
  public List<AuditEntry> of(String job) {
    return database.rows("SELECT * FROM audit WHERE job = ? ORDER BY number", Audit::entry, job);
  }

  /** The last entries, newest first. */
  public List<AuditEntry> last(int count) {
    return database.rows("SELECT * FROM audit ORDER BY number DESC LIMIT ?", Audit::entry, count);
  }

  /** Walks through all entries. */
  public Verdict verify() {
    return database.write(
        () -> {
          Head head = head();
          Walk walk = new Walk();
          database.rows(
              "SELECT * FROM audit ORDER BY number",
              row -> {
                walk.step(entry(row), row.getString("previous"));
                return walk;
              });
          return walk.verdict(head);
        });
  }

  /** The chain as far as it was followed. */
  private static final class Walk {
    private long count;
    private String hash = START;
    private long broken;
    private String reason = "";

    void step(AuditEntry entry, String previous) {
      count++;
      if (broken > 0) {
        return;
      }
      if (entry.number() != count) {
        fail("entry %d is missing".formatted(count));
      } else if (!previous.equals(hash)) {
        fail("entry %d does not follow the one before it".formatted(count));
      } else if (!entry.hash().equals(hash(hash, entry))) {
        fail("entry %d was changed".formatted(count));
      }
      hash = entry.hash();
    }

    private void fail(String why) {
      broken = count;
      reason = why;
    }

    Verdict verdict(Head head) {
      if (broken == 0 && (head.count != count || !head.hash.equals(hash))) {
        broken = count + 1;
        reason = "the book ends after entry %d, and should have %d".formatted(count, head.count);
      }
      return new Verdict(count, broken, reason);
    }
  }

  private static AuditEntry signed(AuditEntry entry, String hash) {
    return new AuditEntry(
        entry.number(),
        entry.at(),
        entry.actor(),
        entry.action(),
        entry.job(),
        entry.detail(),
        entry.correlation(),
        entry.request(),
        entry.status(),
        hash);
  }

  /** Every part with its length before it, so that nothing can move from one part to the next. */
  private static String hash(String previous, AuditEntry entry) {
    MessageDigest digest = digest();
    for (String part :
        List.of(
            previous,
            Long.toString(entry.number()),
            Long.toString(entry.at().toEpochMilli()),
            entry.actor(),
            entry.action(),
            entry.job(),
            entry.detail(),
            entry.correlation(),
            entry.request(),
            Integer.toString(entry.status()))) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong("number"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("actor"),
        row.getString("action"),
        row.getString("job"),
        row.getString("detail"),
        row.getString("correlation"),
        row.getString("request"),
        row.getInt("status"),
        row.getString("hash"));
  }
}
