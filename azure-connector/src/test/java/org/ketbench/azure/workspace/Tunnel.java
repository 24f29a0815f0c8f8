package org.ketbench.azure.workspace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A proxy as companies have them, behind which every host of the world is one server on this
 * machine. Names and certificates are checked as ever; only the way to them is another.
 */
final class Tunnel implements AutoCloseable {
  private final ServerSocket listening;
  private final InetSocketAddress everywhere;
  final List<String> hosts = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  Tunnel(InetSocketAddress everywhere) {
    this.everywhere = everywhere;
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), listening.getLocalPort());
  }

  /** Lets nobody through, or again everybody. */
  void cut(boolean now) throws IOException {
    cut = now;
    for (Socket each : now ? Set.copyOf(open) : Set.<Socket>of()) {
      each.close();
    }
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket from = listening.accept();
        Thread.ofVirtual().start(() -> connect(from));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void connect(Socket from) {
    open.add(from);
    try (from) {
      String wish = line(from.getInputStream());
      while (!line(from.getInputStream()).isEmpty()) {
        // The rest of the request says nothing that counts here.
      }
      if (cut || !wish.startsWith("CONNECT ")) {
        return;
      }
      hosts.add(wish.split(" ", 3)[1]);
      try (Socket to = new Socket(everywhere.getAddress(), everywhere.getPort())) {
        from.getOutputStream()
            .write("HTTP/1.1 200 Connected\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        Thread back = Thread.ofVirtual().start(() -> pass(to, from));
        pass(from, to);
        back.join();
      }
    } catch (IOException e) {
      // Whoever was connected has gone.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(from);
    }
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // One of them has closed, which ends both.
    }
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
