package org.ketbench.app.connector.work;

import java.time.Instant;

/**
 * How the service answers.
 *
 * @param why it does not, for people; empty where it does
 * @param since when it is like this
 */
public record Health(State state, String why, Instant since) {

  /** What the last calls came to. */
  public enum State {
    GOOD,
    /** It cannot be reached, or it fails. */
    TROUBLED,
    /** It wants another sign-in. */
    SIGNED_OUT
  }

  public boolean isGood() {
    return state == State.GOOD;
  }
}
