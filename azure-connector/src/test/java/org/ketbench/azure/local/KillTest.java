package org.ketbench.azure.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.azure.core.http.HttpClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.azure.local.Desk.Order;
import org.ketbench.azure.service.Authentication;
import org.ketbench.azure.service.AzureQuantumService;
import org.ketbench.azure.service.Pipelines;
import org.ketbench.azure.service.QuantumService;
import org.ketbench.azure.service.ServiceSettings;
import org.ketbench.azure.service.SignedUri;

/** A workspace that is killed has lost nothing that it said it had. */
final class KillTest {
  private static final String KEY = "0123456789abcdef";

  @TempDir Path folder = Path.of("");

  /** A workspace in a program of its own, which says where it listens. */
  public static final class Serve {
    private Serve() {}

    public static void main(String[] args) throws InterruptedException {
      LocalWorkspace workspace =
          LocalWorkspace.start(LocalSettings.in(Path.of(args[0])).withKey(KEY).atScale(0.1));
      System.out.println(workspace.endpoint());
      Thread.currentThread().join();
    }
  }

  @Test
  void jobsOutliveAKill() throws IOException, InterruptedException {
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                Serve.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> ids = new ArrayList<>();
    try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8)) {
      HttpClient client = Pipelines.client();
      QuantumService service =
          new AzureQuantumService(
              new ServiceSettings(
                  URI.create(said.readLine()), Desk.ID, new Authentication.Key(KEY)),
              client);
      for (int i = 0; i < 10; i++) {
        String id = UUID.randomUUID().toString();
        SignedUri container = service.containerUri("job-" + id);
        SignedUri input = container.blobInContainer("inputData");
        Order order = Order.bell("ionq.simulator");
        service
            .storage()
            .upload(input, order.program().getBytes(StandardCharsets.UTF_8), "application/json");
        service.putJob(id, Desk.creation(order, container, input));
        ids.add(id);
      }
    } finally {
      server.destroyForcibly();
      server.waitFor(10, TimeUnit.SECONDS);
    }

    try (Desk desk = new Desk(LocalSettings.in(folder).withKey(KEY).atScale(0))) {
      for (String id : ids) {
        assertEquals("Succeeded", desk.ended(id).status().name());
      }
      assertEquals(10, desk.workspace.states().size());
    }
  }
}
