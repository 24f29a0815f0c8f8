package org.ketbench.azure.service;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is sent to the service, in a fixed order, so that the same request is the same bytes. */
final class WireWriter {
  private WireWriter() {}

  static byte[] job(JobCreation job) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("itemType", "Job");
    body.put("name", job.name());
    body.put("providerId", job.providerId());
    body.put("target", job.target());
    body.put("containerUri", job.containerUri().reveal());
    body.put("inputDataUri", job.inputDataUri().plain());
    body.put("inputDataFormat", job.inputDataFormat());
    body.put("outputDataFormat", job.outputDataFormat());
    body.put("inputParams", job.inputParams());
    if (!job.metadata().isEmpty()) {
      body.put("metadata", new java.util.TreeMap<>(job.metadata()));
    }
    put(body, "sessionId", job.sessionId());
    put(body, "priority", job.priority());
    if (!job.tags().isEmpty()) {
      body.put("tags", job.tags());
    }
    return Json.write(body);
  }

  static byte[] update(JobUpdate change) {
    Map<String, Object> body = new LinkedHashMap<>();
    put(body, "name", change.name());
    put(body, "priority", change.priority());
    put(body, "tags", change.tags());
    return Json.write(body);
  }

  static byte[] session(SessionCreation session) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("itemType", "Session");
    body.put("name", session.name());
    body.put("providerId", session.providerId());
    body.put("target", session.target());
    put(body, "jobFailurePolicy", session.jobFailurePolicy());
    put(body, "priority", session.priority());
    if (!session.tags().isEmpty()) {
      body.put("tags", session.tags());
    }
    return Json.write(body);
  }

  static byte[] sas(String container, @Nullable String blob) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("containerName", container);
    put(body, "blobName", blob);
    return Json.write(body);
  }

  private static void put(Map<String, Object> body, String name, @Nullable Object value) {
    if (value != null) {
      body.put(name, value);
    }
  }
}
