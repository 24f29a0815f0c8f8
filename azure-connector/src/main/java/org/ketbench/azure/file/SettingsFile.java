package org.ketbench.azure.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of settings that is one JSON object. */
public final class SettingsFile {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private SettingsFile() {}

  /**
   * Reads it whole: one that is cut off or empty is an error and not a file without settings, since
   * who writes it anew would lose what was in it.
   *
   * @throws IOException with a message for people: what is wrong, and where
   */
  public static ObjectNode read(Path file) throws IOException {
    byte[] text;
    try {
      text = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new IOException(reason(e), e);
    }
    JsonNode root;
    try {
      root = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IOException(place(e.getLocation()) + said(e), e);
    }
    if (root == null || root.isMissingNode()) {
      throw new IOException("it is empty");
    }
    if (root instanceof ObjectNode object) {
      return object;
    }
    throw new IOException("it is no JSON object");
  }

  private static String place(JsonLocation where) {
    return where == null
        ? ""
        : "line %d, column %d: ".formatted(where.getLineNr(), where.getColumnNr());
  }

  /** Without where else it began, which is told in the words of a program. */
  private static String said(JsonProcessingException problem) {
    return String.valueOf(problem.getOriginalMessage())
        .replaceAll("(?s) ?\\(start marker at .*", "");
  }

  /** Why a file cannot be read or written, in words; the system's own where there are no better. */
  public static String reason(IOException problem) {
    if (problem instanceof AccessDeniedException) {
      return "you have no right to that";
    }
    String said =
        problem instanceof FileSystemException of && of.getReason() != null
            ? of.getReason()
            : problem.getMessage();
    String first = said == null ? "" : said.lines().findFirst().orElse("");
    if (first.contains("No space left") || first.contains("not enough space")) {
      return "the disk is full";
    }
    return first.isBlank() ? problem.getClass().getSimpleName() : first;
  }
}
