package org.ketbench.app.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a failure that nobody took. */
final class CrashHandlerTest {
  @TempDir private Path folder;

  private final List<String> happened = new ArrayList<>();
  private final List<CrashHandler.Told> told = new ArrayList<>();

  private CrashHandler handler(Runnable save) {
    return new CrashHandler(
        save,
        folder.resolve("reports"),
        () -> Map.of("Version", "1.2.3"),
        each -> {
          happened.add("told");
          told.add(each);
        },
        Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC));
  }

  @Test
  void everythingIsSavedBeforeAnybodyIsTold() {
    handler(() -> happened.add("saved")).uncaughtException(thread(), new IllegalStateException());

    assertEquals(List.of("saved", "told"), happened);
  }

  @Test
  void theReportIsWrittenAsItIsShown() throws IOException {
    handler(() -> {}).uncaughtException(thread(), new IllegalStateException("no such gate"));

    Path file = Objects.requireNonNull(told.getFirst().file());
    assertEquals("failure-20260304-050607-000.txt", String.valueOf(file.getFileName()));
    assertEquals(told.getFirst().text(), Files.readString(file));
    assertTrue(told.getFirst().text().contains("no such gate"));
    assertTrue(told.getFirst().text().contains("Version: 1.2.3"));
    assertTrue(told.getFirst().text().contains("Thread: painter"));
  }

  @Test
  void aFailureOfEveryFrameIsToldOnce() {
    CrashHandler handler = handler(() -> {});
    for (int i = 0; i < 3; i++) {
      handler.uncaughtException(thread(), new IllegalStateException("frame " + i));
    }

    assertEquals(1, told.size());
  }

  @Test
  void aFailureWhileSavingIsPartOfTheReport() {
    handler(
            () -> {
              throw new IllegalStateException("the disk is full");
            })
        .uncaughtException(thread(), new IllegalArgumentException("first"));

    assertTrue(told.getFirst().text().contains("the disk is full"));
  }

  @Test
  void whereNoFileCanBeWrittenTheUserIsToldAllTheSame() throws IOException {
    Files.writeString(folder.resolve("reports"), "a file where the folder should be");

    handler(() -> {}).uncaughtException(thread(), new IllegalStateException());

    assertEquals(null, told.getFirst().file());
  }

  @Test
  void onlyTheLastReportsAreKept() throws IOException {
    var reports = new CrashReports(folder);
    for (int i = 0; i < 15; i++) {
      Instant time = Instant.parse("2026-03-04T05:06:07Z").plusSeconds(i);
      reports.write(new CrashReport(time, "t", new IllegalStateException(), Map.of()), "text");
    }

    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      assertEquals(10, names.size());
      assertEquals("failure-20260304-050612-000.txt", names.getFirst());
    }
  }

  @Test
  void secretsAndTheUsersNameAreTakenOut() {
    var redaction = new Redaction("/home/ada");
    for (String secret :
        List.of(
            "AccountKey=abcdEFGH1234==;EndpointSuffix=x",
            "ApiKey=0123456789abcdef;QuantumEndpoint=https://x",
            "https://x.blob.core.windows.net/c/b?sv=2024&sig=abcdEFGH1234%3D",
            "Authorization: Bearer abcdEFGH1234.x",
            "{\"password\": \"abcdEFGH1234\"}",
            "client_secret='abcdEFGH1234'",
            "https://ada:abcdEFGH1234@host/x",
            "eyJhbGciOiJIUzI1NiJ9.abcdEFGH1234.sig")) {
      String left = redaction.of(secret);
      assertFalse(left.contains("abcdEFGH1234"), left);
      assertFalse(left.contains("0123456789abcdef"), left);
    }
    assertEquals("cannot read ~/bell.qasm", redaction.of("cannot read /home/ada/bell.qasm"));
    assertEquals(
        "at Gate.of(Gate.java:12): token ')' is missing",
        redaction.of("at Gate.of(Gate.java:12): token ')' is missing"));
  }

  private static Thread thread() {
    return Thread.ofPlatform().name("painter").unstarted(() -> {});
  }

  @Test
  void secretsOfWorkspacesAreInNoReport() throws IOException {
    String canary = "canary0123456789canary";
    for (String text :
        List.of(
            "SubscriptionId=1;ApiKey=" + canary + ";QuantumEndpoint=https://q.azure.com/;",
            "https://a.blob.core.windows.net/job-1/inputData?sv=2024&sig=" + canary + "&se=2026",
            "Authorization: Bearer " + canary,
            "x-ms-quantum-api-key: " + canary,
            "{\"primaryKey\": {\"createdAt\": \"2026\", \"key\": \"" + canary + "\"}}",
            "{\"access_token\": \"eyJ0eXAiOiJKV1Qi.eyJhdWQiOiJ0.c2ln" + canary + "\"}",
            "client_secret=" + canary,
            "AccountName=a;AccountKey=" + canary + "==;")) {
      told.clear();
      handler(() -> {})
          .uncaughtException(
              thread(), new IllegalStateException("outer", new IOException("inner: " + text)));

      Path file = Objects.requireNonNull(told.getFirst().file());
      assertFalse(Files.readString(file).contains(canary), text);
      assertFalse(told.getFirst().text().contains(canary), text);
    }
  }
}
