package org.ketbench.estimate.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Takes a document of parameters apart into its items. */
public final class Batch {
  private static final int MOST = 1000;
  private static final List<String> GROUPS =
      List.of("qubitParams", "qecScheme", "constraints", "errorBudget");
  private static final String UNITS = "distillationUnitSpecifications";
  private static final String ITEMS = "items";

  private Batch() {}

  /**
   * The items of a list, of an object with {@code items}, or the object itself. An item takes over
   * each group that it leaves out from the object around it.
   *
   * @throws org.ketbench.estimate.model.EstimateException if the document is none of these
   */
  public static List<JsonNode> items(JsonNode document) {
    if (document.isArray()) {
      return limited(new Field("items", document));
    }
    if (document.isObject() && document.has(ITEMS)) {
      Field items = new Field(ITEMS, document.get(ITEMS));
      if (!items.node().isArray()) {
        throw items.wrong("expected a list, not " + items.shown(), "Write [ … ] around the items.");
      }
      List<JsonNode> expanded = new ArrayList<>();
      limited(items).forEach(item -> expanded.add(inherited(item, (ObjectNode) document)));
      return List.copyOf(expanded);
    }
    if (document.isObject() || (document.isTextual() && document.textValue().isBlank())) {
      return List.of(document);
    }
    Field field = new Field("parameters", document);
    throw field.wrong(
        "expected an object or a list, not " + field.shown(),
        "Write {\"qubitParams\": …}, or a list of such objects.");
  }

  private static List<JsonNode> limited(Field list) {
    if (list.node().size() > MOST) {
      throw list.wrong(
          list.node().size() + " items, which is more than " + MOST, "Split the batch.");
    }
    List<JsonNode> items = new ArrayList<>();
    list.node().forEach(items::add);
    return items.isEmpty() ? List.of(JsonNodeFactory.instance.objectNode()) : List.copyOf(items);
  }

  private static JsonNode inherited(JsonNode item, ObjectNode shared) {
    if (item.isTextual() && item.textValue().isBlank()) {
      return inherited(JsonNodeFactory.instance.objectNode(), shared);
    }
    if (!item.isObject()) {
      return item;
    }
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.setAll((ObjectNode) item);
    for (String group : GROUPS) {
      if (!whole.has(group) && shared.has(group)) {
        whole.set(group, shared.get(group));
      }
    }
    if (whole.get(UNITS) instanceof ArrayNode own
        && !own.isEmpty()
        && shared.get(UNITS) instanceof ArrayNode others) {
      whole.set(UNITS, JsonNodeFactory.instance.arrayNode().addAll(own).addAll(others));
    }
    return whole;
  }
}
