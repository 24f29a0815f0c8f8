package org.ketbench.azure.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ketbench.azure.ledger.Entries.NOON;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AuditTest {
  private static final String UNLOCK =
      "DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_deleted;";

  @TempDir private Path folder;

  @Test
  void chainsItsEntries() {
    try (Ledger ledger = Ledger.open(folder)) {
      write(ledger, 5);
      assertEquals(new Audit.Verdict(5, 0, ""), ledger.audit().verify());
      assertEquals(1, ledger.audit().of("job 3").size());
      assertEquals("sent", ledger.audit().of("job 3").getFirst().action());
    }
  }

  private static void write(Ledger ledger, int entries) {
    for (int each = 1; each <= entries; each++) {
      ledger
          .audit()
          .add(
              new Audit.Event("me", "sent", "job " + each, "detail", "corr", "req", 200),
              NOON.plusSeconds(each));
    }
  }

  @Test
  void refusesToBeChanged() {
    try (Ledger ledger = Ledger.open(folder);
        Database database = Database.open(ledger.file())) {
      write(ledger, 1);
      assertThrows(
          LedgerException.class, () -> database.update("UPDATE audit SET detail = 'other'"));
      assertThrows(LedgerException.class, () -> database.update("DELETE FROM audit"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE audit SET detail = 'nothing' WHERE number = 3 | 3",
        "UPDATE audit SET status = 201 WHERE number = 2       | 2",
        "DELETE FROM audit WHERE number = 2                   | 2",
        "DELETE FROM audit WHERE number = 5                   | 5",
        "UPDATE audit SET previous = hash WHERE number = 4    | 4",
        "UPDATE audit_head SET count = 6                      | 6"
      })
  void showsWhatWasDoneToItBehindItsBack(String change, int broken) {
    try (Ledger ledger = Ledger.open(folder);
        Database database = Database.open(ledger.file())) {
      write(ledger, 5);
      database.script(UNLOCK);
      database.script(change);
      Audit.Verdict verdict = ledger.audit().verify();
      assertFalse(verdict.isIntact());
      assertEquals(broken, verdict.broken());
    }
  }

  @Test
  void keepsNoSecrets() {
    try (Ledger ledger = Ledger.open(folder)) {
      ledger
          .audit()
          .add(
              Audit.Event.of(
                  "me",
                  "failed",
                  "j",
                  "PUT https://a.blob.core.windows.net/c?sv=1&sig=CANARY%2Fabc&se=2 with"
                      + " Authorization: Bearer CANARYtoken123 and ApiKey=CANARYkey;x"),
              NOON);
      String detail = ledger.audit().of("j").getFirst().detail();
      assertFalse(detail.contains("CANARY"), detail);
      assertTrue(detail.contains("se=2"), detail);
    }
  }
}
