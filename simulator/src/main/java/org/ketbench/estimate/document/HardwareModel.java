package org.ketbench.estimate.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.ketbench.estimate.model.EstimateException;

/**
 * A machine or a code as a data file: what it is called, where its figures come from, and the
 * parameters that go into an item. The reference estimator has none of these.
 *
 * @param sources of the figures
 * @param notes what was rounded or assumed
 * @param parameters {@code qubitParams}, {@code qecScheme} or both
 */
public record HardwareModel(
    String name, String title, List<String> sources, String notes, ObjectNode parameters) {
  private static final String FILE = "/org/ketbench/estimate/hardware/models.json";
  private static final List<String> FIELDS =
      List.of("name", "title", "sources", "notes", "qubitParams", "qecScheme");

  public HardwareModel {
    sources = List.copyOf(sources);
  }

  /** The models that come along. */
  public static List<HardwareModel> known() {
    try (InputStream in = HardwareModel.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      List<HardwareModel> models = new ArrayList<>();
      for (JsonNode each : new ObjectMapper().readTree(in)) {
        models.add(read(each));
      }
      return List.copyOf(models);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a data file.
   *
   * @throws EstimateException that names the field that is wrong
   */
  public static HardwareModel read(JsonNode document) {
    Field field = new Field("item", document).requireObject();
    field.requireOnly(FIELDS);
    List<String> sources = new ArrayList<>();
    field.required("sources").node().forEach(source -> sources.add(source.asText()));
    ObjectNode parameters = ((ObjectNode) document).deepCopy();
    parameters.retain(List.of("qubitParams", "qecScheme"));
    HardwareModel model =
        new HardwareModel(
            field.required("name").text(),
            field.required("title").text(),
            sources,
            field.member("notes").map(Field::text).orElse(""),
            parameters);
    JobReader.read(parameters);
    return model;
  }

  /** An item with these parameters where it has none of its own. */
  public ObjectNode in(ObjectNode item) {
    ObjectNode whole = item.deepCopy();
    parameters
        .properties()
        .forEach(
            each -> {
              if (!whole.has(each.getKey())) {
                whole.set(each.getKey(), each.getValue().deepCopy());
              }
            });
    return whole;
  }
}
