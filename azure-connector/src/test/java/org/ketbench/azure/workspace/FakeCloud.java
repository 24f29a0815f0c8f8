package org.ketbench.azure.workspace;

import com.azure.core.http.HttpClient;
import com.azure.core.http.ProxyOptions;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.local.LocalSettings;
import org.ketbench.azure.local.LocalWorkspace;
import org.ketbench.azure.workspace.FakeAuthority.Answer;

/**
 * All of a cloud on this machine, under its real names and behind a proxy: where people sign in,
 * the resource manager, a key vault, and a workspace that takes nothing but tokens. What the
 * workspace does is done by a local one.
 */
final class FakeCloud implements AutoCloseable {
  static final String LOGIN = "login.microsoftonline.com";
  static final String MANAGER = "management.azure.com";
  static final String VAULT = "keys-of-lab.vault.azure.net";
  static final String WORKSPACE = "eastus.quantum.azure.com";
  static final String OWN_LOGIN = "login.cloud.example";
  static final String OWN_MANAGER = "manager.cloud.example";
  private static final String QUANTUM = "https://quantum.microsoft.com";

  private final java.net.http.HttpClient onward = java.net.http.HttpClient.newHttpClient();
  private final HttpsServer server;
  private final Certificate certificate;
  private final FakeManager manager;
  final FakeAuthority authority = new FakeAuthority();
  final Tunnel tunnel;
  final LocalWorkspace workspace;
  final Queue<String> calls = new ConcurrentLinkedQueue<>();
  volatile boolean mayUseWorkspace = true;

  FakeCloud(Path folder) {
    certificate =
        Certificate.of(folder, List.of(LOGIN, MANAGER, VAULT, WORKSPACE, OWN_LOGIN, OWN_MANAGER));
    workspace = LocalWorkspace.start(LocalSettings.in(folder.resolve("behind")).atScale(0));
    manager = new FakeManager(authority);
    try {
      server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
    tunnel = new Tunnel(server.getAddress());
  }

  FakeManager manager() {
    return manager;
  }

  /** As the product's own, but with a proxy and with trust in this cloud. */
  HttpClient client() {
    return new JdkHttpClientBuilder(
            java.net.http.HttpClient.newBuilder().sslContext(certificate.context()))
        .proxy(
            new ProxyOptions(ProxyOptions.Type.HTTP, tunnel.address())
                .setNonProxyHosts("localhost|127.*"))
        .build();
  }

  /** How another program comes to this cloud. */
  List<String> trust() {
    return List.of(
        "-Djavax.net.ssl.trustStore=" + certificate.trust(),
        "-Djavax.net.ssl.trustStorePassword=" + Certificate.PASSWORD);
  }

  Map<String, String> proxy() {
    return Map.of(
        "HTTPS_PROXY",
        "http://127.0.0.1:" + tunnel.address().getPort(),
        "NO_PROXY",
        "localhost,127.0.0.1");
  }

  /** A browser that goes where it is sent, with somebody before it who agrees to everything. */
  void browse(URI address) {
    try (java.net.http.HttpClient browser =
        java.net.http.HttpClient.newBuilder()
            .sslContext(certificate.context())
            .proxy(new LoopbackAside(tunnel.address()))
            .followRedirects(java.net.http.HttpClient.Redirect.ALWAYS)
            .build()) {
      HttpResponse<String> page =
          browser.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
      String back = page.headers().firstValue("X-Form-Action").orElse("");
      if (!back.isEmpty()) {
        page =
            browser.send(
                HttpRequest.newBuilder(URI.create(back))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(page.body()))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
      }
      calls.add("the browser ends with " + page.statusCode() + " " + page.uri().getHost());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host").replaceAll(":\\d+$", "");
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    String text = new String(body, StandardCharsets.UTF_8);
    calls.add(exchange.getRequestMethod() + " " + host + path);
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    try (exchange) {
      switch (host) {
        case LOGIN, OWN_LOGIN ->
            give(
                exchange,
                authority.answer(
                    host, path, pairs(exchange.getRequestURI().getRawQuery()), pairs(text)));
        case MANAGER, OWN_MANAGER ->
            give(
                exchange,
                manager.answer(
                    host,
                    exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                    authorization,
                    text));
        case VAULT -> give(exchange, manager.secret(path, authorization));
        case WORKSPACE -> work(exchange, authorization, body);
        default -> give(exchange, new Answer(421, Map.of(), host));
      }
    }
  }

  private void work(HttpExchange exchange, @Nullable String authorization, byte[] body)
      throws IOException {
    if (authority.shown(authorization, QUANTUM) == null) {
      give(
          exchange,
          new Answer(401, Map.of("WWW-Authenticate", "Bearer error=\"invalid_token\""), ""));
      return;
    }
    if (!mayUseWorkspace) {
      give(
          exchange,
          FakeManager.refused(
              403,
              "InsufficientPermissions",
              "There are not enough permissions to perform this operation."));
      return;
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(workspace.endpoint() + exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body))
            .header("x-ms-quantum-api-key", workspace.key());
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type != null) {
      request.header("Content-Type", type);
    }
    try {
      HttpResponse<String> answer =
          onward.send(request.build(), HttpResponse.BodyHandlers.ofString());
      give(
          exchange,
          new Answer(
              answer.statusCode(), Map.of("Content-Type", "application/json"), answer.body()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void give(HttpExchange exchange, Answer answer) throws IOException {
    answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private static Map<String, String> pairs(@Nullable String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : (text == null ? "" : text).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        pairs.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return pairs;
  }

  @Override
  public void close() {
    tunnel.close();
    server.stop(0);
    workspace.close();
    onward.close();
  }
}
