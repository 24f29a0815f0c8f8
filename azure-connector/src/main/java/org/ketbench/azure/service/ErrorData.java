package org.ketbench.azure.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the service or a provider says went wrong. Everything may be missing, even code and message.
 *
 * @param inner what lies behind it, as JSON text
 */
public record ErrorData(
    @Nullable String code,
    @Nullable String message,
    @Nullable String target,
    List<ErrorData> details,
    @Nullable String inner) {
  public ErrorData {
    details = List.copyOf(details);
  }

  public static ErrorData of(@Nullable String code, @Nullable String message) {
    return new ErrorData(code, message, null, List.of(), null);
  }

  /** Whether no reason was given at all. */
  public boolean isSilent() {
    return code == null && message == null && details.isEmpty() && inner == null;
  }
}
