package org.ketbench.azure.local;

import com.azure.core.http.HttpClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.service.Authentication;
import org.ketbench.azure.service.AzureQuantumService;
import org.ketbench.azure.service.Job;
import org.ketbench.azure.service.JobCreation;
import org.ketbench.azure.service.Pipelines;
import org.ketbench.azure.service.QuantumService;
import org.ketbench.azure.service.ServiceSettings;
import org.ketbench.azure.service.SignedUri;
import org.ketbench.azure.service.WorkspaceId;

/** A local workspace and a client of it, the two ends of the wire. */
final class Desk implements AutoCloseable {
  static final WorkspaceId ID = new WorkspaceId(Arm.SUBSCRIPTION, Arm.GROUP, Arm.NAME);
  private static final HttpClient CLIENT = Pipelines.client();

  final LocalWorkspace workspace;
  final QuantumService service;

  Desk(LocalSettings settings) {
    workspace = LocalWorkspace.start(settings);
    service = client(workspace.key());
  }

  QuantumService client(String key) {
    return new AzureQuantumService(
        new ServiceSettings(URI.create(workspace.endpoint()), ID, new Authentication.Key(key)),
        CLIENT);
  }

  /** A program with what to ask of a target. */
  record Order(
      String target,
      String inputFormat,
      String program,
      String outputFormat,
      Map<String, @Nullable Object> params,
      List<String> tags,
      @Nullable String session) {
    static Order of(
        String target,
        String inputFormat,
        String program,
        String outputFormat,
        Map<String, @Nullable Object> params) {
      return new Order(target, inputFormat, program, outputFormat, params, List.of(), null);
    }

    Order tagged(String... more) {
      return new Order(target, inputFormat, program, outputFormat, params, List.of(more), session);
    }

    Order in(String id) {
      return new Order(target, inputFormat, program, outputFormat, params, tags, id);
    }

    static Order bell(String target) {
      return of(
          target,
          "ionq.circuit.v1",
          "{\"qubits\":2,\"circuit\":[{\"gate\":\"h\",\"target\":0},"
              + "{\"gate\":\"cnot\",\"control\":0,\"target\":1}]}",
          "ionq.quantum-results.v1",
          Map.of("shots", 100));
    }
  }

  Job submit(Order order) {
    return submit(UUID.randomUUID().toString(), order);
  }

  Job submit(String id, Order order) {
    SignedUri container = service.containerUri("job-" + id);
    SignedUri input = container.blobInContainer("inputData");
    service
        .storage()
        .upload(
            input, order.program().getBytes(StandardCharsets.UTF_8), "application/octet-stream");
    return service.putJob(id, creation(order, container, input));
  }

  static JobCreation creation(Order order, SignedUri container, SignedUri input) {
    String provider = order.target().substring(0, order.target().indexOf('.'));
    return new JobCreation(
        "a job",
        provider,
        order.target(),
        container,
        input,
        order.inputFormat(),
        order.outputFormat(),
        order.params(),
        Map.of(),
        order.session(),
        null,
        order.tags());
  }

  /** The job as it is when it has ended. */
  Job ended(String id) {
    for (int i = 0; i < 2000; i++) {
      Job job = service.job(id);
      if (job.status().isFinal()) {
        return job;
      }
      pause();
    }
    throw new AssertionError("the job does not end");
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  JsonNode results(Job job) {
    SignedUri output = job.outputDataUri();
    if (output == null) {
      throw new AssertionError("no results: " + job);
    }
    try {
      return new ObjectMapper().readTree(service.storage().download(output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The results of a job that is run to its end. */
  JsonNode run(Order order) {
    Job job = ended(submit(order).id());
    if (!job.status().name().equals("Succeeded")) {
      throw new AssertionError(job.status() + ": " + job.errorData());
    }
    return results(job);
  }

  @Override
  public void close() {
    workspace.close();
  }
}
