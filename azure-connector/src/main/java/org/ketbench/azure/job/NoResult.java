package org.ketbench.azure.job;

import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.policy.Classification;

/** Says why a job has no result. */
final class NoResult {
  private NoResult() {}

  static String sentence(JobEntry job) {
    return switch (job.state()) {
      case PREPARED ->
          "The job %s was never sent. Cancel it with ketbench cancel, or send it with ketbench job %s --send."
              .formatted(job.id(), job.id());
      case SENT -> "Whether the service has the job %s is not known yet.".formatted(job.id());
      case WAITING, EXECUTING, FINISHING, CANCELLING ->
          "The job %s has not ended; the service says %s.".formatted(job.id(), job.reported());
      case SUCCEEDED -> "The job %s has succeeded.".formatted(job.id());
      case FAILED ->
          "The job %s failed%s: %s What to do: %s."
              .formatted(
                  job.id(),
                  job.errorCode() == null ? "" : " (" + job.errorCode() + ")",
                  job.errorMessage(),
                  Classification.ofJob(job.errorCode()).advice());
      case CANCELLED -> "The job %s was cancelled.".formatted(job.id());
      case REFUSED ->
          "The service would not take the job %s: %s".formatted(job.id(), job.errorMessage());
      case DISCARDED -> "The job %s was given up before it was sent.".formatted(job.id());
      case MISSING -> "The service has no job %s any more.".formatted(job.id());
    };
  }
}
