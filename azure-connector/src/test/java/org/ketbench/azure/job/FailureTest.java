package org.ketbench.azure.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketbench.azure.service.ServiceException;
import org.ketbench.azure.service.ServiceException.Kind;

final class FailureTest {
  @ParameterizedTest
  @CsvSource({
    "NOT_SENT, check the network",
    "UNREADABLE, that of a quantum workspace",
    "UNKNOWN, try again later",
    "NOT_SIGNED_IN, sign in again",
  })
  void saysWhatToDoWhereNothingSensibleWasAnswered(Kind kind, String advice) {
    String text = Failure.of(ServiceException.broken(kind, "It went wrong")).text();

    assertTrue(text.startsWith("It went wrong. What to do: "), text);
    assertTrue(text.contains(advice), text);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "404, -, that of a quantum workspace",
        "404, JobNotFound, change the program",
        "401, -, give a valid access key",
        "403, InsufficientPermissions, ask whoever runs the workspace",
        "503, -, try again later",
      })
  void saysWhatToDoAboutWhatWasAnswered(int status, @Nullable String code, String advice) {
    ServiceException answered = ServiceException.answered(status, code, "No.", null);

    String text = Failure.of(answered).text();

    assertEquals("No. What to do: ", text.substring(0, 16));
    assertTrue(text.contains(advice), text);
  }
}
