package org.ketbench.azure.service;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Percent encoding, as addresses want it. */
final class Encoding {
  private Encoding() {}

  /** One value of a query, or one step of a path. */
  static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A path whose slashes stay. */
  static String path(String text) {
    return part(text).replace("%2F", "/");
  }

  static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
