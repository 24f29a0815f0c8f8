package org.ketbench.azure.local;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Microsoft's emulator of storage, if Node is there to run it: the program that the property {@code
 * ketbench.azurite} names, or else what npm brings.
 */
record Azurite(Process process, int port) implements AutoCloseable {
  /** The key that every Azurite has; its documentation says it. */
  static final String KEY =
      "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

  private static final int PATIENCE_SECONDS = 120;

  static Azurite start(Path folder) {
    if (!runs(List.of("node", "--version"))) {
      abort("Node is not installed, so Azurite cannot be compared with");
    }
    int port = freePort();
    String program = System.getProperty("ketbench.azurite", "");
    List<String> command =
        new ArrayList<>(
            program.isEmpty()
                ? List.of("npx", "--yes", "--package=azurite@3.35.0", "azurite-blob")
                : List.of(program));
    command.addAll(
        List.of(
            "--inMemoryPersistence",
            "--silent",
            "--blobHost",
            "127.0.0.1",
            "--blobPort",
            String.valueOf(port),
            "--skipApiVersionCheck",
            "--disableTelemetry"));
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      for (int i = 0; i < PATIENCE_SECONDS * 10 && process.isAlive(); i++) {
        if (listens(port)) {
          return new Azurite(process, port);
        }
        Thread.sleep(100);
      }
      stop(process);
      return abort("Azurite does not start; it is fetched by npm, which needs the network");
    } catch (IOException e) {
      return abort("Azurite cannot be started: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return abort("stopped");
    }
  }

  private static boolean runs(List<String> command) {
    try {
      return new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  String endpoint() {
    return "http://127.0.0.1:" + port;
  }

  /** npx starts Node as a child of its own. */
  private static void stop(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }

  @Override
  public void close() {
    stop(process);
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
