package org.ketbench.app.canvas.cell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A simple condition as a statement has it.
 *
 * @param subject the name of the bit or register that is asked for
 * @param value what it has to be
 */
public record ConditionText(String subject, String value) {
  private static final Pattern SIMPLE =
      Pattern.compile(
          "^if\\s*\\(\\s*(!?)\\s*(\\w+(?:\\[\\d+])?)\\s*(?:==\\s*(\\w+)\\s*)?\\)", Pattern.DOTALL);

  /** Null for what is no condition, or asks for more than one value. */
  static @Nullable ConditionText of(String statement) {
    Matcher found = SIMPLE.matcher(statement);
    if (!found.find()) {
      return null;
    }
    boolean not = !found.group(1).isEmpty();
    String compared = found.group(3);
    String value =
        switch (compared) {
          case null -> not ? "0" : "1";
          case "true" -> not ? "0" : "1";
          case "false" -> not ? "1" : "0";
          default -> not || !compared.matches("\\d+") ? "" : compared;
        };
    return value.isEmpty() ? null : new ConditionText(found.group(2), value);
  }
}
