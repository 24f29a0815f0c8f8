package org.ketbench.azure.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be asked of a target.
 *
 * @param path the names from the outside in, joined by dots
 * @param values what a choice offers; empty for other types
 * @param standard what holds when nothing is asked; null where that is not known
 * @param least the smallest number that it takes; null where none is known
 * @param most the largest one; null where none is known
 */
public record TargetOption(
    String path,
    Type type,
    List<String> values,
    @Nullable String standard,
    @Nullable BigDecimal least,
    @Nullable BigDecimal most,
    String help) {
  public TargetOption {
    values = List.copyOf(values);
  }

  /** What its value is. */
  public enum Type {
    BOOLEAN("true or false"),
    INTEGER("a whole number"),
    NUMBER("a number"),
    CHOICE("one of"),
    LIST("numbers with commas between them");

    private final String text;

    Type(String text) {
      this.text = text;
    }
  }

  /** What may be given, for people. */
  public String expected() {
    return type == Type.CHOICE ? type.text + " " + String.join(", ", values) : type.text + range();
  }

  private String range() {
    return (least == null ? "" : " from " + least.toPlainString())
        + (most == null
            ? least == null ? "" : " on"
            : (least == null ? " up to " : " to ") + most.toPlainString());
  }

  private boolean isInRange(BigDecimal number) {
    return (least == null || number.compareTo(least) >= 0)
        && (most == null || number.compareTo(most) <= 0);
  }

  private @Nullable BigDecimal number(String text) {
    BigDecimal number = new BigDecimal(text);
    return isInRange(number) ? number : null;
  }

  /** The value of a text; null where it is none of this option. */
  public @Nullable Object value(String text) {
    try {
      return switch (type) {
        case BOOLEAN ->
            text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
        case INTEGER -> {
          Long whole = Long.valueOf(text);
          yield isInRange(BigDecimal.valueOf(whole)) ? whole : null;
        }
        case NUMBER -> number(text);
        case CHOICE -> values.contains(text) ? text : null;
        case LIST -> {
          List<BigDecimal> all = new ArrayList<>();
          for (String part : text.split(",", -1)) {
            BigDecimal number = number(part.strip());
            if (number == null) {
              yield null;
            }
            all.add(number);
          }
          yield List.copyOf(all);
        }
      };
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
