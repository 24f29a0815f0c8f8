package org.ketbench.app.crash;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what must not be passed on: the secrets of workspaces and what looks like
 * others, and the name of the user in paths. It would rather take too much.
 */
final class Redaction {
  private static final String GONE = "[removed]";

  /** The first group stays, the rest goes. */
  private static final List<Pattern> SECRETS =
      List.of(
          Pattern.compile(
              "(?i)((?:api[-_ ]?key|account[-_ ]?key|shared[-_ ]?access[-_"
                  + " ]?(?:key|signature)|secret|password|passwd|pwd|token|credential|client[-_"
                  + " ]?secret)[\"']?\\s*[=:]\\s*)(?:\"[^\"]*\"|'[^']*'|[^\\s;&,}]+)"),
          Pattern.compile("(?i)((?:bearer|basic)\\s+)[A-Za-z0-9._~+/=-]{8,}"),
          Pattern.compile("(?i)([?&](?:sig|sv|se|st|skoid|code|key)=)[^&\\s\"']+"),
          Pattern.compile("()\\beyJ[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]+){1,2}"),
          Pattern.compile("(://)[^/\\s:@]+:[^/\\s@]+@"));

  private final String home;

  /**
   * @param home the user's folder, which paths are told from
   */
  Redaction(String home) {
    this.home = home;
  }

  String of(String text) {
    String left = org.ketbench.azure.secret.Redaction.clean(text);
    for (Pattern secret : SECRETS) {
      left = secret.matcher(left).replaceAll("$1" + Matcher.quoteReplacement(GONE));
    }
    return home.length() > 1 ? left.replace(home, "~") : left;
  }
}
