package org.ketbench.app.canvas.cell;

import java.util.ArrayList;
import java.util.List;

/** The angles of a gate as its statement has them. */
final class ArgumentTexts {
  private ArgumentTexts() {}

  /** What stands in the parentheses behind the gate's name; none if nothing does. */
  static List<String> of(String statement, String gate) {
    int name = statement.indexOf(gate + "(");
    if (name < 0) {
      name = statement.indexOf(gate + " (");
    }
    int open = name < 0 ? -1 : statement.indexOf('(', name);
    List<String> texts = new ArrayList<>();
    if (open < 0) {
      return texts;
    }
    int depth = 0;
    int start = open + 1;
    for (int i = open; i < statement.length(); i++) {
      char c = statement.charAt(i);
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      }
      if ((c == ',' && depth == 1) || depth == 0) {
        texts.add(statement.substring(start, i).strip());
        start = i + 1;
      }
      if (depth == 0) {
        break;
      }
    }
    return texts;
  }
}
