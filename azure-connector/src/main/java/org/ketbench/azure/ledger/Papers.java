package org.ketbench.azure.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ketbench.azure.secret.Redaction;

/** What belongs to a job: its intent, its expected price, its result, and the cache of results. */
public final class Papers {
  private final Database database;

  Papers(Database database) {
    this.database = database;
  }

  public void add(Intent intent) {
    database.update(
        "INSERT INTO intents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        intent.job(),
        Redaction.clean(intent.file()),
        intent.program(),
        intent.hash(),
        intent.inputFormat(),
        intent.outputFormat(),
        intent.parameters(),
        intent.bits(),
        intent.cacheKey());
  }

  public Optional<Intent> intent(String job) {
    return database.row(
        "SELECT job, file, program, input_format, output_format, parameters, bits, cache_key"
            + " FROM intents WHERE job = ?",
        row ->
            new Intent(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8)),
        job);
  }

  public void add(String job, PriceEntry price) {
    database.update(
        "INSERT INTO prices VALUES (?, ?, ?, ?, ?, ?)",
        job,
        price.low().micros(),
        price.high().micros(),
        price.unit(),
        price.source(),
        price.asOf());
  }

  public List<PriceEntry> prices(String job) {
    return database.rows(
        "SELECT low, high, unit, source, as_of FROM prices WHERE job = ? ORDER BY unit",
        row ->
            new PriceEntry(
                new Money(row.getLong(1), row.getString(3)),
                new Money(row.getLong(2), row.getString(3)),
                row.getString(4),
                row.getString(5)),
        job);
  }

  /** Keeps a result; one that was kept before is replaced. */
  public void put(ResultEntry result) {
    database.update(
        "INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?, ?, ?, ?)",
        result.job(),
        result.format(),
        result.payload(),
        result.hash(),
        result.fetched().toEpochMilli(),
        result.verdict().name(),
        Redaction.clean(result.reason()));
  }

  /** The result that is kept; one whose bytes are not those that were written is damage. */
  public Optional<ResultEntry> result(String job) {
    return database.row(
        "SELECT job, format, payload, fetched, verdict, reason, hash FROM results WHERE job = ?",
        row -> {
          ResultEntry entry =
              new ResultEntry(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  Instant.ofEpochMilli(row.getLong(4)),
                  ResultEntry.Verdict.valueOf(row.getString(5)),
                  row.getString(6));
          if (!entry.hash().equals(row.getString(7))) {
            throw LedgerException.damaged(database.file(), null);
          }
          return entry;
        },
        job);
  }

  /** Remembers that this job's result answers the question with this key. */
  public void remember(String key, String job, Instant now) {
    database.update("INSERT OR REPLACE INTO cache VALUES (?, ?, ?)", key, job, now.toEpochMilli());
  }

  /** The job whose result answers a question that was asked before. */
  public Optional<String> remembered(String key) {
    return database.row("SELECT job FROM cache WHERE key = ?", row -> row.getString(1), key);
  }
}
