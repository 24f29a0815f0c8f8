package org.ketbench.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;

/** What a command printed and how it ended. */
record CommandRun(int exitCode, String out, String err) {

  /** Runs a command in this JVM; paths and other arguments are given as they print. */
  static CommandRun ketbench(Object... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    List<String> words = Arrays.stream(arguments).map(Object::toString).toList();
    int code = new CommandLineProgram(new PrintWriter(out), new PrintWriter(err)).run(words);
    return new CommandRun(code, lines(out), lines(err));
  }

  /** Standard output as one JSON document. */
  JsonNode json() {
    return parse(out);
  }

  /** The diagnostics that standard error lists as one JSON document. */
  JsonNode diagnostics() {
    return parse(err).path("diagnostics");
  }

  private static JsonNode parse(String text) {
    try {
      return new JsonMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }

  private static String lines(StringWriter text) {
    return text.toString().replace(System.lineSeparator(), "\n");
  }
}
