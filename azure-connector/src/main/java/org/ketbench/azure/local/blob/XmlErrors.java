package org.ketbench.azure.local.blob;

import java.time.Instant;
import java.util.UUID;
import org.ketbench.azure.local.http.Refusal;
import org.ketbench.azure.local.http.Request;
import org.ketbench.azure.local.http.Response;

/** Errors as storage writes them. */
final class XmlErrors {
  private XmlErrors() {}

  static Refusal refusal(Request request, int status, String code, String message) {
    return new Refusal(response(request, status, code, message));
  }

  static Response response(Request request, int status, String code, String message) {
    String text =
        "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>"
            + escaped(code)
            + "</Code><Message>"
            + escaped(message)
            + "\nRequestId:"
            + UUID.randomUUID()
            + "\nTime:"
            + Instant.now()
            + "</Message></Error>";
    Response response =
        Response.of(status, "application/xml", BlobFacade.utf8(text)).with("x-ms-error-code", code);
    String version = request.header("x-ms-version");
    response = version == null ? response : response.with("x-ms-version", version);
    return request.method().equals("HEAD") ? response.headOnly() : response;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
