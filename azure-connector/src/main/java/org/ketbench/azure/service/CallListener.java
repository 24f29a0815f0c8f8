package org.ketbench.azure.service;

import org.jspecify.annotations.Nullable;

/** Hears of every call that was made, on the thread that made it. */
@FunctionalInterface
public interface CallListener {
  CallListener NONE = call -> {};

  void called(Call call);

  /**
   * A call, with nothing secret in it.
   *
   * @param address without its query
   * @param status the HTTP status; 0 where nothing was answered
   */
  record Call(
      String method,
      String address,
      int status,
      @Nullable String clientRequestId,
      @Nullable String requestId) {}
}
