package org.ketbench.azure.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.target.Prices;

/**
 * A target of the local workspace.
 *
 * @param noise the noise model it has, by name, if it has one
 * @param formats the formats of programs that it takes
 * @param slots how many jobs run at a time
 * @param mostShots the most that a job may ask for
 */
public record LocalTarget(
    String provider,
    String id,
    Work does,
    @Nullable String noise,
    int qubits,
    @Nullable String profile,
    List<String> formats,
    Span queue,
    Span run,
    int slots,
    int mostShots,
    Price price,
    String availability,
    @Nullable String statusPage) {
  public LocalTarget {
    formats = List.copyOf(formats);
  }

  /** What a target does with a program. */
  public enum Work {
    /** Draws shots without errors. */
    IDEAL,
    /** Draws shots with errors, unless told not to. */
    NOISY,
    /** Draws shots of Clifford programs. */
    STABILIZER,
    /** Gives the exact distribution, or with a noise model draws shots. */
    EXACT,
    /** Plays a machine: draws shots with errors, at the machine's price. */
    DEVICE,
    /** Reads the program and gives zeros. */
    CHECK,
    /** Gives back what it was given. */
    ECHO,
    /** Takes no jobs. */
    NOTHING
  }

  /** A time in seconds that varies: half of the times are longer than the median. */
  public record Span(double median, double most) {}

  /** Whether it stands in for a machine that costs money. */
  public boolean isRehearsal() {
    return does == Work.DEVICE;
  }

  /** Whether it bears the name of something that runs elsewhere. */
  public boolean isEmulated() {
    return !provider.equals("local") && does != Work.ECHO;
  }

  /** All targets. */
  public static List<LocalTarget> all() {
    try (InputStream in = LocalTarget.class.getResourceAsStream("targets.json")) {
      if (in == null) {
        throw new IllegalStateException("targets.json is missing");
      }
      JsonNode root = new ObjectMapper().readTree(in);
      Prices list = Prices.standard();
      List<LocalTarget> all = new ArrayList<>();
      for (JsonNode each : root.get("targets")) {
        JsonNode price = root.get("prices").get(each.get("price").asText());
        all.add(target(each, Price.of(price, list)));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LocalTarget target(JsonNode json, Price price) {
    List<String> formats = new ArrayList<>();
    json.get("formats").forEach(format -> formats.add(format.asText()));
    return new LocalTarget(
        json.get("provider").asText(),
        json.get("id").asText(),
        Work.valueOf(json.get("does").asText()),
        text(json, "noise"),
        json.get("qubits").asInt(),
        text(json, "profile"),
        formats,
        new Span(json.get("queue").get(0).asDouble(), json.get("queue").get(1).asDouble()),
        new Span(json.get("run").get(0).asDouble(), json.get("run").get(1).asDouble()),
        json.get("slots").asInt(),
        json.get("shots").asInt(),
        price,
        json.path("availability").asText("Available"),
        text(json, "statusPage"));
  }

  private static @Nullable String text(JsonNode json, String name) {
    return json.has(name) ? json.get(name).asText() : null;
  }
}
