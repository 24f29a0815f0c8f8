package org.ketbench.azure.job;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.ledger.Ledger;
import org.ketbench.azure.policy.Patience;
import org.ketbench.azure.policy.VirtualTime;
import org.ketbench.azure.target.Catalogue;
import org.ketbench.azure.target.Prices;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;

/** A desk over a fake service, for tests. */
final class Bench implements AutoCloseable {
  static final Instant NOON = Instant.parse("2026-08-21T12:00:00Z");
  private static final Catalogue CATALOGUE = Catalogue.standard();
  private static final Prices PRICES = Prices.standard();

  final VirtualTime time;
  final FakeService service;
  final Ledger ledger;
  final Desk desk;
  final Submitter submitter;

  Bench(Path folder) {
    this(folder, new VirtualTime(NOON), null, 1);
  }

  /** A client that starts anew, with the service going on as it is. */
  Bench(Path folder, VirtualTime time, @Nullable FakeService running, long seed) {
    this.time = time;
    service = running == null ? new FakeService(time) : running;
    ledger = Ledger.open(folder);
    SplittableRandom random = new SplittableRandom(seed);
    desk =
        new Desk(
            "test",
            service,
            new CallNotes(),
            ledger,
            new Patience("the fake service", time, random),
            CATALOGUE,
            PRICES,
            time,
            random,
            "tester");
    submitter = new Submitter(desk);
  }

  static Circuit bell() {
    return new CircuitBuilder(2, 2).gate("h", 0).gate("cx", 0, 1).measureAll().build();
  }

  Plan plan(String name) {
    return new Planner(desk).plan(new CircuitSource("bell.qasm", bell()), profile(name));
  }

  static ExecutionProfile profile(String name) {
    return new ExecutionProfile(
        "ionq.qpu.forte-1", 100, name, List.of("test"), null, null, Map.of(), null, false);
  }

  @Override
  public void close() {
    ledger.close();
  }
}
