package org.ketbench.azure.local.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Errors as the service writes them. */
public final class ErrorBody {
  private ErrorBody() {}

  public static String of(String code, String message) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("error").put("code", code).put("message", message);
    return body.toString();
  }

  /** An exception that answers with such an error. */
  public static Refusal refusal(int status, String code, String message) {
    return new Refusal(Response.json(status, of(code, message)).with("x-ms-error-code", code));
  }
}
