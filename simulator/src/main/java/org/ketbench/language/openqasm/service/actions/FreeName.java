package org.ketbench.language.openqasm.service.actions;

import java.util.HashSet;
import java.util.Set;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.language.openqasm.check.NameIndex;

/** Finds names that nothing in a program has yet. */
final class FreeName {
  private FreeName() {}

  /** A name, or where it is taken the first with a number behind it: q, q2, q3. */
  static String of(Workplace place, String wished) {
    Set<String> taken = taken(place.checked().names());
    if (isFree(wished, taken)) {
      return wished;
    }
    int digits = wished.length();
    while (digits > 1 && Character.isDigit(wished.charAt(digits - 1))) {
      digits--;
    }
    String stem = wished.substring(0, digits);
    int number = Math.max(1, Literals.small(wished.substring(digits)));
    String name;
    do {
      number++;
      name = stem + number;
    } while (!isFree(name, taken));
    return name;
  }

  private static boolean isFree(String name, Set<String> taken) {
    return !taken.contains(name) && GateCatalogue.standard().find(name) == null;
  }

  private static Set<String> taken(NameIndex names) {
    Set<String> taken = new HashSet<>();
    names.references().forEach(each -> taken.add(each.symbol().name()));
    names.scopes().forEach(scope -> scope.symbols().forEach(each -> taken.add(each.name())));
    return taken;
  }
}
