package org.ketbench.azure.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ways to sign in that depend on what is around the program: a browser, the command line of Azure,
 * the machine's identity. The program is the product's own, in a process of its own, with the
 * variables that a company's proxy takes.
 */
@Timeout(90)
final class SigningInProcessTest {
  @TempDir private static Path place;
  private static FakeCloud cloud;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    assumeTrue(File.separatorChar == '/', "the stand-ins are shell scripts");
    cloud = new FakeCloud(place);
  }

  @AfterAll
  static void stop() {
    if (cloud != null) {
      cloud.close();
    }
  }

  private record Run(int code, String said) {}

  private Run run(Map<String, String> variables, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(cloud.trust());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Djava.awt.headless=true",
            "-Duser.home=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            SigningInClient.class.getName(),
            folder.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("AZURE_"));
    builder.environment().putAll(cloud.proxy());
    builder.environment().put("PATH", folder + File.pathSeparator + System.getenv("PATH"));
    builder.environment().put("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    builder.environment().putAll(variables);
    Path log = folder.resolve("said");
    builder.redirectOutput(log.toFile());
    Process process = builder.start();
    boolean ended = process.waitFor(40, TimeUnit.SECONDS);
    process.destroyForcibly();
    String said = Files.readString(log);
    assertTrue(ended, () -> said + cloud.calls);
    return new Run(process.exitValue(), said);
  }

  private void script(String name, String text) throws IOException {
    Path script = folder.resolve(name);
    Files.writeString(script, "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void aPersonSignsInByABrowser() throws Exception {
    Path wish = folder.resolve("address");
    script(
        "xdg-open", "printf %s \"$1\" > '" + wish + ".new'; mv '" + wish + ".new' '" + wish + "'");
    Thread person =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    while (!Files.exists(wish)) {
                      Thread.sleep(50);
                    }
                    cloud.browse(URI.create(Files.readString(wish)));
                  } catch (IOException | InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });

    Run run = run(Map.of(), "BROWSER", "local", "sign-in", "use", "sign-out", "use");
    person.join();

    assertTrue(run.said().contains("signed in: " + FakeAuthority.PERSON), run.said());
    assertTrue(run.said().matches("(?s).*providers: [1-9]\\d*, jobs: 0.*"), run.said());
    assertTrue(run.said().contains("signed in: nobody"), run.said());
    assertTrue(run.said().contains("use failed: "), run.said());
    assertTrue(cloud.calls.contains("the browser ends with 200 localhost"), cloud.calls.toString());
  }

  @Test
  void whoSignedInOnTheCommandLineOfAzureIsKnown() throws Exception {
    String quantum = cloud.authority.given("https://quantum.microsoft.com", FakeAuthority.PERSON);
    String manager = cloud.authority.given("https://management.azure.com", FakeAuthority.PERSON);
    script(
        "az",
        """
        echo "$@" >> '%s'
        case "$*" in
          *https://quantum.microsoft.com*) token=%s ;;
          *) token=%s ;;
        esac
        echo "{\\"accessToken\\": \\"$token\\", \\"expiresOn\\": \\"2099-01-01 00:00:00.000000\\",\
         \\"expires_on\\": 4070908800, \\"tenant\\": \\"t\\", \\"tokenType\\": \\"Bearer\\"}\"\
        """
            .formatted(folder.resolve("asked"), quantum, manager));

    Run run = run(Map.of(), "CLI", FakeManager.PATH, "use");

    assertEquals(0, run.code(), run.said());
    assertTrue(run.said().matches("(?s).*providers: [1-9]\\d*, jobs: 0.*"), run.said());
    String asked = Files.readString(folder.resolve("asked"));
    assertTrue(asked.contains("get-access-token"), asked);
    assertTrue(asked.contains("--tenant " + FakeAuthority.HOME), asked);
  }

  @Test
  void withoutASignInOnTheCommandLineThatIsSaid() throws Exception {
    script("az", "echo \"Please run 'az login' to setup account.\" >&2; exit 1");

    Run run = run(Map.of(), "CLI", FakeManager.PATH, "use");

    assertEquals(1, run.code(), run.said());
    assertTrue(run.said().contains("az login"), run.said());
  }

  @Test
  void theIdentityOfTheMachineIsTaken() throws Exception {
    HttpServer machine =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    machine.createContext(
        "/",
        exchange -> {
          String query = exchange.getRequestURI().getQuery();
          boolean known =
              "of-this-machine".equals(exchange.getRequestHeaders().getFirst("X-IDENTITY-HEADER"));
          String resource = query.replaceAll(".*resource=([^&]*).*", "$1").replaceAll("/$", "");
          byte[] body =
              ("{\"access_token\":\""
                      + cloud.authority.given(resource, "the machine")
                      + "\",\"expires_on\":\"4070908800\",\"resource\":\""
                      + resource
                      + "\",\"token_type\":\"Bearer\"}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(known ? 200 : 403, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    machine.start();
    try {
      Map<String, String> variables =
          Map.of(
              "IDENTITY_ENDPOINT",
              "http://127.0.0.1:" + machine.getAddress().getPort() + "/msi/token",
              "IDENTITY_HEADER",
              "of-this-machine");

      Run run = run(variables, "MANAGED_IDENTITY", "local", "use");

      assertEquals(0, run.code(), run.said());
      assertTrue(run.said().matches("(?s).*providers: [1-9]\\d*, jobs: 0.*"), run.said());
    } finally {
      machine.stop(0);
    }
  }

  /** Types every code that is shown, for as long as it is held. */
  private static Thread typist() {
    return Thread.ofVirtual()
        .start(
            () -> {
              try {
                while (true) {
                  cloud.authority.approve();
                  Thread.sleep(50);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  @Test
  void aProgramWithoutAKeyStoreLeavesNoTokenBehind() throws Exception {
    Thread typist = typist();
    Run first = run(Map.of(), "DEVICE_CODE", "local", "sign-in", "use");
    Run second = run(Map.of(), "DEVICE_CODE", "local", "use");
    typist.interrupt();

    assertEquals(0, first.code(), first.said());
    assertTrue(first.said().contains("kept in memory"), first.said());
    assertEquals(1, second.code(), second.said());
    assertTrue(second.said().contains("Nobody is signed in"), second.said());
    noFileHoldsASecret();
  }

  @Test
  @Tag("campaign")
  void aSignInLastsInTheEncryptedFileUntilSigningOut() throws Exception {
    lastsUntilSigningOut(Map.of(ChosenSecrets.PASSPHRASE, "a passphrase"));
  }

  @Test
  void aSignInLastsInTheKeyRingUntilSigningOut() throws Exception {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/dbus-run-session"))
            && Files.isExecutable(Path.of("/usr/bin/gnome-keyring-daemon")),
        "there is no key ring to be had (dbus-run-session, gnome-keyring-daemon)");
    Path bus = folder.resolve("bus");
    Process session =
        new ProcessBuilder(
                "dbus-run-session",
                "--",
                "sh",
                "-c",
                "echo word | gnome-keyring-daemon --unlock --components=secrets >/dev/null;"
                    + " printf %s \"$DBUS_SESSION_BUS_ADDRESS\" > bus.new; mv bus.new bus; cat")
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      for (int i = 0; i < 200 && !Files.exists(bus); i++) {
        Thread.sleep(50);
      }
      lastsUntilSigningOut(Map.of("DBUS_SESSION_BUS_ADDRESS", Files.readString(bus)));
    } finally {
      session.getOutputStream().close();
      session.waitFor(5, TimeUnit.SECONDS);
      session.destroy();
    }
  }

  private void lastsUntilSigningOut(Map<String, String> variables) throws Exception {
    Thread typist = typist();
    Run in = run(variables, "DEVICE_CODE", "local", "sign-in");
    typist.interrupt();
    Run later = run(variables, "DEVICE_CODE", "local", "use", "sign-out");
    Run after = run(variables, "DEVICE_CODE", "local", "use");

    assertEquals(0, in.code(), in.said());
    assertFalse(in.said().contains("kept in memory"), in.said());
    assertEquals(0, later.code(), later.said());
    assertTrue(later.said().contains("signed in: nobody"), later.said());
    assertTrue(after.said().contains("Nobody is signed in"), after.said());
    noFileHoldsASecret();
  }

  private void noFileHoldsASecret() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (String secret : cloud.authority.secrets()) {
          assertFalse(text.contains(secret), () -> secret + " is in " + file);
        }
      }
    }
  }
}
