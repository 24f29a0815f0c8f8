package org.ketbench.azure.job;

import org.jspecify.annotations.Nullable;
import org.ketbench.azure.service.CallListener;

/** Remembers the last call of each thread, for the audit. */
public final class CallNotes implements CallListener {
  @SuppressWarnings("ThreadLocalUsage") // each service has its own calls
  private final ThreadLocal<@Nullable Call> last = new ThreadLocal<>();

  @Override
  public void called(Call call) {
    last.set(call);
  }

  /** The last call of this thread; null where none was made since this was last asked. */
  @Nullable Call take() {
    Call call = last.get();
    last.remove();
    return call;
  }
}
