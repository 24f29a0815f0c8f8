package org.ketbench.app.connector.connect;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to type into a browser to sign in.
 *
 * @param words as the sign-in tells it; empty while nobody is asked
 * @param code empty where the words name none
 * @param page where it is typed; null where the words name none
 */
public record DeviceCode(String words, String code, @Nullable URI page) {
  static final DeviceCode NONE = new DeviceCode("", "", null);

  private static final Pattern CODE =
      Pattern.compile("\\b([A-Z0-9]{6,12})\\b(?!.*\\b[A-Z0-9]{6,12}\\b)");
  private static final Pattern PAGE = Pattern.compile("https://[\\w./-]+\\w");

  static DeviceCode of(String words) {
    Matcher code = CODE.matcher(words);
    Matcher page = PAGE.matcher(words);
    return new DeviceCode(
        words, code.find() ? code.group(1) : "", page.find() ? URI.create(page.group()) : null);
  }

  boolean isAsked() {
    return !words.isEmpty();
  }
}
