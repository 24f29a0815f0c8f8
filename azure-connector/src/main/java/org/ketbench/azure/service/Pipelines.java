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
import java.net.URI;
import java.time.Duration;

/** What every call goes through. Nothing here tries again: that is for the caller to decide. */
public final class Pipelines {
  public static final String QUANTUM_SCOPE = "https://quantum.microsoft.com/.default";
  public static final String MANAGEMENT_SCOPE = "https://management.azure.com/.default";

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(60);

  private Pipelines() {}

  public static HttpClient client() {
    return new JdkHttpClientBuilder()
        .connectionTimeout(CONNECT)
        .responseTimeout(ANSWER)
        .readTimeout(ANSWER)
        .writeTimeout(ANSWER)
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
