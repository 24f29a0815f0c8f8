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
 */
public record TargetOption(
    String path, Type type, List<String> values, @Nullable String standard, String help) {
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
    return type == Type.CHOICE ? type.text + " " + String.join(", ", values) : type.text;
  }

  /** The value of a text; null where it is none of this option. */
  public @Nullable Object value(String text) {
    try {
      return switch (type) {
        case BOOLEAN ->
            text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
        case INTEGER -> Long.valueOf(text);
        case NUMBER -> new BigDecimal(text);
        case CHOICE -> values.contains(text) ? text : null;
        case LIST -> {
          List<BigDecimal> all = new ArrayList<>();
          for (String part : text.split(",", -1)) {
            all.add(new BigDecimal(part.strip()));
          }
          yield List.copyOf(all);
        }
      };
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
