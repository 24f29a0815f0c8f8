package org.ketbench.azure.service;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.policy.HttpPipelineSyncPolicy;

/**
 * Says nothing of the length of a body that is not there: the JDK's client would warn of it in the
 * log of every call.
 */
final class NoLengthPolicy extends HttpPipelineSyncPolicy {
  @Override
  protected void beforeSendingRequest(HttpPipelineCallContext context) {
    HttpRequest request = context.getHttpRequest();
    if (request.getBodyAsBinaryData() == null) {
      request.getHeaders().remove(HttpHeaderName.CONTENT_LENGTH);
    }
  }
}
