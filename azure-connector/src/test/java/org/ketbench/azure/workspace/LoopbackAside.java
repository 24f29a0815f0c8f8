package org.ketbench.azure.workspace;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.ketbench.azure.service.Loopback;

/** Goes through a proxy to everything but this machine. */
final class LoopbackAside extends ProxySelector {
  private final InetSocketAddress proxy;

  LoopbackAside(InetSocketAddress proxy) {
    this.proxy = proxy;
  }

  @Override
  public List<Proxy> select(URI address) {
    return List.of(
        Loopback.isLoopback(address) ? Proxy.NO_PROXY : new Proxy(Proxy.Type.HTTP, proxy));
  }

  @Override
  public void connectFailed(URI address, SocketAddress at, IOException problem) {
    // Whoever wanted to connect hears of it too.
  }
}
