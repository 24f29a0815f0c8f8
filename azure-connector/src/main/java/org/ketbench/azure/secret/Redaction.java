package org.ketbench.azure.secret;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes keys, tokens and signatures out of texts before they are shown or kept. The texts of errors
 * come from everywhere, and an address in one of them may carry the right to read a container.
 */
public final class Redaction {
  private static final String REMOVED = "***";
  private static final int SHORTEST = 8;

  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?i)((?:[?&;\"']|\\b)(?:amp;)?(?:sig|skoid|sktid|code|access_token|token|key)=)"
              + "[^&\\s\"'<>;]+");

  private static final Pattern BEARER =
      Pattern.compile("(?i)\\b((?:bearer|sharedkey|basic)\\s+)[a-z0-9._~+/:=-]{8,}");

  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)([\"']?(?:x-ms-quantum-api-key|api-?key|account-?key|client_?-?secret|password"
              + "|access_?token|refresh_?token|id_?token|primary-?key|secondary-?key"
              + "|shared-?access-?signature)[\"']?\\s*[=:]\\s*[\"']?)[^\\s\"';,&}]+");

  /** As {@code listKeys} answers; other keys named so are shorter. */
  private static final Pattern LISTED =
      Pattern.compile("(?i)([\"']key[\"']\\s*:\\s*[\"'])[^\"']{16,}");

  private static final Pattern JSON_WEB_TOKEN =
      Pattern.compile("\\beyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");

  private Redaction() {}

  /** A text without what looks like a secret. */
  public static String clean(String text) {
    if (text.length() < SHORTEST) {
      return text;
    }
    String clean = SIGNATURE.matcher(text).replaceAll("$1" + REMOVED);
    clean = BEARER.matcher(clean).replaceAll("$1" + REMOVED);
    clean = NAMED.matcher(clean).replaceAll("$1" + REMOVED);
    clean = LISTED.matcher(clean).replaceAll("$1" + REMOVED);
    return JSON_WEB_TOKEN.matcher(clean).replaceAll(REMOVED);
  }

  public static @Nullable String cleanOrNull(@Nullable String text) {
    return text == null ? null : clean(text);
  }

  /** An address without its query, which is where the right to use it stands. */
  public static String address(String uri) {
    int query = uri.indexOf('?');
    return query < 0 ? uri : uri.substring(0, query);
  }
}
