package org.ketbench.azure.local.http;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request, read whole. */
public final class Request {
  private final String method;
  private final List<String> steps;
  private final Map<String, String> query;
  private final Map<String, String> headers;
  private final byte[] body;

  private Request(
      String method,
      List<String> steps,
      Map<String, String> query,
      Map<String, String> headers,
      byte[] body) {
    this.method = method;
    this.steps = List.copyOf(steps);
    this.query = query;
    this.headers = headers;
    this.body = body;
  }

  /** A request from its parts as they come over the wire; the headers' names in lower case. */
  public static Request of(String method, URI target, Map<String, String> headers, byte[] body) {
    String path = target.getRawPath() == null ? "/" : target.getRawPath();
    List<String> steps = new ArrayList<>();
    for (String step : path.split("/", -1)) {
      steps.add(decode(step, true));
    }
    steps.removeFirst();
    Map<String, String> query = new LinkedHashMap<>();
    String raw = target.getRawQuery();
    if (raw != null) {
      for (String pair : raw.split("&", -1)) {
        int equals = pair.indexOf('=');
        if (!pair.isEmpty()) {
          query.put(
              decode(equals < 0 ? pair : pair.substring(0, equals), false),
              equals < 0 ? "" : decode(pair.substring(equals + 1), false));
        }
      }
    }
    return new Request(method, steps, query, headers, body);
  }

  private static String decode(String text, boolean inPath) {
    String kept = inPath ? text.replace("+", "%2B") : text;
    return URLDecoder.decode(kept, StandardCharsets.UTF_8);
  }

  public String method() {
    return method;
  }

  /** The steps of the path, decoded. */
  public List<String> steps() {
    return steps;
  }

  /** The steps of the path after some. */
  public List<String> stepsFrom(int first) {
    return steps.subList(Math.min(first, steps.size()), steps.size());
  }

  /** The decoded values by name; the last where a name comes twice. */
  public Map<String, String> query() {
    return query;
  }

  public String query(String name, String otherwise) {
    return query.getOrDefault(name, otherwise);
  }

  public @Nullable String header(String name) {
    return headers.get(name.toLowerCase(Locale.ROOT));
  }

  public String header(String name, String otherwise) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), otherwise);
  }

  /** All headers by lower-case name. */
  public Map<String, String> headers() {
    return headers;
  }

  /** The body; nobody changes it. */
  public byte[] body() {
    return body;
  }
}
