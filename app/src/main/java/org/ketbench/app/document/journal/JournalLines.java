package org.ketbench.app.document.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Encoding;
import org.ketbench.app.document.LineEnds;
import org.ketbench.app.document.Selection;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

/** Journal entries as lines of JSON. A line that was not written to its end is no entry. */
final class JournalLines {
  private static final String SAVED = "saved";
  private static final String DISCARDED = "discarded";

  private final ObjectMapper mapper = new ObjectMapper();

  byte[] write(JournalEntry entry) {
    ObjectNode node = mapper.createObjectNode();
    node.put("time", entry.millis());
    switch (entry) {
      case JournalEntry.Whole whole -> {
        node.put("name", whole.name());
        if (whole.file() != null) {
          node.put("file", whole.file());
        }
        node.put("charset", whole.encoding().charset().name());
        node.put("mark", whole.encoding().mark());
        node.put("ends", whole.usual().name());
        node.put("modified", whole.modified());
        if (whole.inFile() != null) {
          node.put("inFile", whole.inFile());
        }
        put(node, whole.selection());
        node.put("whole", whole.raw());
      }
      case JournalEntry.Edited edited -> {
        ArrayNode edits = node.putArray("edits");
        for (TextEdit edit : edited.edits()) {
          edits.addArray().add(edit.span().start()).add(edit.span().end()).add(edit.replacement());
        }
        put(node, edited.selection());
      }
      case JournalEntry.Saved _ -> node.put(SAVED, true);
      // Who does not know what the second one means goes by the first.
      case JournalEntry.Discarded _ -> node.put(SAVED, true).put(DISCARDED, true);
    }
    try {
      return (mapper.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an entry cannot be written as JSON", e);
    }
  }

  private static void put(ObjectNode node, Selection selection) {
    node.putArray("selection").add(selection.anchor()).add(selection.caret());
  }

  /** The entry of a line; null if it is none. */
  @Nullable JournalEntry read(String line) {
    try {
      JsonNode node = mapper.readTree(line);
      long millis = node.path("time").asLong();
      if (node.has("whole")) {
        return whole(node, millis);
      }
      if (node.has("edits")) {
        return new JournalEntry.Edited(millis, edits(node.path("edits")), selection(node));
      }
      if (node.has(DISCARDED)) {
        return new JournalEntry.Discarded(millis);
      }
      return node.has(SAVED) ? new JournalEntry.Saved(millis) : null;
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return null;
    }
  }

  private static JournalEntry whole(JsonNode node, long millis) {
    JsonNode file = node.path("file");
    return new JournalEntry.Whole(
        millis,
        file.isTextual() ? file.asText() : null,
        node.path("name").asText(),
        new Encoding(Charset.forName(node.path("charset").asText()), node.path("mark").asBoolean()),
        LineEnds.End.valueOf(node.path("ends").asText()),
        node.path("whole").asText(),
        node.path("modified").asBoolean(),
        node.path("inFile").asText(null),
        selection(node));
  }

  private static List<TextEdit> edits(JsonNode node) {
    List<TextEdit> edits = new ArrayList<>();
    for (JsonNode edit : node) {
      Span span = new Span(edit.path(0).asInt(), edit.path(1).asInt());
      edits.add(new TextEdit(span, edit.path(2).asText()));
    }
    return edits;
  }

  private static Selection selection(JsonNode node) {
    JsonNode pair = node.path("selection");
    return new Selection(pair.path(0).asInt(), pair.path(1).asInt());
  }
}
