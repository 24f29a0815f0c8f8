package org.ketbench.azure.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** A server on this machine that gives the answers it is told, in turn, and keeps what it heard. */
final class StubServer implements AutoCloseable {
  private final HttpServer server;
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  final Queue<Heard> heard = new ConcurrentLinkedQueue<>();

  /** A request as it came in. */
  record Heard(String method, String target, Map<String, String> headers, String body) {}

  /** What to do with a request. */
  interface Answer {
    void give(HttpExchange exchange) throws IOException;
  }

  StubServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    heard.add(
        new Heard(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
    Answer answer = answers.poll();
    if (answer == null) {
      exchange.sendResponseHeaders(599, -1);
    } else {
      answer.give(exchange);
    }
    exchange.close();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  StubServer then(Answer answer) {
    answers.add(answer);
    return this;
  }

  StubServer then(int status, String body) {
    return then(status, Map.of("Content-Type", "application/json"), body);
  }

  StubServer then(int status, Map<String, String> headers, String body) {
    return then(
        exchange -> {
          headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
          }
        });
  }

  Heard last() {
    return heard.stream().reduce((first, second) -> second).orElseThrow();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
