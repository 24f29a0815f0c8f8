package org.ketbench.app.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.ketbench.azure.policy.ConnectorException;
import org.ketbench.azure.policy.Reaction;
import org.ketbench.azure.service.ServiceException;

/**
 * Goes on with a service that is gone for a while, for commands that wait: says what has happened
 * and tries again until it is back. Only for what has the same effect when it is repeated.
 */
final class Persistence {
  private final ConnectorSession session;
  private final Console console;

  Persistence(ConnectorSession session, Console console) {
    this.session = session;
    this.console = console;
  }

  /** Gives what the call gives, however long the service is gone. */
  <T> T call(Supplier<T> call) {
    for (int tries = 0; ; tries++) {
      try {
        return call.get();
      } catch (ConnectorException failure) {
        if (!isAbsence(failure) || Thread.currentThread().isInterrupted()) {
          throw failure;
        }
        goOn(failure, tries);
      }
    }
  }

  private void goOn(ConnectorException failure, int tries) {
    if (session.isLost()) {
      console.remark(failure.text() + " The local workspace is opened anew.");
      session.reconnect();
      return;
    }
    Duration wait = session.polls().delay(tries, session.desk().random());
    console.remark(
        String.format(
            Locale.ROOT,
            "%s Trying again in %d s; Ctrl+C ends the waiting and keeps the job.",
            failure.text(),
            Math.max(1, wait.toSeconds())));
    try {
      session.desk().time().pause(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectorException(
          Reaction.RETRY, "interrupted", "Interrupted; the job is kept.", e);
    }
  }

  /** Whether nobody was there, or only a gateway; what the service itself refuses stays refused. */
  private static boolean isAbsence(ConnectorException failure) {
    if (failure.code().equals("left-alone")) {
      return true;
    }
    return failure.getCause() instanceof ServiceException call
        && switch (call.kind()) {
          case NOT_SENT, UNKNOWN -> true;
          case ANSWERED -> call.status() >= 502 && call.status() <= 504;
          case UNREADABLE, NOT_SIGNED_IN -> false;
        };
  }
}
