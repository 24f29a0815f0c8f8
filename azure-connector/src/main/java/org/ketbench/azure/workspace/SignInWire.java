package org.ketbench.azure.workspace;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeader;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.util.Context;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lets sign-ins go the way of all other calls, with the same proxies and the same trust. */
final class SignInWire implements IHttpClient {
  private final HttpClient client;

  SignInWire(HttpClient client) {
    this.client = client;
  }

  @Override
  public IHttpResponse send(HttpRequest request) {
    com.azure.core.http.HttpRequest out =
        new com.azure.core.http.HttpRequest(
            HttpMethod.valueOf(request.httpMethod().name()), request.url());
    request
        .headers()
        .forEach((name, value) -> out.setHeader(HttpHeaderName.fromString(name), value));
    if (request.body() != null) {
      out.setBody(request.body());
    }
    try (com.azure.core.http.HttpResponse answer = client.sendSync(out, Context.NONE)) {
      int status = answer.getStatusCode();
      if (status >= 500 || status == 429 || status == 408) {
        // The library would take this for a refusal.
        throw new UncheckedIOException(new ConnectException("It answers with " + status + "."));
      }
      HttpResponse in = new HttpResponse().statusCode(status);
      Map<String, List<String>> headers = new HashMap<>();
      for (HttpHeader header : answer.getHeaders()) {
        headers.put(header.getName(), header.getValuesList());
      }
      in.addHeaders(headers);
      return in.body(answer.getBodyAsBinaryData().toString());
    }
  }
}
