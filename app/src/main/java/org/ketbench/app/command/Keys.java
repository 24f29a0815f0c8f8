package org.ketbench.app.command;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A combination of keys, written as {@code Shortcut+Shift+Z}: modifiers, then the name of a key (A,
 * DIGIT1, F5, SLASH, ENTER…). Shortcut is Ctrl, and Cmd on a Mac.
 */
public record Keys(Set<Modifier> modifiers, String key) {
  public enum Modifier {
    SHORTCUT,
    ALT,
    SHIFT;

    String text() {
      return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
  }

  public Keys {
    modifiers = Set.copyOf(modifiers);
  }

  public static Keys of(String text) {
    List<String> parts = Arrays.asList(text.split("\\+", -1));
    Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
    for (String part : parts.subList(0, parts.size() - 1)) {
      modifiers.add(Modifier.valueOf(part.toUpperCase(Locale.ROOT)));
    }
    String key = parts.getLast().toUpperCase(Locale.ROOT);
    if (key.isEmpty()) {
      throw new IllegalArgumentException("no key in " + text);
    }
    return new Keys(modifiers, key);
  }

  /** As it is written in a program. */
  public String text() {
    return Stream.concat(
            Arrays.stream(Modifier.values()).filter(modifiers::contains).map(Modifier::text),
            Stream.of(key))
        .collect(Collectors.joining("+"));
  }

  @Override
  public String toString() {
    return text();
  }
}
