package org.ketbench.language.openqasm.lower;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ketbench.language.openqasm.check.Inclusion;
import org.ketbench.language.openqasm.check.Unit;

/** How many hardware qubits a program may name; asked before any qubit gets its number. */
final class Hardware {
  private static final Pattern QUBIT =
      Pattern.compile("//[^\\n\\r]*|/\\*.*?\\*/|\\$(\\d{1,9})", Pattern.DOTALL);

  private Hardware() {}

  /** One more than the highest number behind a dollar sign; comments do not count. */
  static int qubits(Unit unit, int limit) {
    int count = 0;
    String text = unit.tree().text();
    if (text.indexOf('$') >= 0) {
      Matcher matcher = QUBIT.matcher(text);
      while (matcher.find()) {
        String digits = matcher.group(1);
        int number = digits == null ? limit : Integer.parseInt(digits);
        count = number < limit ? Math.max(count, number + 1) : count;
      }
    }
    for (Inclusion inclusion : unit.inclusions().values()) {
      if (inclusion instanceof Inclusion.File(Unit included)) {
        count = Math.max(count, qubits(included, limit));
      }
    }
    return count;
  }
}
