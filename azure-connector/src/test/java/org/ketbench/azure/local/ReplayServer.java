package org.ketbench.azure.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives recorded answers to the requests they were given to, in their order for each method and
 * path, and judges the bodies it is sent by those that were recorded.
 */
final class ReplayServer implements AutoCloseable {
  private static final Set<String> OURS_TO_CHOOSE =
      Set.of("id", "containerUri", "inputDataUri", "metadata");

  private final HttpServer server;
  private final Map<String, Deque<Recording.Exchange>> waiting = new HashMap<>();
  private final List<String> complaints = new ArrayList<>();

  ReplayServer(Recording recording) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Recording.Exchange each : recording.exchanges()) {
      waiting.computeIfAbsent(key(each.method(), each), _ -> new ArrayDeque<>()).add(each);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  private static String key(String method, Recording.Exchange exchange) {
    String place = exchange.isStorage() ? "/mystorage" : "";
    return method + " " + place + exchange.path() + (exchange.isOnContainer() ? "?container" : "");
  }

  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  synchronized List<String> complaints() {
    return List.copyOf(complaints);
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String key = exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath();
    Deque<Recording.Exchange> queue = waiting.getOrDefault(key, new ArrayDeque<>());
    Recording.Exchange recorded = queue.size() > 1 ? queue.poll() : queue.peek();
    try (exchange) {
      if (recorded == null) {
        complaints.add("not recorded: " + key);
        exchange.sendResponseHeaders(599, -1);
        return;
      }
      judge(key, recorded, body);
      recorded
          .headers()
          .properties()
          .forEach(
              header ->
                  exchange.getResponseHeaders().set(header.getKey(), header.getValue().asText()));
      byte[] answer = answer(recorded);
      exchange.sendResponseHeaders(recorded.status(), answer.length == 0 ? -1 : answer.length);
      if (answer.length > 0) {
        exchange.getResponseBody().write(answer);
      }
    }
  }

  private byte[] answer(Recording.Exchange recorded) {
    String text = new String(Recording.bytes(recorded.answered()), StandardCharsets.UTF_8);
    return text.replace(Recording.STORAGE + ":443", origin() + "/mystorage")
        .replace(Recording.STORAGE, origin() + "/mystorage")
        .replace(Recording.SERVICE, origin())
        .replace("se=PLACEHOLDER", "se=2050-01-01T00%3A00%3A00Z")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A body is acceptable if it says all that the recorded one says. */
  private void judge(String key, Recording.Exchange recorded, byte[] body) throws IOException {
    JsonNode wanted = recorded.sent();
    if (wanted == null) {
      if (body.length > 0) {
        complaints.add("a body that nobody asked for: " + key);
      }
      return;
    }
    if (recorded.isStorage()) {
      if (!java.util.Arrays.equals(body, Recording.bytes(wanted))) {
        complaints.add("other content: " + key);
      }
      return;
    }
    JsonNode sent = new ObjectMapper().readTree(body);
    for (Map.Entry<String, JsonNode> field : wanted.properties()) {
      JsonNode value = sent.get(field.getKey());
      if (OURS_TO_CHOOSE.contains(field.getKey())
          ? value == null && !field.getKey().equals("id")
          : !field.getValue().equals(value)) {
        complaints.add(
            key + " says " + field.getKey() + "=" + value + ", recorded " + field.getValue());
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
