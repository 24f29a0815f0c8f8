package org.ketbench.azure.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ketbench.azure.ledger.Entries.NOON;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.azure.ledger.LedgerException.Reason;

final class LedgerTest {
  @TempDir private Path folder;

  @Test
  void keepsWhatWasWrittenForTheNextProgram() {
    JobEntry job = Entries.job("j1");
    Intent intent = Entries.intent("j1");
    PriceEntry price =
        new PriceEntry(Money.of("1.5", "USD"), Money.of("2.25", "USD"), "the list", "2026-08-21");
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.write(
          () -> {
            ledger.jobs().add(job);
            ledger.papers().add(intent);
            ledger.papers().add("j1", price);
          });
    }
    try (Ledger ledger = Ledger.open(folder)) {
      assertEquals(job, ledger.jobs().find("j1").orElseThrow());
      assertEquals(intent, ledger.papers().intent("j1").orElseThrow());
      assertEquals(List.of(price), ledger.papers().prices("j1"));
    }
  }

  @Test
  void keepsAllOfATransactionOrNothing() {
    try (Ledger ledger = Ledger.open(folder)) {
      assertThrows(
          IllegalStateException.class,
          () ->
              ledger.write(
                  () -> {
                    ledger.jobs().add(Entries.job("j1"));
                    throw new IllegalStateException("the program ends here");
                  }));
      assertTrue(ledger.jobs().find("j1").isEmpty());
    }
  }

  @Test
  void findsJobsByWhatIsKnownOfThem() {
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.jobs().add(Entries.job("j1", "bell", "ionq.simulator", JobState.WAITING, NOON));
      ledger
          .jobs()
          .add(
              Entries.job("j2", "ghz", "rigetti.sim.qvm", JobState.SUCCEEDED, NOON.plusSeconds(1)));
      Jobs jobs = ledger.jobs();
      assertEquals(List.of("j2", "j1"), ids(jobs.list(JobFilter.ALL)));
      assertEquals(List.of("j1"), ids(jobs.list(JobFilter.ALL.with(JobState.WAITING))));
      assertEquals(List.of("j2"), ids(jobs.list(JobFilter.ALL.on("rigetti.sim.qvm"))));
      assertEquals(List.of("j2"), ids(jobs.list(JobFilter.ALL.containing("GHZ"))));
      assertEquals(List.of("j2", "j1"), ids(jobs.list(JobFilter.ALL.containing("week 3"))));
      assertEquals(List.of("j2"), ids(jobs.list(JobFilter.ALL.first(1))));
      assertEquals(List.of(), ids(jobs.list(JobFilter.ALL.in("elsewhere"))));
    }
  }

  @Test
  void listsJobsAsTheyWereWrittenWhateverTheyAreCalled() {
    List<JobEntry> written = new ArrayList<>();
    try (Ledger ledger = Ledger.open(folder)) {
      for (String name : List.of("", "a\u001fb", "two\nlines", "'%s' ü 🙂", "\u001f")) {
        JobEntry job =
            Entries.job(
                "j" + written.size(),
                name,
                "ionq.simulator",
                JobState.WAITING,
                NOON.minusSeconds(written.size()));
        ledger.jobs().add(job);
        written.add(job);
      }
      assertEquals(written, ledger.jobs().list(JobFilter.ALL));
      written.forEach(job -> assertEquals(job, ledger.jobs().find(job.id()).orElseThrow()));
    }
  }

  private static List<String> ids(List<JobEntry> jobs) {
    return jobs.stream().map(JobEntry::id).toList();
  }

  @Test
  void givesOldLedgersTheTablesOfToday() {
    try (Ledger old = Ledger.open(folder, Schema.ofVersion(1))) {
      old.audit().add(Audit.Event.of("me", "opened", "", "an old ledger"), NOON);
    }
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.jobs().add(Entries.job("j1"));
      assertEquals(1, ledger.audit().verify().entries());
      assertTrue(ledger.audit().verify().isIntact());
    }
  }

  @Test
  void leavesALedgerOfANewerProgramAlone() throws IOException {
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.jobs().add(Entries.job("j1"));
    }
    try (Database database = Database.open(folder.resolve(Ledger.FILE))) {
      database.script("PRAGMA user_version = 99");
    }
    byte[] before = Files.readAllBytes(folder.resolve(Ledger.FILE));
    LedgerException refusal = assertThrows(LedgerException.class, () -> Ledger.open(folder));
    assertEquals(Reason.NEWER, refusal.reason());
    assertTrue(String.valueOf(refusal.getMessage()).contains("newer Ketbench"));
    assertArrayEquals(before, Files.readAllBytes(folder.resolve(Ledger.FILE)));
  }

  @Test
  void leavesADatabaseOfAnotherProgramAlone() {
    try (Database database = Database.open(folder.resolve(Ledger.FILE))) {
      database.script("CREATE TABLE recipes (name TEXT)");
    }
    LedgerException refusal = assertThrows(LedgerException.class, () -> Ledger.open(folder));
    assertTrue(String.valueOf(refusal.getMessage()).contains("another program"));
  }

  @Test
  void saysThatAFileIsNoLedgerAndKeepsIt() throws IOException {
    Path file = folder.resolve(Ledger.FILE);
    byte[] content =
        "these are no tables, these are words and more words".repeat(100).getBytes(UTF_8);
    Files.write(file, content);
    LedgerException refusal = assertThrows(LedgerException.class, () -> Ledger.open(folder));
    assertEquals(Reason.DAMAGED, refusal.reason());
    assertArrayEquals(content, Files.readAllBytes(file));
  }

  @Test
  void findsDamageInTheMiddleAndKeepsTheFileAsideOnlyWhenTold() throws IOException {
    Path file = folder.resolve(Ledger.FILE);
    fill(500);
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      for (long place = 8192; place < bytes.length(); place += 4096) {
        bytes.seek(place);
        bytes.write(new byte[600]);
      }
    }
    byte[] damaged = Files.readAllBytes(file);
    LedgerException refusal = assertThrows(LedgerException.class, () -> Ledger.open(folder));
    assertEquals(Reason.DAMAGED, refusal.reason());
    assertArrayEquals(damaged, Files.readAllBytes(file));

    Path aside = Ledger.setAside(folder, NOON);
    try (Ledger ledger = Ledger.open(folder)) {
      assertEquals(0, ledger.jobs().count(JobFilter.ALL));
    }
    assertEquals("ledger-20260821-120000.db", aside.getFileName().toString());
    assertArrayEquals(damaged, Files.readAllBytes(aside));
  }

  private void fill(int jobs) {
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.write(
          () -> {
            for (int each = 0; each < jobs; each++) {
              ledger.jobs().add(Entries.job("j" + each));
              ledger.papers().add(Entries.intent("j" + each));
            }
          });
    }
  }

  @Test
  void saysThatTheDiskIsFullAndLosesNothing() {
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.jobs().add(Entries.job("j1"));
    }
    try (Database database = Database.open(folder.resolve(Ledger.FILE))) {
      int pages = database.row("PRAGMA page_count", row -> row.getInt(1)).orElseThrow();
      database.script("PRAGMA max_page_count = " + pages);
      Jobs jobs = new Jobs(database);
      LedgerException refusal =
          assertThrows(
              LedgerException.class,
              () ->
                  database.write(
                      () -> {
                        for (int each = 2; each < 10_000; each++) {
                          jobs.add(Entries.job("j" + each));
                        }
                        return jobs;
                      }));
      assertEquals(Reason.FULL, refusal.reason());
      assertEquals(List.of("j1"), ids(jobs.list(JobFilter.ALL)));
    }
  }

  @Test
  void saysThatAFolderCannotBeMade() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    LedgerException refusal =
        assertThrows(LedgerException.class, () -> Ledger.open(file.resolve("below")));
    assertEquals(Reason.READ_ONLY, refusal.reason());
  }

  @Test
  void manyProgramsWriteAtOnce() throws Exception {
    Ledger.open(folder).close();
    List<Callable<Integer>> programs = new ArrayList<>();
    for (int program = 0; program < 4; program++) {
      int number = program;
      programs.add(
          () -> {
            try (Ledger ledger = Ledger.open(folder)) {
              for (int each = 0; each < 25; each++) {
                String id = number + "-" + each;
                ledger.write(
                    () -> {
                      ledger.jobs().add(Entries.job(id));
                      ledger.audit().add(Audit.Event.of("me", "prepared", id, ""), NOON);
                    });
              }
              return number;
            }
          });
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (Future<Integer> program : threads.invokeAll(programs)) {
        program.get();
      }
    }
    try (Ledger ledger = Ledger.open(folder)) {
      assertEquals(100, ledger.jobs().count(JobFilter.ALL));
      assertEquals(new Audit.Verdict(100, 0, ""), ledger.audit().verify());
    }
  }
}
