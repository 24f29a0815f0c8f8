package org.ketbench.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.List;
import org.ketbench.language.Severity;

/** Reads JSON files that a command is given. */
final class JsonFiles {
  private JsonFiles() {}

  /** The document in a file; an empty file is an empty text. */
  static JsonNode read(Path path) {
    String text = SourceFiles.read(path).text();
    if (text.isBlank()) {
      return JsonNodeFactory.instance.textNode("");
    }
    try {
      return new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .readTree(text);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      int column = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
      throw new CommandFailure(
          ExitCode.FAILED,
          List.of(
              new Problem(
                  path.toString(),
                  line,
                  column,
                  line,
                  column,
                  Severity.ERROR,
                  "not-json",
                  "This is no JSON: " + reason(e) + ".")));
    }
  }

  /** Without where else it began, which is told in the words of a program. */
  private static String reason(JsonProcessingException e) {
    return String.valueOf(e.getOriginalMessage()).replaceAll(" ?\\(start marker at .*", "");
  }
}
