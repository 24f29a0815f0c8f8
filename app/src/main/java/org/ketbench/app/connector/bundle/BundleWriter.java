package org.ketbench.app.connector.bundle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.connector.jobs.JobPaper;
import org.ketbench.app.connector.work.JobSources;
import org.ketbench.azure.job.JobResult;
import org.ketbench.azure.ledger.AuditEntry;
import org.ketbench.azure.ledger.Budget;
import org.ketbench.azure.ledger.Intent;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.PriceEntry;

/** Writes jobs as files; the same job gives the same bytes. */
public final class BundleWriter {
  static final int VERSION = 1;
  static final String MANIFEST = "manifest.json";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private BundleWriter() {}

  /** The file of a job. */
  public static byte[] bytes(JobPaper paper, @Nullable JobResult result) {
    Intent intent = paper.intent();
    if (intent == null) {
      throw new BundleException("What this job was sent with is not known here.");
    }
    Map<String, byte[]> parts = new LinkedHashMap<>();
    JobSources.Kept source = paper.source();
    if (source != null) {
      parts.put("circuit/" + source.name(), utf8(source.text()));
    }
    parts.put("program." + ending(intent.inputFormat()), utf8(intent.program()));
    parts.put("parameters.json", utf8(intent.parameters()));
    parts.put("bits.json", utf8(intent.bits()));
    if (paper.kept() != null) {
      parts.put("result.json", utf8(paper.kept().payload()));
    }
    if (result != null) {
      parts.put("counts.json", pretty(counts(result)));
    }
    parts.put("audit.json", pretty(audit(paper)));
    ObjectNode manifest = manifest(paper, intent, result);
    ObjectNode hashes = manifest.putObject("sha256");
    parts.forEach((name, bytes) -> hashes.put(name, hash(bytes)));
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put(MANIFEST, pretty(manifest));
    all.putAll(parts);
    return zip(all, paper.job().created());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] pretty(com.fasterxml.jackson.databind.JsonNode node) {
    return utf8(node.toPrettyString() + "\n");
  }

  private static String ending(String format) {
    return switch (format) {
      case "qir.v1" -> "ll";
      case "honeywell.openqasm.v1" -> "qasm";
      case "rigetti.quil.v1" -> "quil";
      default -> "json";
    };
  }

  private static ObjectNode manifest(JobPaper paper, Intent intent, @Nullable JobResult result) {
    JobEntry job = paper.job();
    ObjectNode root = MAPPER.createObjectNode();
    root.put("ketbenchJob", VERSION);
    root.put("name", job.name()).put("id", job.id()).put("state", job.state().label());
    root.put("workspace", job.workspace()).put("provider", job.provider());
    root.put("target", job.target()).put("insteadOf", job.insteadOf());
    root.put("retryOf", job.retryOf()).put("session", job.session());
    root.put("shots", job.shots());
    root.put("created", job.created().toString());
    root.put("began", text(job.began())).put("ended", text(job.ended()));
    ArrayNode tags = root.putArray("tags");
    job.tags().forEach(tags::add);
    root.put("file", intent.file()).put("programFormat", intent.inputFormat());
    root.put("resultFormat", intent.outputFormat()).put("question", intent.cacheKey());
    root.put("errorCode", job.errorCode()).put("errorMessage", job.errorMessage());
    ArrayNode prices = root.putArray("prices");
    for (PriceEntry price : paper.prices()) {
      prices
          .addObject()
          .put("low", price.low().amount())
          .put("high", price.high().amount())
          .put("unit", price.unit())
          .put("source", price.source())
          .put("asOf", price.asOf());
    }
    ArrayNode billed = root.putArray("billed");
    for (Budget.Share share : paper.shares()) {
      if (share.settled() != null) {
        billed
            .addObject()
            .put("amount", share.settled().amount())
            .put("unit", share.settled().unit());
      }
    }
    if (result != null) {
      root.put("verdict", result.verdict().name()).put("lostShots", result.lost());
    }
    return root;
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  private static ObjectNode counts(JobResult result) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("order", "highest index of each register left, registers as declared");
    ObjectNode counts = root.putObject("counts");
    new TreeMap<>(result.counts().byKey()).forEach(counts::put);
    Map<String, Double> exact = result.probabilities();
    if (exact != null) {
      ObjectNode probabilities = root.putObject("probabilities");
      new TreeMap<>(exact).forEach(probabilities::put);
    }
    return root;
  }

  private static ArrayNode audit(JobPaper paper) {
    ArrayNode all = MAPPER.createArrayNode();
    for (AuditEntry entry : paper.audit()) {
      all.addObject()
          .put("number", entry.number())
          .put("at", entry.at().toString())
          .put("actor", entry.actor())
          .put("action", entry.action())
          .put("detail", entry.detail())
          .put("request", entry.request())
          .put("status", entry.status())
          .put("hash", entry.hash());
    }
    return all;
  }

  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] zip(Map<String, byte[]> parts, Instant time) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        var entry = new ZipEntry(part.getKey());
        entry.setLastModifiedTime(FileTime.from(time));
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
