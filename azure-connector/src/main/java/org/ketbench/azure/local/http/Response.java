package org.ketbench.azure.local.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer, whole. */
public final class Response {
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;
  private final boolean bodyless;

  private Response(int status, Map<String, String> headers, byte[] body, boolean bodyless) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.bodyless = bodyless;
  }

  public static Response empty(int status) {
    return new Response(status, Map.of(), new byte[0], false);
  }

  public static Response json(int status, String json) {
    return of(status, "application/json; charset=utf-8", json.getBytes(StandardCharsets.UTF_8));
  }

  public static Response of(int status, String type, byte[] body) {
    return new Response(status, Map.of("Content-Type", type), body, false);
  }

  public Response with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Response(status, more, body, bodyless);
  }

  public Response withBody(byte[] other) {
    return new Response(status, headers, other, bodyless);
  }

  /** This answer to HEAD: the length of the body is told, and the body is not sent. */
  public Response headOnly() {
    return new Response(status, headers, body, true);
  }

  public int status() {
    return status;
  }

  public Map<String, String> headers() {
    return headers;
  }

  /** The body; nobody changes it. */
  public byte[] body() {
    return body;
  }

  boolean isBodyless() {
    return bodyless;
  }
}
