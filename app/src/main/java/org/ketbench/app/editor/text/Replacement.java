package org.ketbench.app.editor.text;

import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** What a match of a regular expression is replaced by: groups as $1 and ${name}, \n and \t. */
final class Replacement {
  private Replacement() {}

  static String expand(Matcher matcher, String template) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      char c = template.charAt(at++);
      if (c == '\\' && at < template.length()) {
        text.append(escaped(template.charAt(at++)));
      } else if (c == '$' && at < template.length()) {
        at = group(matcher, template, at, text);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case 'n' -> "\n";
      case 't' -> "\t";
      default -> String.valueOf(c);
    };
  }

  /** Reads what is behind a dollar sign; what names no group is meant as it stands. */
  private static int group(Matcher matcher, String template, int at, StringBuilder text) {
    char c = template.charAt(at);
    if (c == '{') {
      int close = template.indexOf('}', at);
      if (close > at) {
        String name = template.substring(at + 1, close);
        Integer number = matcher.namedGroups().get(name);
        if (number == null) {
          throw new FindQuery.Unusable("The expression has no group named '" + name + "'.");
        }
        append(matcher.group(number), text);
        return close + 1;
      }
    } else if (c >= '0' && c <= '9') {
      int number = c - '0';
      int next = at + 1;
      if (number > matcher.groupCount()) {
        throw new FindQuery.Unusable("The expression has no group " + number + ".");
      }
      while (next < template.length() && Character.isDigit(template.charAt(next))) {
        int longer = number * 10 + template.charAt(next) - '0';
        if (longer > matcher.groupCount()) {
          break;
        }
        number = longer;
        next++;
      }
      append(matcher.group(number), text);
      return next;
    }
    text.append('$');
    return at;
  }

  private static void append(@Nullable String group, StringBuilder text) {
    if (group != null) {
      text.append(group);
    }
  }
}
