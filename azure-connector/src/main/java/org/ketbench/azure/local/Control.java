package org.ketbench.azure.local;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import org.ketbench.azure.local.http.ErrorBody;
import org.ketbench.azure.local.http.Fault;
import org.ketbench.azure.local.http.Faults;
import org.ketbench.azure.local.http.Request;
import org.ketbench.azure.local.http.Response;
import org.ketbench.azure.local.job.Catalogue;
import org.ketbench.azure.local.job.SkewedTimeline;

/**
 * What tests ask of the local workspace and no service has: {@code POST /__local/faults} with
 * {@code {"faults":[{"operation","effect","from","times","probability",…}],"seed"}}, {@code DELETE
 * /__local/faults}, {@code POST /__local/targets} with {@code {"target","availability"}}, {@code
 * POST /__local/quotas} with {@code {"dimension","limit"}}, {@code POST /__local/clock} with {@code
 * {"skewSeconds"}}.
 */
final class Control {
  private final ObjectMapper mapper = new ObjectMapper();
  private final Faults faults;
  private final Catalogue catalogue;
  private final SkewedTimeline timeline;

  Control(Faults faults, Catalogue catalogue, SkewedTimeline timeline) {
    this.faults = faults;
    this.catalogue = catalogue;
    this.timeline = timeline;
  }

  Response answer(Request request) {
    String what = request.method() + " " + String.join("/", request.steps());
    switch (what) {
      case "DELETE __local/faults" -> faults.clear();
      case "POST __local/faults" -> {
        JsonNode body = body(request);
        if (body.has("seed")) {
          faults.seed(body.get("seed").asLong());
        }
        for (JsonNode each : body.path("faults")) {
          faults.add(fault(each));
        }
      }
      case "POST __local/targets" -> {
        JsonNode body = body(request);
        if (!catalogue.setAvailability(
            body.path("target").asText(), body.path("availability").asText())) {
          throw wrong("There is no such target, or no such availability.");
        }
      }
      case "POST __local/quotas" -> {
        JsonNode body = body(request);
        if (!catalogue.setLimit(body.path("dimension").asText(), body.path("limit").asDouble())) {
          throw wrong("There is no such quota.");
        }
      }
      case "POST __local/clock" ->
          timeline.skewBy(Duration.ofSeconds(body(request).path("skewSeconds").asLong()));
      default -> throw ErrorBody.refusal(404, "ResourceNotFound", "There is no " + what + ".");
    }
    return Response.empty(204);
  }

  private JsonNode body(Request request) {
    try {
      JsonNode body = mapper.readTree(request.body());
      if (body != null && body.isObject()) {
        return body;
      }
    } catch (JacksonException e) {
      throw wrong(e.getOriginalMessage());
    } catch (IOException e) {
      throw wrong("The body cannot be read.");
    }
    throw wrong("The body must be an object.");
  }

  private static Fault fault(JsonNode json) {
    Fault.Effect effect =
        switch (json.path("effect").asText()) {
          case "status" ->
              new Fault.Status(
                  json.path("status").asInt(500),
                  json.hasNonNull("code") ? json.get("code").asText() : null,
                  json.path("message").asText("This failure was asked for."),
                  json.hasNonNull("retryAfter") ? json.get("retryAfter").asText() : null);
          case "cut-before" -> new Fault.CutBefore();
          case "cut-after" -> new Fault.CutAfter();
          case "truncate" -> new Fault.Truncate();
          case "malformed" -> new Fault.Malform();
          case "latency" -> new Fault.Latency(json.path("milliseconds").asLong(100));
          default ->
              throw wrong(
                  "The effect must be status, cut-before, cut-after, truncate, malformed or"
                      + " latency.");
        };
    return new Fault(
        json.path("operation").asText("*"),
        json.path("from").asInt(1),
        json.path("times").asInt(1),
        json.path("probability").asDouble(1),
        effect);
  }

  private static org.ketbench.azure.local.http.Refusal wrong(String message) {
    return ErrorBody.refusal(400, "InvalidRequest", message);
  }
}
