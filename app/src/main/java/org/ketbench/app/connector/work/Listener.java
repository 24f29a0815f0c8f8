package org.ketbench.app.connector.work;

import org.ketbench.azure.ledger.JobEntry;

/** Hears what happens in the background, on any thread. */
public interface Listener {
  /** A job is in another state now. */
  void changed(JobEntry job);

  /** The service of a workspace answers otherwise than before. */
  void health(String workspace, Health health);

  /** Something about a workspace is to be told. */
  void told(String message);
}
