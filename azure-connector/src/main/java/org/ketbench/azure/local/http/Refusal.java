package org.ketbench.azure.local.http;

/** Ends the handling of a request with an answer that says no. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Response response;

  public Refusal(Response response) {
    super(response.status() + "", null, false, false);
    this.response = response;
  }

  public Response response() {
    return response;
  }
}
