package org.ketbench.app.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The priorities that the service knows. */
final class Priority {
  private static final List<String> KNOWN = List.of("Standard", "High");

  private Priority() {}

  /** A priority by its name in any case; null stays. */
  static @Nullable String named(@Nullable String name) {
    if (name == null) {
      return null;
    }
    return KNOWN.stream()
        .filter(each -> each.equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                ConnectorSession.failure(
                    ExitCode.WRONG_USAGE,
                    "usage",
                    "There is no priority '%s'; use Standard or High.".formatted(name)));
  }
}
