package org.ketbench.azure.job;

import java.util.random.RandomGenerator;
import org.ketbench.azure.ledger.Audit;
import org.ketbench.azure.ledger.Ledger;
import org.ketbench.azure.policy.Patience;
import org.ketbench.azure.policy.Timekeeper;
import org.ketbench.azure.service.CallListener;
import org.ketbench.azure.service.QuantumService;
import org.ketbench.azure.target.Catalogue;
import org.ketbench.azure.target.Prices;

/**
 * All that working with the jobs of one workspace takes.
 *
 * @param workspace the name by which the user knows it
 * @param calls hears of the calls of the service
 * @param actor who works here, for the audit
 */
public record Desk(
    String workspace,
    QuantumService service,
    CallNotes calls,
    Ledger ledger,
    Patience patience,
    Catalogue catalogue,
    Prices prices,
    Timekeeper time,
    RandomGenerator random,
    String actor) {

  /** Writes into the audit, with the ids of the last call that this thread made. */
  void note(String action, String job, String detail) {
    CallListener.Call call = calls.take();
    ledger
        .audit()
        .add(
            call == null
                ? Audit.Event.of(actor, action, job, detail)
                : new Audit.Event(
                    actor,
                    action,
                    job,
                    detail,
                    call.clientRequestId() == null ? "" : call.clientRequestId(),
                    call.requestId() == null ? "" : call.requestId(),
                    call.status()),
            time.now());
  }
}
