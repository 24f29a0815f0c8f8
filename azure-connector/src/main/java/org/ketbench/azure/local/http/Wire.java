package org.ketbench.azure.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A server that only this machine can reach. */
public final class Wire implements AutoCloseable {
  private static final int BACKLOG = 256;

  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final long bodyLimit;
  private final Faults faults;
  private final Handler handler;

  /** Answers requests. */
  public interface Handler {
    /** A name for what a request asks for, by which faults find it. */
    String operation(Request request);

    Response answer(Request request);

    /** What to say when answering failed for a reason of our own. */
    Response failed(Request request, RuntimeException problem);
  }

  public Wire(int port, long bodyLimit, Faults faults, Handler handler) throws IOException {
    this.bodyLimit = bodyLimit;
    this.faults = faults;
    this.handler = handler;
    this.server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port),
            BACKLOG);
    server.setExecutor(workers);
    server.createContext("/", this::exchange);
  }

  public void start() {
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private void exchange(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = body(exchange);
      if (body == null) {
        send(exchange, Response.json(413, TOO_LARGE));
        return;
      }
      if (!isForHere(exchange)) {
        send(exchange, Response.json(403, WRONG_HOST));
        return;
      }
      Request request;
      try {
        request =
            Request.of(
                exchange.getRequestMethod(), exchange.getRequestURI(), headers(exchange), body);
      } catch (IllegalArgumentException e) {
        send(exchange, Response.json(400, BAD_ADDRESS));
        return;
      }
      meet(exchange, request);
    }
  }

  private static final String TOO_LARGE =
      "{\"error\":{\"code\":\"RequestBodyTooLarge\",\"message\":\"The body is larger than this"
          + " workspace accepts.\"}}";

  private static final String WRONG_HOST =
      "{\"error\":{\"code\":\"InvalidHost\",\"message\":\"This workspace answers only under the"
          + " address 127.0.0.1 or localhost.\"}}";

  private static final String BAD_ADDRESS =
      "{\"error\":{\"code\":\"InvalidUri\",\"message\":\"The address is not encoded as it should"
          + " be.\"}}";

  private void meet(HttpExchange exchange, Request request) throws IOException {
    Fault.Effect effect = faults.meet(handler.operation(request));
    switch (effect) {
      case null -> send(exchange, answer(request));
      case Fault.Status refused -> send(exchange, refusal(refused));
      case Fault.CutBefore _ -> {}
      case Fault.CutAfter _ -> answer(request);
      case Fault.Truncate _ -> truncated(exchange, answer(request));
      case Fault.Malform _ -> {
        Response answer = answer(request);
        byte[] body = answer.body();
        byte[] nonsense = new byte[Math.max(2, body.length / 2)];
        System.arraycopy(body, 0, nonsense, 0, Math.min(body.length, nonsense.length));
        nonsense[nonsense.length - 1] = '{';
        send(exchange, answer.withBody(nonsense));
      }
      case Fault.Latency late -> {
        pause(late.milliseconds());
        send(exchange, answer(request));
      }
    }
  }

  private static Response refusal(Fault.Status refused) {
    String code = refused.code();
    Response response =
        code == null
            ? Response.empty(refused.status())
            : Response.json(
                refused.status(), ErrorBody.of(code, String.valueOf(refused.message())));
    if (refused.status() == 401) {
      response = response.with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
    String retryAfter = refused.retryAfter();
    return retryAfter == null ? response : response.with("Retry-After", retryAfter);
  }

  private Response answer(Request request) {
    try {
      return handler.answer(request);
    } catch (Refusal refusal) {
      return refusal.response();
    } catch (RuntimeException e) {
      return handler.failed(request, e);
    }
  }

  private static void truncated(HttpExchange exchange, Response response) throws IOException {
    response.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    byte[] body = response.body();
    exchange.sendResponseHeaders(response.status(), Math.max(2, body.length));
    OutputStream out = exchange.getResponseBody();
    out.write(body, 0, body.length / 2);
    out.flush();
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, Response response) throws IOException {
    exchange.getResponseHeaders().set("x-ms-request-id", UUID.randomUUID().toString());
    response.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    byte[] body = response.body();
    if (response.isBodyless()) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
      exchange.sendResponseHeaders(response.status(), -1);
    } else if (body.length == 0) {
      exchange.sendResponseHeaders(response.status(), -1);
    } else {
      exchange.sendResponseHeaders(response.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** The body; null if it is larger than what is accepted. */
  private byte @Nullable [] body(HttpExchange exchange) throws IOException {
    String told = exchange.getRequestHeaders().getFirst("Content-Length");
    if (told != null && told.matches("\\d{1,18}") && Long.parseLong(told) > bodyLimit) {
      return null;
    }
    InputStream in = exchange.getRequestBody();
    byte[] body = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, bodyLimit + 1));
    return body.length > bodyLimit ? null : body;
  }

  /** A page in a browser may be led here under a name of its own; it does not get in. */
  private static boolean isForHere(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    if (host == null) {
      return false;
    }
    String name = host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    return name.equals("127.0.0.1") || name.equals("localhost");
  }

  private static Map<String, String> headers(HttpExchange exchange) {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    return headers;
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
