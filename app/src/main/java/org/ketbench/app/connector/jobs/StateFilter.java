package org.ketbench.app.connector.jobs;

import org.ketbench.azure.ledger.JobState;

/** Which states are wanted. */
public enum StateFilter {
  ALL,
  LIVE,
  SUCCEEDED,
  FAILED,
  UNSENT;

  boolean takes(JobState state) {
    return switch (this) {
      case ALL -> true;
      case LIVE -> state.isLive() || state == JobState.SENT;
      case SUCCEEDED -> state == JobState.SUCCEEDED;
      case FAILED ->
          switch (state) {
            case FAILED, REFUSED, MISSING, CANCELLED -> true;
            default -> false;
          };
      case UNSENT -> state == JobState.PREPARED || state == JobState.DISCARDED;
    };
  }
}
