package org.ketbench.azure.service;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.http.policy.HttpLogDetailLevel;
import com.azure.core.http.policy.HttpLogOptions;
import com.azure.core.http.policy.HttpLoggingPolicy;
import com.azure.core.http.policy.RequestIdPolicy;
import com.azure.core.http.policy.UserAgentPolicy;
import com.azure.core.util.Configuration;
import com.azure.core.util.ConfigurationBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What every call goes through. Nothing here tries again: that is for the caller to decide. */
public final class Pipelines {
  public static final String QUANTUM_SCOPE = "https://quantum.microsoft.com/.default";

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(60);

  private Pipelines() {}

  public static HttpClient client() {
    return new JdkHttpClientBuilder()
        .configuration(proxies())
        .connectionTimeout(CONNECT)
        .responseTimeout(ANSWER)
        .readTimeout(ANSWER)
        .writeTimeout(ANSWER)
        .build();
  }

  /**
   * The proxy that the environment names, as other tools of Azure take it; the library would read
   * it only if it was told. What is on this machine is never asked for elsewhere.
   */
  private static Configuration proxies() {
    Map<String, String> properties = new HashMap<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      properties.put(name, System.getProperty(name));
    }
    properties.put("java.net.useSystemProxies", "true");
    Map<String, String> variables = new HashMap<>(System.getenv());
    for (String name :
        List.of(Configuration.PROPERTY_HTTPS_PROXY, Configuration.PROPERTY_NO_PROXY)) {
      variables.putIfAbsent(name, variables.getOrDefault(name.toLowerCase(Locale.ROOT), ""));
    }
    variables.merge(
        Configuration.PROPERTY_NO_PROXY,
        "localhost,127.0.0.1",
        (others, own) -> others.isBlank() ? own : others + "," + own);
    return new ConfigurationBuilder(name -> Map.of(), name -> properties, name -> variables)
        .build();
  }

  /** A pipeline that says who calls. */
  public static HttpPipeline of(
      HttpClient client,
      URI endpoint,
      Authentication authentication,
      String scope,
      CallListener listener,
      boolean logged) {
    return new HttpPipelineBuilder()
        .httpClient(client)
        .policies(
            new UserAgentPolicy("Ketbench"),
            new RequestIdPolicy(),
            new FailurePolicy(listener),
            SecretPolicy.of(authentication, Loopback.requireSafe(endpoint), scope),
            new HttpLoggingPolicy(logging(logged)),
            new NoLengthPolicy())
        .build();
  }

  /**
   * Headers and queries that are not known to be harmless are blacked out; bodies are not logged.
   */
  static HttpLogOptions logging(boolean logged) {
    return new HttpLogOptions()
        .setLogLevel(logged ? HttpLogDetailLevel.HEADERS : HttpLogDetailLevel.NONE);
  }
}
