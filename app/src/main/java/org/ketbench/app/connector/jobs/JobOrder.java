package org.ketbench.app.connector.jobs;

import java.util.Comparator;

/** By what jobs can be put in order. */
public enum JobOrder {
  CREATED(Comparator.comparing(line -> line.entry().created())),
  NAME(
      Comparator.comparing(
          (JobLine.Of line) -> line.entry().name(), String.CASE_INSENSITIVE_ORDER)),
  STATE(Comparator.comparing(line -> line.entry().state())),
  TARGET(Comparator.comparing(line -> line.entry().target())),
  SHOTS(Comparator.comparing(line -> line.entry().shots()));

  @SuppressWarnings("ImmutableEnumChecker") // comparators hold nothing that changes
  private final Comparator<JobLine.Of> comparator;

  JobOrder(Comparator<JobLine.Of> comparator) {
    this.comparator = comparator;
  }

  Comparator<JobLine.Of> comparator(boolean descending) {
    return (descending ? comparator.reversed() : comparator).thenComparing(JobLine.Of::id);
  }
}
