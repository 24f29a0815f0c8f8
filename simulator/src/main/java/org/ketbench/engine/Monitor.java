package org.ketbench.engine;

import org.ketbench.result.Counts;

/** How long work tells how far it is and learns that nobody wants it any more. */
public interface Monitor {
  /** Work that nobody watches or stops. */
  Monitor NONE = new Unwatched();

  /** Whether to stop; asked often and from any thread. */
  boolean cancelled();

  /** How much is done, from 0 to 1; may come from any thread. */
  default void progress(double done) {}

  /** What has been drawn so far, some times a second while shots take long. */
  default void counts(Counts soFar) {}

  /** Not a lambda, for which the JVM makes classes when this interface is first come to. */
  final class Unwatched implements Monitor {
    private Unwatched() {}

    @Override
    public boolean cancelled() {
      return false;
    }
  }
}
