package org.ketbench.azure.ledger;

import java.time.Instant;
import java.util.List;

/** Entries for tests, as they are when nothing has happened yet. */
final class Entries {
  static final Instant NOON = Instant.parse("2026-08-21T12:00:00Z");

  private Entries() {}

  static JobEntry job(String id) {
    return job(id, "bell", "ionq.simulator", JobState.PREPARED, NOON);
  }

  static JobEntry job(String id, String name, String target, JobState state, Instant created) {
    return new JobEntry(
        id,
        "local",
        name,
        target.substring(0, target.indexOf('.')),
        target,
        state,
        null,
        100,
        created,
        created,
        null,
        null,
        List.of("course", "week 3"),
        "Standard",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        false);
  }

  static Intent intent(String job) {
    return new Intent(
        job,
        "bell.qasm",
        "{}",
        "ionq.circuit.v1",
        "ionq.quantum-results.v1",
        "{\"shots\":100}",
        "{}",
        "key-" + job);
  }
}
