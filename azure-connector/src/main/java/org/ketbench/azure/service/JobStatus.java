package org.ketbench.azure.service;

import java.util.Locale;

/**
 * Where a job stands, by the name the service gave. Names that nobody has heard of are kept and
 * count as still running.
 */
public record JobStatus(String name) {
  public static final JobStatus WAITING = new JobStatus("Waiting");
  public static final JobStatus EXECUTING = new JobStatus("Executing");
  public static final JobStatus FINISHING = new JobStatus("Finishing");
  public static final JobStatus SUCCEEDED = new JobStatus("Succeeded");
  public static final JobStatus FAILED = new JobStatus("Failed");
  public static final JobStatus CANCELLED = new JobStatus("Cancelled");

  /** What a status means, whichever generation of the service named it. */
  public enum Phase {
    QUEUED,
    RUNNING,
    CANCELLING,
    SUCCEEDED,
    FAILED,
    CANCELLED,
    /** Named by the service in a way that is not known here. */
    UNKNOWN;

    /** Whether nothing will change any more. */
    public boolean isFinal() {
      return this == SUCCEEDED || this == FAILED || this == CANCELLED;
    }
  }

  public Phase phase() {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "waiting", "queued" -> Phase.QUEUED;
      case "executing", "finishing" -> Phase.RUNNING;
      case "cancellationrequested", "cancelling" -> Phase.CANCELLING;
      case "succeeded", "completed" -> Phase.SUCCEEDED;
      case "failed" -> Phase.FAILED;
      case "cancelled", "canceled" -> Phase.CANCELLED;
      default -> Phase.UNKNOWN;
    };
  }

  public boolean isFinal() {
    return phase().isFinal();
  }

  @Override
  public String toString() {
    return name;
  }
}
