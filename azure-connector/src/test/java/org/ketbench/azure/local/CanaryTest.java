package org.ketbench.azure.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.azure.core.http.HttpClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.azure.local.Desk.Order;
import org.ketbench.azure.local.http.Fault;
import org.ketbench.azure.service.Authentication;
import org.ketbench.azure.service.AzureQuantumService;
import org.ketbench.azure.service.Job;
import org.ketbench.azure.service.Pipelines;
import org.ketbench.azure.service.QuantumService;
import org.ketbench.azure.service.Query;
import org.ketbench.azure.service.ServiceException;
import org.ketbench.azure.service.ServiceSettings;
import org.ketbench.azure.service.SignedUri;

/** The key and the grants of a run with everything logged are in nothing that it leaves behind. */
final class CanaryTest {
  private static final String KEY = "canary-key-0123456789-canary";
  private static final Pattern SIGNATURE = Pattern.compile("sig=([^&\"]+)");

  @TempDir Path folder = Path.of("");

  private final List<String> left = new CopyOnWriteArrayList<>();
  private final List<String> secrets = new ArrayList<>(List.of(KEY));

  private final class Ear extends Handler {
    @Override
    public void publish(LogRecord record) {
      left.add(record.getMessage());
      left.add(text(record.getThrown()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private static String text(@org.jspecify.annotations.Nullable Throwable problem) {
    StringWriter text = new StringWriter();
    if (problem != null) {
      problem.printStackTrace(new PrintWriter(text));
    }
    return text.toString();
  }

  @Test
  void noSecretIsLeftBehind() throws IOException {
    Logger root = Logger.getLogger("");
    Logger azure = Logger.getLogger("com.azure");
    Level before = azure.getLevel();
    Ear ear = new Ear();
    ear.setLevel(Level.ALL);
    List<Handler> others = List.of(root.getHandlers());
    others.forEach(root::removeHandler);
    root.addHandler(ear);
    azure.setLevel(Level.ALL);
    HttpClient client = Pipelines.client();
    try (Desk desk = new Desk(LocalSettings.in(folder).atScale(0).withFaults().withKey(KEY))) {
      QuantumService service =
          new AzureQuantumService(
              new ServiceSettings(
                  URI.create(desk.workspace.endpoint()),
                  Desk.ID,
                  ServiceSettings.API_VERSION,
                  new Authentication.Key(KEY),
                  call -> left.add(call.toString()),
                  true),
              client);
      succeed(service, desk);
      fail(service, desk);
      left.add(desk.workspace.toString());
    } finally {
      root.removeHandler(ear);
      others.forEach(root::addHandler);
      azure.setLevel(before);
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        left.add(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }

    assertTrue(left.stream().anyMatch(text -> text.contains("REDACTED")), "nothing was logged");
    assertTrue(secrets.size() > 5, "few grants were seen");
    for (String secret : secrets) {
      for (String text : left) {
        assertFalse(text.contains(secret), () -> secret + " is in " + text);
      }
    }
  }

  private void succeed(QuantumService service, Desk desk) {
    String id = UUID.randomUUID().toString();
    SignedUri container = service.containerUri("job-" + id);
    SignedUri input = container.blobInContainer("inputData");
    Order order = Order.bell("ionq.simulator");
    service
        .storage()
        .upload(input, order.program().getBytes(StandardCharsets.UTF_8), "application/json");
    var creation = Desk.creation(order, container, input);
    Job job = service.putJob(id, creation);
    see(container);
    see(input);
    left.add(creation.toString());
    left.add(job.toString());
    desk.ended(id);
    Job ended = service.job(id);
    left.add(ended.toString());
    SignedUri output = ended.outputDataUri();
    if (output != null) {
      see(output);
      assertTrue(service.storage().download(output).length > 0);
    }
    left.add(service.storage().list(container).toString());
    left.add(service.jobs(Query.all()).toString());
    see(service.blobUri("job-" + id, "inputData"));
  }

  private void fail(QuantumService service, Desk desk) {
    SignedUri container = service.containerUri("failing");
    SignedUri blob = container.blobInContainer("b");
    see(container);
    failing(() -> service.storage().download(blob));
    failing(
        () -> service.storage().download(new SignedUri(blob.reveal().replace("sig=", "sig=x"))));
    for (Fault.Effect effect :
        List.of(
            new Fault.CutBefore(),
            new Fault.CutAfter(),
            new Fault.Truncate(),
            new Fault.Malform(),
            new Fault.Status(401, null, null, null),
            new Fault.Status(500, "Broken", "ApiKey=" + KEY + "; " + container.reveal(), null))) {
      desk.workspace.faults().add(Fault.next("storage", 1, effect));
      failing(() -> service.containerUri("failing"));
      if (!(effect instanceof Fault.Truncate || effect instanceof Fault.Malform)) {
        desk.workspace.faults().add(Fault.next("blob.put", 1, effect));
        failing(() -> service.storage().upload(blob, new byte[3], "text/plain"));
      }
    }
    failing(() -> desk.client(KEY + "-wrong").providers());
    assertEquals("access key", new Authentication.Key(KEY).toString());
  }

  private void failing(org.junit.jupiter.api.function.Executable call) {
    ServiceException problem = assertThrows(ServiceException.class, call);
    left.add(problem.toString());
    left.add(text(problem));
    left.add(String.valueOf(problem.error()));
  }

  private void see(SignedUri uri) {
    Matcher signature = SIGNATURE.matcher(uri.reveal());
    if (signature.find()) {
      secrets.add(signature.group(1));
      secrets.add(java.net.URLDecoder.decode(signature.group(1), StandardCharsets.UTF_8));
    }
  }
}
