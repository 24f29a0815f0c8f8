package org.ketbench.language.exchange;

import java.util.Set;

/** Names that a circuit can carry, made of names that other formats allow. */
final class Identifiers {
  private Identifiers() {}

  /** The wanted name, or the nearest free one that every language here allows. */
  static String claim(String wanted, Set<String> taken) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < wanted.length() && name.length() < 100; i++) {
      char c = wanted.charAt(i);
      boolean fits = c == '_' || (c < 128 && Character.isLetterOrDigit(c));
      name.append(fits ? c : '_');
    }
    if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
      name.insert(0, 'r');
    }
    String free = name.toString();
    for (int i = 1; !taken.add(free); i++) {
      free = name + "_" + i;
    }
    return free;
  }
}
