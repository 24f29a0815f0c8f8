package org.ketbench.azure.service;

import java.util.regex.Pattern;

/** Takes secrets out of texts that others wrote. */
public final class Redaction {
  private static final Pattern SIGNATURE =
      Pattern.compile("(?i)([?&;\"']|\\b)(sig|skoid|sktid|code|client_secret)=[^&\\s\"'<>;]+");
  private static final Pattern BEARER = Pattern.compile("(?i)\\bBearer\\s+[\\w.~+/=-]{8,}");
  private static final Pattern KEY =
      Pattern.compile("(?i)\\b(ApiKey|AccountKey|SharedAccessSignature)=[^;\\s\"']+");
  private static final Pattern TOKEN = Pattern.compile("\\beyJ[\\w-]{8,}\\.[\\w-]+\\.[\\w-]*");

  private Redaction() {}

  public static String clean(String text) {
    String clean = SIGNATURE.matcher(text).replaceAll("$1$2=…");
    clean = BEARER.matcher(clean).replaceAll("Bearer …");
    clean = KEY.matcher(clean).replaceAll("$1=…");
    return TOKEN.matcher(clean).replaceAll("…");
  }

  /** Takes a known secret out besides. */
  public static String clean(String text, String secret) {
    return clean(secret.length() < 4 ? text : text.replace(secret, "…"));
  }
}
