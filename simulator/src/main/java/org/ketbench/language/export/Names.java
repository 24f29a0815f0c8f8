package org.ketbench.language.export;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;

/** Hands out identifiers that one version of OpenQASM allows and that nothing else has taken. */
final class Names {
  private static final Set<String> VERSION_3 =
      Set.of(
          ("OPENQASM include defcalgrammar def cal defcal gate extern box let break continue if"
               + " else end return for while in switch case default nop pragma input output const"
               + " readonly mutable qreg qubit creg bool bit int uint float angle complex array"
               + " void duration stretch gphase inv pow ctrl negctrl durationof delay reset measure"
               + " barrier true false im U pi tau euler π τ ℇ opaque sizeof arccos arcsin arctan"
               + " ceiling cos exp floor log mod popcount rotl rotr sin sqrt tan real imag")
              .split(" "));

  private static final Set<String> VERSION_2 =
      Set.of(
          ("include qreg creg gate opaque barrier measure reset if pi sin cos tan exp ln sqrt"
                  + " U CX OPENQASM")
              .split(" "));

  private final Set<String> words;
  private final Set<String> taken;
  private final IntPredicate first;
  private final IntPredicate further;

  private Names(Set<String> words, Set<String> taken, IntPredicate first, IntPredicate further) {
    this.words = words;
    this.taken = new HashSet<>(taken);
    this.first = first;
    this.further = further;
  }

  static Names ofVersion3() {
    return new Names(
        VERSION_3,
        VERSION_3,
        c -> c == '_' || Character.isLetter(c),
        c -> c == '_' || Character.isLetter(c) || (c >= '0' && c <= '9'));
  }

  static Names ofVersion2() {
    return new Names(
        VERSION_2,
        VERSION_2,
        c -> c >= 'a' && c <= 'z',
        c ->
            c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
  }

  /** For what is declared in a scope of its own, where only the words of the language are taken. */
  Names inner() {
    return new Names(words, words, first, further);
  }

  void reserve(String name) {
    taken.add(name);
  }

  /** The wanted name, or the nearest one that is allowed and free; it is taken from now on. */
  String claim(String wanted) {
    String base = allowed(wanted);
    String name = base;
    for (int i = 1; !taken.add(name); i++) {
      name = base + "_" + i;
    }
    return name;
  }

  private String allowed(String wanted) {
    StringBuilder name = new StringBuilder();
    wanted.codePoints().map(c -> further.test(c) ? c : '_').forEach(name::appendCodePoint);
    if (name.isEmpty() || !first.test(name.codePointAt(0))) {
      if (!name.isEmpty() && first.test(Character.toLowerCase(name.charAt(0)))) {
        name.setCharAt(0, Character.toLowerCase(name.charAt(0)));
      } else {
        name.insert(0, 'x');
      }
    }
    return name.toString();
  }
}
