package org.ketbench.azure.service;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.util.BinaryData;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.service.CallListener.Call;
import reactor.core.publisher.Mono;

/**
 * Turns answers that are no success into exceptions before the libraries see them, which would put
 * the answer's text into the log, and tells the listener of every call.
 */
final class FailurePolicy implements HttpPipelinePolicy {
  private final CallListener listener;

  FailurePolicy(CallListener listener) {
    this.listener = listener;
  }

  @Override
  public HttpResponse processSync(
      HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
    HttpResponse response;
    try {
      response = next.processSync();
    } catch (RuntimeException e) {
      throw broken(context.getHttpRequest(), e);
    }
    tell(context.getHttpRequest(), response);
    if (response.getStatusCode() < 400) {
      return response;
    }
    throw refused(response, () -> bytes(response.getBodyAsBinaryData()));
  }

  @Override
  public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
    return next.process()
        .onErrorMap(problem -> broken(context.getHttpRequest(), problem))
        .flatMap(
            response -> {
              tell(context.getHttpRequest(), response);
              if (response.getStatusCode() < 400) {
                return Mono.just(response);
              }
              return response
                  .getBodyAsByteArray()
                  .onErrorReturn(new byte[0])
                  .defaultIfEmpty(new byte[0])
                  .flatMap(body -> Mono.error(Failures.answered(response, body)));
            });
  }

  /** The body of an answer that carries bad news; a body that breaks off hides no status. */
  private interface Body {
    byte[] read();
  }

  private static ServiceException refused(HttpResponse response, Body body) {
    byte[] bytes;
    try {
      bytes = body.read();
    } catch (RuntimeException e) {
      bytes = new byte[0];
    }
    response.close();
    return Failures.answered(response, bytes);
  }

  private static byte[] bytes(@Nullable BinaryData data) {
    return data == null ? new byte[0] : data.toBytes();
  }

  private ServiceException broken(HttpRequest request, Throwable problem) {
    ServiceException failure = Failures.broken(problem, request);
    listener.called(
        new Call(
            request.getHttpMethod().toString(),
            address(request),
            0,
            request.getHeaders().getValue(Failures.CLIENT_REQUEST_ID),
            null));
    return failure;
  }

  private void tell(HttpRequest request, HttpResponse response) {
    listener.called(
        new Call(
            request.getHttpMethod().toString(),
            address(request),
            response.getStatusCode(),
            request.getHeaders().getValue(Failures.CLIENT_REQUEST_ID),
            response.getHeaders().getValue(Failures.REQUEST_ID)));
  }

  private static String address(HttpRequest request) {
    return new SignedUri(request.getUrl().toString()).plain();
  }
}
